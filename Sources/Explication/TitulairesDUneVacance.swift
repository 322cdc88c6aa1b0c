import Parc
import Regles

/// Who holds the dwelling at each event of a vacancy, the event included; a RETOUR is by the one who gives back.
struct TitulairesDUneVacance {
    private var parEvenement: [Int: IndexReservataire] = [:]

    init(_ suivi: CycleSuivi, _ contexte: Contexte) {
        let retours = Set(suivi.retours.map(\.evenement.numero))
        var connus = Dictionary(
            suivi.misesADisposition.map { ($0.numero, $0.reservataire) }, uniquingKeysWith: { first, _ in first })
        for suivis in [suivi.propositions, suivi.retours, suivi.decisions, suivi.refus, suivi.bail.map { [$0] } ?? []] {
            for evenement in suivis { connus[evenement.evenement.numero] = evenement.titulaire }
        }
        var titulaire = contexte.bailleur
        for evenement in suivi.cycle.evenements {
            titulaire = connus[evenement.numero] ?? titulaire
            parEvenement[evenement.numero] = titulaire
            if retours.contains(evenement.numero) { titulaire = contexte.bailleur }
        }
    }

    /// The holder at an event of the vacancy, by its number.
    subscript(numero: Int) -> IndexReservataire? { parEvenement[numero] }
}

extension Contexte {
    /// The code of a réservataire, or BAILLEUR.
    func code(_ index: IndexReservataire) -> String {
        index == bailleur ? Convention.codeBailleur : conventions[index.rang].reservataire
    }
}
