package import Parc

/// How a package of the archive says the rules it is kept by: the one list of these labels and of their values.
extension CleDArchivage {
    /// Name of the label.
    package var etiquette: String {
        switch self {
        case .dua: "DUA"
        case .sortFinal: "Sort-Final"
        case .statutJuridique: "Statut-Juridique"
        case .serviceProducteur: "Service-Producteur"
        case .serviceVersant: "Service-Versant"
        case .serviceArchives: "Service-Archives"
        case .accordDeVersement: "Accord-De-Versement"
        case .regleDeDUA: "Regle-DUA"
        case .regleDAcces: "Regle-Acces"
        }
    }
}

extension ReglesDArchivage {
    /// The value of a key's label; nil when the landlord does not give it.
    package func etiquette(_ cle: CleDArchivage) -> String? {
        switch cle {
        case .dua: String(dua)
        case .sortFinal: sortFinal.etiquette
        case .statutJuridique: statutJuridique?.etiquette
        case .serviceProducteur: serviceProducteur
        case .serviceVersant: serviceVersant
        case .serviceArchives: serviceArchives
        case .accordDeVersement: accordDeVersement
        case .regleDeDUA: regleDeDUA
        case .regleDAcces: regleDAcces
        }
    }
}

extension SortFinal {
    /// As a label gives it.
    package var etiquette: String {
        switch self {
        case .conserver: "Conserver"
        case .detruire: "Detruire"
        }
    }
}

extension StatutJuridique {
    /// As a label gives it.
    package var etiquette: String {
        switch self {
        case .publiques: "Archives publiques"
        case .privees: "Archives privees"
        }
    }
}
