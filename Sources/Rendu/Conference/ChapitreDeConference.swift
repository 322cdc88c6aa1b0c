import Parc
import Regles
import Secret

/// One section of a protected edition: its measures side by side, by réservataire and by category.
struct ChapitreDeConference {
    let presentation: PresentationDeConference
    let section: Section

    private var bilan: BilanDiffusable { presentation.bilan }

    /// Breakdowns of calculated measures that the page shows; the others are in donnees.csv.
    private static let calculesMontres: Set<Axe> = [.calcul, .statistique, .contingent]

    /// nil when the section has nothing.
    var chapitre: Chapitre? {
        let siennes = bilan.mesures.filter { $0.mesure.section == section }
        let groupes = [
            illustrations,
            groupe("logements", "Logements", siennes.filter { !$0.protegee && $0.mesure.forme == .nombre }),
            groupe("menages", "Ménages", siennes.filter { $0.protegee && $0.mesure.forme == .nombre }),
            groupe("calculs", "Calculs", siennes.filter { $0.mesure.forme != .nombre }),
        ].compactMap(\.self)
        guard !groupes.isEmpty else { return nil }
        return Chapitre(
            id: code, titre: "\(section.rawValue). \(section.titre)",
            chapeau: "Tout le périmètre de l’EPCI. Les chiffres qui ne sont pas ici sont dans donnees.csv.",
            groupes: groupes)
    }

    /// The charts, and the tables of their data.
    private var illustrations: Chapitre.Groupe? {
        let figures = FiguresDeConference(presentation: presentation).figures(section)
        guard !figures.isEmpty else { return nil }
        return Chapitre.Groupe(
            id: "\(code)-figures", titre: "En un coup d’œil", figures: figures, tableaux: figures.map(\.tableau))
    }

    private var code: String { section.rawValue.lowercased() }

    private func groupe(_ id: String, _ titre: String, _ mesures: [MesureDiffusable]) -> Chapitre.Groupe? {
        guard !mesures.isEmpty else { return nil }
        let tableaux = ventilations(mesures).enumerated().flatMap { rang, ventilation in
            self.tableaux("\(code)-\(id)-\(rang)", mesures, ventilation)
        }
        return tableaux.isEmpty
            ? nil : Chapitre.Groupe(id: "\(code)-\(id)", titre: titre, texte: nil, tableaux: tableaux)
    }

    private func ventilations(_ mesures: [MesureDiffusable]) -> [Ventilation] {
        var vues: [Ventilation] = []
        for ventilation in mesures.flatMap(\.mesure.ventilations) where !vues.contains(ventilation) {
            vues.append(ventilation)
        }
        return vues
    }

    /// By réservataire for the whole; by category for `*`, or by réservataire in each category of a calculation.
    private func tableaux(_ id: String, _ mesures: [MesureDiffusable], _ ventilation: Ventilation) -> [Tableau] {
        let siennes = mesures.filter { $0.mesure.ventilations.contains(ventilation) }
        if ventilation == .total { return parReservataire(id, siennes, ventilation, []).map { [$0] } ?? [] }
        let calcul = siennes.contains { $0.mesure.forme != .nombre }
        if !calcul { return parCategorie(id, siennes, ventilation).map { [$0] } ?? [] }
        guard ventilation.axes.count == 1, ChapitreDeConference.calculesMontres.contains(ventilation.axes[0]) else {
            return []
        }
        return categories(siennes, ventilation, nil).enumerated().compactMap { rang, categorie in
            parReservataire("\(id)-\(rang)", siennes, ventilation, categorie)
        }
    }

    private func parReservataire(
        _ id: String, _ mesures: [MesureDiffusable], _ ventilation: Ventilation, _ categorie: [Modalite]
    ) -> Tableau? {
        let lignes = ([Modalite("*", "Ensemble du périmètre")] + bilan.reservataires).compactMap {
            reservataire -> Tableau.Ligne? in
            let chiffres = mesures.map { presentation.chiffre($0.mesure, reservataire.code, ventilation, categorie) }
            guard chiffres.contains(where: { $0 != .absent }) else { return nil }
            return Tableau.Ligne(
                [reservataire.libelle],
                zip(mesures, chiffres).map { .diffusable($1, taux: MesuresDAnnexe.estUnTaux($0.mesure)) })
        }
        guard !lignes.isEmpty else { return nil }
        let precision = categorie.isEmpty ? "" : ", \(Typographie.minuscule(categorie[0].libelle))"
        return tableau(id, "Par réservataire\(precision)", ["Réservataire"], mesures, lignes)
    }

    private func parCategorie(_ id: String, _ mesures: [MesureDiffusable], _ ventilation: Ventilation) -> Tableau? {
        let lignes = categories(mesures, ventilation, "*").map { categorie in
            Tableau.Ligne(
                categorie.map(\.libelle),
                mesures.map { .diffusable(presentation.chiffre($0.mesure, "*", ventilation, categorie), taux: false) })
        }
        guard !lignes.isEmpty else { return nil }
        return tableau(id, ventilation.libelle, ventilation.axes.map(\.libelle), mesures, lignes)
    }

    private func tableau(
        _ id: String, _ titre: String, _ titres: [String], _ mesures: [MesureDiffusable], _ lignes: [Tableau.Ligne]
    ) -> Tableau {
        var tableau = Tableau(
            id: id, legende: "\(section.titre)\u{A0}: \(Typographie.minuscule(titre)), en \(bilan.exercice.annee)",
            entetes: titres.map { Tableau.Entete(texte: $0, mots: true) }
                + mesures.map {
                    Tableau.Entete(texte: Typographie.datee($0.mesure.libelleComplet, annee: bilan.exercice.annee))
                },
            lignes: lignes)
        tableau.definitions = mesures.map { Tableau.Definition($0.mesure, annee: bilan.exercice.annee) }
        return tableau
    }

    /// The categories that a table has, in the order they are met; those of a réservataire, or of anyone.
    private func categories(
        _ mesures: [MesureDiffusable], _ ventilation: Ventilation, _ reservataire: String?
    ) -> [[Modalite]] {
        var vues: Set<[Modalite]> = []
        var categories: [[Modalite]] = []
        for ligne in mesures.flatMap(\.lignes) where reservataire == nil || ligne.reservataire == reservataire {
            for figure in ligne.cases where figure.ventilation == ventilation && vues.insert(figure.modalites).inserted
            {
                categories.append(figure.modalites)
            }
        }
        let rangs = bilan.rangs(ventilation)
        return categories.sorted { rangs($0).lexicographicallyPrecedes(rangs($1)) }
    }
}
