internal import CXMLPort

/// A writer of one XML document, in UTF-8, into memory.
///
/// Values may be any text: they are escaped, and each character that XML 1.0 forbids (U+0000 to U+001F except tab,
/// line feed and carriage return; U+FFFE and U+FFFF) becomes U+FFFD. Names are checked; that two attributes of an
/// element differ is not.
/// A call out of place never stops the program: the first failure is kept, and thrown by `finish()`.
package struct XMLWriter: ~Copyable {
    private let handle: OpaquePointer?
    private var failure: XMLError?

    /// Starts a document with its XML declaration.
    ///
    /// - Parameter indented: whether each element has its own line, indented by two spaces a level; an element that
    ///   holds text keeps it as is.
    package init(indented: Bool) {
        handle = cxml_writer_create(indented)
        failure = handle == nil ? .outOfMemory : nil
    }

    deinit {
        cxml_writer_free(handle)
    }

    /// Starts an element, to be ended by `end()`.
    package mutating func start(_ name: String) {
        guard let handle else { return }
        let status = name.withBytes { cxml_writer_start(handle, $0.baseAddress, $0.count) }
        if status != .ok {
            keep(XMLError(status, invalidName: name, misplaced: .secondRoot(name)))
        }
    }

    /// Writes an attribute of the element just started.
    package mutating func attribute(_ name: String, _ value: String) {
        guard let handle else { return }
        let status = name.withBytes { name in
            value.withBytes { value in
                cxml_writer_attribute(handle, name.baseAddress, name.count, value.baseAddress, value.count)
            }
        }
        if status != .ok {
            keep(XMLError(status, invalidName: name, misplaced: .attributeOutsideStartTag(name)))
        }
    }

    /// Writes an attribute of the element just started, in decimal digits.
    package mutating func attribute(_ name: String, _ value: Int) {
        guard let handle else { return }
        let status = name.withBytes {
            cxml_writer_attribute_integer(handle, $0.baseAddress, $0.count, Int64(value))
        }
        if status != .ok {
            keep(XMLError(status, invalidName: name, misplaced: .attributeOutsideStartTag(name)))
        }
    }

    /// Writes text in the open element; an empty text writes nothing.
    package mutating func text(_ text: String) {
        guard let handle else { return }
        let status = text.withBytes { cxml_writer_text(handle, $0.baseAddress, $0.count) }
        if status != .ok {
            keep(XMLError(status, invalidName: "", misplaced: .textOutsideRoot))
        }
    }

    /// Writes a comment; a space is put after a hyphen that would end it too early.
    package mutating func comment(_ text: String) {
        guard let handle else { return }
        let status = text.withBytes { cxml_writer_comment(handle, $0.baseAddress, $0.count) }
        if status != .ok {
            keep(XMLError(status, invalidName: "", misplaced: .textOutsideRoot))
        }
    }

    /// Ends the element started last.
    package mutating func end() {
        guard let handle else { return }
        let status = cxml_writer_end(handle)
        if status != .ok {
            keep(XMLError(status, invalidName: "", misplaced: .elementNotStarted))
        }
    }

    /// Writes a whole element: its start, what the body writes (attributes first), its end.
    ///
    /// - Throws: what the body throws; the document is then to be dropped.
    package mutating func element<Failure: Error>(
        _ name: String, _ body: (inout XMLWriter) throws(Failure) -> Void
    ) throws(Failure) {
        start(name)
        try body(&self)
        end()
    }

    /// Ends the writer and gives the bytes of the document, with a final line feed.
    ///
    /// - Returns: the document, in UTF-8.
    /// - Throws: the first failure of the whole writing.
    package consuming func finish() throws(XMLError) -> [UInt8] {
        if let failure { throw failure }
        guard let handle else { throw .outOfMemory }
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        let status = cxml_writer_finish(handle, &bytes, &count)
        guard status == .ok else {
            throw XMLError(status, invalidName: "", misplaced: .elementNotEnded)
        }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    private mutating func keep(_ error: XMLError) {
        if failure == nil { failure = error }
    }
}

extension XMLError {
    /// The error that a status of the C writer stands for, given what the call was about.
    fileprivate init(_ status: cxml_status, invalidName name: String, misplaced: XMLError) {
        switch status {
        case .outOfMemory: self = .outOfMemory
        case .invalidName: self = .invalidName(name)
        case .misplaced, .ok: self = misplaced
        case .notStarted: self = .elementNotStarted
        case .notEnded: self = .elementNotEnded
        case .noRoot: self = .noRoot
        }
    }
}

extension String {
    /// Lends the UTF-8 bytes without copying them when the string holds them in one piece, as Swift's own do.
    fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var lent = self
        return lent.withUTF8(body)
    }
}
