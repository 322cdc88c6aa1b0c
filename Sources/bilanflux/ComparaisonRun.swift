import Foundation
import Relecture

/// A run of `comparer`: reads, compares, writes the CSV, prints.
struct ComparaisonRun {
    let a: String
    let b: String
    /// Where the differences go as CSV, as given; nil for nowhere.
    let csv: String?
    let tout: Bool
    let exigerEgalite: Bool

    /// Compares; throws `CommandFailure` for any other end than `fait`.
    func execute() throws(CommandFailure) {
        if a.isEmpty || b.isEmpty { throw CommandFailure(.usage, "un nom de fichier ou de dossier est attendu.") }
        SystemLimits.reportFailedWrites()
        let bilans = try BilansAComparer(a, b)
        let destination = try csv.map(CSVDeComparaison.init)
        let lecteur = try LecteurDeBilan.pourUneCommande()
        let progression = Progression()
        var comparaisons: [(nom: String, comparaison: Comparaison)] = []
        for paire in bilans.paires {
            progression.afficher("Comparaison \(comparaisons.count + 1) sur \(bilans.paires.count)…")
            let lus = (try FichierDeBilan(paire.a).bilan(lecteur), try FichierDeBilan(paire.b).bilan(lecteur))
            comparaisons.append((paire.nom, Comparaison(lus.0, lus.1)))
        }
        progression.effacer()
        try destination?.ecrire(comparaisons)
        let rapport = RapportDeComparaison(
            a: a, b: b, dossiers: bilans.dossiers, confondus: reel(a) == reel(b), comparaisons: comparaisons,
            seuls: bilans.seuls,
            lignesParMesure: tout ? nil : 10, largeur: Console.width)
        try Console.printResult(rapport.texte + (csv.map { "Différences écrites dans \($0)\n" } ?? ""))
        if exigerEgalite, !rapport.egale {
            throw CommandFailure(.verificationEchouee, "A et B diffèrent, et --exiger-egalite le refuse.")
        }
    }

    private func reel(_ chemin: String) -> String { URL(filePath: chemin).resolvingSymlinksInPath().path }
}

/// The file that `--csv` names: a new one, or one that `comparer` wrote before.
private struct CSVDeComparaison {
    private let chemin: String

    /// Refuses what is not to be replaced, before anything is read.
    init(_ chemin: String) throws(CommandFailure) {
        if chemin.isEmpty { throw CommandFailure(.usage, "--csv : un nom de fichier est attendu.") }
        self.chemin = chemin
        guard FileManager.default.fileExists(atPath: chemin) else { return }
        let entete = Data(ComparaisonCSV.entete.utf8)
        let ancien = FileHandle(forReadingAtPath: chemin)
        guard (try? ancien?.read(upToCount: entete.count)) == entete else {
            throw CommandFailure(
                .ressourceManquante,
                "\(chemin) : ce fichier existe et n’a pas été écrit par « comparer » — choisir un autre nom avec --csv."
            )
        }
    }

    /// Writes every difference, whole or not at all.
    func ecrire(_ comparaisons: [(nom: String, comparaison: Comparaison)]) throws(CommandFailure) {
        let lignes = comparaisons.map { ComparaisonCSV.lignes($0.comparaison, bilan: $0.nom) }
        do {
            let texte = ComparaisonCSV.entete + lignes.joined()
            try Data(texte.utf8).write(to: URL(fileURLWithPath: chemin), options: .atomic)
        } catch {
            throw CommandFailure(
                .ressourceManquante,
                "\(chemin) : écriture impossible — vérifier que le dossier existe, le droit d’y écrire et la place.")
        }
    }
}
