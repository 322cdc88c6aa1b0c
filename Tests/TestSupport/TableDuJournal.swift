import Parc

/// The log.
extension CampagneEnFichiers {
    /// The events in the order of their lines, then the lines that count for nothing.
    var journal: TableDEssai {
        let lignes = zip(noms, campagne.journal).flatMap { nom, auJournal in
            auJournal.evenements.map { (nom: nom, evenement: $0) }
        }.sorted { $0.evenement.numero < $1.evenement.numero }
        return TableDEssai(
            "evenement;date;logement;type;reservataire;demandeur;resultat;rang;motif;annule",
            lignes.map { champs($0.evenement, $0.nom) } + sansEffet)
    }

    private func champs(_ evenement: Evenement, _ nom: String) -> [String] {
        [
            "E\(evenement.numero)", evenement.jour.iso, nom, evenement.type.rawValue,
            evenement.reservataire.map(campagne.distribution.code) ?? "",
            campagne.distribution.nom(evenement.demandeur) ?? "", evenement.resultat?.rawValue ?? "",
            evenement.rang.map(String.init) ?? "", evenement.motif, "",
        ]
    }

    /// Cancelled and cancelling lines, lines after the closing date, rejected ones, those of another département.
    private var sansEffet: [[String]] {
        func ligne(_ nom: String, _ date: String, _ logement: String, _ type: String, annule: String = "") -> [String] {
            [nom, date, logement, type, "", "", "", "", "", annule]
        }
        let perdues = perdues("journal.csv")
        return (0..<(campagne.annules / 2)).flatMap {
            [
                ligne("A\($0)", "2024-02-01", "L0", "LIBERATION"),
                ligne("", "2024-02-02", "", "ANNULATION", annule: "A\($0)"),
            ]
        } + (0..<campagne.apresArrete).map { ligne("T\($0)", "2025-01-31", "L0", "LIBERATION") }
            + (0..<perdues.rejetees).map { ligne("R\($0)", "2024-02-30", "L0", "LIBERATION") }
            + (0..<perdues.horsPerimetre).map { ligne("H\($0)", "2024-02-01", "H0", "LIBERATION") }
    }
}
