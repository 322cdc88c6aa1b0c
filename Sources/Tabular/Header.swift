/// The columns of a file, found by name: letter case, accents and surrounding blanks do not count.
package struct Header: Sendable {
    /// The names as written.
    package let names: [String]
    private let positions: [String: Int]
    /// Names that stand twice: the first one counts.
    package let duplicates: [String]

    /// A header from the names as written.
    package init(_ names: [String]) {
        self.names = names
        var positions: [String: Int] = [:]
        var duplicates: [String] = []
        for (index, name) in names.enumerated() {
            let key = Header.normalized(name)
            if key.isEmpty { continue }
            if positions[key] == nil { positions[key] = index } else { duplicates.append(name) }
        }
        self.positions = positions
        self.duplicates = duplicates
    }

    /// The position of a column, by its name or one of its aliases; nil when the file has none of them.
    package func position(_ names: String...) -> Int? { position(names) }

    /// The position of the first of `names` that the file has.
    package func position(_ names: [String]) -> Int? {
        for name in names {
            if let position = positions[Header.normalized(name)] { return position }
        }
        return nil
    }

    /// A name as it is compared: lower case, without accents nor blanks around.
    package static func normalized(_ name: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in name.lowercased().unicodeScalars {
            text.append(unaccented[scalar] ?? scalar)
        }
        var trimmed = Substring(String(text))
        while let first = trimmed.unicodeScalars.first, blanks.contains(first) { trimmed.unicodeScalars.removeFirst() }
        while let last = trimmed.unicodeScalars.last, blanks.contains(last) { trimmed.unicodeScalars.removeLast() }
        return String(trimmed)
    }

    private static let blanks: Set<Unicode.Scalar> = [" ", "\t", "\r", "\u{A0}", "\u{202F}", "\u{FEFF}"]

    private static let unaccented: [Unicode.Scalar: Unicode.Scalar] = [
        "à": "a", "â": "a", "ä": "a", "á": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "í": "i",
        "ô": "o", "ö": "o", "ó": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u", "ç": "c", "ñ": "n",
    ]
}
