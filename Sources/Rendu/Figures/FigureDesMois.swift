import Comptage
import Graphique
import Parc
import Regles

/// The curve of section I: the offers of the year, month by month.
struct FigureDesMois {
    let chiffres: any ChiffresDeLogements
    let provenance: Tableau.Provenance
    /// The table by month; one of the chart's own when there is none.
    var tableau: Tableau?

    /// nil when nothing was offered.
    var figure: Figure? {
        let mois = chiffres.modalites(.mois)
        let mesure = SuiviDesOffres.parMois.mesure
        guard let comptes = chiffres.nombres(mesure, .mois, chiffres.codeLu),
            (chiffres.total(mesure, chiffres.codeLu) ?? 0) > 0
        else { return nil }
        let courbes = Courbes(
            pas: mois.map { Courbes.Pas(repere: $0.libelle.prefix(1).uppercased(), nom: $0.libelle) },
            series: [
                Courbes.Serie(chiffres.libelle(MisesADisposition.flux.mesure), comptes.map(Valeur.nombre))
            ], nomDesPas: Axe.mois.libelle)
        let sommet = comptes.max() ?? 0
        let meilleurs = mois.indices.filter { comptes[$0] == sommet }.map { Typographie.minuscule(mois[$0].libelle) }
        let offres = NombreFrancais.accord(sommet, "mise à disposition", "mises à disposition")
        let graphique = Graphique(
            id: "i-mois-courbe",
            titre: meilleurs.count == 1
                ? "Le mois le plus fourni est \(meilleurs[0]), avec \(offres)"
                : "Au plus \(offres) dans un mois (\(meilleurs.joined(separator: ", ")))",
            sousTitre: "\(chiffres.sujetLu), "
                + "mises à disposition par mois, \(chiffres.enLAnnee)",
            dessin: courbes)
        return Figure(
            graphique: graphique,
            lecture: "En \(Typographie.minuscule(mois[0].libelle)), "
                + NombreFrancais.accord(comptes[0], "mise à disposition", "mises à disposition") + ".",
            provenance: provenance,
            tableau: tableau
                ?? graphique.tableau(legende: "Les mises à disposition par mois en \(chiffres.annee)", provenance))
    }
}
