import XMLPort

/// The styles of an .xlsx: which cells show their number as a date.
final class XlsxStyles: PartHandler {
    /// How a number is shown, as far as its meaning goes.
    enum Kind {
        case number
        case date
    }

    private let spaces: XlsxNamespaces
    private let names: (format: XMLName, cellFormats: XMLName, cellFormat: XMLName)
    private let attributes: (format: XMLName, code: XMLName)
    private var custom: [Int: Kind] = [:]
    private var isInCellFormats = false
    /// By number of style.
    private(set) var kinds: [Kind] = []
    let isDone = false
    var fault: PartFault? { nil }

    init(_ stream: borrowing XMLStream) {
        spaces = XlsxNamespaces(stream)
        names = (stream.name("numFmt"), stream.name("cellXfs"), stream.name("xf"))
        attributes = (stream.name("numFmtId"), stream.name("formatCode"))
    }

    func start(_ tag: XMLTag) {
        guard spaces.contain(tag.namespace) else { return }
        if tag.name == names.cellFormats {
            isInCellFormats = true
        } else if tag.name == names.cellFormat, isInCellFormats {
            kinds.append(kind(of: tag.number(attributes.format) ?? 0))
        } else if tag.name == names.format, let id = tag.number(attributes.format),
            let code = tag.value(attributes.code)
        {
            custom[id] = XlsxStyles.kind(ofCode: code)
        }
    }

    func end(_ name: XMLName, namespace: XMLName) {
        if name == names.cellFormats { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Formats 14 to 17 and 22 are dates; 18 to 21 and 45 to 47 are times, which stay numbers.
    private func kind(of format: Int) -> Kind {
        custom[format] ?? ((14...17).contains(format) || format == 22 ? .date : .number)
    }

    /// A code is that of a date when it has a year, a day, or an `m` that is a month: one without hour nor second.
    ///
    /// Quoted, escaped and padding characters are text; what is in brackets is a colour, a condition, a language, or a
    /// time beyond 24 hours. French letters are known too: some programs write them, which Excel does not.
    static func kind(ofCode code: UnsafeBufferPointer<UInt8>) -> Kind {
        var letters = Set<UInt8>()
        var index = 0
        if code.elementsEqual("Standard".utf8) { return .number }
        while index < code.count {
            switch code[index] {
            case 0x22:  // "
                index = code[(index + 1)...].firstIndex(of: 0x22) ?? code.count
            case 0x5B:  // [
                let end = code[index...].firstIndex(of: 0x5D) ?? code.count
                if end == index + 2 || end == index + 3, end < code.count {
                    letters.insert(code[index + 1] | 0x20 == 0x6D ? 0x73 : code[index + 1] | 0x20)
                }
                index = end
            case 0x5C, 0x5F, 0x2A: index += 1  // \ _ *
            case let byte: letters.insert(byte | 0x20)
            }
            index += 1
        }
        let has = { (letter: Unicode.Scalar) in letters.contains(UInt8(ascii: letter)) }
        return has("y") || has("d") || has("j") || has("m") && !has("h") && !has("s") ? .date : .number
    }
}
