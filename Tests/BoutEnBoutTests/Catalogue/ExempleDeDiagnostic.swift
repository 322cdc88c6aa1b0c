/// What a case shows of its rule: what it changes, what to do, the line at fault and what is said of it.
struct ExempleDeDiagnostic {
    /// In Markdown.
    let texte: String

    /// The lines that `message` has for the rule of `cas`.
    init(_ cas: CasDuCatalogue, _ message: String) {
        let lignes = message.split(separator: "\n").map(String.init)
        let debut = lignes.firstIndex { $0.contains("[\(cas.regle)] ") } ?? 0
        let phrase = lignes.dropFirst(debut).first ?? ""
        func apres(_ mot: String) -> String {
            let ligne = lignes.dropFirst(debut).first { $0.hasPrefix("    \(mot) : ") } ?? ""
            return String(ligne.dropFirst("    \(mot) : ".count))
        }
        texte = """
            - **Conséquence** : \(apres("conséquence"))
            - **Remède** : \(apres("remède"))

            ```text
            \(ExempleDeDiagnostic.entree(cas, phrase).map { "> \($0)\n" } ?? "")\(phrase)
            ```

            """
    }

    /// The line of the case that a message points to; nil when it points to none, or the case makes it by a command.
    private static func entree(_ cas: CasDuCatalogue, _ phrase: String) -> String? {
        guard let position = phrase.firstMatch(of: #/(?:Erreur : |campagne/)?([^: ]+):([0-9]+)/#),
            let rang = Int(position.2),
            let fichier = cas.lire(String(position.1))
        else { return nil }
        let lignes = fichier.split(separator: "\n", omittingEmptySubsequences: false)
        return lignes.indices.contains(rang - 1) ? String(lignes[rang - 1]) : nil
    }
}
