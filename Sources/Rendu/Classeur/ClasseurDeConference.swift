import Bureautique
import Comptage
import Parc
import Regles
import Secret

/// The workbook of a protected edition.
struct ClasseurDeConference {
    let bilan: BilanDiffusable
    let edition: Edition

    var classeur: Classeur {
        let sections = Section.allCases.filter { section in bilan.mesures.contains { $0.mesure.section == section } }
        return Classeur(
            proprietes: Classeur.Proprietes(
                titre: titre, sujet: bilan.epci.nom, auteur: bilan.bailleur.nom,
                application: "bilanflux \(edition.version)",
                date: DateCivile(edition.date ?? bilan.exercice.arreteAu)),
            piedDePage: "\(bilan.bailleur.nom)\u{A0}– \(titre)",
            feuilles: [lisezMoi(sections).feuille]
                + sections.map { section in
                    FeuilleDeSection(
                        section: section, lignes: lignes(bilan.mesures.filter { $0.mesure.section == section }),
                        explications: explications
                    ).feuille
                }
                + [
                    FeuilleDesDefinitions.feuille(
                        sections.flatMap { section in
                            bilan.mesures.map(\.mesure).filter { $0.section == section }
                        }, annee: annee)
                ])
    }

    private var annee: Int { bilan.exercice.annee }
    private var titre: String { "Bilan\u{A0}\(annee) de la gestion en flux\u{A0}– édition protégée" }

    private func lignes(_ mesures: [MesureDiffusable]) -> [LigneDeTableaux] {
        let noms = Dictionary(
            ([Modalite(ToutLePerimetre.code, ToutLePerimetre.libelle)] + bilan.reservataires).map {
                ($0.code, $0.libelle)
            }, uniquingKeysWith: { premier, _ in premier })
        return mesures.flatMap { mesure in
            let libelle = Typographie.datee(mesure.mesure.libelleComplet, annee: annee)
            return mesure.lignes.flatMap { ligne in
                ligne.cases.map { figure in
                    LigneDeTableaux(
                        mesure: libelle, reservataire: noms[ligne.reservataire] ?? ligne.reservataire,
                        ventilation: Typographie.soignee(figure.ventilation.libelle),
                        modalites: figure.modalites.map(\.libelle), chiffre: figure.chiffre)
                }
            }
        }
    }

    private var provenance: Tableau.Provenance {
        Tableau.Provenance(
            champ: "tout le périmètre de l’EPCI, \(bilan.epci.nom), année\u{A0}\(annee).",
            source: "\(bilan.bailleur.nom), RPLS et journal des attributions arrêté au "
                + "\(Typographie.date(bilan.exercice.arreteAu))\u{202F}; comptage bilanflux \(edition.version).")
    }

    private var explications: [String] {
        [
            "\(bilan.bailleur.nom)\u{A0}– Conférence intercommunale du logement, \(bilan.epci.nom)",
            "Champ\u{202F}: \(provenance.champ)", "Source\u{202F}: \(provenance.source)",
            "Un «\u{A0}s\u{A0}» est un chiffre retenu\u{202F}; il peut valoir zéro.",
        ]
    }

    private func lisezMoi(_ sections: [Section]) -> LisezMoiDuClasseur {
        LisezMoiDuClasseur(
            titre: titre, identification: identification, mention: nil, provenance: provenance,
            precisions: precisions, sections: sections,
            parametres: bilan.exercice.parametres + bilan.protection.parametres,
            edition: edition)
    }

    private var identification: [(String, Feuille.Cellule)] {
        var lignes: [(String, Feuille.Cellule)] = [
            (
                "Bailleur",
                .texte("\(bilan.bailleur.nom) (SIREN\u{A0}\(EnteteDePage.siren(bilan.bailleur.siren)))")
            ),
            ("Destinataire", .texte("Conférence intercommunale du logement")),
            ("Périmètre", .texte("\(bilan.epci.nom) (\(bilan.epci.siren))")), ("Année", .texte(String(annee))),
            ("Arrêté au", .date(DateCivile(bilan.exercice.arreteAu))),
        ]
        if let date = edition.date { lignes.append(("Édité le", .date(DateCivile(date)))) }
        if let responsable = edition.responsable { lignes.append(("Responsable", .texte(responsable))) }
        return lignes
    }

    private var precisions: [(String, String)] {
        let (publies, retenus) = bilan.comptes
        return [
            (
                "Chiffres retenus (s)",
                "Une case «\u{A0}s\u{A0}» est retenue, soit parce qu’elle porte sur moins de \(bilan.protection.seuil)\u{A0}ménages, "
                    + "soit pour empêcher qu’on en déduise d’autres par différence. Elle peut valoir zéro. Ici\u{202F}: "
                    + "\(NombreFrancais.accord(publies, "chiffre publié", "chiffres publiés")), "
                    + "\(NombreFrancais.accord(retenus, "retenu", "retenus"))."
            )
        ] + bilan.retraits.map { ("Non détaillé", $0) }
            + bilan.fusions.map {
                ("Regroupé", "\($0.axe?.libelle ?? "Réservataire")\u{202F}: \($0.vers.libelle) (\($0.raison)).")
            }
    }
}
