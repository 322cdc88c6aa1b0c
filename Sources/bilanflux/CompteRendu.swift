import Comptage
import Diagnostics
import Importation
import Parc
import Regles
import Rendu

/// What a run prints when it is done: the lines accounted for, the identities proved, where to look.
struct CompteRendu {
    private let comptee: CampagneComptee
    private let livraison: Livraison
    private let purpose: ProductionOptions.Purpose

    init(_ comptee: CampagneComptee, _ livraison: Livraison, _ purpose: ProductionOptions.Purpose) {
        self.comptee = comptee
        self.livraison = livraison
        self.purpose = purpose
    }

    /// The text, in French.
    var text: String {
        let campagne = comptee.campagne
        let titre =
            "\(campagne.bailleur.nom), \(campagne.exercice.territoire), année \(campagne.exercice.annee)"
        let lignes =
            [titre + (campagne.exercice.pointDEtape ? " (point d’étape)" : ""), ""]
            + CompteRendu.lignes(comptee.dossier.comptesDeLignes) + identites + [fin]
        return lignes.joined(separator: "\n") + "\n"
    }

    /// What became of the lines of each file.
    static func lignes(_ comptes: [CompteDeLignes]) -> [String] {
        let largeur = comptes.map(\.fichier.count).max() ?? 0
        return ["Lignes lues = utilisées + rejetées + hors périmètre"]
            + comptes.map { compte in
                let nom = compte.fichier + String(repeating: " ", count: largeur - compte.fichier.count)
                let nombres = [compte.lues, compte.utilisees, compte.rejetees, compte.horsPerimetre].map(
                    NombreFrancais.entier)
                return "  \(nom)  \(nombres[0]) = \(nombres[1]) + \(nombres[2]) + \(nombres[3])"
            }
    }

    private var identites: [String] {
        guard let bilans = comptee.bilans else { return [] }
        let nombre = bilans.tous.flatMap(\.identites).reduce(0) { $0 + $1.verifications }
        let graves = comptee.comptesParGravite.filter { $0.nombre > 0 }.map { gravite, nombre in
            "\(NombreFrancais.entier(nombre)) \(gravite.label)\(nombre > 1 ? "s" : "")"
        }
        return [
            "", "Identités : \(NombreFrancais.entier(nombre)) vérifications, aucun écart",
            "Diagnostics : \(graves.isEmpty ? "aucun" : graves.joined(separator: ", "))",
        ]
    }

    private var fin: String {
        switch purpose {
        case .controler:
            "Diagnostics écrits dans \(livraison.dossier)\nRien ne bloque : « bilanflux produire » peut faire les bilans."
        case .compter:
            "Faits écrits dans \(livraison.dossier)\n"
                + "« bilanflux produire <campagne> --faits \(livraison.dossier) » en fait les bilans ; ils ne se diffusent pas."
        case .produire:
            (["Bilans écrits dans \(livraison.dossier)"] + livraison.corrections
                + livraison.mentionAuRegistre(responsable: comptee.campagne.responsable)).joined(separator: "\n")
        }
    }
}
