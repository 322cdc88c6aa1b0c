import Graphique

/// A chart as office programs have it: categories, series, and how their marks look.
struct TraceNatif: Sendable {
    let forme: Forme
    let categories: [String]
    let series: [Serie]
    let unite: Unite
    /// Whether a withheld figure is in it.
    let retient: Bool

    enum Forme: Sendable, Hashable {
        /// Bars beside each other, from the left.
        case barres
        /// Bars after each other; those of the first series are not seen.
        case cascade
        /// Bars after each other, each row a whole.
        case parts
        case courbes
    }

    struct Serie: Sendable {
        let nom: String
        /// One per category; without a number, no point.
        let valeurs: [Valeur]
        let marque: Marque
        /// Ranks of the categories whose mark has the second colour.
        var autres: Set<Int> = []
        /// Before the numbers of some categories, by their rank.
        var signes: [Int: String] = [:]
    }

    /// How a series looks.
    enum Marque: Sendable, Hashable {
        case fait
        /// White, with an outline.
        case creux
        /// What is taken away.
        case retrait
        case part(Int)
        /// The base of a waterfall.
        case invisible
    }

    /// More rows are a table.
    var auPlus: Int {
        switch forme {
        case .barres: series.count > 1 ? 9 : 12
        case .cascade: 10
        case .parts: 10
        case .courbes: 24
        }
    }

    init(_ forme: Forme, _ categories: [String], _ series: [Serie], totaux: [Valeur] = []) {
        self.forme = forme
        self.series = series.map {
            Serie(nom: Texte.uni($0.nom), valeurs: $0.valeurs, marque: $0.marque, autres: $0.autres, signes: $0.signes)
        }
        self.categories = categories.enumerated().map { rang, categorie in
            Texte.uni(categorie + TraceNatif.manques(series, rang))
        }
        unite = Unite(series.filter { $0.marque != .invisible }.flatMap(\.valeurs))
        retient = (series.flatMap(\.valeurs) + totaux).contains(.retenue)
    }

    /// ` (s)`, or ` (Objectif : s)` where several series have a point: what a bar cannot say.
    private static func manques(_ series: [Serie], _ rang: Int) -> String {
        let visibles = series.filter { $0.marque != .invisible }
        let manques = visibles.compactMap { serie -> String? in
            guard rang < serie.valeurs.count, serie.valeurs[rang].quantite == nil,
                !serie.valeurs[rang].texte.isEmpty
            else { return nil }
            return visibles.count == 1
                ? serie.valeurs[rang].texte : "\(serie.nom)\u{202F}: \(serie.valeurs[rang].texte)"
        }
        let textes = Set(visibles.compactMap { rang < $0.valeurs.count ? $0.valeurs[rang].texte : nil })
        if manques.count == visibles.count, textes.count == 1, let seul = textes.first { return " (\(seul))" }
        return manques.isEmpty ? "" : " (\(manques.joined(separator: ", ")))"
    }
}

/// What the quantities of a chart are in, known by the texts that stand for them.
enum Unite: Sendable, Hashable {
    case entier
    /// Thousandths, shown as percentages with one decimal.
    case pourMille
    /// Any other: the texts stand beside the marks, since no format gives them.
    case libre

    init(_ valeurs: [Valeur]) {
        let connues = valeurs.compactMap { valeur -> (Int, String)? in
            if case .connue(let quantite, let texte) = valeur { (quantite, texte) } else { nil }
        }
        let propres = connues.map { ($0, Unite.sansBlancs($1)) }
        if propres.allSatisfy({ $0 == Int($1) }) {
            self = .entier
        } else if propres.allSatisfy({ Unite.dixiemes($1) == $0 }) {
            self = .pourMille
        } else {
            self = .libre
        }
    }

    private static func sansBlancs(_ texte: String) -> String {
        String(texte.filter { $0 != "\u{202F}" && $0 != "\u{A0}" && $0 != " " }.map { $0 == "\u{2212}" ? "-" : $0 })
    }

    /// The thousandths of `91,0%`.
    private static func dixiemes(_ texte: String) -> Int? {
        guard texte.hasSuffix("%") else { return nil }
        let parts = texte.dropLast().split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 1 else { return nil }
        return Int(parts[0] + parts[1])
    }

    /// For office programs; narrow no-break spaces between thousands whatever the reader's language.
    var format: String {
        switch self {
        case .entier, .libre:
            "[>=1000000]0\"\u{202F}\"000\"\u{202F}\"000;[>=1000]0\"\u{202F}\"000;0"
        case .pourMille: "0.0\"\u{202F}\"%"
        }
    }

    /// The number in the cell of a quantity.
    func nombre(_ quantite: Int) -> String {
        guard self == .pourMille else { return String(quantite) }
        let milliemes = String(quantite.magnitude % 1000)
        let decimales = String(repeating: "0", count: 3 - milliemes.count) + milliemes
        return "\(quantite < 0 ? "-" : "")\(quantite.magnitude / 1000).\(decimales)"
    }
}
