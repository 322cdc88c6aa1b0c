package import Parc

/// Section H: the annex line by line, the objective of the year after, the ceilings.
package enum MesuresDAnnexe {
    /// The breakdown of every line: the annex it is of.
    package static let parCalcul = Ventilation(.calcul)
    /// Line b by motive.
    package static let parExclusion = Ventilation(.calcul, .exclusion)
    /// Line f by operation.
    package static let parPoste = Ventilation(.calcul, .poste)

    /// Lines a to j, in order: `annexe_a`...
    package static let lignes: [(rubrique: RubriqueDAnnexe, mesure: Mesure)] = RubriqueDAnnexe.lignes.map {
        ($0, ligne($0))
    }

    /// What the year's fractions carry to the year after.
    package static let fractionReportee = mesure(
        "fraction_reportee", "Fraction de logement reportée",
        "Ce que les arrondis ont laissé, de l’année et des précédentes, moins les logements entiers déjà comptés.",
        ["ARRO-1", "OBJ-1"], [.article3, .annexe1])
    /// REP-1.
    package static let reportSuivant = mesure(
        "report_suivant", "Report sur l’année suivante",
        "Objectif de l’année moins mises à disposition, si le manque n’est pas justifié ; négatif quand le réservataire est en "
            + "avance.", ["REP-1", "OBJ-1"], [.article6x1, .modeleArticle9])
    /// What an over-estimated subtraction gives back.
    package static let redistribution = mesure(
        "redistribution", "Redistribution d’une soustraction surévaluée",
        "Logements soustraits prévus et non utilisés, au taux de la convention.", ["REP-1", "ANX-1"], [.article6x1])
    /// N+1.
    package static let objectifSuivant = mesure(
        "objectif_suivant", "Objectif de l’année suivante",
        "Droit de l’annexe suivante et redistribution, en logements entiers, plus les fractions reportées et le report.",
        ["ANX-1", "ROT-1", "TAU-1", "ARRO-1", "REP-1"], [.article3, .article6x1, .annexe1, .modeleAnnexe])
    /// What N+1 carries to N+2.
    package static let fractionSuivante = mesure(
        "fraction_suivante", "Fraction reportée après l’année suivante",
        "Ce que l’objectif de l’année suivante laissera à son tour.", ["ARRO-1"], [.article3, .annexe1])
    /// TAU-1.
    package static let tauxDesDroits = mesure(
        "taux_droits", "Taux des droits vivants",
        "Droits qui vivent au 31 décembre de N, rapportés au parc du périmètre de l’annexe suivante.",
        ["TAU-1", "PER-1"],
        [.article3, .gardAnnexe4, .modeleAnnexe])
    /// PLA-1, guarantees.
    package static let partDesGaranties = mesure(
        "part_garanties", "Garanties d’emprunt rapportées au parc",
        "Droits vivants nés de garanties, tous réservataires ensemble, rapportés au parc du périmètre.",
        ["PLA-1", "TAU-1", "PER-1"], [.cchR441x5x4, .modeleArticle3])
    /// PLA-1, the State.
    package static let partDeLEtat = plafond(
        "part_etat", "Taux de l’État", "Somme des taux des conventions de l’État.", .cchR441x5x2)
    /// PLA-1, its agents.
    package static let partDesAgents = plafond(
        "part_etat_agents", "Taux des agents de l’État", "Somme des taux des conventions pour les agents de l’État.",
        .cchR441x5x2)
    /// PLA-1, all the rates.
    package static let partMaximale = plafond(
        "part_maximale", "Plus forte part réservée d’une commune",
        "La plus grande somme, sur les communes du parc, des taux des conventions dont le périmètre la contient.",
        .article3)

    /// All of them, in the order of the outputs.
    package static let mesures: [Mesure] =
        lignes.map(\.mesure) + [
            fractionReportee, reportSuivant, redistribution, objectifSuivant, fractionSuivante, tauxDesDroits,
            partDesGaranties, partDeLEtat, partDesAgents, partMaximale,
        ]

    /// Whether the figures of a measure are rates, to be read in percent.
    package static func estUnTaux(_ mesure: Mesure) -> Bool {
        let parts = [tauxDesDroits, partDesGaranties, partDeLEtat, partDesAgents, partMaximale]
        return (lignes.filter { $0.rubrique.estUnTaux }.map(\.mesure) + parts).contains { $0.cle == mesure.cle }
    }

    private static func ligne(_ rubrique: RubriqueDAnnexe) -> Mesure {
        let croisee: [Ventilation] =
            switch rubrique {
            case .b: [parExclusion]
            case .f: [parPoste]
            case .a, .c, .d, .e, .g, .h, .i, .j, .tauxArticle3: []
            }
        return Mesure(
            "annexe_\(rubrique.rawValue)", section: .h, libelle: "\(rubrique.rawValue). \(rubrique.libelle)",
            definition: rubrique.definition,
            regles: ["ANX-1", "PER-1"] + reglesPropres(rubrique), references: [.annexe1, .modeleAnnexe, .article3],
            ventilations: [parCalcul] + croisee, nature: .logements, portee: .parConvention, forme: .quantite)
    }

    private static func reglesPropres(_ rubrique: RubriqueDAnnexe) -> [String] {
        switch rubrique {
        case .a: ["STK-1"]
        case .b, .c: ["STK-1", "ASS-1"]
        case .d, .e: ["ROT-1"]
        case .f, .g: ["SOU-1", "SOU-2"]
        case .h: ["ROT-1", "SOU-2"]
        case .i: ["TAU-1"]
        case .j, .tauxArticle3: ["ROT-1", "TAU-1"]
        }
    }

    private static func mesure(
        _ id: String, _ libelle: String, _ definition: String, _ regles: [String], _ references: [Reference]
    ) -> Mesure {
        Mesure(
            id, section: .h, libelle: libelle, definition: definition, regles: regles, references: references,
            ventilations: [.total], nature: .logements, portee: .parConvention, forme: .quantite)
    }

    private static func plafond(
        _ id: String, _ libelle: String, _ definition: String, _ reference: Reference
    ) -> Mesure {
        Mesure(
            id, section: .h, libelle: libelle, definition: definition, regles: ["PLA-1"], references: [reference],
            ventilations: [.total], nature: .logements, portee: .ensemble, forme: .quantite)
    }
}
