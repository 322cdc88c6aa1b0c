import Diagnostics
import Glibc
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

    /// A hundred annexes hold in a tenth of it.
    private static let tailleMaximale = 1_000_000

    /// Refuses what cannot be a file of annexes, before anything is read.
    static func verifierLeFichier(_ chemin: String) throws(CommandFailure) {
        if chemin.isEmpty { throw CommandFailure(.usage, "--annexe : un nom de fichier est attendu.") }
        var etat = stat()
        guard stat(chemin, &etat) == 0 else {
            throw CommandFailure(
                .ressourceManquante,
                "\(chemin) : fichier introuvable — vérifier le chemin donné à --annexe, qui part du dossier courant.")
        }
        guard etat.st_mode & S_IFMT == S_IFREG else {
            throw CommandFailure(
                .ressourceManquante,
                "\(chemin) : ce n’est pas un fichier — donner à --annexe le fichier des annexes, par exemple annexe.csv."
            )
        }
        guard etat.st_size <= tailleMaximale else {
            throw CommandFailure(
                .ressourceManquante,
                "\(chemin) : plus de 1 Mo, ce n’est pas une annexe — donner à --annexe un fichier d’une ligne par ligne "
                    + "d’annexe.")
        }
    }

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
