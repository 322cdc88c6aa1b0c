import Rendu

/// What a report says was done, then to what, one a line.
enum ListeDeRapport {
    /// `Signés : 2 bilans` and their names below; nothing for none.
    ///
    /// - Parameters:
    ///   - fait: what was done, in the singular; its plural, like that of `objet`, takes an s.
    ///   - objet: what it was done to, in the singular.
    static func lignes(_ fait: String, _ objet: String, _ noms: [String]) -> [String] {
        guard !noms.isEmpty else { return [] }
        let pluriel = noms.count > 1 ? "s" : ""
        return ["\(fait)\(pluriel) : \(NombreFrancais.entier(noms.count)) \(objet)\(pluriel)"] + noms.map { "  \($0)" }
    }
}
