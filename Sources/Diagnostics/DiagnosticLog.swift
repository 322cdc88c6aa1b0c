/// The findings of a run, collected as values and sorted before anyone sees them.
package struct DiagnosticLog: Sendable {
    /// The findings in the order they were made.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Whether the contents of cells are kept (the user asked for them on this terminal).
    package let keepsValues: Bool

    /// An empty log.
    package init(keepsValues: Bool = false) { self.keepsValues = keepsValues }

    /// Adds a finding; `value` is dropped unless values are kept.
    package mutating func add(
        _ rule: DiagnosticRule, at position: SourcePosition, detail: String = "",
        value: @autoclosure () -> String? = nil
    ) {
        diagnostics.append(
            Diagnostic(rule, at: position, detail: detail, value: keepsValues ? value() : nil))
    }

    /// Adds the findings of another log behind these.
    package mutating func merge(_ other: DiagnosticLog) { diagnostics.append(contentsOf: other.diagnostics) }

    /// All findings by file, line, column and rule.
    package var sorted: [Diagnostic] { diagnostics.sorted() }

    /// Whether nothing was found.
    package var isEmpty: Bool { diagnostics.isEmpty }

    /// Whether one finding forbids the delivery of a bilan.
    package var blocks: Bool { diagnostics.contains { $0.rule.severity == .bloquant } }

    /// Whether one finding is a warning or worse (exit code 1 under `--strict`).
    package var warns: Bool { diagnostics.contains { $0.rule.severity >= .avertissement } }

    /// How many findings weigh `severity`.
    package func count(_ severity: Severity) -> Int { diagnostics.count { $0.rule.severity == severity } }
}
