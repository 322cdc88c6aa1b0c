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
            entetes += ["Report", "Taux \(annee + 1)", "Droit \(annee + 1)", "Objectif \(annee + 1)"].map {
                Tableau.Entete(texte: $0)
            }
        }
        return Tableau(
            id: id, legende: "Droits et objectifs des conventions", entetes: entetes,
            lignes: annexes.map { siennes in
                Tableau.Ligne(
                    [presentation.nom(siennes.reservataire)],
                    [
                        .tauxCalcule(siennes.prevu.taux), .decimal(siennes.prevu.droit), .decimal(siennes.reel.droit),
                        .nombre(siennes.objectif?.objectif),
                    ] + (etape ? [] : TableauDesSuites.suite(siennes)))
            })
    }

    private static func suite(_ siennes: AnnexesDuBilan) -> [Cellule] {
        [
            .nombre(siennes.suite?.report), .tauxCalcule(siennes.suivant?.taux), .decimal(siennes.suivant?.droit),
            .nombre(siennes.suite?.objectif?.objectif),
        ]
    }
}
