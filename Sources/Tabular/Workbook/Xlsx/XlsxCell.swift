/// A cell of an .xlsx, as its elements say it.
struct XlsxCell {
    /// How its content is written.
    enum Kind {
        case number
        case shared
        case text
        case inline
        case boolean
        case date
    }

    var kind = Kind.number
    var style = 0
    var hasFormula = false
    /// Whether its type is one that .xlsx has.
    var isKnown = true

    /// Reads the type of a cell.
    init(type: UnsafeBufferPointer<UInt8>?, style: Int) {
        self.style = style
        guard let type, !type.isEmpty else { return }
        switch (type[0], type.count) {
        case (0x6E, 1): kind = .number  // n
        case (0x73, 1): kind = .shared  // s
        case (0x73, 3), (0x65, 1): kind = .text  // str, e
        case (0x69, _): kind = .inline  // inlineStr
        case (0x62, 1): kind = .boolean  // b
        case (0x64, 1): kind = .date  // d
        default: isKnown = false
        }
    }

    /// Appends the content of the cell as a field holds it, or says why it is not taken.
    func write(
        _ text: UnsafeBufferPointer<UInt8>, isCut: Bool, of sheet: XlsxSheet, to bytes: inout [UInt8]
    ) -> CellDefect? {
        if isCut { return .tooLong }
        if kind == .text || kind == .inline { return CellText.write(text, escaped: true, to: &bytes) ? nil : .tooLong }
        if text.isEmpty { return hasFormula ? .formulaWithoutValue : nil }
        guard isKnown else { return .unreadable }
        switch kind {
        case .shared:
            guard let number = XlsxCell.index(text), number < sheet.strings.count else { return .unreadable }
            return sheet.strings.write(number, to: &bytes)
        case .boolean:
            guard text.count == 1, text[0] == 0x30 || text[0] == 0x31 else { return .unreadable }
            bytes.append(contentsOf: text[0] == 0x31 ? "VRAI".utf8 : "FAUX".utf8)
            return nil
        case .date:
            return CellText.write(CellDate.day(of: text) ?? text, escaped: false, to: &bytes) ? nil : .tooLong
        case .number, .text, .inline:
            let isDate = style < sheet.styles.count && sheet.styles[style] == .date
            return XlsxCell.writeNumber(text, asDate: isDate, since: sheet.origin, to: &bytes)
        }
    }

    private static func writeNumber(
        _ text: UnsafeBufferPointer<UInt8>, asDate: Bool, since origin: CellDate.Origin, to bytes: inout [UInt8]
    ) -> CellDefect? {
        // Most numbers are codes and counts, written as they are read.
        if !asDate, isPlain(text) {
            bytes.append(contentsOf: text)
            return nil
        }
        guard let number = CellNumber(text) else { return .unreadable }
        if number.hasLostDigits { return asDate ? .impossibleDate : .lostDigits }
        guard asDate else {
            number.write(to: &bytes)
            return nil
        }
        if number.isNegative { return .impossibleDate }
        let day = number.wholePart
        // A time of no day.
        if day == 0, origin == .of1900 || !number.isWhole {
            number.write(to: &bytes)
            return nil
        }
        return CellDate.write(day: day, since: origin, to: &bytes) ? nil : .impossibleDate
    }

    /// Whether a number is written as it would be: at most fifteen digits, no zero before them.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.count <= 15 && text.allSatisfy { (0x30...0x39).contains($0) } && (text[0] != 0x30 || text.count == 1)
    }

    private static func index(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard text.count <= 9 else { return nil }
        var value = 0
        for byte in text {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
