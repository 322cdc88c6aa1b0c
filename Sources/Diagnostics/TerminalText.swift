/// Text of foreign origin (names, codes, paths, cells) made harmless for a terminal.
package enum TerminalText {
    /// `text` without what drives a terminal or turns the reading direction around; line ends and tabs stay.
    package static func plain(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy({ !drives($0) }) { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !drives(scalar) { kept.append(scalar) }
        return String(kept)
    }

    private static func drives(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\t": false
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": true
        case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        default: false
        }
    }
}
