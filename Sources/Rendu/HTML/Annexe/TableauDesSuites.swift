import Comptage
import Parc
import Regles

/// The objectives of every convention, this year and the year after, side by side.
struct TableauDesSuites {
    let presentation: PresentationDuBilan
    let annexes: [AnnexesDuBilan]

    func tableau(id: String) -> Tableau {
        let annee = presentation.annee
        let etape = presentation.pointDEtape
        var entetes = [
            Tableau.Entete(texte: "Réservataire", mots: true), Tableau.Entete(texte: "Taux \(annee)"),
            Tableau.Entete(texte: "Droit \(annee), prévu"), Tableau.Entete(texte: "Droit \(annee), constaté"),
            Tableau.Entete(texte: "Objectif \(annee)"),
        ]
        if !etape {
            entetes += [
                "Taux \(annee + 1)", "Droit \(annee + 1)", "Redistri\u{AD}bution", "Fractions",
                "Report sur \(annee + 1)",
                "Objectif \(annee + 1)",
            ].map {
                Tableau.Entete(texte: $0)
            }
        }
        var tableau = Tableau(
            id: id, legende: "Droits et objectifs des conventions", entetes: entetes,
            lignes: annexes.map { siennes in
                Tableau.Ligne(
                    [presentation.nom(siennes.reservataire)],
                    [
                        .tauxCalcule(siennes.prevu.taux), .decimal(siennes.prevu.droit), .decimal(siennes.reel?.droit),
                        .nombre(siennes.objectif?.objectif),
                    ] + (etape ? [] : TableauDesSuites.suite(siennes)))
            })
        let mesures =
            [Objectifs.objectif]
            + (etape
                ? []
                : [
                    MesuresDAnnexe.redistribution, MesuresDAnnexe.fractionReportee, MesuresDAnnexe.reportSuivant,
                    MesuresDAnnexe.objectifSuivant,
                ])
        tableau.definitions = mesures.map { Tableau.Definition($0, annee: annee) }
        return tableau
    }

    private static func suite(_ siennes: AnnexesDuBilan) -> [Cellule] {
        [
            .tauxCalcule(siennes.suivant?.taux), .decimal(siennes.suivant?.droit),
            .decimal(siennes.suite?.redistribution), .nombre(siennes.suite?.objectif?.solde),
            .nombre(siennes.suite?.report), .nombre(siennes.suite?.objectif?.objectif),
        ]
    }
}
