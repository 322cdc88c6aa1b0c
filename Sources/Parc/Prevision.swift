/// Why dwellings are to be taken from the flow (prevision.csv, `poste`; conventions, annex 1, lines f and g).
package enum PosteDePrevision: String, Sendable, CaseIterable {
    case mutation = "MUTATION"
    case relogement = "RELOGEMENT"
    case vente = "VENTE"
    /// Line g: with the préfet's agreement.
    case autre = "AUTRE"
}

/// Dwellings to be taken from the flow of a year: a line of prevision.csv.
///
/// Territories nest (a commune's dwellings are among those of its EPCI and of the département): lines of one territory
/// add up, those of two do not. No two lines say the same thing.
package struct Prevision: Sendable, Hashable {
    package let annee: Int
    package let territoire: Zone
    package let poste: PosteDePrevision
    /// Operation of a `.relogement`, never `.vente`; nil for all of them together, and for the other postes.
    package let categorie: Relogement?
    /// Dwellings; never negative.
    package let nombre: Int

    /// A forecast.
    package init(annee: Int, territoire: Zone, poste: PosteDePrevision, categorie: Relogement?, nombre: Int) {
        self.annee = annee
        self.territoire = territoire
        self.poste = poste
        self.categorie = categorie
        self.nombre = nombre
    }
}
