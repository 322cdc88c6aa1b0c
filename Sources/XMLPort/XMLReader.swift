internal import CXMLPort

/// A reader of one XML document that gives its events as values: what `XMLStream` reads, for documents that are small.
package struct XMLReader: ~Copyable {
    private let stream: XMLStream
    private let collector = EventCollector()

    /// Starts reading a document.
    package init(limits: XMLLimits = XMLLimits()) {
        stream = XMLStream(limits: limits)
    }

    /// Reads the next bytes; gives what they complete.
    ///
    /// - Throws: the first refusal; nothing is read after it.
    package mutating func push(_ bytes: ArraySlice<UInt8>) throws(XMLReadingError) -> [XMLEvent] {
        let outcome = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(XMLReadingError) in try stream.push(bytes, to: collector) }
        }
        try outcome.get()
        return collector.take()
    }

    /// Says that the document has no more bytes; gives what was still waiting.
    ///
    /// - Throws: the first refusal of the whole reading, `.truncated` among them.
    package mutating func finish() throws(XMLReadingError) -> [XMLEvent] {
        try stream.finish(to: collector)
        return collector.take()
    }
}

/// Makes values of the events.
private final class EventCollector: XMLHandler {
    private var events: [XMLEvent] = []

    func take() -> [XMLEvent] {
        defer { events = [] }
        return events
    }

    func start(_ tag: XMLTag) {
        let attributes = tag.attributes.map { attribute in
            XMLAttribute(
                name: String(cString: attribute.name), namespace: attribute.space.map { String(cString: $0) },
                value: String(
                    decoding: UnsafeBufferPointer(start: attribute.value, count: attribute.value_length), as: UTF8.self)
            )
        }
        events.append(
            .start(
                XMLElement(
                    name: tag.name.text, namespace: tag.namespace.address.map { String(cString: $0) },
                    attributes: attributes, line: tag.line, column: tag.column)))
    }

    func end(_ name: XMLName, namespace: XMLName) { events.append(.end(name.text)) }

    /// libxml2 gives UTF-8, whatever the document's encoding.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) { events.append(.text(String(decoding: bytes, as: UTF8.self))) }
}
