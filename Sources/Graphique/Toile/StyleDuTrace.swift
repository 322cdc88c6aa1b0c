/// The colours of a drawing that leaves its page; those of a page are in its style sheet.
package enum StyleDuTrace {
    /// The fills of the parts of a stack in their order, six hexadecimal digits each: letters on the odd ones are white.
    package static let parts = ["064145", "BD7B28", "45275C", "5F92CB", "6B1F2A", "629860"]

    /// On white, with the colours of what is counted and of what is taken away (six hexadecimal digits each).
    package static func css(fait: String, retrait: String) -> String {
        let parts = parts.enumerated().map { ".g-part\($0 + 1){fill:#\($1)}" }.joined()
        return """
            text{font-family:Arial,"Liberation Sans","DejaVu Sans",sans-serif;font-size:14px;fill:#1c2529}\
            .g-valeur{font-weight:bold}.g-repere{font-size:12px;fill:#565f63}\
            .g-impaire{font-size:12px;fill:#fff}.g-paire{font-size:12px;fill:#111}\
            .g-fait{fill:#\(fait);stroke:#\(fait)}.g-retrait{fill:#\(retrait);stroke:#\(retrait)}.g-fond{fill:#d8d2c4;stroke:#d8d2c4}\
            .g-but{fill:#1c2529;stroke:#1c2529;stroke-width:3}.g-avant{fill:#fff;stroke:#\(fait);stroke-width:2}\
            \(parts)\
            .g-retenu{fill:#fff;stroke:#77736a;stroke-dasharray:3 3}
            """
    }
}
