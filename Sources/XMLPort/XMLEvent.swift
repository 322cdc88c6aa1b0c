/// What a reader meets in a document, in its order.
package enum XMLEvent: Sendable, Equatable {
    case start(XMLElement)
    /// The end of the element of this local name.
    case end(String)
    /// A piece of text: that of one element may come in several.
    case text(String)
}

/// The start of an element.
package struct XMLElement: Sendable, Equatable {
    /// Local name, without its prefix.
    package let name: String
    /// nil without a namespace.
    package let namespace: String?
    /// In the order of the document; declarations of namespaces are not among them.
    package let attributes: [XMLAttribute]
    /// The line, counted from 1, where the start tag ends.
    package let line: Int
    /// The column after the start tag, counted from 1; approximate after characters outside ASCII.
    package let column: Int

    /// The value of an attribute that has no namespace; nil when it is not there.
    package subscript(name: String) -> String? {
        attributes.first { $0.name == name && $0.namespace == nil }?.value
    }
}

/// An attribute of an element.
package struct XMLAttribute: Sendable, Equatable {
    /// Local name, without its prefix.
    package let name: String
    /// nil without a prefix.
    package let namespace: String?
    /// The value, references resolved.
    package let value: String
}
