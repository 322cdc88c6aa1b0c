/// The findings and the rejected lines as files: `diagnostics.csv`, `diagnostics.json`, `rejets.csv`.
///
/// UTF-8, `;`, LF, a header; no text field starts with a character that a spreadsheet takes for a formula.
package enum DiagnosticFiles {
    /// `diagnostics.csv`: one line per finding, in the order given.
    package static func csv(_ diagnostics: [Diagnostic]) -> String {
        var text = "gravite;regle;fichier;ligne;position;colonne;message;consequence;remede\n"
        for item in diagnostics {
            let fields = [
                item.rule.severity.label, item.rule.id, item.position.file, number(item.position.line),
                number(item.position.column), item.position.field ?? "", detailed(item), item.rule.consequence,
                item.rule.remedy,
            ]
            text += fields.map(CSVText.field).joined(separator: ";") + "\n"
        }
        return text
    }

    /// `rejets.csv`: one line per rejected line, in the order given.
    package static func csv(_ rejected: [RejectedLine]) -> String {
        var text = "fichier;ligne;regle;colonne;raison\n"
        for item in rejected {
            let fields = [
                item.position.file, number(item.position.line), item.ruleID, item.position.field ?? "", item.reason,
            ]
            text += fields.map(CSVText.field).joined(separator: ";") + "\n"
        }
        return text
    }

    /// `diagnostics.json`, version 1: `{"version": 1, "diagnostics": [...]}`, one object a line.
    package static func json(_ diagnostics: [Diagnostic]) -> String {
        let objects = diagnostics.map { item in
            var members = [
                ("gravite", JSONText.string(item.rule.severity.label)), ("regle", JSONText.string(item.rule.id)),
                ("fichier", JSONText.string(item.position.file)),
            ]
            if item.position.line > 0 { members.append(("ligne", String(item.position.line))) }
            if item.position.column > 0 { members.append(("position", String(item.position.column))) }
            if let field = item.position.field { members.append(("colonne", JSONText.string(field))) }
            members.append(("message", JSONText.string(detailed(item))))
            members.append(("consequence", JSONText.string(item.rule.consequence)))
            members.append(("remede", JSONText.string(item.rule.remedy)))
            return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
        }
        let body = objects.isEmpty ? "" : "\n  " + objects.joined(separator: ",\n  ") + "\n"
        return "{\"version\": 1, \"diagnostics\": [\(body)]}\n"
    }

    /// What a file says of a finding: never the content of a cell, even when the terminal shows it.
    private static func detailed(_ item: Diagnostic) -> String { RejectedLine(item).reason }

    private static func number(_ value: Int) -> String { value == 0 ? "" : String(value) }
}
