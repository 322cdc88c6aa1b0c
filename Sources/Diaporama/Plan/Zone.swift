/// A length on a slide, in hundredths of a millimetre.
typealias Longueur = Int

/// A rectangle of a slide.
struct Zone: Sendable, Hashable {
    var x: Longueur
    var y: Longueur
    var largeur: Longueur
    var hauteur: Longueur

    init(_ x: Longueur, _ y: Longueur, _ largeur: Longueur, _ hauteur: Longueur) {
        self.x = x
        self.y = y
        self.largeur = largeur
        self.hauteur = hauteur
    }

    /// A slide, 16:9.
    static let diapositive = Zone(0, 0, 33_867, 19_050)
    static let titre = Zone(1500, 750, 30_867, 2450)
    static let sousTitre = Zone(1500, 3250, 30_867, 800)
    static let corps = Zone(1500, 4500, 30_867, 11_900)
    static let legende = Zone(1500, 16_550, 30_867, 600)
    static let source = Zone(1500, 17_250, 27_500, 1100)
    static let numero = Zone(29_500, 17_250, 2867, 1100)
    /// On the left edge of each slide.
    static let bande = Zone(0, 0, 400, 19_050)

    static let titreDeCouverture = Zone(3000, 3000, 27_800, 4800)
    static let filetDeCouverture = Zone(3000, 8200, 5000, 120)
    static let sousTitreDeCouverture = Zone(3000, 8800, 27_800, 2000)
    static let organisme = Zone(3000, 11_000, 27_800, 1100)
    static let mentions = Zone(3000, 13_000, 27_800, 4300)

    /// Two side by side, the left one of so many hundredths of the width.
    func partagee(_ gauche: Int) -> (Zone, Zone) {
        let interstice = 900
        let premiere = (largeur - interstice) * gauche / 100
        return (
            Zone(x, y, premiere, hauteur),
            Zone(x + premiere + interstice, y, largeur - premiere - interstice, hauteur)
        )
    }
}

/// A size of letters, in points.
typealias Corps = Int

/// Sizes of letters, from the one wanted to the smallest that a room reads.
enum Lettres {
    static let titre: [Corps] = [28, 26, 24, 22, 20]
    static let sousTitre: [Corps] = [18, 16, 14, 12]
    static let texte: [Corps] = [24, 22, 20, 18]
    static let tableau: [Corps] = [18, 16, 14]
    static let graphique: Corps = 16
    static let source: [Corps] = [13, 12, 11]
    static let legende: Corps = 13
    static let titreDeCouverture: [Corps] = [44, 40, 36, 32, 28]
    static let sousTitreDeCouverture: [Corps] = [24, 22, 20, 18]
    static let organisme: [Corps] = [22, 20, 18, 16]
    static let mentions: [Corps] = [16, 14, 12]
    static let police = "Arial"
}

/// The colours of letters, in six hexadecimal digits.
enum Encres {
    static let texte = "1C2529"
    static let gris = "4F595D"
    static let filet = "C9CED0"
}
