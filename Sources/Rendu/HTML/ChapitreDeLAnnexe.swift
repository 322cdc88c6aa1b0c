import Comptage
import Parc
import Regles

/// Section H on the page: the annex of the year, expected and found, that of the year after, and the objectives they give.
struct ChapitreDeLAnnexe {
    let presentation: PresentationDuBilan

    var chapitre: Chapitre {
        Chapitre(
            id: "section-h", titre: "H. \(Typographie.soignee(Section.h.titre))",
            chapeau:
                "Comment le parc, la rotation et le taux réservé font le droit de l’année, et l’objectif qui en vient. Le calcul "
                + "est exact\u{202F}; les nombres sont montrés avec deux décimales au plus.",
            groupes: [annexe, objectifs, details, plafonds].compactMap { $0 })
    }

    private var bilan: Bilan { presentation.bilan }

    /// That of the addressee; of the département when consolidated.
    private var sienne: AnnexesDuBilan { bilan.annexes[0] }

    /// Those of conventions.
    private var conventions: [AnnexesDuBilan] {
        bilan.annexes.filter { $0.reservataire != ToutLePerimetre.code }
    }

    private var source: TableauDAnnexe {
        TableauDAnnexe(presentation: presentation, annexes: sienne, calculs: CalculDAnnexe.allCases)
    }

    private var provenance: Tableau.Provenance {
        presentation.provenance(surLePerimetre: "parc et vacances du parc existant du périmètre")
    }

    private var annexe: Chapitre.Groupe? {
        let nom = presentation.code.map(presentation.nom) ?? bilan.identification.perimetre
        var tableau = source.tableau(id: "h-annexe-tableau", nom: nom)
        tableau.provenance = provenance
        return Chapitre.Groupe(id: "h-annexe", titre: "Du parc au droit", texte: source.sources, tableaux: [tableau])
    }

    private var objectifs: Chapitre.Groupe? {
        if presentation.code == nil {
            guard !conventions.isEmpty else { return nil }
            return Chapitre.Groupe(
                id: "h-objectifs", titre: "Les objectifs des conventions",
                texte:
                    "Chacun sur le périmètre de sa convention\u{202F}; le détail est dans le bilan et dans l’annexe de chaque "
                    + "réservataire.",
                tableaux: [
                    TableauDesSuites(presentation: presentation, annexes: conventions).tableau(
                        id: "h-objectifs-tableau")
                ])
        }
        let objectif = TableauDeLObjectif(presentation: presentation, annexes: sienne)
        guard let tableau = objectif.tableau(id: "h-objectif-tableau") else { return nil }
        return Chapitre.Groupe(
            id: "h-objectif", titre: "Du droit à l’objectif", texte: objectif.suite, tableaux: [tableau])
    }

    private var details: Chapitre.Groupe? {
        let tableaux = [
            source.detail(
                id: "h-exclus-tableau", legende: "Ligne b, par motif", entete: "Motif",
                MotifExclusion.allCases.map(\.modalite)
            ) { $0.stock.exclus },
            source.detail(
                id: "h-soustraits-tableau", legende: "Ligne f, par poste", entete: "Poste",
                PosteSoustrait.allCases.map(\.modalite)
            ) { $0.soustraits },
        ].compactMap { $0 }
        guard !tableaux.isEmpty else { return nil }
        return Chapitre.Groupe(id: "h-details", titre: "Le détail des lignes b et f", tableaux: tableaux)
    }

    private var plafonds: Chapitre.Groupe? {
        let tableau = TableauDesPlafonds(presentation: presentation, annexes: conventions)
            .tableau(id: "h-plafonds-tableau")
        return tableau.map {
            Chapitre.Groupe(
                id: "h-plafonds", titre: "Les plafonds de réservation",
                texte: "Un dépassement se constate\u{202F}; il ne change aucun chiffre.", tableaux: [$0])
        }
    }
}
