/// What a line of annexe.csv states: a line of annex 1 of a convention, or the rate of its article 3.
package enum RubriqueDAnnexe: String, Sendable, CaseIterable {
    case a
    case b
    case c
    case d
    case e
    case f
    case g
    case h
    case i
    case j
    case tauxArticle3 = "taux_article_3"

    /// Whether it is a rate (rotation, reserved share), not a number of dwellings.
    package var estUnTaux: Bool {
        switch self {
        case .d, .i, .tauxArticle3: true
        case .a, .b, .c, .e, .f, .g, .h, .j: false
        }
    }
}

/// A line of an annex as it was signed (annexe.csv).
///
/// A réservataire has each of them once at most, but `.j`: the dwellings of the year may be printed exact, then whole.
package struct LigneDAnnexe: Sendable, Hashable {
    package let reservataire: IndexReservataire
    package let rubrique: RubriqueDAnnexe
    /// Never negative; a rate never above 1.
    package let valeur: ValeurImprimee
    /// Physical line of annexe.csv.
    package let ligne: Int

    /// A line of an annex.
    package init(reservataire: IndexReservataire, rubrique: RubriqueDAnnexe, valeur: ValeurImprimee, ligne: Int) {
        self.reservataire = reservataire
        self.rubrique = rubrique
        self.valeur = valeur
        self.ligne = ligne
    }
}
