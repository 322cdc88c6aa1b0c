import Graphique
import Mustache
import Regles

/// A table of a page, as `tableau.mustache` reads it.
struct Tableau: MustacheParent {
    /// Stable, so that a table can be cited (`#a-typologie`).
    let id: String
    let legende: String
    let entetes: [Entete]
    let lignes: [Ligne]
    /// The total row, printed last.
    var pied: Ligne?
    /// Where the rows stand when they are too many for the page.
    var renvoi: String?
    /// A worked reading of one figure.
    var lecture: String?
    /// The definitions of what the columns count, with their articles.
    var definitions: [Definition] = []
    /// The tables that give its other definitions.
    private(set) var definitionsAilleurs: [Renvoi] = []
    /// Who and what the figures bear on, and where they come from.
    var provenance: Provenance?
    /// The line that unfolds a long table, which follows it instead of standing in it so that it prints when folded; nil for
    /// one that is always shown.
    var repli: String?

    /// A column header: its whole `th` element, because a page has a thousand, or its parts for a template of the user's.
    struct Entete: MustacheParent {
        let texte: String
        /// A second line: whom the column is for.
        var precision: String?
        /// Words that are heard and not seen, before the text.
        var parle: String?
        /// Left-aligned words rather than numbers.
        var mots = false

        /// The whole `th`.
        var element: String {
            var element = "<th scope=\"col\"\(attribut)>"
            if let parle { element += "<span class=\"parle\">\(Balisage.echappe(parle)) </span>" }
            element += Balisage.echappe(texte)
            if let precision { element += " <span class=\"qui\">\(Balisage.echappe(precision))</span>" }
            return element + "</th>"
        }

        private var attribut: String { mots ? " class=\"mots\"" : "" }

        func child(named nom: String) -> Any? {
            switch nom {
            case "texte": texte
            case "precision": precision ?? false
            case "parle": parle ?? false
            case "attribut": attribut
            default: nil
            }
        }
    }

    /// A row: its headers, then its cells; it gives its whole `tr` element, because a page has thousands.
    struct Ligne: MustacheCustomRenderable {
        let titres: [String]
        let cellules: [Cellule]
        /// The addressee's own row.
        let sienne: Bool
        /// How many columns the header of a total spans.
        let etendue: Int
        let isNull = false

        init(_ titres: [String], _ cellules: [Cellule], sienne: Bool = false, etendue: Int = 1) {
            self.titres = titres
            self.cellules = cellules
            self.sienne = sienne
            self.etendue = etendue
        }

        /// The element.
        var renderText: String {
            let etendue = etendue > 1 ? " colspan=\"\(etendue)\"" : ""
            var element = sienne ? "<tr class=\"sienne\">" : "<tr>"
            for titre in titres { element += "<th scope=\"row\"\(etendue)>\(Balisage.echappe(titre))</th>" }
            for cellule in cellules { element += cellule.renderText }
            return element + "</tr>"
        }
    }

    /// Champ and Source of a table.
    struct Provenance {
        let champ: String
        let source: String

        /// The notes that say them.
        var notes: String {
            Provenance.note("Champ", champ) + "\n" + Provenance.note("Source", source)
        }

        private static func note(_ titre: String, _ texte: String) -> String {
            "<p class=\"note\"><b>\(titre)\u{202F}:</b> \(Balisage.echappe(texte))</p>"
        }
    }

    /// What a measure counts.
    struct Definition: MustacheParent, Hashable {
        private let libelle: String
        private let definition: String
        private let references: [String]
        private let annee: Int

        /// Its words are put together when they are printed: most tables only point to those of another one.
        init(_ mesure: Mesure, annee: Int) {
            libelle = mesure.libelle
            definition = mesure.definition
            references = mesure.references.map(\.texte)
            self.annee = annee
        }

        var terme: String { Typographie.datee(libelle, annee: annee) }
        var texte: String { Typographie.datee(definition, annee: annee) }
        var articles: String { references.map(Typographie.soignee).joined(separator: "\u{202F}; ") }

        /// Its whole `dt` and `dd`.
        var elements: String {
            "<dt>\(Balisage.echappe(terme))</dt>\n<dd>\(Balisage.echappe(texte)) <span class=\"articles\">"
                + "(\(Balisage.echappe(articles)))</span></dd>\n"
        }

        /// The label alone tells nearly all of them apart, and is short.
        func hash(into hasher: inout Hasher) { hasher.combine(libelle) }

        func child(named nom: String) -> Any? {
            switch nom {
            case "terme": terme
            case "texte": texte
            case "articles": articles
            default: nil
            }
        }
    }

    /// Another table, whose definitions serve here too.
    struct Renvoi: MustacheParent, Hashable {
        let id: String
        let legende: String

        /// The link.
        var element: String {
            "<a href=\"#\(Balisage.echappe(id))-definitions\">sous le tableau "
                + "«\u{A0}\(Balisage.echappe(legende))\u{A0}»</a>"
        }

        func child(named nom: String) -> Any? {
            switch nom {
            case "id": id
            case "legende": legende
            default: nil
            }
        }
    }

    /// Leaves out the definitions that a table before gave, and points to it.
    ///
    /// - Parameter dites: where each was given, completed with those of this table.
    mutating func taireLesRedites(_ dites: inout [Definition: Renvoi]) {
        var nouvelles: [Definition] = []
        for definition in definitions {
            guard let ailleurs = dites[definition] else {
                nouvelles.append(definition)
                continue
            }
            if !definitionsAilleurs.contains(ailleurs) { definitionsAilleurs.append(ailleurs) }
        }
        definitions = nouvelles
        for definition in nouvelles { dites[definition] = Renvoi(id: id, legende: legende) }
    }

    func child(named nom: String) -> Any? {
        switch nom {
        case "id": id
        case "legende": legende
        case "entetes": entetes
        // One text, as the rows are: a page has a thousand of these cells.
        case "rangDEntetes": entetes.reduce(into: "") { $0 += $1.element }
        case "attributDuTableau": attribut
        case "lignes": lignes.reduce(into: "") { $0 += $1.renderText + "\n" }
        case "pied": pied ?? false
        case "renvoi": renvoi ?? false
        case "lecture": lecture ?? false
        case "definitions": definitions
        case "avecDefinitions": !definitions.isEmpty
        case "definitionsAilleurs": definitionsAilleurs
        case "avecDefinitionsAilleurs": !definitionsAilleurs.isEmpty
        // Texts again, for a page has a thousand tables; their parts are for a template of the user's.
        case "glossaire": definitions.reduce(into: "") { $0 += $1.elements }
        case "renvois": definitionsAilleurs.map(\.element).joined(separator: ", ")
        case "provenance": provenance?.notes ?? ""
        case "champ": provenance.map { $0.champ as Any } ?? false
        case "source": provenance.map { $0.source as Any } ?? false
        case "repli": repli ?? false
        case "avecNotes": renvoi != nil || lecture != nil || contient { $0.baseFaible || $0.absence != nil }
        case "baseFaible": contient(\.baseFaible) || lecture?.contains(PartEcrite.marque) ?? false
        case "sansObjet": contient { $0.absence == .sansObjet }
        case "retenu": contient { $0.absence == .retenu }
        case "insuffisant": contient { $0.absence == .insuffisant }
        default: nil
        }
    }

    /// Classes of the element: narrow on the screen; of many columns; short enough to stay on one printed page.
    private var attribut: String {
        let etroit = entetes.count <= 3 && entetes.count(where: \.mots) < 2
        let classes = [
            etroit ? "etroit" : nil, entetes.count > Tableau.colonnesAuLarge ? "serre" : nil,
            lignes.count <= Tableau.lignesDUnePage ? "court" : nil,
        ]
        let liste = classes.compactMap { $0 }.joined(separator: " ")
        return liste.isEmpty ? "" : " class=\"\(liste)\""
    }

    private static let lignesDUnePage = 20
    private static let colonnesAuLarge = 9

    private func contient(_ marque: (Cellule) -> Bool) -> Bool {
        lignes.contains { $0.cellules.contains(where: marque) } || pied?.cellules.contains(where: marque) ?? false
    }
}
