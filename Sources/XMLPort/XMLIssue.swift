/// One error of an XML document, against the XML syntax or against a schema.
///
/// The message is libxml2's, in English, or one of ours, in French. It may quote the document: an attribute's value,
/// for instance. Show it as is only for documents that this program has written.
package struct XMLIssue: Sendable, Equatable {
    /// The line, counted from 1; 0 when unknown.
    ///
    /// For a start tag over several lines, the line where it ends.
    package let line: Int
    /// The column where the parser was when it saw the error, counted from 1; 0 when unknown.
    ///
    /// It is approximate after characters outside ASCII, and comes after the name it is about.
    package let column: Int
    /// What is wrong; a sentence of libxml2's has its full stop.
    package let message: String

    /// Makes an issue, for instance to compare with one received.
    package init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }
}
