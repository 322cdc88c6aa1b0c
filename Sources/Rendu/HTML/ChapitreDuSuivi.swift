import Comptage
import Parc
import Regles

/// Section I on the page: the offers by month, what became of them, the delays, returns and refusals by motive.
struct ChapitreDuSuivi {
    let presentation: PresentationDuBilan
    let mesures: [MesureComptee]

    var chapitre: Chapitre {
        let titre = "I. \(Typographie.soignee(Section.i.titre))"
        let delais = Delais.mesures.contains { presentation.bilan.calculee($0) != nil }
        guard delais || mesures.contains(where: { $0.lignes[0].total != 0 }) else {
            return Chapitre(
                id: "section-i", titre: titre,
                chapeau:
                    "Ni mise à disposition, ni retour, ni refus, ni délai n’est enregistré sur le périmètre "
                    + "\(presentation.enLAnnee).", groupes: [])
        }
        return Chapitre(
            id: "section-i", titre: titre,
            chapeau:
                "Ce qui s’est passé dans l’année sur le parc existant\u{202F}: les mises à disposition mois par mois et ce "
                + "qu’elles sont devenues, les délais, les retours et les refus. Les programmes neufs n’y sont pas.",
            groupes: [parReservataire].compactMap { $0 }
                + parMois
                + groupes([SuiviDesOffres.cohorte], "La suite des mises à disposition").parAxe { _ in true }
                + [
                    delaisComptes ? TableauDesDelais(presentation: presentation, provenance: provenance).groupe : nil,
                    parMotif(
                        SuiviDesMotifs.retours, "Les retours au bailleur", "Aucun retour au bailleur n’est enregistré"),
                    parMotif(
                        SuiviDesMotifs.refus, "Les refus après attribution",
                        "Aucun refus après attribution n’est enregistré"),
                ].compactMap { $0 })
    }

    /// Whether a delay that is not there is one that nothing gave.
    private var delaisComptes: Bool {
        let absents = presentation.bilan.lacunes.compactMap(\.mesure)
        return Delais.mesures.contains { !absents.contains($0.id) }
    }

    private var provenance: Tableau.Provenance {
        presentation.provenance(surLePerimetre: "vacances du parc existant du périmètre")
    }

    private func comptees(_ mesures: [MesureDuFlux]) -> [MesureComptee] {
        mesures.compactMap { presentation.bilan.comptee($0.mesure) }
    }

    private func groupes(_ mesures: [MesureDuFlux], _ sujet: String) -> GroupesDeTableaux {
        GroupesDeTableaux(
            presentation: presentation, section: .i, sujet: "\(sujet) en \(presentation.annee)",
            mesures: comptees(mesures), provenance: provenance)
    }

    private var parReservataire: Chapitre.Groupe? {
        let siennes = [
            SuiviDesOffres.parMois, SuiviDesOffres.moinsDeTrois, SuiviDesMotifs.retours, SuiviDesMotifs.refus,
        ]
        var groupe = groupes(siennes, "Le suivi des mises à disposition").parReservataire(lecture: lecture)
        let distincts = SuiviDesOffres.logementsDistincts.mesure
        if let nombre = presentation.total(distincts), nombre > 0 {
            groupe?.texte =
                "Sur le périmètre, les mises à disposition portent sur "
                + "\(NombreFrancais.accord(nombre, "logement distinct", "logements distincts"))."
            groupe?.tableaux[0].definitions.append(Tableau.Definition(distincts, annee: presentation.annee))
        }
        return groupe
    }

    /// Reads aloud how many offers had few candidates.
    private var lecture: String? {
        let code = presentation.codeLu
        guard let offres = presentation.total(SuiviDesOffres.parMois.mesure, code), offres > 0,
            let peu = presentation.total(SuiviDesOffres.moinsDeTrois.mesure, code),
            let part = PartEcrite(peu, sur: offres)
        else { return nil }
        let nom = presentation.code.map { "\(presentation.nom($0))\u{202F}: sur " } ?? "sur "
        let debut = presentation.code == nil ? Typographie.majuscule(nom) : nom
        return "\(debut)\(NombreFrancais.accord(offres, "mise à disposition", "mises à disposition")), "
            + "\(NombreFrancais.entier(peu)) (\(part.texte)) \(peu < 2 ? "a" : "ont") eu moins de trois candidats."
    }

    private var parMois: [Chapitre.Groupe] {
        var groupes = groupes([SuiviDesOffres.parMois], "Les mises à disposition").parAxe { _ in true }
        for rang in groupes.indices {
            groupes[rang].figures = groupes[rang].tableaux.prefix(1).compactMap {
                FigureDesMois(chiffres: presentation, provenance: provenance, tableau: $0).figure
            }
        }
        return groupes
    }

    private func parMotif(_ mesure: MesureDuFlux, _ titre: String, _ vide: String) -> Chapitre.Groupe? {
        let id = "i-\(mesure.mesure.id)"
        let siennes = comptees([mesure])
        if siennes.isEmpty { return nil }
        let source = TableauParAxe(
            presentation: presentation, sujet: "\(titre) en \(presentation.annee)", mesures: siennes,
            provenance: provenance)
        guard siennes.contains(where: { $0.lignes[0].total != 0 }),
            let tableau = source.tableau(Ventilation(.motif), id: "\(id)-tableau")
        else {
            return Chapitre.Groupe(
                id: id, titre: titre, texte: "\(vide) sur le périmètre \(presentation.enLAnnee).", tableaux: [])
        }
        return Chapitre.Groupe(id: id, titre: titre, tableaux: [tableau])
    }
}
