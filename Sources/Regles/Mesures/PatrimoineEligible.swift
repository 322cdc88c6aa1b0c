import Parc

/// A1, `patrimoine_eligible`.
package enum PatrimoineEligible {
    package static let mesure = Mesure(
        "patrimoine_eligible", section: .a, libelle: "Patrimoine éligible au flux au 31 décembre N-1",
        definition: "Logements de l’assiette au 31 décembre de l’année N-1.", regles: ["STK-1", "ASS-1", "PER-1"],
        references: [.article6x2, .article2b], nature: .logements, portee: .ensemble)

    package static let duPatrimoine = MesureDuPatrimoine(mesure: mesure) { $0 == .eligible }
}
