import Comptage
import Graphique
import Parc
import Regles

/// The bullet bars of section B: what each réservataire was offered against its objective.
struct FigureDesObjectifs {
    private static let auPlus = 30

    let presentation: PresentationDuBilan
    let provenance: Tableau.Provenance
    /// The table of the objectives.
    let tableau: Tableau

    /// nil without a stated objective.
    var figure: Figure? {
        let chiffres = presentation.bilan.objectifs.filter { $0.atteinte.objectif != nil }
        guard !chiffres.isEmpty else { return nil }
        let montres = chiffres.prefix(FigureDesObjectifs.auPlus)
        let barres = BarresAObjectif(
            lignes: montres.map {
                BarresAObjectif.Ligne(
                    presentation.nom($0.reservataire), fait: .nombre($0.atteinte.misesADisposition),
                    objectif: .nombre($0.atteinte.objectif))
            },
            noms: BarresAObjectif.Noms(
                ligne: "Réservataire", fait: presentation.libelle(MisesADisposition.flux.mesure),
                objectif: presentation.libelle(Objectifs.objectif)))
        return Figure(
            graphique: Graphique(
                id: "b-objectifs-barres", titre: titre(chiffres),
                sousTitre: "Mises à disposition, chacune sur le périmètre de sa convention, \(presentation.enLAnnee)",
                dessin: barres),
            lecture: lecture(chiffres[0]),
            note: chiffres.count > montres.count
                ? "Les \(montres.count)\u{A0}premiers réservataires, dans l’ordre de la campagne\u{202F}; les autres sont dans le tableau."
                : nil,
            provenance: provenance, tableau: tableau)
    }

    private func titre(_ chiffres: [ObjectifDuBilan]) -> String {
        guard chiffres.count > 1 else { return MessageDuBilan(presentation: presentation).titre }
        let atteints = chiffres.count {
            SituationDeLObjectif($0.atteinte, pointDEtape: presentation.pointDEtape) == .atteint
        }
        return "Sur \(NombreFrancais.entier(chiffres.count))\u{A0}objectifs chiffrés, "
            + NombreFrancais.accord(atteints, "est atteint", "sont atteints")
            + (presentation.pointDEtape ? " au \(Typographie.date(presentation.arreteAu))" : "")
    }

    private func lecture(_ objectif: ObjectifDuBilan) -> String {
        let but = objectif.atteinte.objectif ?? 0
        return "\(presentation.nom(objectif.reservataire))\u{202F}: "
            + NombreFrancais.accord(objectif.atteinte.misesADisposition, "mise à disposition", "mises à disposition")
            + " (la barre), pour un objectif de \(NombreFrancais.entier(but)) (le trait)."
    }
}
