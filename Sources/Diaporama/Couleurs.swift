/// The two colours of a deck; that each stands out on white by 4.5:1 is for whoever gives them to know.
package struct Couleurs: Sendable, Hashable {
    /// Heads, titles, what is counted.
    package let principale: CouleurRVB
    /// A second thing counted, what is taken away.
    package let secondaire: CouleurRVB

    /// A pair of colours.
    package init(principale: CouleurRVB, secondaire: CouleurRVB) {
        self.principale = principale
        self.secondaire = secondaire
    }

    /// Those of the pages.
    package static let bilanflux = Couleurs(
        principale: CouleurRVB(0x0B5559), secondaire: CouleurRVB(0xA05A14))

    /// The ground of tiles, six hexadecimal digits: dark letters stand out on it by more than 12:1.
    var fond: String { principale.melange(blanc: 93).hexadecimal }
}

/// A colour of a screen.
package struct CouleurRVB: Sendable, Hashable {
    /// `0xRRGGBB`.
    package let code: UInt32

    /// - Parameter code: `0xRRGGBB`; what is above is dropped.
    package init(_ code: UInt32) { self.code = code & 0xFF_FFFF }

    /// `0B5559`.
    var hexadecimal: String {
        let chiffres = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - chiffres.count) + chiffres
    }

    /// The colour with so many hundredths of white.
    func melange(blanc part: UInt32) -> CouleurRVB {
        let canaux = [16, 8, 0].map { decalage in
            let canal = code >> UInt32(decalage) & 0xFF
            return (canal * (100 - part) + 255 * part) / 100
        }
        return CouleurRVB(canaux[0] << 16 | canaux[1] << 8 | canaux[2])
    }
}
