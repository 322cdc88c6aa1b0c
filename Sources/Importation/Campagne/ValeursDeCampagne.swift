package import Parc
import Regles

/// What the keys that every campaign must give accept, for whoever reads or writes campagne.toml.
package enum ValeursDeCampagne {
    /// The years a bilan may be of.
    package static let annees = 2000...2100

    /// The day before which the bilans of a year are due when the campaign names no other: 28 February (conventions,
    /// art. 6.1).
    package static func echeance(annee: Int) -> Jour? { Jour(annee: annee + 1, mois: 2, jour: 28) }

    /// A département as written (`1`, `2a`, `971`), with its lost zero and its capital, or the whole of France (`FR`); nil
    /// when it cannot be one.
    package static func departement(_ texte: String) -> String? {
        let code = (texte.utf8.count == 1 ? "0" + texte : texte).uppercased()
        let chiffres = code.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return ["2A", "2B", Exercice.france].contains(code)
            || (chiffres && (2...3).contains(code.utf8.count)) ? code : nil
    }

    /// Whether a text has the nine digits of a SIREN.
    package static func estSIREN(_ texte: String) -> Bool {
        texte.utf8.count == 9 && texte.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
