import Parc

/// The ranks given to the dwellings of a log as it meets them.
struct RangsDesCites {
    // A log names a good part of a stock: arrays are smaller than tables of what was met, and need no search.
    private var parc: [Int32]
    private var parcSuivant: [Int32]
    private var livraisons: [Int: Int32] = [:]

    /// No dwelling of these stocks has a rank yet.
    init(_ annuaire: Annuaire) {
        parc = [Int32](repeating: -1, count: annuaire.parc.patrimoine.count)
        parcSuivant = [Int32](repeating: -1, count: annuaire.parcSuivant?.patrimoine.count ?? 0)
    }

    /// nil for a dwelling not met yet, and for what leads to none.
    subscript(cle: Rapprochement.Cle) -> Int32? {
        switch cle {
        case .destination(.parc(let place)): parc[place] < 0 ? nil : parc[place]
        case .destination(.parcSuivant(let place)): parcSuivant[place] < 0 ? nil : parcSuivant[place]
        case .livraison(let nom): livraisons[nom]
        case .destination(.horsPerimetre), .destination(.ambigu), .destination(.inconnu): nil
        }
    }

    /// Gives its rank to a dwelling.
    mutating func donner(_ rang: Int32, a cle: Rapprochement.Cle) {
        switch cle {
        case .destination(.parc(let place)): parc[place] = rang
        case .destination(.parcSuivant(let place)): parcSuivant[place] = rang
        case .livraison(let nom): livraisons[nom] = rang
        case .destination(.horsPerimetre), .destination(.ambigu), .destination(.inconnu):
            preconditionFailure("a rank for what is no dwelling")
        }
    }
}
