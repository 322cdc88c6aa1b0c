internal import CXMLPort

/// Canonical XML, as signatures digest it.
package enum XMLCanonical {
    /// The only element of that name in a document, by Exclusive XML Canonicalization 1.0, without comments.
    ///
    /// - Parameters:
    ///   - namespace: of the element.
    ///   - name: local.
    /// - Returns: nil when the document is not XML, has a DOCTYPE, or has not exactly one such element.
    package static func element(_ namespace: String, _ name: String, of document: [UInt8]) -> [UInt8]? {
        var canonical: [UInt8] = []
        let done = withUnsafeMutablePointer(to: &canonical) { canonical in
            cxml_canonicalise(
                document, document.count, namespace, name,
                { context, bytes, count in
                    context?.assumingMemoryBound(to: [UInt8].self).pointee = Array(
                        UnsafeBufferPointer(start: bytes, count: count))
                }, canonical)
        }
        return done ? canonical : nil
    }
}
