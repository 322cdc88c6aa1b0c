/// A state of the journal noted elsewhere, that it can never go back on: `TAILLE:TETE`.
package struct Ancre: Sendable, Hashable, CustomStringConvertible {
    /// How many lines the journal had.
    package let taille: Int
    package let tete: Tete

    /// A state.
    package init(taille: Int, tete: Tete) {
        self.taille = taille
        self.tete = tete
    }

    /// Reads `TAILLE:TETE`, a number without leading zero and 64 lower-case hexadecimal digits; nil for anything else.
    package init?(_ texte: String) {
        let parties = texte.split(separator: ":", omittingEmptySubsequences: false)
        guard parties.count == 2, let taille = Int(parties[0]), taille >= 0, String(taille) == parties[0],
            let tete = Tete(hexadecimal: String(parties[1])), taille > 0 || tete == .origine
        else { return nil }
        self.init(taille: taille, tete: tete)
    }

    /// `TAILLE:TETE`.
    package var description: String { "\(taille):\(tete.hexadecimal)" }
}
