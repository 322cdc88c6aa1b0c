/// One field of a record: its bytes, before any encoding is decided.
///
/// It points into the reader's buffer: it lives as long as the record it comes from and is never stored. Public, for what
/// `PackedRecords` gives is to be inlined elsewhere.
public struct Field {
    /// The content: without the enclosing quotes, doubled quotes still doubled; blanks around it trimmed.
    public let bytes: UnsafeBufferPointer<UInt8>
    /// Whether doubled quotes are to be undone.
    public let isEscaped: Bool

    /// The field of these bytes, blanks around them left out.
    package init(bytes: UnsafeBufferPointer<UInt8>, escaped: Bool) {
        self.bytes = Field.trimmed(bytes)
        isEscaped = escaped
    }

    /// The field of these bytes, which have no blanks around them.
    @inlinable package init(trimmed bytes: UnsafeBufferPointer<UInt8>, escaped: Bool) {
        self.bytes = bytes
        isEscaped = escaped
    }

    package var isEmpty: Bool { bytes.isEmpty }

    /// The content as text: UTF-8 when it is valid, else Windows-1252, decided for this field alone.
    package var text: String {
        guard isEscaped else { return TextDecoding.decode(bytes) }
        var unescaped: [UInt8] = []
        unescaped.reserveCapacity(bytes.count)
        var skip = false
        for byte in bytes {
            if byte == 0x22 && skip {
                skip = false
                continue
            }
            skip = byte == 0x22
            unescaped.append(byte)
        }
        return unescaped.withUnsafeBufferPointer(TextDecoding.decode)
    }

    /// The content as a whole number from 0 to 999 999 999; nil when empty or anything else.
    package var wholeNumber: Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// Whether the content is this ASCII text, letter case aside.
    package func equals(_ ascii: StaticString) -> Bool {
        guard bytes.count == ascii.utf8CodeUnitCount else { return false }
        return ascii.withUTF8Buffer { wanted in
            bytes.indices.allSatisfy { Field.lowercased(bytes[$0]) == Field.lowercased(wanted[$0]) }
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

    /// Without blanks and tabs at either end.
    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (bytes.startIndex, bytes.endIndex)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }
}
