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
        // A line that makes several events is listed once, for the first one that cannot be.
        if let dernier = rejets.last?.position, dernier.file == position.file, dernier.line == position.line { return }
        rejets.append(RejectedLine(Diagnostic(rule, at: position, detail: detail)))
    }

    /// Adds what another log holds behind this one.
    package mutating func merge(_ other: ImportLog) {
        diagnostics.merge(other.diagnostics)
        rejets += other.rejets
    }
}
