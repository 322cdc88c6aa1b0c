import XMLPort

/// The paragraphs of a cell of an .ods, joined by a blank; runs of blanks are one, as OpenDocument has it.
struct OdsParagraphs {
    private var gathered = GatheredText()
    private var isInParagraph = false
    /// Whether a blank now would follow another, or start the paragraph.
    private var isBehindBlank = true

    var bytes: [UInt8] { gathered.bytes }
    var isCut: Bool { gathered.isCut }

    mutating func clear() {
        gathered.clear()
        (isInParagraph, isBehindBlank) = (false, true)
    }

    /// False for an element that is no text of the cell: a comment, a drawing, the reading of Japanese characters.
    mutating func start(_ tag: XMLTag, _ names: OdsNames) -> Bool {
        guard tag.namespace == names.text else { return false }
        guard isInParagraph else {
            guard tag.name == names.paragraph else { return false }
            if !gathered.bytes.isEmpty { append(blanks: 1) }
            (isInParagraph, isBehindBlank) = (true, true)
            return true
        }
        if tag.name == names.space {
            append(blanks: OdsRows.repetitions(tag.value(names.count, namespace: names.text)))
            isBehindBlank = false
        } else if tag.name == names.tab || tag.name == names.lineBreak {
            append(blanks: 1)
        }
        return [names.space, names.tab, names.lineBreak, names.span, names.link, names.ruby, names.rubyBase]
            .contains(tag.name)
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard isInParagraph else { return }
        var start = 0
        for index in text.indices where text[index] <= 0x20 {
            append(text[start..<index])
            if !isBehindBlank { append(blanks: 1) }
            isBehindBlank = true
            start = index + 1
        }
        append(text[start...])
    }

    mutating func end(_ name: XMLName, _ names: OdsNames) {
        if name == names.paragraph { isInParagraph = false }
    }

    private mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        guard !text.isEmpty else { return }
        gathered.append(UnsafeBufferPointer(rebasing: text))
        isBehindBlank = false
    }

    /// More of them than a cell can have are as many as it takes to be cut.
    private mutating func append(blanks count: Int) {
        let blanks = [UInt8](repeating: 0x20, count: min(count, Workbook.cellLimit + 1))
        blanks.withUnsafeBufferPointer { gathered.append($0) }
    }
}
