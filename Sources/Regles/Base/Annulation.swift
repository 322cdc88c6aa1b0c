/// ANN-1: cancelled events are out before anything is counted.
package enum Annulation {
    /// The rule.
    package static let regle = Regle(
        "ANN-1", "Annulation",
        "Un événement annulé et l’ANNULATION qui le vise sont retirés avant tout comptage ; ce sont des lignes utilisées.",
        references: [.convention])
}
