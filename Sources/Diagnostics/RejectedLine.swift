/// A line of an input that counts in no figure, and why: a row of `rejets.csv`.
package struct RejectedLine: Sendable, Equatable {
    package let position: SourcePosition
    /// Identifier of the rule that rejected it.
    package let ruleID: String
    package let reason: String

    /// The rejection that `diagnostic` reports.
    package init(_ diagnostic: Diagnostic) {
        position = diagnostic.position
        ruleID = diagnostic.rule.id
        reason = diagnostic.detail.isEmpty ? diagnostic.rule.title : "\(diagnostic.rule.title) (\(diagnostic.detail))"
    }
}
