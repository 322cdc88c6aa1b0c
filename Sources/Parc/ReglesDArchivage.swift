/// How long bilans are kept, what becomes of them then, and who answers for them: the landlord's rules, from its own
/// schedule of retention and its agreement with the archives service.
///
/// No text of the gestion en flux fixes any of them.
package struct ReglesDArchivage: Sendable, Hashable {
    /// Durée d'utilité administrative: whole years after the end of the year of the bilan.
    package let dua: Int
    package let sortFinal: SortFinal
    /// nil until a transfer needs it, as all that follows.
    package let statutJuridique: StatutJuridique?
    /// Identifier of the service that made the bilans.
    package let serviceProducteur: String?
    /// Identifier of the service that hands them over.
    package let serviceVersant: String?
    /// Identifier of the service that receives them.
    package let serviceArchives: String?
    /// Identifier of the agreement between the last two.
    package let accordDeVersement: String?
    /// Identifier of the DUA in the receiving service's list of rules.
    package let regleDeDUA: String?
    /// Identifier of the rule of access in the same list.
    package let regleDAcces: String?

    /// Rules; without what only a transfer needs, unless given.
    package init(
        dua: Int, sortFinal: SortFinal, statutJuridique: StatutJuridique? = nil, serviceProducteur: String? = nil,
        serviceVersant: String? = nil, serviceArchives: String? = nil, accordDeVersement: String? = nil,
        regleDeDUA: String? = nil, regleDAcces: String? = nil
    ) {
        self.dua = dua
        self.sortFinal = sortFinal
        self.statutJuridique = statutJuridique
        self.serviceProducteur = serviceProducteur
        self.serviceVersant = serviceVersant
        self.serviceArchives = serviceArchives
        self.accordDeVersement = accordDeVersement
        self.regleDeDUA = regleDeDUA
        self.regleDAcces = regleDAcces
    }
}

/// The keys of archivage.toml, in its order; what only a transfer needs may be left out.
package enum CleDArchivage: String, Sendable, CaseIterable {
    case dua
    case sortFinal = "sort_final"
    case statutJuridique = "statut_juridique"
    case serviceProducteur = "service_producteur"
    case serviceVersant = "service_versant"
    case serviceArchives = "service_archives"
    case accordDeVersement = "accord_versement"
    case regleDeDUA = "regle_dua"
    case regleDAcces = "regle_acces"
}

/// What becomes of a bilan at the end of its DUA, as archivage.toml writes it.
package enum SortFinal: String, Sendable, CaseIterable {
    case conserver, detruire
}

/// Whose archives the bilans are (code du patrimoine, art. L.211-4), as archivage.toml writes it.
package enum StatutJuridique: String, Sendable, CaseIterable {
    case publiques, privees
}
