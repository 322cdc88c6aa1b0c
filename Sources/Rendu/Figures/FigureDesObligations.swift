import Comptage
import Graphique
import Parc
import Regles

/// The dot plot of section G: each share that the law sets, with its least, on the base that the campaign retains.
struct FigureDesObligations {
    let presentation: PresentationDuBilan
    let provenance: Tableau.Provenance

    /// A group of its own, with the table of its data.
    var groupe: Chapitre.Groupe? {
        let constats = ObligationLegale.allCases.flatMap { obligation -> [Constat] in
            GroupeDObligation(presentation: presentation, obligation: obligation, provenance: provenance).retenus.map {
                (obligation: obligation, constat: $0)
            }
        }
        let connus = constats.filter { $0.constat.part.flatMap(PartEcrite.init) != nil }
        guard !connus.isEmpty else { return nil }
        let atteints = connus.count { $0.constat.situation == .atteinte }
        let graphique = Graphique(
            id: "g-minimums",
            titre: "Sur \(NombreFrancais.accord(connus.count, "minimum légal", "minimums légaux")), "
                + NombreFrancais.accord(atteints, "est atteint", "sont atteints"),
            sousTitre: "Part de chaque obligation et minimum légal, sur la base retenue, \(presentation.enLAnnee)",
            dessin: TauxASeuil(
                lignes: constats.map {
                    TauxASeuil.Ligne(
                        $0.constat.nom, taux: .part($0.constat.part),
                        seuil: .connue(
                            $0.obligation.minimum * 10, texte: "\($0.obligation.minimum)\(NombreFrancais.espaceFine)%"))
                }, nomDesLignes: "Obligation", nomDuSeuil: "minimum légal"))
        var tableau = graphique.tableau(
            id: "g-minimums-tableau", legende: "Les minimums légaux en \(presentation.annee), sur la base retenue")
        tableau.provenance = provenance
        return Chapitre.Groupe(
            id: "g-ensemble", titre: "Vue d’ensemble",
            figures: [
                Figure(
                    graphique: graphique, lecture: lecture(connus[0]), provenance: provenance,
                    tableau: tableau)
            ], tableaux: [tableau])
    }

    private func lecture(_ connu: Constat) -> String {
        "\(connu.constat.nom)\u{202F}: \(Valeur.part(connu.constat.part).texte) (le point), pour un minimum légal de "
            + "\(connu.obligation.minimum)\(NombreFrancais.espaceFine)% (le trait)."
    }

    private typealias Constat = (obligation: ObligationLegale, constat: GroupeDObligation.Retenu)
}
