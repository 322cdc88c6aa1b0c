import Comptage
import Diaporama
import Graphique
import Parc
import Regles
import Secret

/// The last slides: new programmes, the year after, what the figures mean.
struct DiapositivesDeLaSuite {
    let presentation: PresentationDeConference

    var toutes: [Diapositive] { [programmes, prevision, parametres] }

    private var programmes: Diapositive {
        let colonnes = [Livres.neuf.mesure, MisesADisposition.neuf.mesure, Attribues.neuf.mesure]
        if presentation.nonComptee(colonnes) {
            return presentation.diapositiveNonComptee("c-programmes", "Programmes neufs")
        }
        let lignes = presentation.bilan.programmes.map { programme -> [TableauDeDiapositive.Case] in
            let categorie = presentation.modalites(.programme).first { $0.code == programme.code }.map { [$0] } ?? []
            return [
                .mots(programme.nom), .mots(programme.commune?.libelle ?? "–"),
                .mots(programme.dateMiseEnService.map(Typographie.dateCourte) ?? "–"),
            ]
                + colonnes.map { mesure in
                    guard !categorie.isEmpty else {
                        return .valeur(.sansObjet)
                    }
                    return .valeur(
                        presentation.valeur(mesure, ToutLePerimetre.code, Ventilation(.programme), categorie))
                }
        }
        let tableau = presentation.tableau(
            "Les programmes neufs \(presentation.enLAnnee)",
            ["Programme", "Commune", "Mise en service", "Livrés", "Mises à disposition", "Attribués"], lignes)
        let titre =
            lignes.isEmpty
            ? "Aucun programme neuf \(presentation.enLAnnee)"
            : "\(NombreFrancais.accord(lignes.count, "programme neuf", "programmes neufs"))\u{202F}: "
                + presentation.compte(Livres.flux.mesure, "logement livré", "logements livrés")
        return presentation.diapositive(
            "c-programmes", titre, "\(presentation.sujetLu), première location, \(presentation.enLAnnee)",
            [lignes.isEmpty ? .texte(["Aucun logement neuf n’a été livré ni mis à disposition."]) : tableau.objet],
            limite: tableau.limite,
            notes: [
                "Les programmes neufs sont hors du flux\u{202F}: leurs réservations sont propres à chacun."
            ])
    }

    private var prevision: Diapositive {
        let suivant = [CalculDAnnexe.suivant.modalite]
        let droit = MesuresDAnnexe.lignes.first { $0.rubrique == .j }?.mesure
        let lignes = presentation.titulaires.map { titulaire -> [TableauDeDiapositive.Case] in
            func valeur(_ mesure: Mesure?, _ ventilation: Ventilation = .total, _ categorie: [Modalite] = [])
                -> TableauDeDiapositive.Case
            {
                .valeur(mesure.map { presentation.valeur($0, titulaire.code, ventilation, categorie) } ?? .sansObjet)
            }
            return [
                .mots(titulaire.libelle), valeur(Objectifs.objectif), valeur(Objectifs.misesADisposition),
                valeur(MesuresDAnnexe.reportSuivant), valeur(MesuresDAnnexe.fractionReportee),
                valeur(droit, MesuresDAnnexe.parCalcul, suivant),
            ]
        }
        let tableau = presentation.tableau(
            "Reports de \(presentation.annee) et droits prévus en \(presentation.annee + 1), par réservataire",
            [
                "Réservataire", "Objectif \(presentation.annee)", "Mises à disposition", "Report", "Fraction reportée",
                "Droit \(presentation.annee + 1)",
            ], lignes)
        return presentation.diapositive(
            "h-prevision", "Les droits prévus pour \(presentation.annee + 1) et les reports de \(presentation.annee)",
            "Chaque réservataire sur le périmètre de sa convention, en logements",
            [lignes.isEmpty ? .texte(["Aucune convention ne donne de droit chiffré."]) : tableau.objet],
            limite: tableau.limite,
            notes: [presentation.definition(MesuresDAnnexe.reportSuivant)]
                + [droit.map(presentation.definition), presentation.definition(MesuresDAnnexe.fractionReportee)])
    }

    // MARK: - Parameters and definitions

    private static let clesMontrees: Set<String> = [
        "regles.date_de_liberation", "regles.regroupement_financement", "regles.base_q1", "regles.base_q2",
        "regles.base_q3", "regles.arrondi_objectif", "protection.seuil", "protection.zone_minimale",
        "protection.niveau",
    ]

    private var parametres: Diapositive {
        let lignes = (presentation.exercice.parametres + presentation.bilan.parametresDeProtection).filter {
            DiapositivesDeLaSuite.clesMontrees.contains($0.cle)
        }.map { [TableauDeDiapositive.Case.mots($0.libelle), .mots($0.valeur)] }
        let definies = [
            Liberes.flux.mesure, MisesADisposition.flux.mesure, Attribues.flux.mesure, BauxSignes.flux.mesure,
        ]
        return presentation.diapositive(
            "parametres", "Ce que ces chiffres comptent, et ce qui protège les ménages",
            "Paramètres du bilan\u{202F}; tous sont dans bilan.html et bilan.xml",
            [
                .tableau(
                    TableauDeDiapositive(
                        legende: "Les paramètres du comptage et de la protection", entetes: ["Paramètre", "Valeur"],
                        lignes: lignes))
            ], notes: definies.map { presentation.definition($0) })
    }
}
