import Comptage
import Parc
import Regles

/// Section B on the page: who received what, the objectives, and every axis.
struct ChapitreDeRepartition {
    let presentation: PresentationDuBilan
    let mesures: [MesureComptee]

    var chapitre: Chapitre {
        let provenance = presentation.provenance(
            surLePerimetre: "vacances du parc existant du périmètre (les programmes neufs sont hors du flux)")
        let groupes = GroupesDeTableaux(
            presentation: presentation, section: .b, sujet: "La répartition du flux \(presentation.annee)",
            mesures: mesures, provenance: provenance)
        return Chapitre(
            id: "section-b", titre: "B. \(Typographie.soignee(Section.b.titre))",
            chapeau:
                "Ce que chaque réservataire a reçu sur le périmètre, rapporté à l’ensemble et à son objectif. Une mutation ou "
                + "un relogement attribué sur un logement que tient un réservataire compte aussi pour lui\u{202F}; sur un logement "
                + "que tient le bailleur, en section\u{A0}A seulement (règle SOU-2).",
            groupes: [
                TableauDesObjectifs(presentation: presentation, provenance: provenance).groupe,
                parReservataire(groupes, provenance),
                TableauDesTaux(presentation: presentation, provenance: provenance).groupe,
                recu(provenance),
            ].compactMap { $0 } + groupes.parAxe { _ in true })
    }

    private func parReservataire(
        _ groupes: GroupesDeTableaux, _ provenance: Tableau.Provenance
    ) -> Chapitre.Groupe? {
        guard var groupe = groupes.parReservataire(lecture: lecture) else { return nil }
        groupe.figures = groupe.tableaux.prefix(1).compactMap {
            FigureDesSuites(presentation: presentation, provenance: provenance, tableau: $0).figure
        }
        return groupe
    }

    /// What was received against what was freed, and where.
    private func recu(_ provenance: Tableau.Provenance) -> Chapitre.Groupe? {
        let figures =
            [Axe.typologie, .financement].map {
                FigureDesParts(chiffres: presentation, provenance: provenance, axe: $0).figure
            } + [FigureDesCommunes(chiffres: presentation, provenance: provenance).figure]
        let presentes = figures.compactMap(\.self)
        guard !presentes.isEmpty else { return nil }
        return Chapitre.Groupe(
            id: "b-recu", titre: "Ce qui s’est libéré, ce qui a été reçu", figures: presentes,
            tableaux: presentes.map(\.tableau))
    }

    /// Reads aloud the addressee's first figure.
    private var lecture: String? {
        guard let code = presentation.code, let sien = presentation.total(MisesADisposition.flux.mesure, code),
            let part = presentation.part(MisesADisposition.flux.mesure, code)
        else { return nil }
        let nombre = NombreFrancais.accord(sien, "mise à disposition", "mises à disposition")
        return "\(presentation.nom(code)) a reçu \(nombre), soit \(part) de l’ensemble du périmètre."
    }
}
