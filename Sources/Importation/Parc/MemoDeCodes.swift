/// What short contents were read as, so that each distinct one is read once: open addressing, the last one first.
struct MemoDeCodes<Valeur: Sendable>: Sendable {
    private var mots = [UInt64](repeating: MemoDeCodes.libre, count: 64)
    private var valeurs = [Valeur?](repeating: nil, count: 64)
    private var nombre = 0
    /// Where the last one that was asked for is.
    private var derniere = 0

    /// No content is packed so; one that is too long is, and is not kept (`Record.pack`).
    private static var libre: UInt64 { .max }

    /// The value of a packed content; nil when it was not kept.
    subscript(_ mot: UInt64) -> Valeur? {
        mutating get {
            if mot == Self.libre { return nil }
            if mots[derniere] != mot { derniere = place(mot) }
            return valeurs[derniere]
        }
        set {
            if mot == Self.libre { return }
            if (nombre + 1) * 2 > mots.count { grandir() }
            derniere = place(mot)
            if mots[derniere] == Self.libre { nombre += 1 }
            mots[derniere] = mot
            valeurs[derniere] = newValue
        }
    }

    private func place(_ mot: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: mot &* 0x9e37_79b9_7f4a_7c15 >> 32) & (mots.count - 1)
        while mots[place] != mot, mots[place] != Self.libre { place = (place + 1) & (mots.count - 1) }
        return place
    }

    private mutating func grandir() {
        let (anciens, anciennes) = (mots, valeurs)
        mots = [UInt64](repeating: Self.libre, count: anciens.count * 4)
        valeurs = [Valeur?](repeating: nil, count: mots.count)
        for (mot, valeur) in zip(anciens, anciennes) where mot != Self.libre {
            let place = place(mot)
            (mots[place], valeurs[place]) = (mot, valeur)
        }
    }
}
