package import Parc

/// The official correspondences of RPLS financing codes (SDES, *Correspondance financement*).
package enum RegroupementFinancement: String, Sendable, CaseIterable {
    /// The whole stock: PCL (17) with PLS.
    case ensemble = "sdes-ensemble"
    /// The recent stock: PCL (17) with PLI.
    case recent = "sdes-recent"

    /// The group of a FINAN code, nil when the code is not in the nomenclature.
    package func groupe(_ finan: Int) -> Financement? {
        switch finan {
        case 10, 11: .plai
        case 12, 13, 50...55: .plus
        case 14, 15: .pls
        case 17: self == .ensemble ? .pls : .pli
        case 16: .pli
        case 49, 99: .autre
        default: nil
        }
    }
}
