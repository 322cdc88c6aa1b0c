/// Texts made fit for every format.
enum Texte {
    /// On one line, blanks merged and taken off the ends; each character that XML or HTML forbids becomes U+FFFD.
    static func uni(_ texte: String) -> String {
        var sortie = ""
        var blanc = true
        for scalaire in texte.unicodeScalars {
            switch scalaire {
            case _ where retourne(scalaire): break
            case " ", "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
                if !blanc { sortie += " " }
                blanc = true
            default:
                sortie.unicodeScalars.append(permis(scalaire) ? scalaire : "\u{FFFD}")
                blanc = false
            }
        }
        if sortie.hasSuffix(" ") { sortie.removeLast() }
        return sortie
    }

    /// The markup of a drawing without what XML forbids or what turns the reading direction around.
    static func balisage(_ texte: String) -> String {
        var sortie = ""
        for scalaire in texte.unicodeScalars where !retourne(scalaire) {
            sortie.unicodeScalars.append(permis(scalaire) || scalaire == "\n" ? scalaire : "\u{FFFD}")
        }
        return sortie
    }

    /// Whether it turns the reading direction of what follows around: it is dropped.
    private static func retourne(_ scalaire: Unicode.Scalar) -> Bool {
        switch scalaire {
        case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        default: false
        }
    }

    private static func permis(_ scalaire: Unicode.Scalar) -> Bool {
        scalaire.value >= 0x20 && !(0x7F...0x9F).contains(scalaire.value) && !(0xFDD0...0xFDEF).contains(scalaire.value)
            && scalaire.value & 0xFFFE != 0xFFFE
    }

    /// The text in at most so many lines, its end replaced by `…`, at the largest size that holds it whole, else the smallest.
    static func ajuste(
        _ texte: String, _ zone: Zone, _ corps: [Corps], gras: Bool = false
    ) -> (texte: String, corps: Corps) {
        var dernier = corps[0]
        for taille in corps {
            dernier = taille
            let lignes = LargeurDeTexte.lignes(texte, taille, dans: zone.largeur, gras: gras)
            if LargeurDeTexte.hauteur(lignes.count, taille) <= zone.hauteur { return (texte, taille) }
        }
        return (abrege(texte, zone, dernier, gras: gras), dernier)
    }

    /// What holds in the zone, `…` at its end when something is left out.
    static func abrege(_ texte: String, _ zone: Zone, _ corps: Corps, gras: Bool = false) -> String {
        let lignes = LargeurDeTexte.lignes(texte, corps, dans: zone.largeur, gras: gras)
        let place = max(zone.hauteur / LargeurDeTexte.hauteur(1, corps), 1)
        guard lignes.count > place else { return texte }
        return lignes.prefix(place).joined().dropLast(2) + "…"
    }
}
