/// A state of the journal of an archive, as whoever noted it elsewhere writes it: `TAILLE:TETE`.
package struct AncreNotee: Sendable, Hashable, CustomStringConvertible {
    /// How many lines the journal had.
    package let taille: Int
    /// SHA-256 of the last of them, in 64 lower-case hexadecimal digits.
    package let tete: String

    /// Reads a number without leading zero, a colon and 64 lower-case hexadecimal digits; nil for anything else.
    package init?(_ texte: String) {
        let parties = texte.split(separator: ":", omittingEmptySubsequences: false)
        guard parties.count == 2, let taille = Int(parties[0]), taille >= 0, String(taille) == parties[0],
            parties[1].utf8.count == 64,
            parties[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.taille = taille
        tete = String(parties[1])
    }

    /// `TAILLE:TETE`.
    package var description: String { "\(taille):\(tete)" }
}
