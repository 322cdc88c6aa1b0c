package import Parc

/// One dwelling and its vacancies, followed by the rules: what every measure of the flow is counted on.
package struct Histoire: Sendable {
    package let logement: LogementCite
    package let cycles: [CycleSuivi]

    /// Follows the events of a dwelling (CYC-1, IMP-1, FLU-1).
    ///
    /// - Parameter anomalies: takes what the rules notice up to the closing date.
    package init(_ auJournal: LogementAuJournal, _ contexte: Contexte, _ anomalies: inout [Anomalie]) {
        logement = auJournal.logement
        // What comes later only goes on with these vacancies, and opens others behind them.
        let prolonges = auJournal.suite.isEmpty ? nil : Histoire.prolonges(auJournal, contexte)
        cycles = Cycles.former(auJournal.evenements, &anomalies).enumerated().map { rang, cycle in
            let ulterieures = prolonges.map { Histoire.ulterieures($0[rang], contexte.exercice) } ?? []
            return Titulaire.suivre(cycle, auJournal.logement, contexte, ulterieures: ulterieures, &anomalies)
        }
    }

    private static func prolonges(_ auJournal: LogementAuJournal, _ contexte: Contexte) -> [CycleSuivi] {
        var tues: [Anomalie] = []
        return Cycles.former(auJournal.evenements + auJournal.suite, &tues).map {
            Titulaire.suivre($0, auJournal.logement, contexte, &tues)
        }
    }

    private static func ulterieures(_ suivi: CycleSuivi, _ exercice: Exercice) -> Set<IndexReservataire> {
        let decisions = suivi.decisions.filter {
            $0.evenement.resultat?.attribue == true && !Arrete.retient($0.evenement.jour, exercice)
        }
        return Set(decisions.map(\.titulaire))
    }
}
