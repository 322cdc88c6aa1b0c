/// The width that a chart is drawn for.
package enum Cadre: Sendable, Hashable {
    /// That of the page, whatever it is, from 240 pixels up: places are shares of it, heights and letters are not.
    case fluide
    /// So many pixels, for a slide: names stand beside their marks, and it carries the style sheet (`StyleDuTrace`) that
    /// its page does not have, empty when it has.
    case fixe(largeur: Int, style: String)
}

/// A place across the canvas, in thousandths of its width.
typealias Abscisse = Int

/// The colour of a mark, by what it says; the style sheet of the page or of the drawing gives it.
enum Teinte: String, Sendable, CaseIterable {
    /// What is counted.
    case fait
    /// A second thing counted, or what is taken away.
    case retrait
    /// The ground behind a bar.
    case fond
    /// An objective, a legal line.
    case but
    /// The year before.
    case avant
    /// Six that follow each other in a stack: of three to one between neighbours.
    case part1, part2, part3, part4, part5, part6
    /// The withheld.
    case retenu

    /// The `class` of the mark.
    var classe: String { "g-\(rawValue)" }

    /// That of the n-th part of a stack.
    static func part(_ rang: Int) -> Teinte { [.part1, .part2, .part3, .part4, .part5, .part6][rang % 6] }
}
