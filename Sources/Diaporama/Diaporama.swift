/// A slide deck: what its writers (.pptx, .odp, HTML) put in a file; it knows no word of what it presents.
///
/// The first slide is made of `titre`, `sousTitre`, `organisme` and `mentions`; a slide whose contents do not fit is
/// followed by others of the same title, `(suite)`: nothing is cut. The same deck gives the same bytes.
package struct Diaporama: Sendable {
    package let titre: String
    package let sousTitre: String
    package let organisme: String
    /// At the foot of the first slide, a paragraph each.
    package let mentions: [String]
    package let couleurs: Couleurs
    package let diapositives: [Diapositive]

    /// A deck of any length, empty too.
    package init(
        titre: String, sousTitre: String, organisme: String, mentions: [String], couleurs: Couleurs = .bilanflux,
        diapositives: [Diapositive]
    ) {
        self.titre = titre
        self.sousTitre = sousTitre
        self.organisme = organisme
        self.mentions = mentions
        self.couleurs = couleurs
        self.diapositives = diapositives
    }
}

/// One message, what shows it, and what the speaker says of it.
package struct Diapositive: Sendable {
    /// ASCII letters, digits and hyphens; unique in the deck.
    package let id: String
    /// The message, one sentence; unique in the deck.
    package let titre: String
    /// What, where, when, in what unit.
    package let sousTitre: String
    /// One fills the slide; two stand side by side, texts and key figures narrow.
    package let objets: [Objet]
    /// Where the figures come from; empty for no line.
    package let source: String
    /// What the speaker says, a paragraph each.
    package let notes: [String]

    /// A slide.
    package init(id: String, titre: String, sousTitre: String, objets: [Objet], source: String, notes: [String]) {
        self.id = id
        self.titre = titre
        self.sousTitre = sousTitre
        self.objets = objets
        self.source = source
        self.notes = notes
    }
}
