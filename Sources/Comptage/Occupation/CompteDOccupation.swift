package import Parc

/// What the survey counts in a zone; adds up over zones that do not overlap.
package struct CompteDOccupation: Sendable, Hashable {
    /// Dwellings, by the rank of their status.
    package private(set) var logements: [Int]
    /// Households that answered.
    package private(set) var repondants = 0
    /// Households or adults, by variable then by category, *non renseigné* last.
    package private(set) var effectifs: [[Int]]
    /// Households that answered and of which the variable is known.
    package private(set) var connus: [Int]

    /// Nothing counted.
    package init() {
        logements = StatutDOccupation.allCases.map { _ in 0 }
        effectifs = VariableDOccupation.allCases.map { $0.modalites.map { _ in 0 } }
        connus = VariableDOccupation.allCases.map { _ in 0 }
    }

    /// Dwellings, whatever their status.
    package var nombreDeLogements: Int { logements.reduce(0, +) }

    /// Households that live there, whether they answered or not.
    package var menages: Int { logements[Int(StatutDOccupation.loue.rawValue)] }

    /// How many units a variable bears on: households that answered, or their adults.
    package func total(_ variable: VariableDOccupation) -> Int { effectifs[variable.rang].reduce(0, +) }

    /// Adds the counts of another zone.
    package mutating func add(_ autre: CompteDOccupation) {
        for rang in logements.indices { logements[rang] += autre.logements[rang] }
        repondants += autre.repondants
        for variable in effectifs.indices {
            for rang in effectifs[variable].indices { effectifs[variable][rang] += autre.effectifs[variable][rang] }
            connus[variable] += autre.connus[variable]
        }
    }

    /// The counts of several zones together.
    package static func somme(_ comptes: some Sequence<CompteDOccupation>) -> CompteDOccupation {
        comptes.reduce(into: CompteDOccupation()) { $0.add($1) }
    }

    /// Counts one dwelling.
    mutating func compter(_ statut: StatutDOccupation, _ repondu: Bool, _ valeurs: SIMD8<UInt8>, _ bits: UInt32) {
        logements[Int(statut.rawValue)] += 1
        guard repondu else { return }
        repondants += 1
        for variable in VariableDOccupation.allCases where variable.unite == .menages {
            let valeur = valeurs[variable.rang]
            effectifs[variable.rang][Int(valeur)] += 1
            if valeur != variable.nonRenseigne { connus[variable.rang] += 1 }
        }
        let (majeurs, rang) = (MajeursDUnMenage(bits: bits), VariableDOccupation.activite.rang)
        let inconnus = VariableDOccupation.activite.nonRenseigne
        for activite in effectifs[rang].indices { effectifs[rang][activite] += majeurs.nombre(UInt8(activite)) }
        if (0..<inconnus).contains(where: { majeurs.nombre($0) > 0 }) { connus[rang] += 1 }
    }
}
