/// A section of the bilan (article 6.2 of the conventions); the raw value is the contract of donnees.csv, bilan.xml and
/// commentaires.csv.
package enum Section: String, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
    case g = "G"
    case h = "H"
    case i = "I"
    case j = "J"
    case k = "K"
    case m = "M"

    /// Title for people.
    package var titre: String {
        switch self {
        case .a: "Le flux de l’année"
        case .b: "La répartition du flux entre réservataires"
        case .c: "Les programmes neufs"
        case .d: "Les publics prioritaires"
        case .e: "Les mutations internes"
        case .f: "Les relogements"
        case .g: "Les obligations légales d’attribution"
        case .h: "Le calcul de l’objectif"
        case .i: "Le suivi de l’année"
        case .j: "Les droits de réservation"
        case .k: "Les souhaits"
        case .m: "La qualité des données"
        }
    }
}
