import Comptage
import Parc
import Regles

/// From a right to whole dwellings, step by step: this year's objective and that of the year after.
struct TableauDeLObjectif {
    let presentation: PresentationDuBilan
    let annexes: AnnexesDuBilan

    /// nil when neither year has an objective.
    func tableau(id: String) -> Tableau? {
        let (cette, suivante) = (annexes.objectif, annexes.suite?.objectif)
        guard cette != nil || suivante != nil else { return nil }
        let annee = presentation.annee
        func ligne(
            _ titre: String, _ cellule: (ObjectifCalcule) -> Cellule, sienne: Bool = false
        ) -> Tableau.Ligne {
            let cellules = [cette, suivante].map { $0.map(cellule) ?? .nombre(nil) }
            return Tableau.Ligne([titre], cellules, sienne: sienne)
        }
        var lignes = [
            Tableau.Ligne(
                ["Droit calculé (ligne j)"], [.decimal(annexes.prevu.droit), .decimal(annexes.suivant?.droit)])
        ]
        if let convenu = presentation.convention(annexes.reservataire)?.objectif {
            lignes.append(Tableau.Ligne(["Objectif convenu"], [.decimal(convenu), .nombre(nil)]))
        }
        if annexes.suite?.redistribution.map({ $0 != .zero }) ?? false {
            lignes.append(
                Tableau.Ligne(
                    ["Redistribution d’une soustraction surévaluée"],
                    [.nombre(0), .decimal(annexes.suite?.redistribution)]))
        }
        lignes += [
            ligne("En logements entiers", { .nombre($0.entier) }),
            ligne("Logements que font les fractions reportées", { .nombre($0.solde) }),
            ligne("Report de l’année précédente", { .nombre($0.report) }),
            ligne("Objectif", { .nombre($0.objectif) }, sienne: true),
            ligne("Fraction reportée sur l’année d’après", { .decimal($0.fraction) }),
        ]
        var tableau = Tableau(
            id: id, legende: "Du droit à l’objectif, en \(annee) et en \(annee + 1)",
            entetes: [
                Tableau.Entete(texte: "Étape", mots: true), Tableau.Entete(texte: String(annee)),
                Tableau.Entete(texte: String(annee + 1)),
            ], lignes: lignes)
        tableau.definitions = [
            Objectifs.objectif, MesuresDAnnexe.reportSuivant, MesuresDAnnexe.redistribution,
            MesuresDAnnexe.fractionReportee, MesuresDAnnexe.objectifSuivant,
        ].map { Tableau.Definition($0, annee: annee) }
        return tableau
    }

    /// What the gap of the year becomes, in words; nil without an objective.
    var suite: String? {
        guard let objectif = annexes.objectif?.objectif, let suite = annexes.suite, let report = suite.report,
            let convention = presentation.convention(annexes.reservataire),
            let offres = presentation.bilan.objectifs.first(where: { $0.reservataire == annexes.reservataire })?
                .atteinte.misesADisposition
        else { return nil }
        let ecart = objectif - offres
        let debut =
            "\(presentation.annee)\u{202F}: \(NombreFrancais.accord(offres, "mise", "mises")) à disposition pour un objectif de "
            + logements(objectif)
        if !convention.reportActif { return "\(debut)\u{202F}; la convention écarte tout report." }
        if ecart == 0 { return "\(debut)\u{202F}: rien n’est à reporter." }
        if ecart < 0 {
            return "\(debut)\u{202F}: l’avance de \(logements(-ecart)) vient en soustraction de l’objectif suivant."
        }
        return report == 0
            ? "\(debut)\u{202F}: le manque de \(logements(ecart)) est justifié, il n’est pas reporté."
            : "\(debut)\u{202F}: le manque de \(logements(ecart)) n’est pas justifié, il s’ajoute à l’objectif suivant."
    }

    /// How the objective of the year after is made, as a sum that can be redone; nil without one.
    var compte: String? {
        guard let objectif = annexes.suite?.objectif,
            let droit = annexes.suivant?.droit.flatMap(NombreFrancais.quantite)
        else { return nil }
        var phrase = "Droit calculé \(droit)"
        if let redistribution = annexes.suite?.redistribution, redistribution != .zero,
            let rendu = NombreFrancais.quantite(redistribution), let somme = NombreFrancais.quantite(objectif.droit)
        {
            phrase += " + redistribution \(rendu) = \(somme)"
        }
        let entier = NombreFrancais.entier(objectif.entier)
        if objectif.droit != Rationnel(objectif.entier) { phrase += ", soit \(entier) en logements entiers" }
        let suite = [("fractions reportées", objectif.solde), ("report", objectif.report)].filter { $0.1 != 0 }
        guard !suite.isEmpty else { return phrase + "." }
        let termes = suite.map { nom, nombre in
            " \(nombre < 0 ? "\u{2212}" : "+") \(nom) \(NombreFrancais.entier(nombre.magnitude))"
        }
        return "\(phrase)\u{202F}; \(entier)\(termes.joined()) = \(NombreFrancais.entier(objectif.objectif))."
    }

    private func logements(_ nombre: Int) -> String { NombreFrancais.accord(nombre, "logement", "logements") }
}
