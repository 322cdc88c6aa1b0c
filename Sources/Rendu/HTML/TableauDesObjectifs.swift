import Comptage
import Parc
import Regles

/// The objectives of the bilan and their achievement, read both ways.
struct TableauDesObjectifs {
    let presentation: PresentationDuBilan
    let provenance: Tableau.Provenance

    var groupe: Chapitre.Groupe {
        let objectifs = presentation.bilan.objectifs
        var tableau = Tableau(
            id: "b-objectifs-tableau", legende: "Objectif et atteinte en \(presentation.annee)", entetes: entetes,
            lignes: objectifs.map(ligne))
        tableau.definitions = Objectifs.mesures.map { Tableau.Definition($0, annee: presentation.annee) }
        tableau.provenance = provenance
        return Chapitre.Groupe(
            id: "b-objectifs", titre: "Objectif et atteinte",
            texte:
                "L’objectif est une proportion du flux\u{202F}; l’atteinte se lit donc de deux façons\u{202F}: au regard de ce que la "
                + "convention prévoyait, et au regard des logements réellement libérés, moins ceux qui ont été retirés sans mise "
                + "à disposition et les attributions soustraites, sur le périmètre de la convention.",
            figures: [
                FigureDesObjectifs(
                    chiffres: presentation, provenance: provenance, tableau: tableau,
                    message: MessageDuBilan(presentation: presentation).titre
                ).figure
            ].compactMap(\.self), tableaux: [tableau])
    }

    private var entetes: [Tableau.Entete] {
        [
            Tableau.Entete(texte: "Réservataire", mots: true),
            Tableau.Entete(texte: presentation.libelle(Objectifs.objectif)),
            Tableau.Entete(texte: presentation.libelle(MisesADisposition.flux.mesure)),
            Tableau.Entete(texte: presentation.libelle(Objectifs.atteintePrevue)),
            Tableau.Entete(texte: "Flux réel"),
            Tableau.Entete(texte: "Taux de la convention"),
            Tableau.Entete(texte: presentation.libelle(Objectifs.atteinteReelle)),
            Tableau.Entete(texte: "Situation", mots: true),
        ]
    }

    private func ligne(_ objectif: ObjectifDuBilan) -> Tableau.Ligne {
        let atteinte = objectif.atteinte
        let situation = SituationDeLObjectif(atteinte, pointDEtape: presentation.pointDEtape)
        return Tableau.Ligne(
            [presentation.nom(objectif.reservataire)],
            [
                .nombre(atteinte.objectif), .nombre(atteinte.misesADisposition),
                .part(atteinte.prevue), .nombre(atteinte.fluxReel), .tauxConvenu(atteinte.taux), .part(atteinte.reelle),
                .mots("\(situation.symbole)\u{A0}\(situation.libelle)"),
            ])
    }
}
