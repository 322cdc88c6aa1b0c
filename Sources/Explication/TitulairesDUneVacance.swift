import Parc
import Regles

/// Who holds the dwelling at each event of a vacancy, the event included; a RETOUR is by the one who gives back.
struct TitulairesDUneVacance {
    private var parLigne: [Int: IndexReservataire] = [:]

    init(_ suivi: CycleSuivi, _ contexte: Contexte) {
        let retours = Set(suivi.retours.map(\.evenement.ligne))
        var connus = Dictionary(
            suivi.misesADisposition.map { ($0.ligne, $0.reservataire) }, uniquingKeysWith: { first, _ in first })
        for suivis in [suivi.propositions, suivi.retours, suivi.decisions, suivi.refus, suivi.bail.map { [$0] } ?? []] {
            for evenement in suivis { connus[evenement.evenement.ligne] = evenement.titulaire }
        }
        var titulaire = contexte.bailleur
        for evenement in suivi.cycle.evenements {
            titulaire = connus[evenement.ligne] ?? titulaire
            parLigne[evenement.ligne] = titulaire
            if retours.contains(evenement.ligne) { titulaire = contexte.bailleur }
        }
    }

    /// The holder at the event of a line of the vacancy.
    subscript(ligne: Int) -> IndexReservataire? { parLigne[ligne] }
}

extension Contexte {
    /// The code of a réservataire, or BAILLEUR.
    func code(_ index: IndexReservataire) -> String {
        index == bailleur ? Convention.codeBailleur : conventions[index.rang].reservataire
    }
}
