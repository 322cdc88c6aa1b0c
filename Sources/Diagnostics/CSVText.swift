/// Fields of the CSV files this tool writes.
package enum CSVText {
    /// `value` as a field: quoted when it holds `;`, a quote or a line end; preceded by a quote (`'`) when a
    /// spreadsheet would take it for a formula (`=`, `+`, `-`, `@`).
    package static func field(_ value: String) -> String {
        var text = value
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
        return exact(text)
    }

    /// `text` as a field that a program reads back as it is: quoted when it must be, nothing before it.
    package static func exact(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return text }
        // By scalars: a quote followed by a combining accent is one Character and still a quote.
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            quoted.append(scalar)
            if scalar == "\"" { quoted.append(scalar) }
        }
        return "\"" + String(quoted) + "\""
    }
}
