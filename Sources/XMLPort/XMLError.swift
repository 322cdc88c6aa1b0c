/// What can stop the writing of a document or the reading of a schema: one case per cause (for the reading of a
/// document, see `XMLReadingError`).
package enum XMLError: Error, Sendable, Equatable {
    /// There is no memory left.
    case outOfMemory
    /// An element or an attribute was given a name that XML forbids.
    case invalidName(String)
    /// An attribute was written when no start tag was open.
    case attributeOutsideStartTag(String)
    /// An element was started after the end of the root.
    case secondRoot(String)
    /// A text was written outside the root.
    case textOutsideRoot
    /// An element was ended that had not been started.
    case elementNotStarted
    /// The document was finished with elements still open.
    case elementNotEnded
    /// The document was finished without an element.
    case noRoot
    /// The schema of this name is malformed or is not an XSD; the issues are in the order libxml2 found them.
    case invalidSchema(name: String, issues: [XMLIssue])
}
