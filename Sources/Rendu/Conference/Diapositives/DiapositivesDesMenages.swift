import Comptage
import Diaporama
import Graphique
import Parc
import Regles
import Secret

/// The slides on households: the legal quotas, the priority publics, mutations and rehousing.
struct DiapositivesDesMenages {
    let presentation: PresentationDeConference

    var toutes: [Diapositive] {
        [
            presentation.diapositive(
                FiguresDeConference(presentation: presentation).obligations, sinon: "g-minimums",
                "Minimums légaux\u{202F}: aucune part ne peut être publiée \(presentation.enLAnnee)",
                "Les parts portent sur trop peu de ménages, ou rien n’a été attribué."), publics, mutations,
        ]
    }

    private var publics: Diapositive {
        let lignes = zip(PublicPrioritaire.allCases, PublicsPrioritaires.parPublic).map {
            du, mesures -> [TableauDeDiapositive.Case] in
            [.mots(du.libelle)]
                + [mesures.proposes, mesures.presentes, mesures.attribues, mesures.baux, mesures.refus].map {
                    .valeur(presentation.valeur($0.mesure))
                }
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
                + ["Un ménage peut relever de plusieurs publics\u{202F}: les lignes ne s’ajoutent pas."])
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
            return [.mots(motif.libelle)] + chiffres.map { .valeur($0.valeur()) }
        }
        let tableau = presentation.tableau(
            "Mutations par motif, \(presentation.enLAnnee)", ["Motif de mutation", "Attributions", "Baux signés"],
            lignes)
        return presentation.diapositive(
            "e-mutations", titre, "\(presentation.sujetLu), mutations et relogements, \(presentation.enLAnnee)",
            [.chiffres(tuiles)] + (lignes.isEmpty ? [] : [tableau.objet]),
            notes: [tableau.reste, presentation.definition(mesures[0])])
    }
}
