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

/// A reader of one XML document, foreign or not: bytes in, events out, as they come.
///
/// A DOCTYPE is refused before any of its entities is declared, nothing is read but the bytes given, and what exceeds
/// the limits is refused as soon as it does. Any encoding without NUL bytes is read (not UTF-16).
package struct XMLReader: ~Copyable {
    private let handle: OpaquePointer?

    /// Starts reading a document.
    package init(limits: XMLLimits = XMLLimits()) {
        handle = cxml_reader_create(
            cxml_reader_limits(bytes: limits.bytes, depth: limits.depth, token: limits.token),
            cxml_reader_events(start: appendStart, end: appendEnd, text: appendText))
    }

    deinit {
        cxml_reader_free(handle)
    }

    /// Reads the next bytes; gives what they complete.
    ///
    /// - Throws: the first refusal; nothing is read after it.
    package mutating func push(_ bytes: ArraySlice<UInt8>) throws(XMLReadingError) -> [XMLEvent] {
        try collect { handle, events in
            bytes.withUnsafeBufferPointer { cxml_reader_push(handle, $0.baseAddress, $0.count, events) }
        }
    }

    /// Says that the document has no more bytes; gives what was still waiting.
    ///
    /// - Throws: the first refusal of the whole reading, `.truncated` among them.
    package mutating func finish() throws(XMLReadingError) -> [XMLEvent] {
        try collect { handle, events in cxml_reader_finish(handle, events) }
    }

    private func collect(
        _ call: (OpaquePointer, UnsafeMutablePointer<[XMLEvent]>) -> cxml_refusal
    ) throws(XMLReadingError) -> [XMLEvent] {
        guard let handle else { throw XMLReadingError(.outOfMemory) }
        var events: [XMLEvent] = []
        let refusal = withUnsafeMutablePointer(to: &events) { call(handle, $0) }
        guard let cause = XMLReadingError.Cause(refusal) else { return events }
        var line: Int32 = 0
        var column: Int32 = 0
        cxml_reader_position(handle, &line, &column)
        throw XMLReadingError(cause, line: Int(line), column: Int(column))
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

// MARK: - Events from C, whose context is the list that `collect` lends

private func append(_ event: XMLEvent, to context: UnsafeMutableRawPointer?) {
    context?.assumingMemoryBound(to: [XMLEvent].self).pointee.append(event)
}

private func appendStart(
    context: UnsafeMutableRawPointer?, name: UnsafePointer<CChar>, space: UnsafePointer<CChar>?,
    attributes: UnsafePointer<cxml_attribute>?, count: Int, line: Int32, column: Int32
) {
    let read = UnsafeBufferPointer(start: attributes, count: count).map { attribute in
        XMLAttribute(
            name: String(cString: attribute.name), namespace: attribute.space.map { String(cString: $0) },
            value: text(attribute.value, attribute.value_length))
    }
    let element = XMLElement(
        name: String(cString: name), namespace: space.map { String(cString: $0) }, attributes: read, line: Int(line),
        column: Int(column))
    append(.start(element), to: context)
}

private func appendEnd(
    context: UnsafeMutableRawPointer?, name: UnsafePointer<CChar>, space: UnsafePointer<CChar>?
) {
    append(.end(String(cString: name)), to: context)
}

private func appendText(context: UnsafeMutableRawPointer?, bytes: UnsafePointer<UInt8>, length: Int) {
    append(.text(text(bytes, length)), to: context)
}

/// libxml2 gives UTF-8, whatever the document's encoding.
private func text(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
}
