/// One finding: a rule, where it was met and, when it helps, what exactly.
///
/// `detail` never holds the content of a cell; `value` does, is only kept when the user asked to see values
/// (`--montrer-valeurs`) and never reaches an output that is delivered.
package struct Diagnostic: Sendable {
    package let rule: DiagnosticRule
    package let position: SourcePosition
    package let detail: String
    package let value: String?

    /// A finding of `rule` at `position`.
    package init(_ rule: DiagnosticRule, at position: SourcePosition, detail: String = "", value: String? = nil) {
        self.rule = rule
        self.position = position
        self.detail = detail
        self.value = value
    }

    /// The sentence for people: what was found, then the detail.
    package var message: String {
        var text = rule.title
        if !detail.isEmpty { text += " (\(detail))" }
        if let value { text += " : « \(value) »" }
        return text
    }
}

extension Diagnostic: Comparable {
    package static func == (left: Diagnostic, right: Diagnostic) -> Bool {
        left.rule.id == right.rule.id && left.position == right.position && left.detail == right.detail
    }

    /// By file, line, column, rule, detail: the order of every listing.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let (a, b) = (left.position, right.position)
        if a.file != b.file { return a.file < b.file }
        if a.line != b.line { return a.line < b.line }
        if a.column != b.column { return a.column < b.column }
        if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
        return left.detail < right.detail
    }
}
