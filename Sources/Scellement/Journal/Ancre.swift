import Parc

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
        guard let notee = AncreNotee(texte), let tete = Tete(hexadecimal: notee.tete),
            notee.taille > 0 || tete == .origine
        else { return nil }
        self.init(taille: notee.taille, tete: tete)
    }

    /// `TAILLE:TETE`.
    package var description: String { "\(taille):\(tete.hexadecimal)" }
}
