/// ANNEE-1: an event counts in the year of its own date.
package enum Annee {
    /// The rule.
    package static let regle = Regle(
        "ANNEE-1", "Période",
        "Un événement compte dans l’année de sa propre date, quel que soit le jour où la vacance a commencé.",
        references: [.cchR441x5x1, .article6x2], parametres: ["annee", "regles.date_de_liberation"])
}
