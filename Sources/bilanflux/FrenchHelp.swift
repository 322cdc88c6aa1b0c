import Diagnostics

/// Puts the texts of swift-argument-parser into French and folds them.
enum FrenchHelp {
    /// The width to ask the library for: it must not fold, or its phrases are cut.
    static let unfolded = 100_000
    /// The column where the library puts descriptions.
    private static let descriptionColumn = 26

    /// A help page.
    ///
    /// - Parameter english: the page, `unfolded`.
    static func help(_ english: String, width: Int) -> String {
        lines(of: english).map { line in
            for phrase in TranslationTable.headings {
                if let french = phrase.translate(whole: line) { return fold(insideHelp(french), width) }
            }
            guard let (label, description) = split(line) else { return fold(insideHelp(line), width) }
            let french = insideHelp(label)
            return TextWrapper(width: width).paragraph(french, insideHelp(description), hanging: descriptionColumn)
        }.joined(separator: "\n")
    }

    /// An error message with what the library puts around it.
    static func error(_ english: String, width: Int) -> String {
        lines(of: english).map { line in
            for phrase in TranslationTable.aroundErrors {
                guard let french = phrase.translate(whole: line) else { continue }
                guard phrase.english == "Error: %" else { return fold(insideHelp(french), width) }
                return fold("Erreur : " + errorLine(String(line.dropFirst("Error: ".count))), width)
            }
            return fold(errorLine(line), width)
        }.joined(separator: "\n")
    }

    /// A script or a JSON that quotes help texts: only whole sentences are touched.
    static func script(_ english: String) -> String {
        TranslationTable.insideHelp.prefix(4).reduce(english) { $1.translate(within: $0) }
    }

    private static func errorLine(_ line: String) -> String {
        for phrase in TranslationTable.errors {
            if let french = phrase.translate(whole: line) { return french }
        }
        return line
    }

    private static func insideHelp(_ text: String) -> String {
        TranslationTable.insideHelp.reduce(text) { $1.translate(within: $0) }
    }

    /// The lines, without the blank ones at the end.
    private static func lines(of text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    /// Label and description of an option's line (`  --sortie <dossier>     Où écrire.`), nil for another line.
    private static func split(_ line: String) -> (label: String, description: String)? {
        let characters = Array(line)
        guard characters.count > descriptionColumn, line.hasPrefix("  "), characters[2] != " " else { return nil }
        guard characters[descriptionColumn - 1] == " ", characters[descriptionColumn] != " " else { return nil }
        var label = characters[..<(descriptionColumn - 1)]
        while label.last == " " { label.removeLast() }
        return (String(label), String(characters[descriptionColumn...]))
    }

    /// A line folded under its own beginning: after its blanks, and after a label that two blanks close.
    private static func fold(_ line: String, _ width: Int) -> String {
        guard line.count > width else { return line }
        let blanks = line.prefix { $0 == " " }.count
        var hanging = blanks
        let body = line.dropFirst(blanks)
        if let gap = body.firstRange(of: "  ") {
            let label = body[..<gap.lowerBound]
            let rest = body[gap.lowerBound...].drop { $0 == " " }
            let column = line.count - rest.count
            if column <= descriptionColumn + 4 {
                hanging = column
                let start = String(repeating: " ", count: blanks) + label
                return TextWrapper(width: width).paragraph(start, String(rest), hanging: hanging)
            }
        }
        return String(repeating: " ", count: blanks)
            + TextWrapper(width: width).fold(String(body), hanging: hanging, used: blanks)
    }
}
