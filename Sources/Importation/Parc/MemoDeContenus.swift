/// What the short contents of some columns were read as, so that each distinct one is read once: open addressing, in one
/// table for all the columns.
struct MemoDeContenus<Valeur: Sendable>: Sendable {
    private var cles: [UInt64]
    private var valeurs: [Valeur]
    private var nombre = 0
    /// 64 less the bits of a place.
    private var decalage: UInt64 = 56
    private let vide: Valeur

    /// No content is packed so; one that is too long is, and is never kept (`Record.pack`).
    private static var libre: UInt64 { .max }
    /// Where the column stands in a key: above the content, and beside its length.
    private static var bitsDeColonne: UInt64 { 59 }

    /// A memory of at most 16 columns, with nothing in it.
    ///
    /// - Parameter vide: any value, where there is none yet.
    init(vide: Valeur) {
        self.vide = vide
        cles = [UInt64](repeating: Self.libre, count: 256)
        valeurs = [Valeur](repeating: vide, count: cles.count)
    }

    /// The value of a packed content of a column, read when it is new.
    mutating func valeur(_ contenu: UInt64, _ colonne: Int, lire: () -> Valeur) -> Valeur {
        if contenu == Self.libre { return lire() }
        let cle = contenu | UInt64(colonne) << Self.bitsDeColonne
        let place = place(cle)
        return cles[place] == cle ? valeurs[place] : garder(cle, lire(), place)
    }

    private mutating func garder(_ cle: UInt64, _ valeur: Valeur, _ place: Int) -> Valeur {
        (cles[place], valeurs[place]) = (cle, valeur)
        nombre += 1
        if nombre * 2 > cles.count { grandir() }
        return valeur
    }

    private func place(_ cle: UInt64) -> Int {
        // The first bits of the product are those that all of the key, its column too, takes part in.
        var place = Int(truncatingIfNeeded: (cle &* 0x9e37_79b9_7f4a_7c15) >> decalage)
        while cles[place] != cle, cles[place] != Self.libre { place = (place + 1) & (cles.count - 1) }
        return place
    }

    private mutating func grandir() {
        let (anciennes, anciens) = (cles, valeurs)
        cles = [UInt64](repeating: Self.libre, count: anciennes.count * 4)
        decalage -= 2
        valeurs = [Valeur](repeating: vide, count: cles.count)
        for (cle, valeur) in zip(anciennes, anciens) where cle != Self.libre {
            let place = place(cle)
            (cles[place], valeurs[place]) = (cle, valeur)
        }
    }
}
