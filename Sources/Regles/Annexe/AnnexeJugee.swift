package import Parc

/// How a printed number departs from the exact one, by less than its last digit.
package enum Arrondi: Sendable, Hashable {
    /// To the nearest, halves away from zero.
    case auPlusProche
    /// Down: the digits that follow are cut.
    case parDefaut
    /// Up.
    case parExces
}

/// What keeps a line of an annex from being recomputed.
package enum ObstacleDAnnexe: Sendable, Hashable {
    /// Lines it is made from that the annex does not give, in the order of the annex.
    case lignesManquantes([RubriqueDAnnexe])
    /// Rights over a stock of 0.
    case parcNul
    /// Beyond 126 bits.
    case horsBornes
}

/// COH-1: what is to be thought of a line.
package enum VerdictDAnnexe: Sendable, Hashable {
    /// Stated, and made from no other line.
    case donnee
    /// The annex does not give it.
    case absente
    case exacte
    /// Equal at its printed precision.
    case arrondie(Arrondi)
    /// Article 3 alone: it prints more digits than line i, which is it rounded.
    case plusPrecise(Arrondi)
    case incoherente
    case nonJugee(ObstacleDAnnexe)
}

/// What helps to understand a verdict.
package enum ExplicationDAnnexe: Sendable, Hashable {
    /// The rate that would give the line, and whether the printed one may be that rate rounded (in any direction).
    case tauxRequis(Rationnel, arrondiSuffit: Bool)
    /// The stocks on which the rights make the printed rate.
    case parcRequis(ClosedRange<Int>)
    /// Line j with the rate of the rights, with the printed one, and by what share the second is above the first.
    case effetSurLeDroit(exact: Rationnel, imprime: Rationnel, ecart: Rationnel)
}

/// COH-1: a line of an annex, recomputed from those it is made from, and judged.
package struct LigneJugee: Sendable, Hashable {
    package let rubrique: RubriqueDAnnexe
    /// As signed; nil when the annex does not give it.
    package let ligne: LigneDAnnexe?
    /// From the stated lines, exact; nil when it is made from none, or cannot be.
    package let recalcul: Rationnel?
    package let verdict: VerdictDAnnexe
    package let explications: [ExplicationDAnnexe]
}

/// COH-1: the annex of one réservataire, judged line by line.
package struct AnnexeJugee: Sendable, Hashable {
    package let reservataire: IndexReservataire
    /// One per line of annex 1 (line j as many times as it is printed), then article 3.
    package let lignes: [LigneJugee]
    /// nil when droits.csv says nothing of this réservataire on its perimeter.
    package let droits: DroitsEnCours?
    /// Line j from lines a, b, d, f, g and i, nothing rounded on the way; nil when one of them is missing.
    package let droitSansArrondi: Rationnel?

    /// The first printed value of a line.
    package func valeur(_ rubrique: RubriqueDAnnexe) -> ValeurImprimee? {
        lignes.first { $0.rubrique == rubrique }?.ligne?.valeur
    }
}
