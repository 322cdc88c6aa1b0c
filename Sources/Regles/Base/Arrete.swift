package import Parc

/// ARR-1: events after the closing date are ignored.
package enum Arrete {
    /// The rule.
    package static let regle = Regle(
        "ARR-1", "Date d’arrêté",
        "Les événements postérieurs à la date d’arrêté (31 décembre de N par défaut) sont ignorés par toutes les règles, "
            + "baux et refus compris : le bilan ne change pas avec le jour de l’export. Une date antérieure au 31 décembre "
            + "donne un point d’étape, signalé comme tel.",
        references: [.article6x1, .convention], parametres: ["arrete_au"])

    /// Whether an event counts at all.
    package static func retient(_ jour: Jour, _ exercice: Exercice) -> Bool { jour <= exercice.arreteAu }
}
