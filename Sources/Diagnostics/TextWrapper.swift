/// Folds French prose at a width: a line never starts with `:`, `;`, `?`, `!` or `»`, nor ends with `«`.
package struct TextWrapper {
    /// Longest line, in characters.
    package let width: Int

    /// A wrapper at `width` characters.
    package init(width: Int) { self.width = width }

    /// `text` folded, its first line after `indent`, the others after `hanging` (as many blanks).
    ///
    /// - Parameter used: characters that already stand on the first line.
    package func fold(_ text: String, hanging: Int = 0, used: Int = 0) -> String {
        var lines: [String] = []
        var line = ""
        var room = width - used
        for word in TextWrapper.words(text) {
            if line.isEmpty {
                line = word
            } else if line.count + 1 + word.count <= room {
                line += " " + word
            } else {
                lines.append(line)
                line = word
                room = width - hanging
            }
        }
        lines.append(line)
        return lines.joined(separator: "\n" + String(repeating: " ", count: hanging))
    }

    /// A paragraph at `indent` blanks.
    package func paragraph(_ text: String, indent: Int) -> String {
        String(repeating: " ", count: indent) + fold(text, hanging: indent, used: indent)
    }

    /// A labelled paragraph: `label` after `indent` blanks, the text from column `hanging` on.
    package func paragraph(_ label: String, _ text: String, indent: Int = 0, hanging: Int) -> String {
        let start = String(repeating: " ", count: indent) + label
        let padding = String(repeating: " ", count: max(hanging - start.count, 1))
        return start + padding + fold(text, hanging: hanging, used: start.count + padding.count)
    }

    /// The words, those glued that typography keeps together.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        for word in text.split(separator: " ") {
            if let last = words.last, last.hasSuffix("«") || [":", ";", "?", "!", "»"].contains(where: word.hasPrefix) {
                words[words.count - 1] = last + " " + word
            } else {
                words.append(String(word))
            }
        }
        return words
    }
}
