import XMLPort

/// A cell of an .ods, by its attributes: its value is there, or is its text.
struct OdsCell {
    /// How its content is known.
    private enum Content {
        case nothing
        case number([UInt8])
        case date([UInt8])
        case time([UInt8])
        case boolean(Bool)
        /// The text of the attribute, when there is one; else that of the paragraphs.
        case string([UInt8]?)
        case unreadable
    }

    private let content: Content
    private let hasFormula: Bool
    /// How many cells like it there are in its row, itself among them.
    let repetitions: Int
    /// Whether it is the first cell of a merged area.
    let isMerged: Bool

    init(_ tag: XMLTag, _ names: OdsNames) {
        repetitions = OdsRows.repetitions(tag.value(names.columnsRepeated, namespace: names.table))
        isMerged =
            OdsRows.repetitions(tag.value(names.columnsSpanned, namespace: names.table)) > 1
            || OdsRows.repetitions(tag.value(names.rowsSpanned, namespace: names.table)) > 1
        hasFormula = tag.value(names.formula, namespace: names.table) != nil
        // What a merged area covers is not seen.
        content = tag.name == names.covered ? .nothing : OdsCell.content(tag, names)
    }

    private static func content(_ tag: XMLTag, _ names: OdsNames) -> Content {
        guard let type = tag.value(names.valueType, namespace: names.office) else { return .string(nil) }
        let read = { (name: XMLName) in tag.value(name, namespace: names.office).map(Array.init) }
        switch type.first {
        // float, percentage, currency
        case 0x66, 0x70, 0x63: return read(names.value).map(Content.number) ?? .unreadable
        case 0x64: return read(names.dateValue).map(Content.date) ?? .unreadable  // date
        case 0x74: return read(names.timeValue).map(Content.time) ?? .unreadable  // time
        case 0x62:  // boolean
            return read(names.booleanValue).map { .boolean($0.elementsEqual("true".utf8)) } ?? .unreadable
        case 0x73:  // string
            // An error is a string whose attribute is empty, and whose text is that of the error.
            let isError = tag.value(names.valueType, namespace: names.calc)?.elementsEqual("error".utf8) == true
            return .string(isError ? nil : read(names.stringValue))
        default: return .unreadable
        }
    }

    /// Appends the content of the cell as a field holds it, or says why it is not taken.
    func write(_ text: UnsafeBufferPointer<UInt8>, isCut: Bool, to bytes: inout [UInt8]) -> CellDefect? {
        switch content {
        case .nothing: return nil
        case .number(let value): return value.withUnsafeBufferPointer { OdsCell.writeNumber($0, to: &bytes) }
        case .time(let value):
            guard let days = OdsDuration.days(value) else { return .unreadable }
            return days.withUnsafeBufferPointer { OdsCell.writeNumber($0, to: &bytes) }
        case .date(let value):
            return value.withUnsafeBufferPointer { value in
                guard let day = CellDate.day(of: value) else { return .unreadable }
                bytes.append(contentsOf: day)
                return nil
            }
        case .boolean(let value):
            bytes.append(contentsOf: value ? "VRAI".utf8 : "FAUX".utf8)
            return nil
        case .string(let value?):
            return value.withUnsafeBufferPointer { CellText.write($0, escaped: false, to: &bytes) ? nil : .tooLong }
        case .string(nil):
            if isCut { return .tooLong }
            if text.isEmpty, hasFormula { return .formulaWithoutValue }
            return CellText.write(text, escaped: false, to: &bytes) ? nil : .tooLong
        case .unreadable: return hasFormula ? .formulaWithoutValue : .unreadable
        }
    }

    private static func writeNumber(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> CellDefect? {
        guard let number = CellNumber(text) else { return .unreadable }
        if number.hasLostDigits { return .lostDigits }
        number.write(to: &bytes)
        return nil
    }
}

/// A time of day or a duration, as ISO 8601 writes it: `PT13H30M00S`.
enum OdsDuration {
    /// As a fraction of a day, the way .xlsx keeps it; nil when it is not one, or beyond 999 999 hours.
    static func days(_ text: [UInt8]) -> [UInt8]? {
        var text = text[...]
        let isNegative = text.first == 0x2D
        if isNegative { text.removeFirst() }
        guard text.starts(with: "PT".utf8) else { return nil }
        text.removeFirst(2)
        var seconds = 0
        var number: Int?
        while let byte = text.popFirst() {
            switch (byte, number) {
            case (0x30...0x39, _):
                number = (number ?? 0) * 10 + Int(byte - 0x30)
                guard (number ?? 0) <= 999_999 else { return nil }
                continue
            case (0x48, let hours?): seconds += hours * 3_600  // H
            case (0x4D, let minutes?): seconds += minutes * 60  // M
            case (0x53, let rest?), (0x2E, let rest?), (0x2C, let rest?):  // S, and the fractions of a second
                return fraction(seconds + rest, isNegative)
            default: return nil
            }
            number = nil
        }
        return number == nil ? fraction(seconds, isNegative) : nil
    }

    /// Twenty digits behind the point, where a second has four zeros, which are rounded as any number's.
    private static func fraction(_ seconds: Int, _ isNegative: Bool) -> [UInt8] {
        let day = 86_400
        var digits = Array((isNegative ? "-" : "").utf8) + Array("\(seconds / day).".utf8)
        var rest = seconds % day
        for _ in 0..<20 {
            rest *= 10
            digits.append(0x30 + UInt8(rest / day))
            rest %= day
        }
        return digits
    }
}
