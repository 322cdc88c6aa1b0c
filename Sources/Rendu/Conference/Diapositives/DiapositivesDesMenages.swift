import Comptage
import Diaporama
import Graphique
import Parc
import Regles
import Secret

/// The slides on households: the legal quotas, the priority publics, mutations and rehousing.
struct DiapositivesDesMenages {
    let presentation: PresentationDeConference

    var toutes: [Diapositive] { [obligations, publics, mutations] }

    /// The chart, or the table of what cannot be published.
    private var obligations: Diapositive {
        let figures = FiguresDeConference(presentation: presentation)
        if let figure = figures.obligations { return presentation.diapositive(figure) }
        if presentation.nonComptee(ObligationsLegales.taux) {
            return presentation.diapositiveNonComptee("g-minimums", "Minimums légaux")
        }
        let lignes = figures.constats.map {
            [TableauDeDiapositive.Case.mots($0.nom), .valeur($0.part), .mots($0.minimumEnMots)]
        }
        return presentation.diapositive(
            "g-minimums", "Minimums légaux\u{202F}: aucune part ne peut être publiée \(presentation.enLAnnee)",
            "Part de chaque obligation et minimum légal, sur la base retenue, \(presentation.enLAnnee)",
            [
                .tableau(
                    TableauDeDiapositive(
                        legende: "Les minimums légaux, sur la base retenue",
                        entetes: ["Obligation", "Part", "Minimum légal"], lignes: lignes))
            ], notes: ["Les parts portent sur trop peu de ménages, ou rien n’a été attribué."])
    }

    private var publics: Diapositive {
        let lignes = zip(PublicPrioritaire.allCases, PublicsPrioritaires.parPublic).map {
            du, mesures -> [TableauDeDiapositive.Case] in
            [.mots(du.libelle)] + siennes(mesures).map { .valeur(presentation.valeur($0)) }
        }
        let attribues = PresentationDuBilan.attribuesAuxPrioritaires
        return presentation.diapositive(
            "d-publics",
            "Publics prioritaires\u{202F}: \(presentation.compte(attribues, "logement attribué", "logements attribués"))",
            "\(presentation.sujetLu), tous réservataires et bailleur, \(presentation.enLAnnee)",
            [
                .tableau(
                    TableauDeDiapositive(
                        legende:
                            "Propositions, présentations, attributions, baux et refus par public, \(presentation.enLAnnee)",
                        entetes: ["Public", "Proposés", "Présentés", "Attribués", "Baux signés", "Refus"],
                        lignes: Array(lignes)))
            ],
            notes: [presentation.definition(attribues)]
                + [
                    "Un ménage peut relever de plusieurs publics\u{202F}: les lignes ne s’ajoutent pas.",
                    presentation.noteDesNonPubliees(PublicsPrioritaires.parPublic.flatMap(siennes)),
                ])
    }

    /// Those of one public, in the order of the columns.
    private func siennes(_ du: PublicsPrioritaires.MesuresDUnPublic) -> [Mesure] {
        [du.proposes, du.presentes, du.attribues, du.baux, du.refus].map(\.mesure)
    }

    private var mutations: Diapositive {
        let mesures = AttributionsParCategorie.mutations.map(\.mesure)
        let relogements = AttributionsParCategorie.relogements.map(\.mesure).filter { $0.id.hasPrefix("attributions") }
        let tuiles = ([mesures[0]] + relogements).map {
            ChiffreCle(
                libelle: $0.famille ?? presentation.libelle($0), valeur: presentation.valeur($0),
                precision: "attributions \(presentation.enLAnnee)")
        }
        let titre =
            "Mutations internes\u{202F}: \(presentation.compte(mesures[0], "attribution", "attributions"))"
        let lignes = presentation.modalites(.motif).compactMap { motif -> [TableauDeDiapositive.Case]? in
            let chiffres = mesures.map { presentation.chiffre($0, ToutLePerimetre.code, Ventilation(.motif), [motif]) }
            guard chiffres.contains(where: { $0 != .absent && $0 != .publie(.quantite(.zero)) }) else { return nil }
            return [.mots(DiapositivesDesMenages.enMots(motif))] + chiffres.map { .valeur($0.valeur()) }
        }
        let tableau = presentation.tableau(
            "Mutations par motif, \(presentation.enLAnnee)", ["Motif de mutation", "Attributions", "Baux signés"],
            lignes)
        return presentation.diapositive(
            "e-mutations", titre, "\(presentation.sujetLu), mutations et relogements, \(presentation.enLAnnee)",
            [.chiffres(tuiles)] + (lignes.isEmpty ? [] : [tableau.objet]), limite: tableau.limite,
            notes: [
                presentation.definition(mesures[0]),
                presentation.noteDesNonPubliees(mesures + relogements),
            ])
    }

    /// A motive that the campaign gives as a code only: `SUR_OCCUPATION` reads `Sur occupation`.
    private static func enMots(_ motif: Modalite) -> String {
        guard motif.libelle == motif.code else { return motif.libelle }
        return Typographie.majuscule(motif.code.lowercased().replacing("_", with: " "))
    }
}
