/// The generator SplitMix64: small, seeded, the same numbers on every machine.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var etat: UInt64

    /// A generator whose whole sequence follows from `graine`.
    package init(graine: UInt64) { etat = graine }

    package mutating func next() -> UInt64 {
        etat &+= 0x9E37_79B9_7F4A_7C15
        var melange = etat
        melange = (melange ^ (melange >> 30)) &* 0xBF58_476D_1CE4_E5B9
        melange = (melange ^ (melange >> 27)) &* 0x94D0_49BB_1331_11EB
        return melange ^ (melange >> 31)
    }

    /// True once in `fois` on average.
    mutating func uneFois(sur fois: Int) -> Bool { Int.random(in: 0..<fois, using: &self) == 0 }

    /// One of a list that a test knows to hold something.
    mutating func choix<Valeur>(_ valeurs: some Collection<Valeur>) -> Valeur {
        guard let valeur = valeurs.randomElement(using: &self) else { preconditionFailure("nothing to draw from") }
        return valeur
    }
}
