/// The rates of the year before, as its bilans state them: by perimeter, réservataire and measure of section B.
package struct TauxPrecedents: Sendable, Equatable {
    /// The rates of one perimeter: réservataire (`*`, a code, `BAILLEUR`), then identifier of the measure.
    package typealias ParReservataire = [String: [String: Proportion]]

    private var parPerimetre: [String: ParReservataire] = [:]

    /// Those of no year: a campaign without `bilan_precedent`.
    package init() {}

    /// The rates of a perimeter, nil when no bilan of the year before bears on it.
    ///
    /// - Parameter perimetre: `*`, or codes separated by blanks in any order, as in conventions.csv.
    package subscript(perimetre: String) -> ParReservataire? {
        get { parPerimetre[TauxPrecedents.cle(perimetre)] }
        set { parPerimetre[TauxPrecedents.cle(perimetre)] = newValue }
    }

    /// What two writings of one perimeter have in common: its codes, sorted.
    package static func cle(_ perimetre: String) -> String {
        Set(perimetre.split(separator: " ")).sorted().joined(separator: " ")
    }
}
