package import Parc

/// An axis of breakdown; the raw value is the contract of donnees.csv and bilan.xml.
package enum Axe: String, Sendable, CaseIterable {
    case typologie, financement, commune, qpv, periode, accessibilite
    /// Existing dwellings or new ones (FLU-1).
    case parc
    case programme
    /// Of a mutation, a return, a refusal.
    case motif
    /// Of section I: the month, what became of an offer.
    case mois, issue
    /// Of section G: the class of the holder.
    case contingent
    /// Of section H: which annex, why a dwelling is out, why one is subtracted.
    case calcul, exclusion, poste
    /// Of a right (section J).
    case nature
    /// Of delays: their number and their quartiles.
    case statistique
    /// The year before, beside that of the bilan.
    case exercice
    /// Of section M: an input, a rule, what became of an event, why a vacancy is out, an axis itself.
    case fichier, regle, devenir, raison, axe

    /// Label for people.
    package var libelle: String {
        switch self {
        case .typologie: "Typologie"
        case .financement: "Financement"
        case .commune: "Commune"
        case .qpv: "Quartier prioritaire (QPV)"
        case .periode: "Période de construction"
        case .accessibilite: "Accessibilité"
        case .parc: "Parc existant ou neuf"
        case .programme: "Programme"
        case .motif: "Motif"
        case .mois: "Mois"
        case .issue: "Suite de l’offre"
        case .contingent: "Contingent"
        case .calcul: "Calcul"
        case .exclusion: "Motif d’exclusion"
        case .poste: "Poste"
        case .nature: "Nature du droit"
        case .statistique: "Statistique"
        case .exercice: "Exercice"
        case .fichier: "Fichier"
        case .regle: "Contrôle"
        case .devenir: "Suite donnée"
        case .raison: "Raison"
        case .axe: "Axe"
        }
    }

    /// The categories in their order; nil for an open axis, whose categories the data gives.
    package func modalites(_ tranches: TranchesConstruction) -> [Modalite]? {
        switch self {
        case .typologie: Typologie.allCases.map(\.modalite)
        case .financement: Financement.allCases.map(\.modalite)
        case .qpv: QPV.allCases.map(\.modalite)
        case .periode: tranches.modalites
        case .accessibilite: Accessibilite.allCases.map(\.modalite)
        case .parc: TypeDeParc.allCases.map(\.modalite)
        case .devenir: DevenirDEvenement.allCases.map(\.modalite)
        case .raison: RaisonHors.toutes.map(\.modalite)
        case .axe: Axe.duLogement.map { Modalite($0.rawValue, $0.libelle) }
        case .mois: Mois.modalites
        case .issue: IssueDeCohorte.allCases.map(\.modalite)
        case .contingent: Contingent.allCases.map(\.modalite)
        case .calcul: CalculDAnnexe.allCases.map(\.modalite)
        case .exclusion: MotifExclusion.allCases.map(\.modalite)
        case .poste: PosteSoustrait.allCases.map(\.modalite)
        case .nature: NatureDuDroit.allCases.map(\.modalite)
        case .statistique: Statistique.allCases.map(\.modalite)
        case .exercice: [Axe.exercicePrecedent]
        case .commune, .programme, .motif, .fichier, .regle: nil
        }
    }

    /// The one category of `exercice`: the year before that of the bilan.
    private static let exercicePrecedent = Modalite("N-1", "Année précédente")

    /// Whether the categories come from the data.
    package var ouvert: Bool {
        switch self {
        case .commune, .programme, .motif, .fichier, .regle: true
        case .typologie, .financement, .qpv, .periode, .accessibilite, .parc, .mois, .issue, .contingent, .calcul,
            .exclusion, .poste, .nature, .statistique, .exercice, .devenir, .raison, .axe:
            false
        }
    }

    /// The closed axes that a dwelling's own record decides, where a value may be missing.
    package static let duLogement: [Axe] = [.typologie, .financement, .qpv, .periode, .accessibilite]

    /// The position of what is counted on a closed axis; nil where the axis says nothing of it.
    package func position(_ fait: Fait) -> Int? {
        switch self {
        case .typologie: Int(fait.attributs.typologie.rawValue)
        case .financement: Int(fait.attributs.financement.rawValue)
        case .qpv: Int(fait.attributs.qpv.rawValue)
        case .periode: Int(fait.attributs.periode)
        case .accessibilite: Int(fait.attributs.accessibilite.rawValue)
        case .parc: fait.parc.map { Int($0.rawValue) }
        case .mois: fait.precisions.mois.map { $0 - 1 }
        case .issue: fait.precisions.issue?.rawValue
        case .contingent: fait.precisions.contingent?.rawValue
        case .commune, .programme, .motif, .calcul, .exclusion, .poste, .nature, .statistique, .exercice, .fichier,
            .regle, .devenir, .raison, .axe:
            nil
        }
    }

    /// The code of what is counted on an open axis, empty when it is *non renseigné*; nil on a closed axis.
    package func code(_ fait: Fait) -> String? {
        switch self {
        case .commune: fait.attributs.commune.texte
        case .programme: fait.programme
        case .motif: fait.precisions.motif
        case .typologie, .financement, .qpv, .periode, .accessibilite, .parc, .mois, .issue, .contingent, .calcul,
            .exclusion, .poste, .nature, .statistique, .exercice, .fichier, .regle, .devenir, .raison, .axe:
            nil
        }
    }
}
