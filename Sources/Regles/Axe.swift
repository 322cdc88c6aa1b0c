package import Parc

/// An axis of breakdown; the raw value is the contract of donnees.csv and bilan.xml.
package enum Axe: String, Sendable, CaseIterable {
    case typologie, financement, commune, qpv, periode, accessibilite
    /// Existing dwellings or new ones (FLU-1).
    case parc
    case programme
    /// Of a mutation.
    case motif
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
        case .commune, .programme, .motif, .fichier, .regle: nil
        }
    }

    /// Whether the categories come from the data.
    package var ouvert: Bool {
        switch self {
        case .commune, .programme, .motif, .fichier, .regle: true
        case .typologie, .financement, .qpv, .periode, .accessibilite, .parc, .devenir, .raison, .axe: false
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
        case .commune, .programme, .motif, .fichier, .regle, .devenir, .raison, .axe: nil
        }
    }

    /// The code of what is counted on an open axis, empty when it is *non renseigné*; nil on a closed axis.
    package func code(_ fait: Fait) -> String? {
        switch self {
        case .commune: fait.attributs.commune.texte
        case .programme: fait.programme
        case .motif: fait.motif
        case .typologie, .financement, .qpv, .periode, .accessibilite, .parc, .fichier, .regle, .devenir, .raison, .axe:
            nil
        }
    }
}
