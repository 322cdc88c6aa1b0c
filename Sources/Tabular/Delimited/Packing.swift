/// What is wanted of each record of a file before anything else is asked of it.
package struct Packing: Sendable {
    /// Positions of the columns whose contents are packed; -1 for one that does not exist.
    let contents: [Int32]
    /// Positions of those whose fields are found.
    let fields: [Int32]

    /// Positions in the header; nil for a column that does not exist.
    package init(contents: [Int?] = [], fields: [Int?] = []) {
        self.contents = contents.map { Int32($0 ?? -1) }
        self.fields = fields.map { Int32($0 ?? -1) }
    }

    /// Words of a row.
    var width: Int { firstField + 2 * fields.count }
    /// Those before the places of fields.
    var firstField: Int { 1 + contents.count }
}
