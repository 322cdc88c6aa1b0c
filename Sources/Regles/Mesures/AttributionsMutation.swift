import Parc

/// A4, `attributions_mutation`.
package enum AttributionsMutation: MesureDuFlux {
    package static let mesure = AttributionsSoustraites.mesure(
        "attributions_mutation", libelle: "Attributions pour mutation interne",
        definition:
            "Attributions de l’année, sur le parc existant, à des locataires du même bailleur (tous titulaires).")

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        AttributionsSoustraites.compter(histoire, contexte, &compteur) { $0 == .mutation }
    }
}
