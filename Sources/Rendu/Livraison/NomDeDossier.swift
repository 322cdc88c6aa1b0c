/// Folder names of réservataires: safe on any disk, whatever the code.
package enum NomDeDossier {
    /// One name a code, in their order: every character outside A-Z a-z 0-9 . _ - becomes `_`, a leading or trailing
    /// dot too, at most 64 characters; `_` goes before a name that Windows keeps for a device (`_CON`); a name already
    /// taken (letter case aside) gets a number (`A_B-2`).
    package static func noms(_ codes: [String]) -> [String] {
        var pris: Set<String> = []
        return codes.map { code in
            let base = nom(code)
            var candidat = base
            var numero = 2
            while !pris.insert(candidat.lowercased()).inserted {
                let suffixe = "-\(numero)"
                candidat = base.prefix(64 - suffixe.count) + suffixe
                numero += 1
            }
            return candidat
        }
    }

    private static func nom(_ code: String) -> String {
        var texte = ""
        for scalaire in code.unicodeScalars.prefix(64) {
            switch scalaire {
            case "A"..."Z", "a"..."z", "0"..."9", "_", "-": texte.unicodeScalars.append(scalaire)
            case "." where !texte.isEmpty: texte.unicodeScalars.append(scalaire)
            default: texte += "_"
            }
        }
        if texte.hasSuffix(".") { texte = texte.dropLast() + "_" }
        if texte.isEmpty || peripheriques.contains(texte.prefix { $0 != "." }.lowercased()) {
            texte = "_" + texte.prefix(63)
        }
        return texte
    }

    // Source: Microsoft Learn, "Naming Files, Paths, and Namespaces": reserved whatever follows a dot.
    private static let peripheriques = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
