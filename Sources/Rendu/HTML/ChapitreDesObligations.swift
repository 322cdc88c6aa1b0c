import Comptage
import Parc
import Regles

/// Section G on the page: each obligation in words and on both bases, then by commune and by stock.
struct ChapitreDesObligations {
    let presentation: PresentationDuBilan
    let mesures: [MesureComptee]

    var chapitre: Chapitre {
        let titre = "G. \(Typographie.soignee(Section.g.titre))"
        guard mesures.contains(where: { $0.lignes[0].total != 0 }) else {
            return Chapitre(
                id: "section-g", titre: titre,
                chapeau: "Ni attribution ni bail n’est enregistré sur le périmètre \(presentation.enLAnnee).",
                groupes: [])
        }
        let provenance = presentation.provenance(
            surLePerimetre: "parc existant et programmes neufs du périmètre, tous titulaires")
        let parLieu = GroupesDeTableaux(
            presentation: presentation, section: .g, sujet: "Les obligations légales en \(presentation.annee)",
            mesures: mesures.filter { !$0.mesure.ventilations.contains(Ventilation(.contingent)) },
            provenance: provenance)
        return Chapitre(
            id: "section-g", titre: titre,
            chapeau:
                "Les parts que la loi fixe (CCH, art.\u{A0}L.441-1), mesurées sur les logements de ce périmètre, programmes neufs "
                + "compris, quel que soit le titulaire\u{202F}; rien n’est soustrait. Les textes ne mesurent pas tous sur la même "
                + "base\u{202F}: les baux signés et les attributions sont donnés, la base que la campagne retient est marquée. La "
                + "loi apprécie ces parts sur un territoire qui peut être plus large que ce périmètre.",
            groupes: [ensemble(provenance)].compactMap(\.self)
                + ObligationLegale.allCases.filter(comptee).map {
                    GroupeDObligation(presentation: presentation, obligation: $0, provenance: provenance).groupe
                } + parLieu.parAxe())
    }

    /// Whether both bases of an obligation were counted.
    private func comptee(_ obligation: ObligationLegale) -> Bool {
        ObligationsLegales.parBase.filter { $0.obligation == obligation }.allSatisfy { siennes in
            ([siennes.total, siennes.retenus] + [siennes.inconnus].compactMap { $0 }).allSatisfy {
                presentation.bilan.comptee($0.mesure) != nil
            }
        }
    }

    /// All the shares at a glance.
    private func ensemble(_ provenance: Tableau.Provenance) -> Chapitre.Groupe? {
        FigureDesObligations(
            chiffres: presentation, constats: presentation.constatsLegaux(provenance), provenance: provenance
        ).figure.map {
            Chapitre.Groupe(id: "g-ensemble", titre: "Vue d’ensemble", figures: [$0], tableaux: [$0.tableau])
        }
    }
}
