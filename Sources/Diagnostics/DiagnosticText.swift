/// The findings as text for a terminal: grouped by rule, the heaviest first, the first finding of each in full.
package struct DiagnosticText {
    /// Whether severities are coloured (ANSI).
    let colored: Bool

    /// A writer of texts; colour only when the terminal takes it.
    package init(colored: Bool) { self.colored = colored }

    /// One block a rule: position, severity, rule, message, consequence, remedy, "et N autres".
    ///
    /// - Parameter diagnostics: sorted findings.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        var groups: [String: (first: Diagnostic, count: Int)] = [:]
        for diagnostic in diagnostics {
            groups[diagnostic.rule.id, default: (diagnostic, 0)].count += 1
        }
        let ordered = groups.values.sorted {
            let (a, b) = ($0.first.rule, $1.first.rule)
            return a.severity != b.severity ? a.severity > b.severity : a.id < b.id
        }
        return ordered.map { block($0.first, count: $0.count) }.joined()
    }

    private func block(_ diagnostic: Diagnostic, count: Int) -> String {
        let rule = diagnostic.rule
        var lines = [
            "\(TerminalText.plain(diagnostic.position.description)) : \(painted(rule.severity)) [\(rule.id)] "
                + TerminalText.plain(diagnostic.message)
        ]
        if let field = diagnostic.position.field { lines[0] += " — colonne \(TerminalText.plain(field))" }
        lines.append("    conséquence : \(rule.consequence)")
        lines.append("    remède : \(rule.remedy)")
        if count > 1 { lines.append("    … et \(count - 1) autre\(count > 2 ? "s" : "")") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func painted(_ severity: Severity) -> String {
        guard colored else { return severity.label }
        let code =
            switch severity {
            case .information: "36"
            case .avertissement: "33"
            case .erreur, .bloquant: "31"
            }
        return "\u{1B}[\(code)m\(severity.label)\u{1B}[0m"
    }
}
