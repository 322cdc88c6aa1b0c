import Comptage
import Graphique
import Parc
import Regles

/// The dumbbells of section B: the rates of article 6.1, the year before and this one.
struct FigureDesTaux {
    let presentation: PresentationDuBilan
    let provenance: Tableau.Provenance
    /// The table of the rates.
    let tableau: Tableau

    /// nil when no rate of the year before is known.
    var figure: Figure? {
        let code = presentation.codeLu
        let lignes = TauxDeLAnnee.mesures.compactMap { mesure -> Taux? in
            guard let ligne = presentation.bilan.calculee(mesure)?.ligne(code) else { return nil }
            return Taux(
                nom: presentation.libelle(mesure),
                avant: .part(ligne[Ventilation(.exercice), 0]?.proportion), apres: .part(ligne.total?.proportion))
        }
        guard let premiere = lignes.first(where: { $0.avant.quantite != nil && $0.apres.quantite != nil }) else {
            return nil
        }
        let (avant, apres) = (String(presentation.annee - 1), String(presentation.annee))
        return Figure(
            graphique: Graphique(
                id: "b-taux-halteres",
                titre:
                    "\(premiere.nom)\u{202F}: \(premiere.apres.texte) en \(apres), après \(premiere.avant.texte) en \(avant)",
                sousTitre: "\(presentation.sujetLu), "
                    + "taux de l’année en \(avant) et en \(apres)",
                dessin: Halteres(
                    lignes: lignes.map { Halteres.Ligne($0.nom, avant: $0.avant, apres: $0.apres) },
                    noms: Halteres.Noms(ligne: "Taux", avant: avant, apres: apres))),
            lecture: "\(premiere.nom)\u{202F}: \(premiere.avant.texte) en \(avant) (le cercle), "
                + "\(premiere.apres.texte) en \(apres) (le disque).",
            provenance: provenance, tableau: tableau)
    }

    /// One rate, both years.
    private struct Taux {
        let nom: String
        let avant: Valeur
        let apres: Valeur
    }
}
