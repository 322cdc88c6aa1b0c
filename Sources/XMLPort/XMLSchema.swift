internal import CXMLPort

/// A compiled XSD 1.0 schema, ready to validate documents from any thread.
///
/// Neither the schema nor a document may have a DOCTYPE, and nothing is read but the bytes given: an `xs:include` or
/// an `xs:import` finds the other document given that has the last step of its address for name, or nothing.
package final class XMLSchema: Sendable {
    /// The name given, for messages.
    package let name: String
    // Set once and only read by libxml2 afterwards: each validation has a context of its own.
    private nonisolated(unsafe) let handle: OpaquePointer

    /// Compiles a schema.
    ///
    /// - Parameters:
    ///   - bytes: the XSD document.
    ///   - name: what to call it in an error.
    ///   - others: the documents that it may include or import, by their name; an issue of theirs begins by it.
    /// - Throws: `XMLError.invalidSchema`, with every issue.
    package init(bytes: [UInt8], name: String, others: [String: [UInt8]] = [:]) throws(XMLError) {
        let names = [name] + others.keys.sorted()
        let (created, issues) = collectingIssues { list in
            lend(names.map { ($0, $0 == name ? bytes : others[$0] ?? []) }) {
                cxml_schema_create($0, names.count, appendIssue, list)
            }
        }
        guard let compiled = created else {
            throw .invalidSchema(name: name, issues: issues)
        }
        self.name = name
        handle = compiled
    }

    deinit {
        cxml_schema_free(handle)
    }

    /// Validates a document, whose bytes may be in any encoding that it declares.
    ///
    /// - Parameters:
    ///   - document: the XML document.
    ///   - limit: how many errors are wanted; the reading stops there. nil for all: only for a document of ours, since
    ///     a foreign one can hold more errors than the memory.
    /// - Returns: its errors of syntax (after which the reading soon ends) and of schema, as they are met: a reference
    ///   without its key is only known at the end of the element that holds both. Empty when it is valid.
    package func validate(_ document: [UInt8], limit: Int? = nil) -> [XMLIssue] {
        collectingIssues { cxml_schema_validate(handle, document, document.count, limit ?? 0, appendIssue, $0) }.issues
    }
}

/// Lends documents to a call into C, which copies none of them.
private func lend<Result>(
    _ documents: [(name: String, bytes: [UInt8])], lent: [cxml_document] = [],
    _ call: (UnsafePointer<cxml_document>?) -> Result
) -> Result {
    guard let next = documents.dropFirst(lent.count).first else {
        return lent.withUnsafeBufferPointer { call($0.baseAddress) }
    }
    return next.name.withCString { name in
        next.bytes.withUnsafeBufferPointer { bytes in
            lend(
                documents, lent: lent + [cxml_document(name: name, bytes: bytes.baseAddress, count: bytes.count)], call)
        }
    }
}

/// Runs a call into C with the address of a list for `appendIssue`, and gives its result with that list.
private func collectingIssues<Result>(
    _ call: (UnsafeMutablePointer<[XMLIssue]>) -> Result
) -> (result: Result, issues: [XMLIssue]) {
    var issues: [XMLIssue] = []
    let result = withUnsafeMutablePointer(to: &issues, call)
    return (result, issues)
}

/// Receives an issue from C; the context is the array of issues that the call lends.
private func appendIssue(
    context: UnsafeMutableRawPointer?, line: Int32, column: Int32, message: UnsafePointer<CChar>
) {
    context?.assumingMemoryBound(to: [XMLIssue].self).pointee
        .append(XMLIssue(line: Int(line), column: Int(column), message: String(cString: message)))
}
