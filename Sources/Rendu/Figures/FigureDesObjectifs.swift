import Comptage
import Graphique
import Parc
import Regles

/// The bullet bars of section B: what each réservataire was offered against its objective.
struct FigureDesObjectifs {
    let chiffres: any ChiffresDeLogements
    let provenance: Tableau.Provenance
    /// How many bars at most.
    var auPlus = 30
    /// The table of the objectives; one of the chart's own when there is none.
    var tableau: Tableau?
    /// What a bilan with one objective says of it.
    var message: String?

    /// nil without a stated objective.
    var figure: Figure? {
        let objectifs = chiffres.objectifsChiffres
        guard !objectifs.isEmpty else { return nil }
        let montres = objectifs.prefix(auPlus)
        let barres = BarresAObjectif(
            lignes: montres.map {
                BarresAObjectif.Ligne($0.nom, fait: .nombre($0.fait), objectif: .nombre($0.objectif))
            },
            noms: BarresAObjectif.Noms(
                ligne: "Réservataire", fait: chiffres.libelle(MisesADisposition.flux.mesure),
                objectif: chiffres.libelle(Objectifs.objectif)))
        let graphique = Graphique(
            id: "b-objectifs-barres", titre: titre(objectifs),
            sousTitre: "Mises à disposition, chacune sur le périmètre de sa convention, \(chiffres.enLAnnee)",
            dessin: barres)
        return Figure(
            graphique: graphique,
            lecture: lecture(objectifs[0]),
            note: objectifs.count > montres.count
                ? "Les \(montres.count)\u{A0}premiers réservataires, dans l’ordre de la campagne\u{202F}; les autres sont dans le tableau."
                : nil,
            limite: objectifs.count > montres.count ? "\(montres.count) sur \(objectifs.count)" : nil,
            provenance: provenance,
            tableau: tableau
                ?? graphique.tableau(legende: "Objectifs et mises à disposition en \(chiffres.annee)", provenance))
    }

    private func titre(_ objectifs: [ObjectifLu]) -> String {
        if objectifs.count == 1, let message { return message }
        return "Sur \(NombreFrancais.accord(objectifs.count, "objectif chiffré", "objectifs chiffrés")), "
            + NombreFrancais.accord(objectifs.count(where: \.atteint), "est atteint", "sont atteints")
            + chiffres.aLaDate
    }

    private func lecture(_ objectif: ObjectifLu) -> String {
        "\(objectif.nom)\u{202F}: "
            + NombreFrancais.accord(objectif.fait, "mise à disposition", "mises à disposition")
            + " (la barre), pour un objectif de \(NombreFrancais.entier(objectif.objectif)) (le trait)."
    }
}
