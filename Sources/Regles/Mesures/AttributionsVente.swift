import Parc

/// A6, `attributions_vente`.
package enum AttributionsVente: MesureDuFlux {
    package static let mesure = AttributionsSoustraites.mesure(
        "attributions_vente", libelle: "Attributions pour relogement lié à une vente",
        definition:
            "Attributions de l’année, sur le parc existant, à des ménages relogés dans le cadre d’une opération de "
            + "vente.")

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        AttributionsSoustraites.compter(histoire, contexte, &compteur) { $0 == .vente }
    }
}
