package import Parc
import Tabular

/// The days of a column.
package struct ColonneDeDates: Sendable, Equatable {
    package private(set) var premiere: Jour?
    package private(set) var derniere: Jour?
    package private(set) var illisibles = Compteur()
    /// Before 1900, or after the end of next year.
    package private(set) var horsBornes = Compteur()

    private static let premiereAnnee = 1900

    /// Looks at a cell that is not empty.
    mutating func lire(_ field: Field, ligne: Int, annee: Int) {
        guard let jour = ColonneDeDates.jour(field) else { return illisibles.ajouter(ligne) }
        guard (ColonneDeDates.premiereAnnee...annee + 1).contains(jour.annee) else {
            return horsBornes.ajouter(ligne)
        }
        premiere = premiere.map { min($0, jour) } ?? jour
        derniere = derniere.map { max($0, jour) } ?? jour
    }

    private static func jour(_ field: Field) -> Jour? {
        if let jour = Jour(bytes: field.bytes) { return jour }
        return MotifDeDate(field.bytes).flatMap { $0.jour(field.text) }
    }

    mutating func fusionner(_ suite: ColonneDeDates) {
        if let jour = suite.premiere { premiere = premiere.map { min($0, jour) } ?? jour }
        if let jour = suite.derniere { derniere = derniere.map { max($0, jour) } ?? jour }
        illisibles.fusionner(suite.illisibles)
        horsBornes.fusionner(suite.horsBornes)
    }
}
