import Parc

/// A5, `attributions_relogement`.
package enum AttributionsRelogement: MesureDuFlux {
    package static let mesure = AttributionsSoustraites.mesure(
        "attributions_relogement", libelle: "Attributions pour relogement (ANRU, ORCOD, LHI)",
        definition:
            "Attributions de l’année, sur le parc existant, à des ménages relogés dans le cadre d’une opération de "
            + "renouvellement urbain, de requalification de copropriétés dégradées ou de lutte contre l’habitat indigne."
    )

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        AttributionsSoustraites.compter(histoire, contexte, &compteur) { $0.relogement }
    }
}
