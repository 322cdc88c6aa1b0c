/// What an insider knows besides the delivered files.
package struct ConnaissancesDInitie: Sendable {
    /// Figures known as they are; they are no secret from him, and never a breach.
    package let valeurs: [CleAttaquee: Int]
    /// The réservataire whose own rows he knows, with its donnees.csv; nil for none.
    package let reservataire: (code: String, chemin: String, nom: String)?
    /// Lines of the columns of donnees.csv, each known as if the edition of `territoire` printed it.
    package let fichier: (chemin: String, nom: String, territoire: String)?

    /// An outsider.
    package static let aucune = ConnaissancesDInitie()

    /// What is known.
    package init(
        valeurs: [CleAttaquee: Int] = [:], reservataire: (code: String, chemin: String, nom: String)? = nil,
        fichier: (chemin: String, nom: String, territoire: String)? = nil
    ) {
        self.valeurs = valeurs
        self.reservataire = reservataire
        self.fichier = fichier
    }
}

/// What is a breach, and what a reader is supposed to know.
package struct ReglesDAttaque: Sendable {
    /// One zoning inside another: whoever is in a QPV of `petit` is in one of `grand`.
    package struct Emboitement: Sendable, Hashable {
        package let petit: String
        package let grand: String

        /// A nesting.
        package init(petit: String, grand: String) {
            self.petit = petit
            self.grand = grand
        }
    }

    /// No result on fewer units than this.
    package let seuil: Int
    /// The axes of occupants' variables: there, an exact 0 is a breach as well (0 % / 100 %).
    package let sensibles: Set<String>
    /// Whether the attacker uses the measures that are part of others (`attribues_dalo` of `attribues_prioritaires`).
    package let inegalites: Bool
    package let emboitements: [Emboitement]

    /// The rules; those of the convention by default.
    package init(
        seuil: Int = 11, sensibles: Set<String> = [], inegalites: Bool = true, emboitements: [Emboitement] = []
    ) {
        self.seuil = seuil
        self.sensibles = sensibles
        self.inegalites = inegalites
        self.emboitements = emboitements
    }
}
