package import Parc

/// What the rules need beside a dwelling's own events.
package struct Contexte: Sendable {
    package let exercice: Exercice
    /// In the order of conventions.csv.
    package let conventions: [Convention]
    /// In the order of demandeurs.csv.
    package let demandeurs: [Demandeur]

    /// A context.
    package init(exercice: Exercice, conventions: [Convention], demandeurs: [Demandeur]) {
        self.exercice = exercice
        self.conventions = conventions
        self.demandeurs = demandeurs
    }

    /// The landlord's own dwellings: behind the conventions.
    package var bailleur: IndexReservataire { IndexReservataire(conventions.count) }

    /// How the candidates of a réservataire are designated; BAILLEUR has no convention.
    package func gestion(_ reservataire: IndexReservataire) -> Gestion {
        reservataire.rang < conventions.count ? conventions[reservataire.rang].gestion : .directe
    }

    /// SOU-1 of an applicant, nil when unknown or of no category.
    package func categorie(_ demandeur: IndexDemandeur?) -> CategorieSoustraite? {
        demandeur.flatMap { CategorieSoustraite.de(demandeurs[$0.rang]) }
    }
}
