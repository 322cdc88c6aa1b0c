package import Diagnostics
package import Importation
import Parc
package import Regles

/// Everything the files and the rules say of one dwelling.
package struct HistoireDuLogement: Sendable {
    let lue: CampagneLue
    let trace: TraceDuLogement
    let exercice: Exercice
    let contexte: Contexte
    /// As the log or the stock describes it; nil when nothing counts it.
    let logement: LogementCite?
    let vacances: [VacanceExpliquee]
    /// What was noticed on its lines, sorted.
    let constats: [Diagnostic]

    /// The story of the dwelling that the trace of the campaign was asked for.
    ///
    /// - Parameters:
    ///   - fichiers: inputs where the name was looked for.
    ///   - diagnostics: what reading and counting noticed.
    package init(
        _ lue: CampagneLue, _ trace: TraceDuLogement, _ exercice: Exercice, fichiers: [String],
        diagnostics: [Diagnostic]
    ) throws(RefusDExplication) {
        self.lue = lue
        self.trace = trace
        self.exercice = exercice
        contexte = Contexte(
            exercice: exercice, conventions: lue.dossier.conventions, demandeurs: lue.dossier.demandeurs)
        try HistoireDuLogement.verifier(lue, trace, fichiers)
        let auJournal = trace.auJournal.map { lue.dossier.logementsAuJournal[$0] }
        var anomalies: [Anomalie] = []
        vacances =
            auJournal.map { [contexte] in
                VacanceExpliquee.toutes(Histoire($0, contexte, &anomalies), contexte, lue.places)
            } ?? []
        logement = auJournal?.logement
        let lignes = Set(
            (auJournal?.evenements ?? []).map { lue.places.ligne($0.numero) } + trace.ecartes.map(\.ligne))
        let duParc = HistoireDuLogement.ligneDuParc(lue, trace)
        constats = diagnostics.filter {
            ($0.position.file == lue.places.fichier && lignes.contains($0.position.line))
                || ($0.position.file == duParc?.fichier && $0.position.line == duParc?.ligne)
        }
    }

    /// The line of a stock that describes it; nil when none does.
    static func ligneDuParc(_ lue: CampagneLue, _ trace: TraceDuLogement) -> (fichier: String, ligne: Int)? {
        switch trace.destination {
        case .parc(let rang): (lue.trace?.parc).map { ($0.fichier, $0.ligne(rang)) }
        case .parcSuivant(let rang): (lue.trace?.parcSuivant).map { ($0.fichier, $0.ligne(rang)) }
        case .livraison, .horsPerimetre, .ambigu, .inconnu: nil
        }
    }

    private static func verifier(
        _ lue: CampagneLue, _ trace: TraceDuLogement, _ fichiers: [String]
    ) throws(RefusDExplication) {
        let ditAutrePart = !trace.ecartes.isEmpty || !trace.exclusions.isEmpty || !trace.porteurs.isEmpty
        guard trace.destination == .inconnu, !ditAutrePart else {
            guard trace.destination == .ambigu else { return }
            let places = trace.porteurs.map { "\($0.fichier):\($0.ligne)" }.joined(separator: ", ")
            throw RefusDExplication(
                "logement « \(trace.nom) » : plusieurs logements portent cet IDENT_INT (\(places)). Le désigner par son "
                    + "IDENT_REP ; les événements du journal qui le nomment ainsi sont rejetés (JOU-12).")
        }
        let duJournal = lue.trace?.logements ?? []
        let proche =
            ClesDeCampagne.proche(trace.nom, parmi: duJournal)
            ?? (lue.trace?.parc).flatMap { ClesDeCampagne.proche(trace.nom, parmi: $0.noms) }
            ?? (lue.trace?.parcSuivant).flatMap { ClesDeCampagne.proche(trace.nom, parmi: $0.noms) }
        throw RefusDExplication(
            "logement « \(trace.nom) » : inconnu ; cherché dans \(fichiers.joined(separator: ", "))."
                + (proche.map { " Vouliez-vous dire « \($0) » ?" } ?? ""))
    }

    /// The code of an applicant, as the log writes it.
    func demandeur(_ evenement: Evenement) -> String? { evenement.demandeur.flatMap { lue.trace?.demandeur($0) } }
}
