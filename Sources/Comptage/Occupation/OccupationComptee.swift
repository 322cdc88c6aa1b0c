package import Parc

/// The occupancy counted at its finest, before any protection: true counts, which never leave the landlord.
package struct OccupationComptee: Sendable {
    /// By SIREN.
    package let epci: [OccupationDUnEPCI]
    /// Dwellings of communes that belong to no EPCI: no CIL is shown them.
    package let horsEPCI: Int
    /// Dwellings of the EPCI that are not asked for.
    package let autresEPCI: Int

    /// Counts an occupancy.
    ///
    /// - Parameter conferences: SIREN of the EPCI whose conference gets a diagnosis, even an empty one; nil for all those
    ///   with a dwelling.
    package init(_ occupation: Occupation, _ territoires: Territoires, conferences: [String]? = nil) {
        var comptes = [CompteDOccupation](repeating: CompteDOccupation(), count: occupation.lieux.count)
        for rang in 0..<occupation.count {
            comptes[Int(occupation.rangs[rang])].compter(
                occupation.statuts[rang], occupation.repondus[rang], occupation.valeurs[rang], occupation.majeurs[rang])
        }
        var parEPCI: [String: [OccupationDUnLieu]] = [:]
        var horsEPCI = 0
        for (lieu, compte) in zip(occupation.lieux, comptes) {
            guard let siren = territoires.commune(lieu.commune)?.epci, !siren.isEmpty else {
                horsEPCI += compte.nombreDeLogements
                continue
            }
            parEPCI[siren, default: []].append(
                OccupationDUnLieu(
                    commune: lieu.commune, qpv: lieu.qpv, residence: lieu.residence.map { occupation.residences[$0] },
                    compte: compte))
        }
        self.horsEPCI = horsEPCI
        let retenus = (conferences ?? Array(parEPCI.keys)).sorted()
        autresEPCI = parEPCI.filter { !retenus.contains($0.key) }.values.joined().reduce(0) {
            $0 + $1.compte.nombreDeLogements
        }
        epci = retenus.map { siren in
            let communes = Dictionary(grouping: parEPCI[siren] ?? [], by: \.commune).sorted { $0.key < $1.key }
            return OccupationDUnEPCI(
                siren: siren, nom: territoires.nomEPCI(siren) ?? siren,
                communes: communes.map {
                    OccupationDUneCommune(code: $0.key, nom: territoires.nom($0.key), lieux: $0.value)
                })
        }
    }
}

/// The occupancy of an EPCI.
package struct OccupationDUnEPCI: Sendable {
    package let siren: String
    package let nom: String
    /// By code.
    package let communes: [OccupationDUneCommune]

    /// The whole of it.
    package var compte: CompteDOccupation { .somme(communes.map(\.compte)) }
}

/// The occupancy of a commune.
package struct OccupationDUneCommune: Sendable {
    package let code: CodeCommune
    package let nom: String
    package let lieux: [OccupationDUnLieu]

    /// The whole of it.
    package var compte: CompteDOccupation { .somme(lieux.map(\.compte)) }

    /// Its dwellings in a QPV, or those that are not.
    package func compte(enQPV: Bool) -> CompteDOccupation {
        .somme(lieux.filter { ($0.qpv == .en) == enQPV }.map(\.compte))
    }
}

/// The finest count: a *résidence*, on one side of the boundary of a QPV.
package struct OccupationDUnLieu: Sendable {
    package let commune: CodeCommune
    package let qpv: QPV
    package let residence: String?
    package let compte: CompteDOccupation
}
