import Parc

/// A4 to A6: pairs (vacancy, holder) of B2, before SOU-2, by their attributaire's category.
package enum AttributionsSoustraites {
    /// A4, `attributions_mutation`.
    package static let mutation = mesure(
        "attributions_mutation", "Attributions pour mutation interne",
        "Attributions de l’année, sur le parc existant, à des locataires du même bailleur qui ne sont pas relogés pour une "
            + "opération ou une vente (tous titulaires)."
    ) { $0 == .mutation }

    /// A5, `attributions_relogement`.
    package static let relogement = mesure(
        "attributions_relogement", "Attributions pour relogement (ANRU, ORCOD, LHI)",
        "Attributions de l’année, sur le parc existant, à des ménages relogés dans le cadre d’une opération de "
            + "renouvellement urbain, de requalification de copropriétés dégradées ou de lutte contre l’habitat indigne."
    ) { $0.relogement }

    /// A6, `attributions_vente`.
    package static let vente = mesure(
        "attributions_vente", "Attributions pour relogement lié à une vente",
        "Attributions de l’année, sur le parc existant, à des ménages relogés dans le cadre d’une opération de vente."
    ) { $0 == .vente }

    private static func mesure(
        _ id: String, _ libelle: String, _ definition: String,
        _ retient: @escaping @Sendable (CategorieSoustraite) -> Bool
    ) -> MesureDuFlux {
        MesureDuFlux(
            Mesure(
                id, section: .a, libelle: libelle, definition: definition,
                regles: Mesure.reglesDuFlux + ["IMP-1", "ATT-1", "SOU-1", "SOU-2"],
                references: [.article6x2, .cchR441x5], nature: .personnes, portee: .ensemble), champ: .existant
        ) { suivi, contexte in
            Attribues.releves(suivi).filter { contexte.categorie($0.demandeur).map(retient) ?? false }
        }
    }
}
