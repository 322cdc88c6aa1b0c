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
                groupes.parReservataire(lecture: lecture),
                TableauDesObjectifs(presentation: presentation, provenance: provenance).groupe,
                TableauDesTaux(presentation: presentation, provenance: provenance).groupe,
            ].compactMap { $0 } + groupes.parAxe { _ in true })
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
