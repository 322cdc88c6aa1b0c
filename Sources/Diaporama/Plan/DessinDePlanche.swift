import Graphique

/// A chart as a drawing of a slide: as wide as it can be, in letters that a room reads.
enum DessinDePlanche {
    /// Pixels that a slide is wide, from the largest letters to the smallest: 14 pixels are then 22 to 14 points.
    private static let densites = [520, 600, 700, 800]

    /// Whether the drawing is no higher than its zone in the smallest letters.
    static func tient(_ graphique: Graphique, dans zone: Zone) -> Bool {
        largeur(graphique, dans: zone) != nil
    }

    /// The width of the drawing in pixels; nil when it is too high at each.
    static func largeur(_ graphique: Graphique, dans zone: Zone) -> Int? {
        densites.lazy.map { $0 * zone.largeur / Zone.corps.largeur }.first {
            graphique.hauteur(.fixe(largeur: $0, style: "")) * zone.largeur <= zone.hauteur * $0
        }
    }
}
