/// The findings and the rejected lines as files: `diagnostics.csv`, `diagnostics.json`, `rejets.csv`.
///
/// UTF-8, `;`, LF, a header; no text field starts with a character that a spreadsheet takes for a formula. Given line
/// by line, for there may be hundreds of thousands.
package enum DiagnosticFiles {
    /// `diagnostics.csv`: one line per finding, in the order given.
    package static func csv(_ diagnostics: [Diagnostic]) -> some Sequence<String> {
        let rules = RuleTexts(diagnostics) { rule in
            (
                "\(rule.severity.label);\(CSVText.field(rule.id));",
                ";\(CSVText.field(rule.consequence));\(CSVText.field(rule.remedy))\n"
            )
        }
        return lines(
            of: diagnostics, after: "gravite;regle;fichier;ligne;position;colonne;message;consequence;remede\n"
        ) {
            item in
            let (position, (start, end)) = (item.position, rules[item.rule])
            return "\(start)\(CSVText.field(position.file));\(number(position.line));\(number(position.column));"
                + "\(CSVText.field(position.field ?? ""));\(CSVText.field(detailed(item)))\(end)"
        }
    }

    /// `rejets.csv`: one line per rejected line, in the order given.
    package static func csv(_ rejected: [RejectedLine]) -> some Sequence<String> {
        lines(of: rejected, after: "fichier;ligne;regle;colonne;raison\n") { item in
            let position = item.position
            return "\(CSVText.field(position.file));\(number(position.line));\(CSVText.field(item.ruleID));"
                + "\(CSVText.field(position.field ?? ""));\(CSVText.field(item.reason))\n"
        }
    }

    /// `diagnostics.json`, version 1: `{"version": 1, "diagnostics": [...]}`, one object a line.
    package static func json(_ diagnostics: [Diagnostic]) -> some Sequence<String> {
        let rules = RuleTexts(diagnostics) { rule in
            (
                "{\"gravite\": \(JSONText.string(rule.severity.label)), \"regle\": \(JSONText.string(rule.id)), ",
                ", \"consequence\": \(JSONText.string(rule.consequence)), "
                    + "\"remede\": \(JSONText.string(rule.remedy))}"
            )
        }
        return (0...diagnostics.count).lazy.map { rank in
            let opening = rank == 0 ? "{\"version\": 1, \"diagnostics\": [" : ""
            guard rank < diagnostics.count else { return opening + (rank == 0 ? "]}\n" : "\n]}\n") }
            let (item, (start, end)) = (diagnostics[rank], rules[diagnostics[rank].rule])
            return "\(opening)\(rank == 0 ? "\n  " : ",\n  ")\(start)\(members(item))\(end)"
        }
    }

    /// The members of an object that its rule does not give.
    private static func members(_ item: Diagnostic) -> String {
        var text = "\"fichier\": \(JSONText.string(item.position.file))"
        if item.position.line > 0 { text += ", \"ligne\": \(item.position.line)" }
        if item.position.column > 0 { text += ", \"position\": \(item.position.column)" }
        if let field = item.position.field { text += ", \"colonne\": \(JSONText.string(field))" }
        return text + ", \"message\": \(JSONText.string(detailed(item)))"
    }

    private static func lines<Item>(
        of items: [Item], after header: String, _ line: @escaping (Item) -> String
    ) -> some Sequence<String> {
        (0...items.count).lazy.map { $0 == 0 ? header : line(items[$0 - 1]) }
    }

    /// What a file says of a finding: never the content of a cell, even when the terminal shows it.
    private static func detailed(_ item: Diagnostic) -> String { RejectedLine(item).reason }

    private static func number(_ value: Int) -> String { value == 0 ? "" : String(value) }
}

/// The parts of a line that every finding of a rule has, made once.
private struct RuleTexts {
    private var texts: [ObjectIdentifier: (start: String, end: String)] = [:]

    init(_ diagnostics: [Diagnostic], _ make: (DiagnosticRule) -> (start: String, end: String)) {
        for item in diagnostics where texts[ObjectIdentifier(item.rule)] == nil {
            texts[ObjectIdentifier(item.rule)] = make(item.rule)
        }
    }

    subscript(rule: DiagnosticRule) -> (start: String, end: String) { texts[ObjectIdentifier(rule)] ?? ("", "") }
}
