internal import CXMLPort

/// What a document may not exceed: a foreign file never takes more memory than these allow.
package struct XMLLimits: Sendable {
    /// Of the whole document.
    package let bytes: Int
    /// Of elements nested in one another.
    package let depth: Int
    /// In bytes, of a tag with its attributes, or of a comment.
    package let token: Int

    /// Limits that every file this tool exchanges is far from.
    package init(bytes: Int = 256 << 20, depth: Int = 64, token: Int = 64 << 10) {
        self.bytes = bytes
        self.depth = depth
        self.token = token
    }
}

/// What receives a document as it is read; a name is compared with those that the stream gave.
package protocol XMLHandler: AnyObject {
    /// The start of an element.
    func start(_ tag: XMLTag)
    /// The end of the element of this local name.
    func end(_ name: XMLName, namespace: XMLName)
    /// A piece of text, in UTF-8, which lives during the call: that of one element may come in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// A reader of one XML document, foreign or not: bytes in, events out as they come, nothing kept or copied.
///
/// A DOCTYPE is refused before any of its entities is declared, nothing is read but the bytes given, and what exceeds
/// the limits is refused as soon as it does. Any encoding without NUL bytes is read (not UTF-16).
package struct XMLStream: ~Copyable {
    private let handle: OpaquePointer?

    /// Starts reading a document.
    package init(limits: XMLLimits = XMLLimits()) {
        handle = cxml_reader_create(
            cxml_reader_limits(bytes: limits.bytes, depth: limits.depth, token: limits.token),
            cxml_reader_events(start: handleStart, end: handleEnd, text: handleText))
    }

    deinit {
        cxml_reader_free(handle)
    }

    /// A name, or a namespace, to compare with those of this document, and of no other.
    package func name(_ text: StaticString) -> XMLName {
        guard let handle else { return XMLName(address: nil) }
        return text.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                XMLName(address: $0.baseAddress.flatMap { cxml_reader_name(handle, $0) })
            }
        }
    }

    /// Reads the next bytes; what they complete goes to the handler.
    ///
    /// - Throws: the first refusal; nothing is read after it.
    package func push(_ bytes: UnsafeBufferPointer<UInt8>, to handler: some XMLHandler) throws(XMLReadingError) {
        try lend(handler) { cxml_reader_push($0, bytes.baseAddress, bytes.count, $1) }
    }

    /// Says that the document has no more bytes; what was still waiting goes to the handler.
    ///
    /// - Throws: the first refusal of the whole reading, `.truncated` among them.
    package func finish(to handler: some XMLHandler) throws(XMLReadingError) {
        try lend(handler) { cxml_reader_finish($0, $1) }
    }

    private func lend(
        _ handler: any XMLHandler, _ call: (OpaquePointer, UnsafeMutableRawPointer) -> cxml_refusal
    ) throws(XMLReadingError) {
        guard let handle else { throw XMLReadingError(.outOfMemory) }
        var handler = handler
        let refusal = withUnsafeMutablePointer(to: &handler) { call(handle, UnsafeMutableRawPointer($0)) }
        guard let cause = XMLReadingError.Cause(refusal) else { return }
        var line: Int32 = 0
        var column: Int32 = 0
        cxml_reader_position(handle, &line, &column)
        throw XMLReadingError(cause, line: Int(line), column: Int(column))
    }
}

/// A name of a document, or the address of a namespace: there is one of each for a whole stream.
package struct XMLName: Equatable {
    /// nil for no namespace.
    let address: UnsafePointer<CChar>?

    /// The name as text; empty for no namespace.
    package var text: String { address.map { String(cString: $0) } ?? "" }
}

/// The start of an element; it lives during the call that shows it.
package struct XMLTag {
    /// Local name, without its prefix.
    package let name: XMLName
    package let namespace: XMLName
    /// Declarations of namespaces are not among them.
    let attributes: UnsafeBufferPointer<cxml_attribute>
    /// The line, counted from 1, where the tag ends.
    package let line: Int
    /// The column after the tag, counted from 1; approximate after characters outside ASCII.
    package let column: Int

    /// The value of an attribute, references resolved; nil when it is not there.
    ///
    /// - Parameter namespace: nil for an attribute without prefix.
    package func value(_ name: XMLName, namespace: XMLName? = nil) -> UnsafeBufferPointer<UInt8>? {
        for attribute in attributes where attribute.name == name.address && attribute.space == namespace?.address {
            return UnsafeBufferPointer(start: attribute.value, count: attribute.value_length)
        }
        return nil
    }
}

extension XMLReadingError.Cause {
    /// The cause that a refusal of the C reader stands for; nil when it accepts.
    fileprivate init?(_ refusal: cxml_refusal) {
        switch refusal {
        case .accepted: return nil
        case .outOfMemory: self = .outOfMemory
        case .empty: self = .empty
        case .tooLarge: self = .tooLarge
        case .tooDeep: self = .tooDeep
        case .tooLong: self = .tooLong
        case .doctype: self = .doctype
        case .entity: self = .entity
        case .nul: self = .nul
        case .unknownEncoding: self = .unknownEncoding
        case .invalidCharacter: self = .invalidCharacter
        case .truncated: self = .truncated
        case .malformed: self = .malformed
        }
    }
}

// MARK: - Events from C, whose context is the handler that `lend` lends

private func handler(_ context: UnsafeMutableRawPointer?) -> (any XMLHandler)? {
    context?.assumingMemoryBound(to: (any XMLHandler).self).pointee
}

private func handleStart(
    context: UnsafeMutableRawPointer?, name: UnsafePointer<CChar>, space: UnsafePointer<CChar>?,
    attributes: UnsafePointer<cxml_attribute>?, count: Int, line: Int32, column: Int32
) {
    handler(context)?.start(
        XMLTag(
            name: XMLName(address: name), namespace: XMLName(address: space),
            attributes: UnsafeBufferPointer(start: attributes, count: count), line: Int(line), column: Int(column)))
}

private func handleEnd(context: UnsafeMutableRawPointer?, name: UnsafePointer<CChar>, space: UnsafePointer<CChar>?) {
    handler(context)?.end(XMLName(address: name), namespace: XMLName(address: space))
}

private func handleText(context: UnsafeMutableRawPointer?, bytes: UnsafePointer<UInt8>, length: Int) {
    handler(context)?.text(UnsafeBufferPointer(start: bytes, count: length))
}
