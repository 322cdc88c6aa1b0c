import Comptage
import Graphique
import Parc
import Regles

/// The tile map of section B: what was offered, commune by commune.
struct FigureDesCommunes {
    let chiffres: any ChiffresDeLogements
    let provenance: Tableau.Provenance
    /// How many communes at most.
    var auPlus = 24

    /// nil when fewer than two communes have an offer.
    var figure: Figure? {
        let communes = chiffres.modalites(.commune)
        let mesure = MisesADisposition.flux.mesure
        guard let nombres = chiffres.nombres(mesure, .commune, chiffres.codeLu) else { return nil }
        // The most served first; by code among equals, as `modalites` has them.
        let servies = nombres.indices.filter { nombres[$0] > 0 }.map { (rang: $0, valeur: nombres[$0]) }.sorted {
            ($1.valeur, $0.rang) < ($0.valeur, $1.rang)
        }
        guard servies.count > 1, let total = chiffres.total(mesure, chiffres.codeLu),
            let part = PartEcrite(servies[0].valeur, sur: total)
        else { return nil }
        let montrees = servies.prefix(auPlus)
        let graphique = Graphique(
            id: "b-communes-tuiles",
            titre: "À \(communes[servies[0].rang].libelle), "
                + "\(NombreFrancais.accord(servies[0].valeur, "mise à disposition", "mises à disposition")), "
                + "\(part.texte) de l’ensemble",
            sousTitre: "\(chiffres.sujetLu), "
                + "mises à disposition par commune, \(chiffres.enLAnnee)",
            dessin: Tuiles(
                tuiles: montrees.map { Tuiles.Tuile(communes[$0.rang].libelle, .nombre($0.valeur)) },
                nomDesLieux: Axe.commune.libelle, nomDesValeurs: chiffres.libelle(MisesADisposition.flux.mesure)))
        let tableau = graphique.tableau(
            legende: "Les mises à disposition par commune en \(chiffres.annee), les plus nombreuses d’abord", provenance
        )
        return Figure(
            graphique: graphique,
            lecture: "\(communes[servies[1].rang].libelle)\u{202F}: "
                + NombreFrancais.accord(servies[1].valeur, "mise à disposition", "mises à disposition") + ".",
            note: servies.count > montrees.count
                ? "Les \(montrees.count)\u{A0}communes les plus servies, sur \(servies.count)." : nil,
            limite: servies.count > montrees.count ? "\(montrees.count) sur \(servies.count)" : nil,
            provenance: provenance, tableau: tableau)
    }
}
