/// A text as a file has it.
enum CellText {
    /// The text without what XML cannot hold, which becomes U+FFFD; a code of Excel (`_x0041_`) has its underscore coded.
    static func written(_ text: String) -> String {
        let bytes = text.utf8
        guard bytes.contains(where: { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x5F || $0 == 0xEF }) else { return text }
        let scalars = Array(text.unicodeScalars)
        var written = String.UnicodeScalarView()
        for (rank, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0..<0x09, 0x0B...0x1F, 0xFFFE, 0xFFFF: written.append("\u{FFFD}")
            case 0x5F where isCode(scalars[rank...].prefix(7)): written.append(contentsOf: "_x005F_".unicodeScalars)
            default: written.append(scalar)
            }
        }
        return String(written)
    }

    /// Whether these are an underscore, `x`, four hexadecimal digits and an underscore.
    private static func isCode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard scalars.count == 7, scalars.last == "_", scalars[scalars.startIndex + 1] == "x" else { return false }
        return scalars.dropFirst(2).dropLast().allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
    }
}
