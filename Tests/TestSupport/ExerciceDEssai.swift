package import Parc
package import Regles

extension Exercice {
    /// The year 2024 in the Vaucluse with the parameters by default, or what a test changes.
    package static func essai(
        annee: Int = 2024, arreteAu: Jour? = nil, departement: String = "84",
        bornes: [Int] = [1948, 1976, 1999, 2012], regroupement: RegroupementFinancement = .ensemble,
        dateDeLiberation: DateDeLiberation = .liberation, quotas: ParametresDeQuotas = ParametresDeQuotas(),
        objectif: ParametresDObjectif = ParametresDObjectif(),
        ancre: AncreNotee? = nil
    ) -> Exercice {
        guard let tranches = TranchesConstruction(bornes: bornes) else { preconditionFailure("not bands: \(bornes)") }
        return Exercice(
            annee: annee, arreteAu: arreteAu ?? .finAnnee(annee), departement: departement, tranches: tranches,
            regroupement: regroupement, dateDeLiberation: dateDeLiberation, quotas: quotas, objectif: objectif,
            ancre: ancre)
    }
}

extension Attributs {
    /// A T3 PLUS of Avignon out of QPV, built between 1977 and 1999, not accessible, or what a test changes.
    package static func essai(
        _ code: String = "84007", _ typologie: Typologie = .t3, _ financement: Financement = .plus,
        _ qpv: QPV = .hors, periode: UInt8 = 2, _ accessibilite: Accessibilite = .non
    ) -> Attributs {
        Attributs(
            commune: insee(code), typologie: typologie, financement: financement, qpv: qpv, periode: periode,
            accessibilite: accessibilite)
    }
}

extension Territoires {
    /// Four communes of the Vaucluse: Avignon and Le Pontet in one EPCI, Carpentras in another, Sault in none.
    package static let vaucluse = Territoires(
        communes: [
            ("84007", "Avignon", "248400251", "Grand Avignon"), ("84092", "Le Pontet", "248400251", "Grand Avignon"),
            ("84031", "Carpentras", "248400053", "La Cove"), ("84123", "Sault", "", ""),
        ].map { code, nom, epci, nomEPCI in
            Commune(code: insee(code), nom: nom, epci: epci, nomEPCI: nomEPCI, departement: "84")
        })
}
