/// What a dwelling is used for on 1 January (annex 2 of the convention on occupancy data: *occupation*).
package enum StatutDOccupation: UInt8, Sendable, CaseIterable {
    case loue, vacant, tiers, nonRenseigne

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .loue: Modalite("LOUE", "Loué à un ménage")
        case .vacant: Modalite("VACANT", "Vacant, proposé à la location")
        case .tiers: Modalite("TIERS", "Loué à un organisme tiers")
        case .nonRenseigne: .nonRenseigne
        }
    }
}
