/// A fixed English text of swift-argument-parser and the French that stands for it.
///
/// In both, `%` stands for the parts that vary, in the same order.
struct TranslatedPhrase: Sendable {
    let english: String
    let french: String
    /// Whether the last part is a list (`a', 'b' or 'c`).
    let endsWithList: Bool

    /// A pair of texts with as many `%` each.
    init(_ english: String, _ french: String, endsWithList: Bool = false) {
        self.english = english
        self.french = french
        self.endsWithList = endsWithList
    }

    /// The French of a text that is the whole phrase, nil when it is another one.
    func translate(whole text: String) -> String? {
        guard let match = find(in: text[...], anchored: true), match.range.upperBound == text.endIndex else {
            return nil
        }
        return fill(match.parts)
    }

    /// `text` with each occurrence of the phrase put into French.
    func translate(within text: String) -> String {
        var result = ""
        var rest = text[...]
        while let match = find(in: rest, anchored: false) {
            result += rest[..<match.range.lowerBound] + fill(match.parts)
            rest = rest[match.range.upperBound...]
        }
        return result + rest
    }

    /// The fixed parts, in order: what must not be left in a translated text.
    var fixedParts: [String] { english.split(separator: "%", omittingEmptySubsequences: false).map(String.init) }

    private struct Match {
        let range: Range<String.Index>
        let parts: [Substring]
    }

    /// The first occurrence: each `%` takes as little as it can, the last one the rest when the phrase ends with it.
    private func find(in text: Substring, anchored: Bool) -> Match? {
        let literals = fixedParts
        var end = text.startIndex
        var start = text.startIndex
        var parts: [Substring] = []
        for (index, literal) in literals.enumerated() {
            if index == 0 {
                guard let range = anchored ? prefix(literal, of: text) : text.firstRange(of: literal) else {
                    return nil
                }
                (start, end) = (range.lowerBound, range.upperBound)
            } else if index == literals.count - 1, literal.isEmpty {
                parts.append(text[end...])
                end = text.endIndex
            } else if index == literals.count - 1, anchored {
                guard text[end...].hasSuffix(literal) else { return nil }
                let last = text.index(text.endIndex, offsetBy: -literal.count)
                parts.append(text[end..<last])
                end = text.endIndex
            } else {
                guard let range = text[end...].firstRange(of: literal) else { return nil }
                parts.append(text[end..<range.lowerBound])
                end = range.upperBound
            }
        }
        return Match(range: start..<end, parts: parts)
    }

    private func prefix(_ literal: String, of text: Substring) -> Range<String.Index>? {
        guard text.hasPrefix(literal) else { return nil }
        return text.startIndex..<text.index(text.startIndex, offsetBy: literal.count)
    }

    private func fill(_ parts: [Substring]) -> String {
        var text = ""
        for (index, literal) in french.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
            if index > 0 {
                text += endsWithList && index == parts.count ? list(parts[index - 1]) : String(parts[index - 1])
            }
            text += literal
        }
        return text
    }

    private func list(_ part: Substring) -> String {
        TranslationTable.conjunctions.reduce(String(part)) { $1.translate(within: $0) }
    }
}
