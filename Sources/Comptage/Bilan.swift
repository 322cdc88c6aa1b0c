package import Parc
package import Regles

/// A bilan: every figure of one addressee on one perimeter, with what proves and explains it.
///
/// It never holds a dwelling's identifier, an applicant or an event.
package struct Bilan: Sendable {
    package let identification: Identification
    /// Addressee's row first in people's eyes: the réservataires of the perimeter in the order of conventions.csv, then BAILLEUR.
    package let reservataires: [ReservataireDuBilan]
    /// Those whose objective and annexes this bilan shows, in the order of conventions.csv.
    package let conventions: [Convention]
    /// The categories of the open axes that have a figure, in order (communes by code).
    package let modalitesOuvertes: [Axe: [Modalite]]
    /// Every measure of the registry that is counted, in its order.
    package let mesures: [MesureComptee]
    /// The calculated ones that this bilan has, in the order of the registry.
    package let calculees: [MesureCalculee]
    /// B5: one per réservataire whose objective this bilan shows (its own; all of them when consolidated).
    package let objectifs: [ObjectifDuBilan]
    /// Section H: its own; that of the département (`*`), then all of them, when consolidated.
    package let annexes: [AnnexesDuBilan]
    /// PLA-1 of the département; nil but in the consolidated bilan.
    package let parts: PartsReservees?
    /// How the lines of `parc` in the perimeter become the assiette: label and number, in the order of ASS-1.
    package let composition: [LigneDeComposition]
    /// The state of each vacancy freed in the year (I3), in the order of the rule.
    package let etats: [LigneDeComposition]
    package let identites: [IdentiteVerifiee]
    /// What it does not have because the facts it is made from do not say it; empty when they were counted here.
    package let lacunes: [Lacune]
    /// Those that have a figure in section C, in the order of the axis.
    package let programmes: [ProgrammeDuBilan]
    /// The qualitative part, in the order of commentaires.csv.
    package let commentaires: [CommentaireDuBilan]

    /// The parameters the bilan was made with.
    package var parametres: [Parametre] { identification.exercice.parametres }

    /// The axes that its measures are broken down by, in order.
    package var axes: [Axe] {
        let siens = Set((mesures.map(\.mesure) + calculees.map(\.mesure)).flatMap(\.ventilations).flatMap(\.axes))
        return Axe.allCases.filter(siens.contains)
    }

    /// The categories of an axis, in order.
    package func modalites(_ axe: Axe) -> [Modalite] {
        axe.modalites(identification.exercice.tranches) ?? modalitesOuvertes[axe] ?? []
    }

    /// What was counted of a measure, nil when it is not counted on facts.
    package func comptee(_ mesure: Mesure) -> MesureComptee? { mesures.comptee(mesure) }

    /// What was calculated of a measure, nil when this bilan does not have it.
    package func calculee(_ mesure: Mesure) -> MesureCalculee? { calculees.first { $0.mesure.cle == mesure.cle } }
}

/// Who a bilan is from, for whom, on what.
package struct Identification: Sendable {
    package let bailleur: Bailleur
    package let exercice: Exercice
    package let destinataire: Destinataire
    /// The perimeter in words (`Département 84`, `Avignon (84007)`).
    package let perimetre: String
    /// The perimeter as conventions.csv states it: `*`, or codes separated by blanks.
    package let codesDuPerimetre: String

    /// The addressee.
    package enum Destinataire: Sendable {
        /// The landlord's own consolidated bilan.
        case consolide
        case reservataire(Convention)
        /// The conférence intercommunale du logement of an EPCI: only its protected edition leaves the landlord.
        case conference(EPCI)
    }

    /// The convention the bilan is due under; nil when there is none.
    package var convention: Convention? {
        if case .reservataire(let convention) = destinataire { convention } else { nil }
    }

    /// The EPCI whose conférence the bilan is for; nil when it is not for one.
    package var conference: EPCI? {
        if case .conference(let epci) = destinataire { epci } else { nil }
    }
}

/// An EPCI, as territoires.csv names it.
package struct EPCI: Sendable, Hashable {
    /// Nine digits.
    package let siren: String
    package let nom: String
}

/// A réservataire as a bilan lists it.
package struct ReservataireDuBilan: Sendable, Hashable {
    /// Code, or `BAILLEUR`.
    package let code: String
    package let nom: String
    /// nil for BAILLEUR.
    package let type: TypeReservataire?
    /// The perimeter of its convention in words, and as conventions.csv states it; nil for BAILLEUR.
    package let perimetre: String?
    package let codesDuPerimetre: String?
}

/// One measure counted on the perimeter of a bilan.
package struct MesureComptee: Sendable {
    package let mesure: Mesure
    /// `*` first, then the réservataires of the bilan in their order (only `*` for a measure of the landlord).
    package let lignes: [LigneDeMesure]

    /// The row of a réservataire (`*`, a code or `BAILLEUR`), nil when there is none.
    package func ligne(_ reservataire: String) -> LigneDeMesure? {
        lignes.indices.first { lignes[$0].reservataire == reservataire }.map { lignes[$0] }
    }
}

extension [MesureComptee] {
    /// What was counted of a measure, nil when it is not among these.
    ///
    /// By position: a measure is large, and this is asked thousands of times a page.
    func comptee(_ mesure: Mesure) -> MesureComptee? {
        indices.first { self[$0].mesure.id == mesure.id && self[$0].mesure.section == mesure.section }.map { self[$0] }
    }
}

/// The figures of one measure for one réservataire.
package struct LigneDeMesure: Sendable {
    /// `*`, a code, or `BAILLEUR`.
    package let reservataire: String
    /// One per breakdown of `mesure.ventilations`, in its order.
    package let valeurs: [Valeurs]

    /// The total: the first breakdown of every measure.
    package var total: Int { valeurs[0][0] }
}

/// B5 of one réservataire, on its own perimeter.
package struct ObjectifDuBilan: Sendable {
    package let reservataire: String
    package let atteinte: AtteinteDObjectif
}

/// One term of a sum that is shown: code, label, number.
package struct LigneDeComposition: Sendable, Hashable {
    package let code: String
    package let libelle: String
    package let nombre: Int
}

/// A new programme that has a figure, as programmes.csv describes it.
package struct ProgrammeDuBilan: Sendable, Hashable {
    package let code: String
    /// The code when the programme has no name.
    package let nom: String
    /// nil when programmes.csv does not say.
    package let commune: Modalite?
    package let dateMiseEnService: Jour?
}

/// A text of the qualitative part.
package struct CommentaireDuBilan: Sendable, Hashable {
    /// nil for the bilan as a whole.
    package let section: Section?
    package let texte: String
    /// nil when it does not say.
    package let ecartJustifie: Bool?
}

/// An identity that this run checked on this bilan.
package struct IdentiteVerifiee: Sendable, Hashable {
    package let identite: Identite
    /// `I1` to `I6`.
    package var id: String { identite.rawValue }
    /// How many equalities (inequalities for I4) were checked.
    package let verifications: Int
    /// How many did not hold: always 0 in a bilan that is delivered.
    package let ecarts: Int
    /// Whether some of what it states could not be checked, the facts having no figure for it.
    package var incomplete = false
}
