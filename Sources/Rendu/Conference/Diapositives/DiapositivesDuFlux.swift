import Comptage
import Diaporama
import Graphique
import Parc
import Regles
import Secret

/// The slides on dwellings: what there is, what was freed, who was offered what and where.
struct DiapositivesDuFlux {
    let presentation: PresentationDeConference

    var toutes: [Diapositive] {
        let figures = FiguresDeConference(presentation: presentation, surUneDiapositive: true)
        return [
            perimetre,
            presentation.diapositive(
                figures.flux, de: [Liberes.flux.mesure, MisesADisposition.flux.mesure], sinon: "a-cascade",
                "Aucun logement libéré \(presentation.enLAnnee)",
                "Aucune vacance ne s’est ouverte sur le territoire."),
            presentation.diapositive(
                figures.objectifs, de: [MisesADisposition.flux.mesure], sinon: "b-objectifs-barres",
                "Aucun objectif chiffré pour \(presentation.annee)",
                "Les conventions ne fixent pas d’objectif chiffré."),
            suites,
            parts(figures.parts(.typologie), .typologie), parts(figures.parts(.financement), .financement),
            parts(figures.parts(.qpv), .qpv),
            presentation.diapositive(
                figures.communes, de: [MisesADisposition.flux.mesure], sinon: "b-communes-tuiles", communes,
                "Il faut au moins deux communes servies pour les comparer."),
        ]
    }

    private func parts(_ figure: Figure?, _ axe: Axe) -> Diapositive {
        presentation.diapositive(
            figure, de: [Liberes.flux.mesure, MisesADisposition.flux.mesure], sinon: "b-parts-\(axe.rawValue)",
            "\(Typographie.majuscule(axe.libelle))\u{202F}: rien à comparer \(presentation.enLAnnee)",
            "Il faut des logements libérés et des mises à disposition pour comparer ce qui a été reçu à ce qui s’est libéré."
        )
    }

    private var communes: String {
        presentation.compte(MisesADisposition.flux.mesure, "mise à disposition", "mises à disposition")
            + " dans les communes de \(presentation.sujetLu)"
    }

    // MARK: - Scope and quality

    private var perimetre: Diapositive {
        let tuiles = [
            (PatrimoineEligible.mesure, "Patrimoine éligible", "logements"),
            (Liberes.flux.mesure, "Logements libérés", presentation.enLAnnee),
            (MisesADisposition.flux.mesure, "Mises à disposition", presentation.enLAnnee),
            (Livres.flux.mesure, "Logements neufs livrés", presentation.enLAnnee),
        ].map { ChiffreCle(libelle: $1, valeur: presentation.valeur($0), precision: $2) }
        return presentation.diapositive(
            "perimetre",
            presentation.compte(PatrimoineEligible.mesure, "logement éligible", "logements éligibles")
                + nombreDeTitulaires,
            "\(presentation.sujetLu), périmètre et qualité des données au \(Typographie.date(presentation.arreteAu))",
            [.texte([protection, qualite]), .chiffres(tuiles)],
            notes: [
                presentation.titulaires.isEmpty
                    ? nil : "Réservataires\u{202F}: \(presentation.titulaires.map(\.libelle).joined(separator: ", ")).",
                presentation.definition(PatrimoineEligible.mesure), presentation.definition(Liberes.flux.mesure),
                presentation.definition(MisesADisposition.flux.mesure),
            ])
    }

    /// Those who are offered dwellings; nothing where the offers were not counted.
    private var nombreDeTitulaires: String {
        presentation.nonComptee([MisesADisposition.flux.mesure])
            ? "" : " et " + NombreFrancais.accord(presentation.titulaires.count, "réservataire", "réservataires")
    }

    private var protection: String {
        let (publies, retenus) = presentation.bilan.comptes
        return "\(NombreFrancais.accord(publies, "chiffre publié", "chiffres publiés")), "
            + "\(NombreFrancais.accord(retenus, "retenu", "retenus")) pour protéger les ménages."
    }

    /// What is not filled in among the freed dwellings.
    private var qualite: String {
        if presentation.nonComptee([Liberes.flux.mesure]) { return "Logements libérés\u{202F}: non comptés." }
        let axes: [Axe] = [.typologie, .financement, .qpv, .periode, .accessibilite]
        let manques = axes.compactMap { axe -> String? in
            let rang = presentation.modalites(axe).firstIndex { $0.code == Modalite.nonRenseigne.code }
            guard let rang, let nombre = presentation.nombres(Liberes.flux.mesure, axe, ToutLePerimetre.code)?[rang],
                nombre > 0
            else { return nil }
            return "\(Typographie.minuscule(axe.libelle)), \(NombreFrancais.entier(nombre))"
        }
        return manques.isEmpty
            ? "Typologie, financement, QPV, période et accessibilité sont renseignés pour tous les logements libérés."
            : "Non renseigné parmi les logements libérés\u{202F}: \(manques.joined(separator: "\u{202F}; "))."
    }

    // MARK: - What became of the offers

    private var suites: Diapositive {
        let colonnes: [(mesure: Mesure, entete: String)] = [
            (MisesADisposition.flux.mesure, "Mises à disposition"), (Attribues.flux.mesure, "Logements attribués"),
            (BauxSignes.flux.mesure, "Baux signés"), (Refus.flux.mesure, "Refus"),
        ]
        let lignes = ([Modalite(ToutLePerimetre.code, ToutLePerimetre.libelle)] + presentation.bilan.reservataires)
            .compactMap { reservataire -> [TableauDeDiapositive.Case]? in
                let chiffres = colonnes.map { presentation.chiffre($0.mesure, reservataire.code) }
                guard chiffres.contains(where: { $0 != .absent && $0 != .publie(.quantite(.zero)) }) else { return nil }
                return [.mots(reservataire.libelle)]
                    + zip(colonnes, chiffres).map { colonne, chiffre in
                        let groupe = chiffre == .absent && presentation.mesure(colonne.mesure) != nil
                        return .valeur(groupe ? .absente("–") : presentation.valeur(colonne.mesure, reservataire.code))
                    }
            }
        let tableau = presentation.tableau(
            "Mises à disposition, attributions, baux et refus par réservataire, \(presentation.enLAnnee)",
            ["Réservataire"] + colonnes.map(\.entete), lignes)
        return presentation.diapositive(
            "b-suites",
            [
                presentation.compte(Attribues.flux.mesure, "logement attribué", "logements attribués"),
                presentation.compte(BauxSignes.flux.mesure, "bail signé", "baux signés"),
                presentation.compte(Refus.flux.mesure, "refus", "refus"),
            ].joined(separator: ", "),
            "Ce que sont devenues les mises à disposition, par réservataire, \(presentation.enLAnnee)",
            [tableau.objet], limite: tableau.limite,
            notes: [
                "Les attributions comptent aussi celles du bailleur, à qui rien n’est mis à disposition.",
                "Un tiret\u{202F}: le chiffre est compté dans un regroupement de réservataires.",
                presentation.noteDesNonPubliees(colonnes.map(\.mesure)),
                presentation.definition(Attribues.flux.mesure), presentation.definition(Refus.flux.mesure),
            ])
    }
}
