import Diagnostics
import Importation
import Parc
import Regles

/// The annexes of a file, read and judged (COH-1), and everything that was noticed.
struct AnnexeVerifiee {
    /// As the shell gives it: absolute, or relative to the current folder.
    let fichier: String
    let conventions: [Convention]
    /// The réservataires that the file names, in the order of conventions.csv.
    let annexes: [AnnexeJugee]
    let compte: CompteDeLignes
    /// Unsorted.
    let diagnostics: [Diagnostic]
    let rejets: [RejectedLine]

    /// Reads the file and judges it beside the conventions and the rights of a campaign.
    init(_ fichier: String, _ comptee: CampagneComptee, montrerValeurs: Bool) throws(ImportError) {
        let dossier = comptee.dossier
        let lue = try AnnexeImport.lire(fichier, dossier.conventions, montrerValeurs: montrerValeurs)
        self.fichier = fichier
        conventions = dossier.conventions
        compte = lue.compte
        rejets = lue.log.rejets
        let parReservataire = Dictionary(grouping: lue.lignes, by: \.reservataire)
        annexes = conventions.indices.compactMap { rang in
            let reservataire = IndexReservataire(rang)
            guard let lignes = parReservataire[reservataire] else { return nil }
            let droits = DroitsEnCours(
                reservataire, dossier.conventions[rang], droits: dossier.droits, territoires: dossier.territoires,
                jour: comptee.campagne.exercice.jourDuStock)
            return CoherenceDAnnexe.juger(reservataire, lignes, droits: droits)
        }
        var log = lue.log.diagnostics
        if lue.lignes.isEmpty { log.add(CoherenceDAnnexe.sansLigne, at: SourcePosition(file: fichier)) }
        for annexe in annexes {
            for jugee in annexe.lignes {
                guard let regle = jugee.signalement, let ligne = jugee.ligne else { continue }
                log.add(
                    regle,
                    at: SourcePosition(file: fichier, line: ligne.ligne, field: ColonneDeLAnnexe.valeur.rawValue),
                    detail: PhrasesDAnnexe.detail(jugee), value: NombreDAnnexe.texte.signe(ligne.valeur))
            }
        }
        diagnostics = log.diagnostics
    }

    /// The convention of a judged annex.
    func convention(_ annexe: AnnexeJugee) -> Convention { conventions[annexe.reservataire.rang] }
}
