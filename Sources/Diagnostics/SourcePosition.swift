/// Where in an input something was met.
///
/// `line` counts physical lines from 1 and `column` bytes of that line from 1, as an editor shows them;
/// 0 stands for "the file as a whole". `field` is the name of the column.
package struct SourcePosition: Sendable, Hashable {
    /// The file as the campaign names it (relative to it).
    package let file: String
    package let line: Int
    package let column: Int
    package let field: String?

    /// A position; leave out what is not known.
    package init(file: String, line: Int = 0, column: Int = 0, field: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.field = field
    }

    /// `file:line:column`, without the parts that are not known.
    package var description: String {
        if line == 0 { return file }
        return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }
}
