import Importation
import Parc
import Regles

/// When a processing is done and who is in charge of it: from the campaign and the options, never from a clock.
struct CadreDuTraitement: Sendable {
    let du, au: Jour
    /// Empty when the campaign does not say.
    let responsable: String

    /// A processing of a campaign: on the day given, otherwise between its closing date and the day the bilans are due.
    init(_ campagne: Campagne, date: Jour?) {
        du = date ?? campagne.exercice.arreteAu
        au = date ?? max(du, campagne.echeance ?? du)
        responsable = campagne.responsable ?? ""
    }
}
