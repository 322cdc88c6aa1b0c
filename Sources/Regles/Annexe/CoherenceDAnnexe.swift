package import Diagnostics
package import Parc

/// COH-1: an annex as signed, recomputed line by line.
package enum CoherenceDAnnexe {
    /// The rule.
    package static let regle = Regle(
        "COH-1", "Cohérence d’une annexe signée",
        "Chaque ligne de l’annexe 1 qui se déduit d’autres est recalculée, sans arrondi, à partir de ces lignes telles "
            + "qu’elles sont écrites : c = a − b, e = c × d, h = e − f − g, j = h × i ; i est comparé aux droits en cours "
            + "de droits.csv rapportés au parc de la ligne a, et le taux de l’article 3 à la ligne i. Une ligne est exacte, "
            + "égale à la précision où elle est écrite (arrondie au plus proche, tronquée ou arrondie par excès) ou "
            + "incohérente. Une ligne dont il manque de quoi la recalculer n’est pas jugée. Aucun bilan n’en dépend : "
            + "c’est « bilanflux controler --annexe » qui l’applique.",
        references: [.article3, .annexe1])

    /// A line that does not follow.
    package static let incoherente = DiagnosticRule(
        "COH-01", .avertissement, "ligne d’annexe qui ne se déduit pas des autres",
        consequence:
            "l’annexe signée se contredit, ou contredit l’article 3 ou droits.csv : l’objectif qu’on en tire se discute",
        remedy:
            "relire la ligne et celles dont elle se déduit sur la convention ; si elles sont bien recopiées, en parler au "
            + "réservataire et corriger à la prochaine actualisation")
    /// A line that lacks those it is made from.
    package static let nonJugee = DiagnosticRule(
        "COH-02", .information, "ligne d’annexe qui ne peut pas être jugée",
        consequence: "rien ne dit si elle est juste ; aucun bilan n’en dépend",
        remedy: "ajouter les lignes qui manquent, avec 0 pour une ligne que l’annexe n’a pas (b ou g)")
    /// A line whose computation leaves the bounds.
    package static let horsBornes = DiagnosticRule(
        "COH-03", .avertissement, "nombres trop grands ou trop précis pour recalculer une ligne d’annexe",
        consequence: "la ligne n’est pas jugée ; aucun bilan n’en dépend",
        remedy: "vérifier les nombres recopiés, et leur nombre de décimales")
    /// Nothing to judge.
    package static let sansLigne = DiagnosticRule(
        "COH-04", .avertissement, "annexe sans aucune ligne à juger",
        consequence: "rien n’est vérifié ; aucun bilan n’en dépend",
        remedy: "recopier les lignes a à j de l’annexe 1, une par ligne : reservataire;ligne;valeur")

    /// Judges the lines of one réservataire.
    ///
    /// - Parameters:
    ///   - lignes: of that réservataire alone.
    ///   - droits: its rights on the day of the stock of line a; nil when they are not known: line i is then a given.
    package static func juger(
        _ reservataire: IndexReservataire, _ lignes: [LigneDAnnexe], droits: DroitsEnCours?
    ) -> AnnexeJugee {
        let recalcul = RecalculDAnnexe(lignes, droits: droits)
        return AnnexeJugee(
            reservataire: reservataire,
            lignes: RubriqueDAnnexe.allCases.flatMap { rubrique in
                let siennes = lignes.filter { $0.rubrique == rubrique }
                return siennes.isEmpty ? [recalcul.juger(rubrique, nil)] : siennes.map { recalcul.juger(rubrique, $0) }
            },
            droits: droits, droitSansArrondi: recalcul.droitSansArrondi)
    }
}

extension LigneJugee {
    /// The finding it makes, if any.
    package var signalement: DiagnosticRule? {
        switch verdict {
        case .donnee, .absente, .exacte, .arrondie, .plusPrecise: nil
        case .incoherente: CoherenceDAnnexe.incoherente
        case .nonJugee(.lignesManquantes), .nonJugee(.parcNul): CoherenceDAnnexe.nonJugee
        case .nonJugee(.horsBornes): CoherenceDAnnexe.horsBornes
        }
    }
}
