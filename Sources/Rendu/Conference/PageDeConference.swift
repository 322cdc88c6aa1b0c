import Comptage
import Parc
import Regles
package import Secret

/// `bilan.html` of a protected edition: what the members of a conference read, from protected figures only.
package struct PageDeConference: Sendable {
    private let gabarits: Gabarits

    /// From compiled templates.
    package init(_ gabarits: Gabarits) { self.gabarits = gabarits }

    /// The page of an edition, UTF-8.
    package func render(
        _ bilan: BilanDiffusable, _ edition: Edition, pour support: Support = .ecran
    ) throws(RenduError) -> [UInt8] {
        try gabarits.page(
            "bilan",
            Contenu(presentation: PresentationDeConference(bilan: bilan, edition: edition), support: support).fiche)
    }

    /// What the page says.
    private struct Contenu {
        let presentation: PresentationDeConference
        let support: Support

        private var annee: Int { presentation.annee }
        private var bilan: BilanDiffusable { presentation.bilan }
        private var edition: Edition { presentation.edition }

        var fiche: Fiche {
            [
                "titre": .texte(presentation.titre), "entete": .fiche(entete),
                "message": .texte(message), "phrases": .liste([["texte": .texte(avis)]]),
                "situation": .fiche(nil), "jauge": .fiche(nil), "chiffres": .liste(chiffres),
                "baseFaible": .condition(false), "mention": .siPresent(mention),
                "chapitres": .chapitres(chapitres), "edition": .fiche(EnteteDePage.fiche(edition)),
            ]
        }

        private var entete: Fiche {
            [
                "bailleur": .texte(bilan.bailleur.nom), "siren": .texte(EnteteDePage.siren(bilan.bailleur.siren)),
                "destinataire": .texte("Conférence intercommunale du logement"), "type": .siPresent(bilan.epci.nom),
                "perimetre": .texte("\(bilan.epci.nom) (\(bilan.epci.siren))"),
                "arrete": .texte(Typographie.date(bilan.exercice.arreteAu)), "annee": .texte(String(annee)),
                "pointDEtape": .condition(bilan.exercice.pointDEtape), "correction": .fiche(nil),
                "fondement": .texte(
                    "Bilan annuel présenté à la conférence intercommunale du logement (code de la construction et de "
                        + "l’habitation, article\u{A0}R.441-5-1)."),
            ]
        }

        private var message: String {
            func dit(_ mesure: Mesure, _ singulier: String, _ pluriel: String) -> String {
                guard let total = presentation.total(mesure) else {
                    return "\(pluriel) (nombre non compté)"
                }
                return NombreFrancais.accord(total, singulier, pluriel)
            }
            let liberes = dit(Liberes.flux.mesure, "logement libéré", "logements libérés")
            let offres = dit(MisesADisposition.flux.mesure, "mise à disposition", "mises à disposition")
            return "\(liberes) et \(offres) en \(annee), sur le territoire de l’EPCI"
        }

        private var avis: String {
            "Les cases «\u{A0}s\u{A0}» sont retenues, soit parce qu’elles portent sur moins de "
                + "\(bilan.protection.seuil)\u{A0}ménages, soit pour empêcher qu’on en déduise d’autres par différence. Une case "
                + "retenue peut valoir zéro."
        }

        private var mention: String {
            let (publies, retenus) = bilan.comptes
            return
                "Édition protégée\u{202F}: \(NombreFrancais.accord(publies, "chiffre publié", "chiffres publiés")), "
                + "\(NombreFrancais.accord(retenus, "retenu", "retenus")). Ce qu’un réservataire a reçu dans son propre bilan n’est "
                + "pas protégé contre lui-même."
        }

        private var chiffres: [Fiche] {
            [
                (PatrimoineEligible.mesure, "Patrimoine éligible", "logements"),
                (Liberes.flux.mesure, "Libérés", "en \(annee)"),
                (MisesADisposition.flux.mesure, "Mises à disposition", "en \(annee)"),
            ].compactMap { mesure, libelle, precision in
                presentation.total(mesure).map {
                    [
                        "libelle": .texte(libelle), "valeur": .texte(NombreFrancais.entier($0)),
                        "precision": .texte(precision),
                    ]
                }
            }
        }

        private var chapitres: [Chapitre] {
            Section.allCases.compactMap {
                ChapitreDeConference(presentation: presentation, section: $0).chapitre?.definiUneFois
            }
            .map { $0.dessine(dans: support.cadre(edition.charte)) } + [ChapitreDeLaProtection(bilan: bilan).chapitre]
        }
    }
}
