import Graphique

/// A slide with its contents in their places: what the three writers write.
struct Planche: Sendable {
    /// Unique, ASCII letters, digits and hyphens.
    let id: String
    /// Unique.
    let titre: TexteAjuste
    let sousTitre: TexteAjuste
    let blocs: [Bloc]
    let source: TexteAjuste
    /// What the speaker says, then the texts that were too long for the slide.
    let notes: [String]

    /// A text and the size of its letters.
    struct TexteAjuste: Sendable, Hashable {
        let texte: String
        let corps: Corps
    }

    /// What stands in a place.
    struct Bloc: Sendable {
        let zone: Zone
        let contenu: Contenu
    }

    enum Contenu: Sendable {
        case texte([String], corps: Corps)
        case chiffres([Tuile])
        case graphique(Graphique, TraceNatif)
        case tableau(TableauPose)
    }

    /// A key figure in its place.
    struct Tuile: Sendable {
        let zone: Zone
        let chiffre: ChiffreCle
        let corps: CorpsDeTuile
    }

    /// Sizes of the letters of a tile.
    struct CorpsDeTuile: Sendable, Hashable {
        let valeur: Corps
        let libelle: Corps
        let precision: Corps
    }

    /// `s : chiffre retenu (secret)`, when one is shown.
    var legende: String? { blocs.contains { $0.contenu.retient } ? Planche.secret : nil }

    static let secret = "\(Valeur.signe)\u{202F}: chiffre retenu (secret)"

    /// Its tables.
    var tableaux: [TableauPose] {
        blocs.compactMap { if case .tableau(let pose) = $0.contenu { pose } else { nil } }
    }

    /// The data of its charts, a line each, for the notes: a chart does not show them all.
    var donnees: [String] {
        blocs.flatMap { bloc -> [String] in
            guard case .graphique(let graphique, _) = bloc.contenu else { return [] }
            let donnees = graphique.dessin.donnees
            return ["Données du graphique"]
                + ([donnees.entetes] + donnees.lignes).map { $0.map(Texte.uni).joined(separator: " | ") }
        }
    }
}

/// The part of a table that a slide has.
struct TableauPose: Sendable {
    let legende: String
    let entetes: [String]
    let lignes: [[TableauDeDiapositive.Case]]
    let largeurs: [Longueur]
    /// That of the heads, then of each row.
    let hauteurs: [Longueur]
    let corps: Corps
    /// Which columns stand against the right edge of their cells.
    let aDroite: [Bool]

    /// Around the text of a cell.
    static let margeDeCase = (cote: 280, haut: 110)
}

extension Planche.Contenu {
    /// Whether a withheld figure is in it.
    fileprivate var retient: Bool {
        switch self {
        case .texte: false
        case .chiffres(let tuiles): tuiles.contains { $0.chiffre.valeur == .retenue }
        case .graphique(_, let trace): trace.retient
        case .tableau(let pose): pose.lignes.contains { $0.contains(.valeur(.retenue)) }
        }
    }
}

extension TableauDeDiapositive.Case {
    /// What stands in the cell.
    var texte: String {
        switch self {
        case .mots(let mots): mots
        case .valeur(let valeur): valeur.texte
        }
    }
}
