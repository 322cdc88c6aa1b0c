/// Names of sheets that every program accepts.
enum NomsDeFeuilles {
    private static let longueurMaximale = 31
    private static let interdits: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]
    /// Kept by Excel for its list of changes.
    private static let reserve = "history"

    /// One name a sheet, in order: forbidden characters become `-`, at most 31 units of UTF-16, none empty nor given twice
    /// (letter case aside).
    static func propres(_ noms: [String]) -> [String] {
        var pris: Set<String> = []
        return noms.map { nom in
            let base = propre(nom)
            var candidat = base
            var numero = 2
            while candidat.lowercased() == reserve || !pris.insert(candidat.lowercased()).inserted {
                let suffixe = " (\(numero))"
                candidat = coupe(base, a: longueurMaximale - suffixe.utf16.count) + suffixe
                numero += 1
            }
            return candidat
        }
    }

    private static func propre(_ nom: String) -> String {
        var texte = ""
        for scalaire in nom.unicodeScalars {
            let refuse = interdits.contains(scalaire) || scalaire.value < 0x20 || scalaire.value == 0x7F
            texte.unicodeScalars.append(refuse ? "-" : scalaire)
        }
        var propre = Substring(coupe(sansEspaces(Substring(texte)), a: longueurMaximale))
        // An apostrophe opens or closes a name in a formula.
        while propre.first == "'" { propre.removeFirst() }
        while propre.last == "'" || propre.last == " " { propre.removeLast() }
        return propre.isEmpty ? "Feuille" : String(propre)
    }

    private static func sansEspaces(_ texte: Substring) -> String {
        var reste = texte
        while reste.first == " " { reste.removeFirst() }
        while reste.last == " " { reste.removeLast() }
        return String(reste)
    }

    private static func coupe(_ texte: String, a longueur: Int) -> String {
        TexteDeCellule.coupe(texte, a: longueur)
    }
}
