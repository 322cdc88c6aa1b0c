import Comptage
import Parc
import Regles

/// The rates of article 6.1, each with its two terms, and that of the year before when it is known.
struct TableauDesTaux {
    let presentation: PresentationDuBilan
    let provenance: Tableau.Provenance

    /// nil when none has a base.
    var groupe: Chapitre.Groupe? {
        let presents = TauxDeLAnnee.mesures.compactMap(presentation.bilan.calculee)
        guard !presents.isEmpty else { return nil }
        var tableau = Tableau(
            id: "b-taux-tableau", legende: "Les taux de l’année \(presentation.annee), par réservataire",
            entetes: [Tableau.Entete(texte: "Réservataire", mots: true)] + presents.flatMap(entetes),
            lignes: presentation.bilan.reservataires.map { ligne($0.nom, $0.code, presents) },
            pied: ligne(ToutLePerimetre.libelle, ToutLePerimetre.code, presents))
        tableau.definitions = presents.map { Tableau.Definition($0.mesure, annee: presentation.annee) }
        tableau.provenance = provenance
        return Chapitre.Groupe(
            id: "b-taux", titre: "Taux de l’année",
            texte:
                "Chaque taux est donné avec ses deux termes, qui sont de la même année\u{202F}: un logement offert en fin d’année "
                + "peut n’être attribué que la suivante, et un taux dépasser 100\u{202F}%. Celui de l’ensemble compte aussi ce que le "
                + "bailleur attribue sur les logements qu’il n’offre à personne.",
            figures: [
                FigureDesTaux(presentation: presentation, provenance: provenance, tableau: tableau).figure
            ].compactMap(\.self), tableaux: [tableau])
    }

    private static let precedent = Ventilation(.exercice)

    private func aUnPrecedent(_ taux: MesureCalculee) -> Bool {
        taux.lignes.contains { $0[TableauDesTaux.precedent, 0] != nil }
    }

    private func entetes(_ taux: MesureCalculee) -> [Tableau.Entete] {
        let libelle = presentation.libelle(taux.mesure)
        let precedents =
            aUnPrecedent(taux)
            ? [Tableau.Entete(texte: "En \(presentation.annee - 1)", parle: libelle)] : []
        return [
            Tableau.Entete(texte: "\(libelle) (nombre\u{A0}/\u{A0}base)"),
            Tableau.Entete(texte: "Taux", parle: libelle),
        ] + precedents
    }

    private func ligne(_ nom: String, _ code: String, _ presents: [MesureCalculee]) -> Tableau.Ligne {
        let cellules = presents.flatMap { taux -> [Cellule] in
            let ligne = taux.ligne(code)
            let part = ligne?.total?.proportion
            let precedents: [Cellule] =
                aUnPrecedent(taux) ? [.part(ligne?[TableauDesTaux.precedent, 0]?.proportion)] : []
            return [.rapport(part), .part(part, classe: "part")] + precedents
        }
        return Tableau.Ligne([nom], cellules, sienne: code == presentation.code)
    }
}

extension Chiffre {
    /// The count and its base; nil for a quantity.
    var proportion: Proportion? {
        switch self {
        case .taux(let proportion): proportion
        case .quantite: nil
        }
    }
}
