package import Comptage
import Parc
import Regles

/// `bilan.html`: one self-contained page, readable without network or script.
package struct PageDuBilan: Sendable {
    private let gabarits: Gabarits

    /// From compiled templates.
    package init(_ gabarits: Gabarits) throws(RenduError) { self.gabarits = gabarits }

    /// The page of a bilan, UTF-8.
    package func render(
        _ bilan: Bilan, _ edition: Edition, pour support: Support = .ecran
    ) throws(RenduError) -> [UInt8] {
        try gabarits.page("bilan", fiche(PresentationDuBilan(bilan, edition), support))
    }

    private func fiche(_ presentation: PresentationDuBilan, _ support: Support) -> Fiche {
        let message = MessageDuBilan(presentation: presentation)
        let situation = message.objectif.map { SituationDeLObjectif($0, pointDEtape: presentation.pointDEtape) }
        let chiffres = ChiffresCles(presentation: presentation).chiffres
        let baseFaible = ([message.titre] + message.phrases + chiffres.map(\.precision)).contains {
            $0.contains(PartEcrite.marque)
        }
        return [
            "titre": .texte(presentation.titre), "entete": .fiche(EnteteDePage(presentation).fiche),
            "message": .texte(message.titre), "phrases": .liste(message.phrases.map { ["texte": .texte($0)] }),
            "situation": .fiche(
                situation.map {
                    ["symbole": .texte($0.symbole), "libelle": .texte($0.libelle), "classe": .texte($0.classe)]
                }),
            "jauge": .fiche(message.objectif.flatMap(Jauge.init)?.fiche(presentation.edition.charte)),
            "chiffres": .liste(chiffres.map(\.fiche)), "baseFaible": .condition(baseFaible),
            "mention": .siPresent(MentionDesParties.mention(presentation)),
            "chapitres": .chapitres(
                PageDuBilan.chapitres(presentation).map {
                    $0.dessine(dans: support.cadre(presentation.edition.charte))
                }),
            "edition": .fiche(EnteteDePage(presentation).edition),
        ]
    }

    private static func chapitres(_ presentation: PresentationDuBilan) -> [Chapitre] {
        var montrees: [Section] = []
        var chapitres: [Chapitre] = []
        let lacunes = LacunesDuBilan(presentation: presentation)
        for (section, mesures) in presentation.sections {
            let absent = lacunes.chapitre(section, comptees: mesures)
            guard var chapitre = absent ?? chapitre(section, mesures, presentation) else { continue }
            if absent == nil, let note = lacunes.note(section) { chapitre.chapeau += note }
            chapitre.commentaires = [Commentaires.de(section, presentation.bilan)].compactMap { $0 }
            montrees.append(section)
            chapitres.append(chapitre.definiUneFois)
        }
        let sansChapitre = Section.allCases.filter { !montrees.contains($0) }
        let corrections = presentation.edition.correction.map {
            ChapitreDesCorrections(correction: $0, annee: presentation.annee).chapitre
        }
        let commentaires = Commentaires.chapitre(presentation.bilan, sansChapitre: sansChapitre)
        // The flow of the year comes right behind the message; what the landlord says of it, behind it.
        return [corrections, chapitres.first, commentaires].compactMap { $0 } + chapitres.dropFirst()
            + [ChapitreDesPreuves(presentation: presentation).chapitre]
    }

    private static func chapitre(
        _ section: Section, _ mesures: [MesureComptee], _ presentation: PresentationDuBilan
    ) -> Chapitre? {
        func suivi(_ textes: ChapitreDeSection.Textes) -> Chapitre {
            ChapitreDeSection(presentation: presentation, section: section, mesures: mesures, textes: textes).chapitre
        }
        return switch section {
        case .a: ChapitreDuFlux(presentation: presentation, mesures: mesures).chapitre
        case .b: ChapitreDeRepartition(presentation: presentation, mesures: mesures).chapitre
        case .c: suivi(.programmesNeufs)
        case .d: suivi(.publics(presentation))
        case .e: suivi(.mutations)
        case .f: suivi(.relogements)
        case .g: ChapitreDesObligations(presentation: presentation, mesures: mesures).chapitre
        case .h: ChapitreDeLAnnexe(presentation: presentation).chapitre
        case .i: ChapitreDuSuivi(presentation: presentation, mesures: mesures).chapitre
        case .j:
            ChapitreDesDroits(
                presentation: presentation,
                mesures: presentation.bilan.calculees.filter { $0.mesure.section == .j }
            ).chapitre
        case .k: ChapitreDesSouhaits(presentation: presentation).chapitre
        case .m: ChapitreDeLaQualite(presentation: presentation, mesures: mesures).chapitre
        }
    }
}

/// The head and the foot of a bilan's page: who, for whom, on what, until when, made how.
struct EnteteDePage {
    private let presentation: PresentationDuBilan

    init(_ presentation: PresentationDuBilan) { self.presentation = presentation }

    var fiche: Fiche {
        let identification = presentation.bilan.identification
        return [
            "bailleur": .texte(identification.bailleur.nom),
            "siren": .texte(EnteteDePage.siren(identification.bailleur.siren)),
            "destinataire": .texte(presentation.destinataire),
            "type": .siPresent(identification.convention?.type.libelle), "perimetre": .texte(identification.perimetre),
            "arrete": .texte(Typographie.date(presentation.arreteAu)), "annee": .texte(String(presentation.annee)),
            "pointDEtape": .condition(presentation.pointDEtape), "correction": .fiche(correction),
            "fondement": .texte(
                "Bilan annuel prévu par l’article\u{A0}R.441-5-1 du code de la construction et de l’habitation"
                    + (presentation.code == nil ? "" : " et l’article\u{A0}6.2 de la convention de réservation") + "."),
        ]
    }

    /// The mark of a corrected version.
    private var correction: Fiche? {
        presentation.edition.correction.map { correction in
            [
                "version": .texte(EnteteDePage.version(correction)), "motif": .texte(correction.motif),
                "date": .siPresent(presentation.edition.date.map(Typographie.date)),
                "changements": .texte(EnteteDePage.changements(correction)),
            ]
        }
    }

    var edition: Fiche { EnteteDePage.fiche(presentation.edition) }

    /// What made a page.
    static func fiche(_ edition: Edition) -> Fiche {
        [
            "version": .texte(edition.version), "empreinte": .texte(edition.empreinte),
            "date": .siPresent(edition.date.map(Typographie.date)), "responsable": .siPresent(edition.responsable),
        ]
    }

    /// `299 841 163`.
    static func siren(_ code: String) -> String {
        guard code.count == 9, let nombre = Int(code), nombre >= 100_000_000 else { return code }
        return NombreFrancais.entier(nombre)
    }
}
