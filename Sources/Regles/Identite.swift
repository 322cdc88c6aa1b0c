/// What every run proves on every bilan before it is delivered.
package enum Identite: String, Sendable, CaseIterable {
    case i1 = "I1"
    case i2 = "I2"
    case i3 = "I3"
    case i4 = "I4"
    case i5 = "I5"
    case i6 = "I6"

    /// What it states, as a French sentence without its full stop.
    package var enonce: String {
        switch self {
        case .i1: "Les catégories de chaque axe font le total, pour chaque mesure et chaque réservataire"
        case .i2: "Les réservataires et le bailleur font l’ensemble, chiffre par chiffre"
        case .i3: "Chaque vacance libérée est dans un état et un seul"
        case .i4: "Un public ne reçoit pas plus d’attributions que de candidats présentés"
        case .i5: "Assiette, exclus par motif et sortis font les lignes de parc du périmètre"
        case .i6:
            "Lignes lues = utilisées + rejetées + hors périmètre, fichier par fichier ; événements utilisés = somme de leurs "
                + "suites"
        }
    }
}
