import XMLPort

/// The texts that the cells of an .xlsx share, end to end.
struct SharedStrings {
    private var bytes: [UInt8] = []
    /// Where each one ends.
    private var ends: [UInt32] = []
    private var tooLong: Set<Int> = []

    /// Adds a text as the file has it.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, isCut: Bool) {
        let whole = !isCut && CellText.write(text, escaped: true, to: &bytes)
        if !whole { tooLong.insert(ends.count) }
        ends.append(UInt32(bytes.count))
    }

    var count: Int { ends.count }

    /// Appends the text of that number, below `count`, or says why it is not taken.
    func write(_ number: Int, to row: inout [UInt8]) -> CellDefect? {
        if !tooLong.isEmpty, tooLong.contains(number) { return .tooLong }
        let start = number == 0 ? 0 : Int(ends[number - 1])
        row.append(contentsOf: bytes[start..<Int(ends[number])])
        return nil
    }
}

/// The content of an element, gathered as it comes.
struct GatheredText {
    private(set) var bytes: [UInt8] = []
    /// Whether there was more than a cell can have, however it is written.
    private(set) var isCut = false
    /// A cell of characters that are all written `_xHHHH_`, and some more.
    private static let limit = 1 << 18

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        if bytes.count + text.count > GatheredText.limit {
            isCut = true
        } else {
            bytes.append(contentsOf: text)
        }
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isCut = false
    }
}

/// The part of the shared strings: runs of one text are put together, readings of Japanese characters left out.
///
/// `xml:space` changes nothing: a field never keeps the blanks at its ends.
final class XlsxStrings: PartHandler {
    private let spaces: XlsxNamespaces
    private let names: (item: XMLName, text: XMLName, reading: XMLName)
    private var isInText = false
    private var isInReading = false
    private var gathered = GatheredText()
    private(set) var strings = SharedStrings()
    let isDone = false
    var fault: PartFault? { nil }

    init(_ stream: borrowing XMLStream) {
        spaces = XlsxNamespaces(stream)
        names = (stream.name("si"), stream.name("t"), stream.name("rPh"))
    }

    func start(_ tag: XMLTag) {
        guard spaces.contain(tag.namespace) else { return }
        if tag.name == names.text {
            isInText = !isInReading
        } else if tag.name == names.reading {
            isInReading = true
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInText { gathered.append(bytes) }
    }

    func end(_ name: XMLName, namespace: XMLName) {
        if name == names.text {
            isInText = false
        } else if name == names.reading {
            isInReading = false
        } else if name == names.item, spaces.contain(namespace) {
            gathered.bytes.withUnsafeBufferPointer { strings.append($0, isCut: gathered.isCut) }
            gathered.clear()
        }
    }
}
