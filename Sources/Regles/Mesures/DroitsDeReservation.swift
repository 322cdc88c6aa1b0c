import Parc

/// Section J: the rights that live, and those that are about to end (conventions, annex 4).
package enum DroitsDeReservation {
    /// Those that live after 31/12/N.
    package static let vivants = mesure(
        "droits", "Droits de réservation vivants", "Droits qui vivent au 31 décembre de N, sur le périmètre.")
    /// Of them, those that end in N+1.
    package static let expirants = mesure(
        "droits_expirants", "Droits qui prennent fin dans les douze mois",
        "Parmi eux, ceux dont la fin tombe dans l’année suivante.")

    /// Both.
    package static let mesures = [vivants, expirants]

    private static func mesure(_ id: String, _ libelle: String, _ definition: String) -> Mesure {
        Mesure(
            id, section: .j, libelle: libelle, definition: definition, regles: ["TAU-1", "PER-1"],
            references: [.gardAnnexe4, .modeleArticle3, .cchR441x5x4],
            ventilations: [
                .total, Ventilation(.commune), Ventilation(.typologie), Ventilation(.commune, .typologie),
                Ventilation(.nature),
            ], nature: .logements, portee: .parConvention, forme: .quantite)
    }
}
