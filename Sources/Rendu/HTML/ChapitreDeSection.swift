import Comptage
import Parc
import Regles

/// Sections C to F on the page: the réservataires, then every axis; a sentence when nothing was counted.
struct ChapitreDeSection {
    let presentation: PresentationDuBilan
    let section: Section
    let mesures: [MesureComptee]
    let textes: Textes

    /// What a section says of itself.
    struct Textes {
        let chapeau: String
        /// What its tables bear on.
        let champ: String
        /// In the place of tables of zeros, without the year and the final dot.
        let vide: String
        /// One figure worked out.
        var lecture: String?
        /// The breakdowns shown réservataire by réservataire as well.
        var croisees: Set<Ventilation> = []
    }

    var chapitre: Chapitre {
        let id = "section-\(section.rawValue.lowercased())"
        let titre = Typographie.soignee(section.titre)
        guard mesures.contains(where: { $0.lignes[0].total != 0 }) else {
            return Chapitre(
                id: id, titre: "\(section.rawValue). \(titre)",
                chapeau: "\(textes.vide) sur le périmètre \(presentation.enLAnnee).", groupes: [])
        }
        let groupes = GroupesDeTableaux(
            presentation: presentation, section: section, sujet: "\(titre) en \(presentation.annee)", mesures: mesures,
            provenance: presentation.provenance(surLePerimetre: textes.champ))
        let parReservataire = groupes.parReservataire(lecture: textes.lecture)
        let renvoi =
            parReservataire == nil
            ? "" : " Les chiffres de chaque réservataire selon chaque axe sont dans donnees.csv et dans bilan.xml."
        return Chapitre(
            id: id, titre: "\(section.rawValue). \(titre)", chapeau: textes.chapeau + renvoi,
            groupes: [parReservataire].compactMap { $0 } + groupes.parAxe(croisees: textes.croisees.contains))
    }
}

extension ChapitreDeSection.Textes {
    private static let existantEtNeuf = "parc existant et programmes neufs du périmètre"

    /// Section C.
    static let programmesNeufs = ChapitreDeSection.Textes(
        chapeau:
            "Les logements livrés dans l’année et les premières mises en location. Ils se louent «\u{A0}en stock\u{A0}», hors du "
            + "flux\u{202F}: ils ne comptent pas dans l’objectif, et rien n’en est soustrait.",
        champ: "premières mises en location du périmètre (les programmes neufs, hors du flux)",
        vide: "Aucun logement neuf n’a été livré, offert, attribué ou loué", croisees: [Ventilation(.programme)])

    /// Section E.
    static let mutations = ChapitreDeSection.Textes(
        chapeau:
            "Les locataires du bailleur qui changent de logement dans son parc, quel que soit le titulaire du logement, "
            + "programmes neufs compris, hors ménages relogés (ANRU, ORCOD, LHI, vente), comptés en F ou en A6.",
        champ: existantEtNeuf,
        vide: "Aucune mutation interne n’a été attribuée ni suivie d’un bail")

    /// Section F.
    static let relogements = ChapitreDeSection.Textes(
        chapeau:
            "Les ménages relogés pour une opération de renouvellement urbain (ANRU), de requalification de copropriété "
            + "dégradée (ORCOD) ou de lutte contre l’habitat indigne (LHI), programmes neufs compris.",
        champ: existantEtNeuf,
        vide: "Aucun relogement (ANRU, ORCOD, LHI) n’a été attribué ni suivi d’un bail")

    /// Section D, with a figure of this bilan.
    static func publics(_ presentation: PresentationDuBilan) -> ChapitreDeSection.Textes {
        ChapitreDeSection.Textes(
            chapeau:
                "Les candidats présentés à la commission, les attributions et leurs suites, pour trois publics qui se "
                + "recoupent\u{202F}: un même ménage peut être compté dans plusieurs. Parc existant et programmes neufs "
                + "ensemble\u{202F}; rien n’est soustrait.",
            champ: existantEtNeuf,
            vide: "Ni décision de la commission, ni bail, ni refus d’un public suivi n’est enregistré",
            lecture: lecture(presentation))
    }

    private static func lecture(_ presentation: PresentationDuBilan) -> String? {
        let attribues = PresentationDuBilan.attribuesAuxPrioritaires
        guard let code = presentation.code, let sien = presentation.total(attribues, code),
            let part = presentation.part(attribues, code)
        else { return nil }
        let nombre = NombreFrancais.accord(sien, "attribution est allée", "attributions sont allées")
        return
            "Sur les logements que tenait le réservataire, \(nombre) à des publics prioritaires, soit \(part) "
            + "de celles du périmètre."
    }
}
