package import Comptage
package import Parc

/// An occupancy of a test: places with their dwellings, drawn or given.
package struct OccupationDEssai: Sendable {
    package private(set) var lignes: [(lieu: LieuDOccupation, ligne: LigneDOccupation)] = []
    private let residences = (1...9).map { "R\($0)" }

    /// No dwelling.
    package init() {}

    /// Draws dwellings: `lieux` gives for each commune, *résidence* (0 for none) and side how many.
    ///
    /// - Parameter reponse: per cent of the households that answer.
    package init(
        graine: UInt64, reponse: Int = 90,
        _ lieux: [(commune: String, residence: Int, qpv: QPV, logements: Int)]
    ) {
        var hasard = SplitMix64(graine: graine)
        for lieu in lieux {
            for _ in 0..<lieu.logements {
                ajouter(
                    lieu.commune, lieu.residence, lieu.qpv,
                    statut: Int.random(in: 0..<20, using: &hasard) == 0 ? .vacant : .loue,
                    repondu: Int.random(in: 0..<100, using: &hasard) < reponse
                ) { variable in
                    // Low ranks are the most frequent: some categories are rare.
                    let nombre = variable.modalites.count - 1
                    return min(
                        Int.random(in: 0..<nombre, using: &hasard), Int.random(in: 0..<(nombre + 1), using: &hasard))
                }
            }
        }
    }

    /// Adds dwellings that are all alike.
    package mutating func ajouter(
        _ commune: String, _ residence: Int = 0, _ qpv: QPV = .hors, statut: StatutDOccupation = .loue,
        repondu: Bool = true, fois: Int = 1, _ rang: (VariableDOccupation) -> Int
    ) {
        guard let code = CodeCommune(commune) else { preconditionFailure("not a commune: \(commune)") }
        let lieu = LieuDOccupation(commune: code, qpv: qpv, residence: residence == 0 ? nil : residence - 1)
        for _ in 0..<fois {
            var valeurs = SIMD8<UInt8>()
            var majeurs = MajeursDUnMenage()
            for variable in VariableDOccupation.allCases { valeurs[variable.rang] = UInt8(rang(variable)) }
            _ = majeurs.ajouter(valeurs[VariableDOccupation.activite.rang])
            let repond = statut == .loue && repondu
            lignes.append(
                (lieu, LigneDOccupation(statut: statut, repondu: repond, valeurs: valeurs, majeurs: majeurs)))
        }
    }

    /// The same in another order.
    package func melangee(graine: UInt64) -> OccupationDEssai {
        var copie = self
        var hasard = SplitMix64(graine: graine)
        copie.lignes.shuffle(using: &hasard)
        return copie
    }

    /// Counted: communes 84001 to 84009 are of EPCI 100000000, the others of none.
    package var comptee: OccupationComptee {
        var rangs: [LieuDOccupation: Int] = [:]
        for (lieu, _) in lignes where rangs[lieu] == nil { rangs[lieu] = rangs.count }
        let lieux = rangs.sorted { $0.value < $1.value }.map(\.key)
        var occupation = Occupation(lieux: lieux, residences: residences)
        for (lieu, ligne) in lignes { occupation.append(ligne, lieu: rangs[lieu] ?? 0) }
        let communes = (1...9).compactMap { rang in
            CodeCommune("8400\(rang)").map {
                Commune(code: $0, nom: "Commune \(rang)", epci: "100000000", nomEPCI: "CA d’Essai", departement: "84")
            }
        }
        return OccupationComptee(occupation, Territoires(communes: communes))
    }
}
