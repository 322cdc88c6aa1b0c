import Graphique

/// A chart as a drawing of a slide: as wide as it can be, in letters that a room reads.
enum DessinDePlanche {
    /// Narrower than that, in pixels, names and numbers are over the marks.
    private static let largeurMinimale = 480

    /// Pixels that the body of a slide is wide, from the largest letters to the smallest: 14 pixels are then 24 to 12 points.
    private static let densites = [520, 600, 700, 820, 900, 1000]

    /// The width of the drawing in pixels; nil when it is too high at each.
    static func largeur(_ graphique: Graphique, dans zone: Zone) -> Int? {
        densites.lazy.map { max($0 * zone.largeur / Zone.corps.largeur, largeurMinimale) }.first {
            graphique.hauteur(.fixe(largeur: $0, style: "")) * zone.largeur <= zone.hauteur * $0
        }
    }
}

extension DessinDePlanche {
    /// The drawing as a picture of its own, with its colours.
    static func svg(_ graphique: Graphique, dans zone: Zone, _ couleurs: Couleurs) -> String {
        let style = StyleDuTrace.css(fait: couleurs.principale.hexadecimal, retrait: couleurs.secondaire.hexadecimal)
        return Texte.balisage(
            graphique.svg(.fixe(largeur: largeur(graphique, dans: zone) ?? zone.largeur / 40, style: style)))
    }

    /// Where a drawing stands in its zone: as large as it can be, at the top.
    static func zone(_ graphique: Graphique, dans zone: Zone) -> Zone {
        guard let largeur = largeur(graphique, dans: zone) else { return zone }
        var place = zone
        place.hauteur = graphique.hauteur(.fixe(largeur: largeur, style: "")) * zone.largeur / largeur
        return place
    }
}
