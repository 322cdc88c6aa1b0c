/// One kind of finding: its stable identifier, its weight, what it means for the bilan and what to do about it.
///
/// Declared once, beside the code that finds it; a reference, so that hundreds of thousands of findings stay light.
package final class DiagnosticRule: Sendable {
    /// Stable identifier, printed between brackets (`PARC-03`).
    package let id: String
    package let severity: Severity
    /// What was found, as a French sentence without final dot.
    package let title: String
    /// What it changes in the bilan.
    package let consequence: String
    /// What the data officer does about it.
    package let remedy: String

    /// Declares a rule; every text is French and holds no value of a cell.
    package init(_ id: String, _ severity: Severity, _ title: String, consequence: String, remedy: String) {
        self.id = id
        self.severity = severity
        self.title = title
        self.consequence = consequence
        self.remedy = remedy
    }
}
