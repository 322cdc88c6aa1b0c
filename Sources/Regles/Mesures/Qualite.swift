import Parc

/// Section M: what became of everything that was read.
package enum Qualite {
    /// The rule.
    package static let regle = Regle(
        "QUAL-1", "Qualité des données",
        "Chaque ligne lue est utilisée, rejetée ou hors du périmètre ; chaque événement utilisé est dans une vacance du parc "
            + "existant, dans une première mise en location, dans une vacance hors de l’un et de l’autre, annulé, ou postérieur "
            + "à la date d’arrêté. Les fichiers, les événements et les contrôles se comptent pour la campagne entière ; les "
            + "valeurs non renseignées et les vacances hors du flux, sur le périmètre du bilan.",
        references: [.convention])

    /// Lines of every input.
    package static let lignesLues = mesure(
        "lignes_lues", "Lignes lues", "Lignes lues dans chaque fichier.", .fichier, .campagne)
    /// Of them, those that serve.
    package static let lignesUtilisees = mesure(
        "lignes_utilisees", "Lignes utilisées", "Lignes qui entrent dans le bilan, ou que les règles écartent.",
        .fichier, .campagne)
    /// Of them, those that cannot serve.
    package static let lignesRejetees = mesure(
        "lignes_rejetees", "Lignes rejetées", "Lignes qui ne peuvent pas servir ; chacune est dans rejets.csv.",
        .fichier, .campagne)
    /// Of them, those of another département.
    package static let lignesHorsPerimetre = mesure(
        "lignes_hors_perimetre", "Lignes hors périmètre", "Lignes d’un autre département.", .fichier, .campagne)
    /// What became of the lines of the log that were used.
    package static let evenements = mesure(
        "evenements", "Événements", "Lignes du journal utilisées, selon ce qu’elles sont devenues.", .devenir,
        .campagne,
        regles: ["ARR-1", "ANN-1", "CYC-1", "FLU-1"])
    /// Vacancies out of every other section.
    package static let cyclesHors = mesure(
        "cycles_hors", "Vacances hors du flux", "Vacances qui ne sont ni du parc existant ni d’un programme neuf.",
        .raison, .ensemble, regles: ["PER-1", "CYC-1", "FLU-1"])
    /// Missing values of the assiette.
    package static let nonRenseignesPatrimoine = mesure(
        "non_renseignes_patrimoine", "Valeurs non renseignées – patrimoine éligible",
        "Valeurs manquantes ou de code inconnu, axe par axe, sur les logements de l’assiette.", .axe, .ensemble,
        regles: ["PER-1", "ASS-1"])
    /// Missing values of the freed.
    package static let nonRenseignesLiberes = mesure(
        "non_renseignes_liberes", "Valeurs non renseignées – logements libérés",
        "Valeurs manquantes ou de code inconnu, axe par axe, sur les logements libérés.", .axe, .ensemble,
        regles: ["PER-1", "FLU-1", "LOG-1"])
    /// What was noticed.
    package static let diagnostics = mesure(
        "diagnostics", "Constats des contrôles", "Constats de diagnostics.csv, par contrôle.", .regle, .campagne)

    /// All of them, in the order of the outputs.
    package static let mesures = [
        lignesLues, lignesUtilisees, lignesRejetees, lignesHorsPerimetre, evenements, cyclesHors,
        nonRenseignesPatrimoine, nonRenseignesLiberes, diagnostics,
    ]

    private static func mesure(
        _ id: String, _ libelle: String, _ definition: String, _ axe: Axe, _ portee: Portee,
        regles: [String] = []
    ) -> Mesure {
        Mesure(
            id, section: .m, libelle: libelle, definition: definition, regles: ["QUAL-1"] + regles,
            references: [.convention], ventilations: [.total, Ventilation(axe)], nature: .controles, portee: portee)
    }
}
