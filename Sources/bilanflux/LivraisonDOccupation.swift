import CryptoPort
import Diagnostics
import Importation
import Parc
import Regles
import Rendu
import Secret

/// Renders an occupancy diagnosis, puts it in place and tells it in the register: all of it or nothing.
struct LivraisonDOccupation {
    let epreuve: OccupationEprouvee
    let lecture: OccupationRun.Lecture
    let registre: RegistreDesTraitements
    let sortie: String?
    let date: Jour?
    let gabarits: String?

    /// Of the files to send.
    static let dossier = "occupation"

    /// Protects, writes everything aside, puts it in place, and says what and where.
    func livrer() throws(CommandFailure) -> (diagnostic: OccupationDiffusable, livraison: Livraison) {
        do {
            let cible = sortie ?? "\(lecture.campagne.dossier)/sortie-occupation"
            let folder = try DossierEnCours(cible: cible, temoin: Manifeste.nom, siens: [], interdit: "consolide")
            Interruption.sweep(folder.cheminPartiel)
            let diagnostic = try epreuve.diagnostic(dans: folder.cheminPartiel, folder.ecrivain)
            let fichiers = try rendre(diagnostic)
            for (nom, octets) in fichiers where nom != OccupationEprouvee.fichier {
                try folder.ecrivain.ecrire(nom, octets)
            }
            let inscription = try inscrire(try fichiers.map(LivraisonDOccupation.fichier))
            do throws(LivraisonError) {
                try folder.livrer()
                inscription.valider()
                return (diagnostic, Livraison(dossier: cible, registre: inscription.numeros))
            } catch {
                throw CommandFailure(.ressourceManquante, error.message + inscription.annuler())
            }
        } catch {
            throw CommandFailure(livraison: error)
        }
    }

    /// Every file by its path, the manifest last.
    private func rendre(_ diagnostic: OccupationDiffusable) throws -> [(String, [UInt8])] {
        let modeles = try Gabarits(dossier: gabarits).avec(lecture.campagne.charte)
        let edition = Edition(
            version: Bilanflux.version, date: date,
            empreinte: try SHA256Digest.of(Array(Parametre.canonique(diagnostic.parametres).utf8)).hexadecimal,
            responsable: lecture.campagne.responsable, charte: lecture.campagne.charte)
        let diffuses = [
            ("donnees.csv", OccupationCSV.render(diagnostic)),
            ("diagnostic.xml", try OccupationXML().render(diagnostic, edition)),
            ("diagnostic.html", try PageDeLOccupation(modeles).render(diagnostic, edition)),
        ].map { ("\(LivraisonDOccupation.dossier)/\($0)", $1) }
        let autres: [(name: String, lines: any Sequence<String>)] = [
            ("diagnostics.csv", DiagnosticFiles.csv(lecture.diagnostics)),
            ("diagnostics.json", DiagnosticFiles.json(lecture.diagnostics)),
            ("rejets.csv", DiagnosticFiles.csv(lecture.rejets)),
        ]
        let tous = diffuses + autres.map { ($0.name, Array(LivraisonDOccupation.texte($0.lines).utf8)) }
        let manifeste = Manifeste(
            version: Bilanflux.version, parametres: diagnostic.parametres, empreinte: edition.empreinte
        ).render(
            entrees: lecture.entrees.map(\.fichier), gabarits: try templates(modeles),
            sorties: try tous.map(LivraisonDOccupation.fichier))
        return tous + [(Manifeste.nom, manifeste)]
    }

    /// Writes in the register what is about to be put in place; from here on nothing is interrupted.
    private func inscrire(_ sorties: [Manifeste.Fichier]) throws -> Inscription {
        let operations = OperationsDOccupation(
            campagne: lecture.campagne, entrees: lecture.entrees, sortie: sortie, date: date, sorties: sorties
        ).operations
        Interruption.disarm()
        return try registre.inscrire(operations)
    }

    private static func fichier(_ chemin: String, _ octets: [UInt8]) throws -> Manifeste.Fichier {
        Manifeste.Fichier(chemin: chemin, sha256: try .of(octets), octets: octets.count)
    }

    private static func texte(_ lignes: any Sequence<String>) -> String {
        func joined(_ lignes: some Sequence<String>) -> String { lignes.joined() }
        return joined(lignes)
    }

    /// Only those the page is made from.
    private func templates(_ gabarits: Gabarits) throws -> [Manifeste.Fichier] {
        try gabarits.octets.filter { ["occupation.mustache", "style.css", "tableau.mustache"].contains($0.nom) }.map {
            try LivraisonDOccupation.fichier($0.nom, $0.octets)
        }
    }
}
