import Comptage
import Graphique
import Parc
import Regles

/// The funnel of section B: what a réservataire was offered, attributed, leased, and what was refused.
///
/// The consolidated bilan has none: its attributions count those of the landlord, who is offered nothing.
struct FigureDesSuites {
    let presentation: PresentationDuBilan
    let provenance: Tableau.Provenance
    /// The table by réservataire.
    let tableau: Tableau

    /// nil when nothing was offered.
    var figure: Figure? {
        guard let code = presentation.code else { return nil }
        func total(_ mesure: MesureDuFlux) -> Int? { presentation.total(mesure.mesure, code) }
        guard let offerts = total(MisesADisposition.flux), let attribues = total(Attribues.flux),
            let baux = total(BauxSignes.flux), let refus = total(Refus.flux), offerts > 0
        else { return nil }
        let entonnoir = Entonnoir(
            etapes: [
                Entonnoir.Etape(presentation.libelle(MisesADisposition.flux.mesure), .nombre(offerts)),
                Entonnoir.Etape(
                    presentation.libelle(Attribues.flux.mesure), .nombre(attribues),
                    precision: part(attribues, offerts, "des mises à disposition")),
                Entonnoir.Etape(
                    presentation.libelle(BauxSignes.flux.mesure), .nombre(baux),
                    precision: part(baux, attribues, "des attributions")),
                Entonnoir.Etape(presentation.libelle(Refus.flux.mesure), .nombre(refus), perdue: true),
            ], nomDesEtapes: "Étape", nomDesValeurs: "Logements")
        return Figure(
            graphique: Graphique(
                id: "b-suites-entonnoir",
                titre: "Pour \(NombreFrancais.accord(offerts, "mise à disposition", "mises à disposition")), "
                    + NombreFrancais.accord(attribues, "logement attribué", "logements attribués") + " et "
                    + NombreFrancais.accord(baux, "bail signé", "baux signés"),
                sousTitre: "\(presentation.destinataire), en logements, \(presentation.enLAnnee)", dessin: entonnoir),
            lecture: "\(NombreFrancais.accord(refus, "refus", "refus")) après attribution, à côté de "
                + "\(NombreFrancais.accord(baux, "bail signé", "baux signés")).",
            note:
                "Chaque étape compte ce qui s’est passé dans l’année\u{202F}: un logement offert en décembre peut n’être "
                + "attribué qu’en janvier.",
            provenance: provenance, tableau: tableau)
    }

    private func part(_ nombre: Int, _ base: Int, _ mots: String) -> String {
        PartEcrite(nombre, sur: base).map { "\($0.pourcentage) \(mots)" } ?? ""
    }
}
