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
        let destination = try csv.map { csv throws(CommandFailure) in
            try DestinationCSV(csv, entete: ComparaisonCSV.entete, commande: "comparer")
        }
        let comparaisons = try comparer(bilans.paires)
        try destination?.ecrire(comparaisons.lazy.map { ComparaisonCSV.lignes($0.comparaison, bilan: $0.nom) })
        let rapport = RapportDeComparaison(
            a: a, b: b, dossiers: bilans.dossiers, confondus: BilansAComparer.confondus(a, b),
            comparaisons: comparaisons,
            seuls: bilans.seuls,
            lignesParMesure: tout ? nil : 10, largeur: Console.width)
        try Console.printReading(rapport.texte + (csv.map { "Différences écrites dans \($0)\n" } ?? ""))
        if exigerEgalite, !rapport.egale {
            throw CommandFailure(.verificationEchouee, "A et B diffèrent, et --exiger-egalite le refuse.")
        }
    }

    private func comparer(
        _ paires: [BilansAComparer.Paire]
    ) throws(CommandFailure) -> [(nom: String, comparaison: Comparaison)] {
        let lecteur = try LecteurDeBilan.pourUneCommande()
        let progression = Progression()
        defer { progression.effacer() }
        var comparaisons: [(nom: String, comparaison: Comparaison)] = []
        for paire in paires {
            progression.afficher("Comparaison \(comparaisons.count + 1) sur \(paires.count)…")
            let lus = (try FichierDeBilan(paire.a).bilan(lecteur), try FichierDeBilan(paire.b).bilan(lecteur))
            comparaisons.append((paire.nom, Comparaison(lus.0, lus.1)))
        }
        return comparaisons
    }
}
