import Comptage
import Graphique
import Parc
import Regles

/// The waterfall of section A: from the dwellings freed to those that a réservataire was offered.
struct FigureDuFlux {
    let presentation: PresentationDuBilan
    let provenance: Tableau.Provenance
    /// The table of the states.
    let tableau: Tableau

    /// nil when nothing was freed.
    var figure: Figure? {
        let etats = presentation.bilan.etats
        guard let liberes = presentation.total(Liberes.flux.mesure), liberes > 0,
            let offerts = etats.first(where: { $0.code == EtatDesLiberes.offert.code })
        else { return nil }
        let autres = etats.filter { $0.code != offerts.code && $0.nombre > 0 }
        let cascade = Cascade(
            etapes: [Cascade.Etape(presentation.libelle(Liberes.flux.mesure), .nombre(liberes), .total)]
                + autres.map { Cascade.Etape(Typographie.soignee($0.libelle), .nombre($0.nombre), .retrait) }
                + [Cascade.Etape(Typographie.soignee(offerts.libelle), .nombre(offerts.nombre), .total)],
            nomDesEtapes: "Suite", nomDesValeurs: "Logements libérés")
        let sur = NombreFrancais.accord(liberes, "logement libéré", "logements libérés")
        return Figure(
            graphique: Graphique(
                id: "a-cascade",
                titre: "Sur \(sur), \(NombreFrancais.entier(offerts.nombre)) "
                    + (offerts.nombre < 2 ? "a été offert" : "ont été offerts") + " à un réservataire",
                sousTitre: "Des logements libérés aux mises à disposition, en logements, \(presentation.enLAnnee)",
                dessin: cascade),
            lecture: autres.first.map {
                "\(NombreFrancais.accord($0.nombre, "logement libéré", "logements libérés")), sur \(NombreFrancais.entier(liberes)), "
                    + "dans l’état «\u{A0}\(Typographie.soignee($0.libelle))\u{A0}»."
            } ?? "Tous ont été offerts à un réservataire.",
            note:
                "Les mises à disposition de la section\u{A0}B portent aussi sur des logements libérés une autre année, ou pas encore.",
            provenance: provenance, tableau: tableau)
    }
}
