package import Parc

/// An objective in whole dwellings, and how it was made from a right.
package struct ObjectifCalcule: Sendable, Hashable {
    /// What the convention states, else what the annex gives; with the redistribution for the year after.
    package let droit: Rationnel
    /// The right in whole dwellings.
    package let entier: Int
    /// Whole dwellings that fractions lost year after year have come to, negative when they were gained.
    package let solde: Int
    /// REP-1 of the year before.
    package let report: Int
    /// What is carried on: between -1 and 1.
    package let fraction: Rationnel

    /// Dwellings to offer; negative when the carry-over is an advance larger than the right.
    package var objectif: Int { entier + solde + report }

    /// An objective; nil beyond 126 bits.
    ///
    /// - Parameters:
    ///   - perte: what rounding the right loses, negative when it gains.
    ///   - fractionReportee: what the years before lost.
    package init?(droit: Rationnel, entier: Int, perte: Rationnel, fractionReportee: Rationnel, report: Int) {
        guard let cumul = perte.plus(fractionReportee), let fraction = cumul.minus(Rationnel(cumul.partieEntiere))
        else { return nil }
        self.droit = droit
        self.entier = entier
        self.report = report
        self.fraction = fraction
        solde = cumul.partieEntiere
    }

    /// That of the year, from what the convention states, else from its annex; nil when neither gives a right.
    ///
    /// - Parameters:
    ///   - calcule: line j of the annex.
    ///   - entierCalcule: line j in whole dwellings.
    package init?(_ convention: Convention, calcule: Rationnel?, entierCalcule: Int?, _ mode: ArrondiObjectif) {
        let report = convention.reportActif ? convention.report : 0
        if let convenu = convention.objectif {
            guard let entier = ArrondiDObjectif.arrondir(convenu, mode) else { return nil }
            let exact = convenu.denominateur == 1 ? ObjectifCalcule.exact(calcule, arrondi: entier) : convenu
            guard let perte = ArrondiDObjectif.perte(exact, entier, mode) else { return nil }
            self.init(
                droit: convenu, entier: entier, perte: perte, fractionReportee: convention.fractionReportee,
                report: report)
        } else {
            guard let calcule, let entierCalcule, let perte = ArrondiDObjectif.perte(calcule, entierCalcule, mode)
            else { return nil }
            self.init(
                droit: calcule, entier: entierCalcule, perte: perte, fractionReportee: convention.fractionReportee,
                report: report)
        }
    }

    /// The right that an agreed whole objective rounds: the calculated one when it is within a dwelling of it.
    private static func exact(_ calcule: Rationnel?, arrondi entier: Int) -> Rationnel {
        guard let calcule, let ecart = calcule.minus(Rationnel(entier)), ecart.partieEntiere == 0 else {
            return Rationnel(entier)
        }
        return calcule
    }
}
