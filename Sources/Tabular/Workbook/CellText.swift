/// The text of a cell as a field holds it: on one line, without blanks at its ends.
enum CellText {
    /// Appends a text, each run of control characters (line ends among them) as one blank; nothing when it is too long.
    ///
    /// - Parameter escaped: whether `_x000D_` stands for the character of that number, as in .xlsx.
    /// - Returns: false when it has more characters than a cell may have.
    static func write(_ text: UnsafeBufferPointer<UInt8>, escaped: Bool, to bytes: inout [UInt8]) -> Bool {
        let text = trimmed(text)
        let start = bytes.count
        if text.contains(where: { $0 < 0x20 || $0 == 0x5F && escaped }) {
            writeByCharacter(text, escaped: escaped, to: &bytes)
        } else {
            bytes.append(contentsOf: text)
        }
        guard bytes.count - start > Workbook.cellLimit, length(bytes[start...]) > Workbook.cellLimit else {
            return true
        }
        bytes.removeSubrange(start...)
        return false
    }

    private static func writeByCharacter(
        _ text: UnsafeBufferPointer<UInt8>, escaped: Bool, to bytes: inout [UInt8]
    ) {
        let start = bytes.count
        var offset = 0
        var behindControl = false
        while offset < text.count {
            if escaped, text[offset] == 0x5F, let scalar = escape(text, at: offset) {
                offset += 7
                guard scalar.value < 0x20 else {
                    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                    behindControl = false
                    continue
                }
            } else {
                offset += 1
                guard text[offset - 1] < 0x20 else {
                    bytes.append(text[offset - 1])
                    behindControl = false
                    continue
                }
            }
            if !behindControl { bytes.append(0x20) }
            behindControl = true
        }
        while bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
    }

    /// The character that `_xHHHH_` stands for; nil for anything else, halves of characters included.
    private static func escape(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Unicode.Scalar? {
        guard offset + 7 <= text.count, text[offset + 1] == 0x78, text[offset + 6] == 0x5F else { return nil }
        var value: UInt32 = 0
        for byte in text[(offset + 2)..<(offset + 6)] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: return nil
            }
        }
        return Unicode.Scalar(value)
    }

    /// Characters as Excel counts them: UTF-16 code units.
    private static func length(_ text: ArraySlice<UInt8>) -> Int {
        text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    }

    /// Without the blanks and control characters at its ends: no field keeps them.
    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, text.count)
        while start < end, text[start] <= 0x20 { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: text[start..<end])
    }
}
