package import Diagnostics
import Parc

/// What reading the inputs noticed, rejected and counted: values, merged in the order of the files.
package struct ImportLog: Sendable {
    package private(set) var diagnostics: DiagnosticLog
    package private(set) var rejets: [RejectedLine] = []

    /// An empty log.
    package init(keepsValues: Bool) { diagnostics = DiagnosticLog(keepsValues: keepsValues) }

    /// Reports something that leaves the line in use.
    package mutating func note(
        _ rule: DiagnosticRule, _ position: SourcePosition, detail: String = "", value: @autoclosure () -> String? = nil
    ) {
        diagnostics.add(rule, at: position, detail: detail, value: value())
    }

    /// Reports a line that is rejected: it stands in `rejets.csv` as well.
    package mutating func reject(
        _ rule: DiagnosticRule, _ position: SourcePosition, detail: String = "", value: @autoclosure () -> String? = nil
    ) {
        diagnostics.add(rule, at: position, detail: detail, value: value())
        lister(RejectedLine(Diagnostic(rule, at: position, detail: detail)))
    }

    /// A line that makes several events is listed once, for the first one that cannot be.
    private mutating func lister(_ rejet: RejectedLine) {
        if let dernier = rejets.last?.position, dernier.file == rejet.position.file,
            dernier.line == rejet.position.line
        {
            return
        }
        rejets.append(rejet)
    }

    /// Whether it says nothing.
    var isEmpty: Bool { diagnostics.isEmpty && rejets.isEmpty }

    /// Adds what another log holds behind this one.
    package mutating func merge(_ other: ImportLog) {
        diagnostics.merge(other.diagnostics)
        for rejet in other.rejets { lister(rejet) }
    }
}
