/// Where the names of the campaign lead in a stock, by their number: four bytes each.
struct CiblesDesNoms: Sendable {
    /// The position of the dwelling, or one of those below.
    private var codes: [Int32]
    private static let (inconnu, horsPerimetre, ambigu): (Int32, Int32, Int32) = (-1, -2, -3)

    /// - Parameter noms: how many names there are.
    init(noms: Int) { codes = [Int32](repeating: Self.inconnu, count: noms) }

    /// nil for a name that the stock does not have.
    subscript(nom: Int) -> ParcLu.Cible? {
        get {
            switch codes[nom] {
            case Self.inconnu: nil
            case Self.horsPerimetre: .horsPerimetre
            case Self.ambigu: .ambigu
            case let rang: .logement(Int(rang))
            }
        }
        set {
            codes[nom] =
                switch newValue {
                case nil: Self.inconnu
                case .horsPerimetre: Self.horsPerimetre
                case .ambigu: Self.ambigu
                case .logement(let rang): Int32(rang)
                }
        }
    }
}
