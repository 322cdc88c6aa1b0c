/// One of the first lines of a table.
package struct LeadingLine: Sendable {
    /// Physical line, from 1.
    package let number: Int
    package let fields: [String]
}

/// Where the records of a table begin, and what their fields are called.
package struct TableLayout: Sendable {
    /// How many lines that are not blank come before the header, or before the records when no line names them.
    let preamble: Int
    /// The names of the fields when no line gives them.
    let names: [String]?
    /// How many fields a record may have; nil when it is as many as there are names.
    let fieldCounts: ClosedRange<Int>?

    /// A header line behind `preamble` others.
    package static func header(preamble: Int = 0) -> TableLayout {
        TableLayout(preamble: preamble, names: nil, fieldCounts: nil)
    }

    /// No header line: fields are known by their positions.
    ///
    /// - Parameter fieldCounts: how many a sound record may have.
    package static func positional(
        _ names: [String], fieldCounts: ClosedRange<Int>, preamble: Int
    ) -> TableLayout {
        TableLayout(preamble: preamble, names: names, fieldCounts: fieldCounts)
    }

    /// Says where the header is among the first lines of a table (`leadingLines` at most, one at least).
    package typealias Choice = @Sendable ([LeadingLine]) -> TableLayout

    /// The first line that is not blank names the columns.
    package static let headerFirst: Choice = { _ in .header() }

    /// How many of the first lines a choice is shown.
    package static let leadingLines = 20
}
