import Comptage
import Parc
import Regles

/// Section M on the page: what became of everything that was read, what is missing, what was noticed.
struct ChapitreDeLaQualite {
    let presentation: PresentationDuBilan
    let mesures: [MesureComptee]

    var chapitre: Chapitre {
        Chapitre(
            id: "section-m", titre: "M. \(Typographie.soignee(Section.m.titre))",
            chapeau:
                "Ce qui a été lu, ce qui en a été écarté, ce qui manque et ce que les contrôles ont trouvé. Aucune ligne n’est "
                + "écartée sans être comptée.",
            groupes: [LacunesDuBilan(presentation: presentation).provenance].compactMap { $0 }
                + RangsDeVentilation.ventilations(mesures).compactMap(groupe) + (ancre.map { [$0] } ?? []))
    }

    /// What carries the state of the archive out of the house; nil when the campaign gives none.
    private var ancre: Chapitre.Groupe? {
        presentation.bilan.identification.exercice.ancre.map { ancre in
            let lignes = NombreFrancais.accord(ancre.taille, "ligne", "lignes")
            return Chapitre.Groupe(
                id: "m-ancre", titre: "L’ancre de l’archive",
                texte:
                    "Le journal de l’archive où le bailleur garde ses bilans signés avait \(lignes) quand ce repère a été noté\u{202F}: "
                    + "\(ancre). Qui détient ce bilan peut ainsi faire vérifier, par «\u{A0}bilanflux verifier --ancre\u{A0}», que rien de "
                    + "ce qui y était écrit n’a été changé ni ôté depuis.",
                tableaux: [])
        }
    }

    /// What one group says: on what it bears, and its sentence when there is nothing to show.
    private struct Sujet {
        let titre: String
        let legende: String
        var texte: String?
        /// What the table bears on.
        let provenance: Tableau.Provenance
        var vide = ""
    }

    private func groupe(_ ventilation: Ventilation) -> Chapitre.Groupe? {
        guard let axe = ventilation.axes.first, let sujet = sujet(axe) else { return nil }
        let siennes = mesures.filter { $0.mesure.ventilations.contains(ventilation) }
        let id = "m-\(RangsDeVentilation.id(ventilation))"
        guard siennes.contains(where: { $0.lignes[0].total != 0 }) else {
            return Chapitre.Groupe(id: id, titre: sujet.titre, texte: sujet.vide, tableaux: [])
        }
        let source = TableauParAxe(
            presentation: presentation, sujet: sujet.legende, mesures: siennes,
            provenance: sujet.provenance)
        guard let tableau = source.tableau(ventilation, id: "\(id)-tableau") else { return nil }
        return Chapitre.Groupe(id: id, titre: sujet.titre, texte: sujet.texte, tableaux: [tableau])
    }

    private func sujet(_ axe: Axe) -> Sujet? {
        switch axe {
        case .fichier:
            Sujet(
                titre: "Les fichiers lus", legende: "Les lignes lues, pour la campagne entière",
                texte: "Pour chaque fichier, lignes lues = utilisées + rejetées + hors périmètre.",
                provenance: campagneEntiere,
                vide: "Aucune ligne lue.")
        case .devenir:
            Sujet(
                titre: "Les événements du journal", legende: "Les événements utilisés, pour la campagne entière",
                provenance: campagneEntiere, vide: "Aucun événement pour la campagne entière.")
        case .raison:
            Sujet(
                titre: "Les vacances hors du flux", legende: "Les vacances hors du flux et des programmes neufs",
                texte: "Ces vacances ne sont dans aucune autre section.",
                provenance: presentation.provenance(surLePerimetre: "vacances du périmètre"),
                vide: "Aucune vacance n’est hors du flux et des programmes neufs sur le périmètre.")
        case .axe:
            Sujet(
                titre: "Les valeurs non renseignées", legende: "Les valeurs non renseignées",
                provenance: presentation.provenance(surLePerimetre: "patrimoine éligible et vacances du périmètre"),
                vide: "Chaque logement éligible ou libéré du périmètre est renseigné sur chaque axe.")
        case .regle:
            Sujet(
                titre: "Les contrôles", legende: "Les constats des contrôles, pour la campagne entière",
                provenance: campagneEntiere, vide: "Les contrôles n’ont rien trouvé, pour la campagne entière.")
        case .typologie, .financement, .commune, .qpv, .periode, .accessibilite, .parc, .programme, .motif, .mois,
            .issue, .contingent, .calcul, .exclusion, .poste, .nature, .statistique, .exercice:
            nil
        }
    }

    private var campagneEntiere: Tableau.Provenance {
        presentation.provenance(champ: "la campagne entière, quel que soit le périmètre de ce bilan")
    }
}
