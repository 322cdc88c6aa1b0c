package import Diagnostics

/// A text a rule comes from: an article of law, or a clause that the conventions share.
package struct Reference: Sendable, Hashable {
    package let texte: String

    /// A reference as it is printed (`CCH, art. R.441-5-1`); never an alinéa number, which drifts.
    package init(_ texte: String) { self.texte = texte }

    package static let cchL441x1 = Reference("CCH, art. L.441-1")
    package static let cchR441x3 = Reference("CCH, art. R.441-3")
    package static let cchR441x5 = Reference("CCH, art. R.441-5")
    package static let cchR441x5x1 = Reference("CCH, art. R.441-5-1")
    package static let cchR441x10 = Reference("CCH, art. R.441-10")
    package static let cchL411x6 = Reference("CCH, art. L.411-6")
    package static let cchR441x5x2 = Reference("CCH, art. R.441-5-2")
    package static let cchR441x5x3 = Reference("CCH, art. R.441-5-3")
    package static let cchR441x5x4 = Reference("CCH, art. R.441-5-4")
    package static let article2a = Reference("Conventions, art. 2 a")
    package static let article2b = Reference("Conventions, art. 2 b")
    package static let article2c = Reference("Conventions, art. 2 c")
    package static let article3 = Reference("Conventions, art. 3")
    package static let article4x1 = Reference("Conventions, art. 4.1")
    package static let article4x2 = Reference("Conventions, art. 4.2")
    package static let article5 = Reference("Conventions, art. 5")
    package static let article6x1 = Reference("Conventions, art. 6.1")
    package static let article6x2 = Reference("Conventions, art. 6.2")
    package static let annexe1 = Reference("Conventions, annexe 1")
    package static let avignonArticle2 = Reference("Convention d’Avignon, art. 2")
    package static let avignonAnnexe2 = Reference("Convention d’Avignon, annexe 2")
    package static let gardAnnexe4 = Reference("Convention du Gard Rhodanien, annexe 4")
    package static let modeleArticle3 = Reference("Modèle bilatéral, art. 3")
    package static let modeleArticle7 = Reference("Modèle bilatéral, art. 7")
    package static let modeleArticle9 = Reference("Modèle bilatéral, art. 9")
    package static let modeleAnnexe = Reference("Modèle bilatéral, annexe")
    package static let arrete2010 = Reference("Arrêté du 5 janvier 2010 (RPLS), art. 3")
    package static let convention = Reference("Convention de méthode de bilanflux")
}

/// A counting rule as the rule book prints it.
package struct Regle: Sendable {
    /// Stable identifier (`ASS-1`).
    package let id: String
    package let titre: String
    /// What the rule says, in French sentences.
    package let enonce: String
    package let references: [Reference]
    /// Keys of campagne.toml that change it.
    package let parametres: [String]

    /// Declares a rule.
    package init(_ id: String, _ titre: String, _ enonce: String, references: [Reference], parametres: [String] = []) {
        self.id = id
        self.titre = titre
        self.enonce = enonce
        self.references = references
        self.parametres = parametres
    }
}

/// A text that was read and is not applied by this version, and why.
package struct NonApplique: Sendable {
    package let objet: String
    package let raison: String

    /// Declares what is not applied.
    package init(_ objet: String, _ raison: String) {
        self.objet = objet
        self.raison = raison
    }
}

/// What a rule noticed while it was applied to the log: a diagnostic to come, with its line.
package struct Anomalie: Sendable {
    package let regle: DiagnosticRule
    /// Number of the event in the log.
    package let numero: Int
    package let colonne: String?

    /// Something noticed on the event `numero`.
    package init(_ regle: DiagnosticRule, numero: Int, colonne: String? = nil) {
        self.regle = regle
        self.numero = numero
        self.colonne = colonne
    }
}
