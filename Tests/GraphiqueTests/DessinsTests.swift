import Graphique
import Testing

/// What each kind draws, says and lists.
@Suite struct DessinsTests {
    private static let deux = [v(3), v(1)]
    private static let tous: [any Dessin] = [
        Cascade(
            etapes: [
                .init("Libérés", v(40), .total), .init("Soustraits", v(10), .retrait), .init("Mis", v(30), .total),
            ],
            nomDesEtapes: "Étape", nomDesValeurs: "Logements"),
        BarresAObjectif(
            lignes: [.init("Mairie", fait: v(3), objectif: v(4)), .init("Région", fait: .retenue, objectif: v(2))],
            noms: .init(ligne: "Réservataire", fait: "mis", objectif: "objectif")),
        Entonnoir(
            etapes: [.init("Mis", v(9)), .init("Refus", v(2), precision: "22 %", perdue: true)], nomDesEtapes: "Étape",
            nomDesValeurs: "Logements"),
        PartsEmpilees(
            categories: [.init(code: "T1", libelle: "T1"), .init(code: "T2", libelle: "T2")],
            barres: [
                .init("Libérés", total: v(4), parts: deux), .init("Reçus", total: v(9), parts: [v(9), .retenue]),
            ],
            nomDesBarres: "Logements"),
        Courbes(
            pas: [.init(repere: "J", nom: "janvier"), .init(repere: "F", nom: "février")],
            series: [.init("Libérés", deux), .init("Mis", [.absente("s. o."), v(1)])], nomDesPas: "Mois"),
        TauxASeuil(
            lignes: [.init("Premier quartile", taux: v(182), seuil: v(250))], nomDesLignes: "Obligation",
            nomDuSeuil: "seuil"),
        Halteres(
            lignes: [
                .init("Préfet", avant: v(2), apres: v(9)), .init("Mairie", avant: .absente("s. o."), apres: v(1)),
            ],
            noms: .init(ligne: "Réservataire", avant: "2022", apres: "2023")),
        Tuiles(
            tuiles: [.init("Avignon", v(12)), .init("Autres", .retenue)], nomDesLieux: "Commune", nomDesValeurs: "Mis"),
    ]

    private static func v(_ nombre: Int) -> Valeur { .connue(nombre, texte: "\(nombre)") }

    private func svg(_ dessin: any Dessin, _ cadre: Cadre = .fluide) -> String {
        Graphique(id: "g", titre: "Le message", sousTitre: "", dessin: dessin).svg(cadre)
    }

    @Test(arguments: tous.indices)
    func `chaque nombre du tableau est dit par le texte de remplacement`(_ rang: Int) {
        let dessin = DessinsTests.tous[rang]
        for cellule in dessin.donnees.lignes.flatMap({ $0 }) where cellule != "s" && !cellule.isEmpty {
            #expect(dessin.alternative.contains(cellule), "\(cellule) dans \(dessin.alternative)")
        }
    }

    @Test(arguments: tous.indices)
    func `le tableau a autant de colonnes que d’en-têtes`(_ rang: Int) {
        let donnees = DessinsTests.tous[rang].donnees
        #expect(!donnees.lignes.isEmpty)
        for ligne in donnees.lignes { #expect(ligne.count == donnees.entetes.count) }
    }

    @Test(arguments: tous.indices)
    func `le dessin est une image nommée et décrite, sans couleur hors de la feuille de style`(_ rang: Int) {
        let svg = svg(DessinsTests.tous[rang])
        #expect(svg.contains("role=\"img\" aria-labelledby=\"g-nom g-mots\""))
        #expect(svg.contains("<title id=\"g-nom\">Le message</title>"))
        #expect(!svg.contains("fill=") && !svg.contains("style"))
    }

    @Test(arguments: tous.indices)
    func `de largeur fluide, tout est en parts de la largeur, sans virgule`(_ rang: Int) {
        for place in svg(DessinsTests.tous[rang]).matches(of: /\b(?:x|x1|x2|cx|width)="([^"]*)"/) {
            #expect(place.output.1.wholeMatch(of: /-?[0-9]+(\.[0-9])?%/) != nil, "\(place.output.0)")
        }
    }

    @Test(arguments: tous.indices)
    func `de largeur fixe, rien ne sort du cadre`(_ rang: Int) throws {
        let svg = svg(DessinsTests.tous[rang], .fixe(largeur: 600, style: ""))
        let taille = try #require(svg.firstMatch(of: /viewBox="0 0 600 ([0-9]+)"/))
        let hauteur = try #require(Int(taille.output.1))
        for place in svg.matches(of: /\b(?:x|x1|x2|cx)="(-?[0-9]+)"/) {
            #expect((0...600).contains(try #require(Int(place.output.1))))
        }
        for place in svg.matches(of: /\b(?:y|y1|y2|cy)="(-?[0-9]+)"/) {
            #expect((-4...hauteur).contains(try #require(Int(place.output.1))), "\(place.output.0) de \(hauteur)")
        }
    }

    @Test func `une étape retirée part d’où la précédente finit`() {
        let svg = svg(DessinsTests.tous[0], .fixe(largeur: 400, style: ""))
        #expect(svg.contains(/<rect class="g-retrait" x="287" y="[0-9]+" width="46"/))
        #expect(svg.contains("\u{2212}\u{202F}10"))
    }

    @Test func `sur une diapositive, un nom est à la hauteur de sa marque`() {
        let graphique = Graphique(id: "g", titre: "", sousTitre: "", dessin: DessinsTests.tous[0])
        #expect(graphique.hauteur(.fixe(largeur: 600, style: "")) < graphique.hauteur(.fluide))
        let diapositive = graphique.svg(.fixe(largeur: 600, style: ".g-fait{fill:#000}"))
        #expect(diapositive.contains("<style>.g-fait{fill:#000}</style>"))
    }

    @Test func `ce qui est retenu n’a pas de marque, et se dit`() {
        let barres = svg(DessinsTests.tous[1])
        #expect(barres.components(of: "class=\"g-fait\"") == 2)  // the legend's, Mairie's
        #expect(barres.contains("Région\u{202F}: mis retenu"))
        #expect(svg(DessinsTests.tous[3]).contains("Une partie est retenue (s)."))
        #expect(svg(DessinsTests.tous[7]).contains("class=\"g-retenu\""))
    }

    @Test func `après une étape retenue, la cascade ne dessine plus rien jusqu’au total suivant`() {
        let cascade = Cascade(
            etapes: [
                Cascade.Etape("Libérés", .connue(10, texte: "10"), .total),
                Cascade.Etape("Mutations", .retenue, .retrait),
                Cascade.Etape("Ventes", .connue(2, texte: "2"), .retrait),
                Cascade.Etape("Offerts", .connue(5, texte: "5"), .total),
            ], nomDesEtapes: "Étape", nomDesValeurs: "Logements")
        #expect(cascade.bornes.map { $0.map { [$0.debut, $0.fin] } } == [[0, 10], nil, nil, [0, 5]])
    }

    @Test func `un zéro n’a pas de barre, le plus petit nombre en a une`() {
        func barres(_ nombre: Int) -> Int {
            let dessin = Cascade(
                etapes: [.init("a", DessinsTests.v(100_000), .total), .init("b", DessinsTests.v(nombre), .total)],
                nomDesEtapes: "", nomDesValeurs: "")
            return svg(dessin).components(of: "<rect")
        }
        #expect(barres(0) == 1)
        #expect(barres(1) == 2)
    }

    @Test func `des quantités extrêmes ne débordent pas`() {
        let extremes = [Int.max, 1, 0].map { Valeur.connue($0, texte: "n") }
        let dessin = Tuiles(tuiles: extremes.map { .init("lieu", $0) }, nomDesLieux: "", nomDesValeurs: "")
        #expect(svg(dessin).contains("width=\"31%\""))
    }

    @Test func `un nom hostile reste du texte`() {
        let nom = "</text><script>alert('x')</script>"
        let dessin = Tuiles(tuiles: [.init(nom, .retenue)], nomDesLieux: "", nomDesValeurs: "")
        #expect(!svg(dessin).contains("<script"))
    }

    @Test(arguments: [
        ("Villeneuve-lès-Avignon", "Villeneuve-"), ("Le Pontet", ">Le Pontet<"), ("Communauté d’agglomération", "…"),
    ])
    func `un nom long se coupe entre ses mots`(nom: String, trace: String) {
        let dessin = Tuiles(tuiles: [.init(nom, .retenue)], nomDesLieux: "", nomDesValeurs: "")
        #expect(svg(dessin).contains(trace))
    }
}

extension String {
    fileprivate func components(of motif: String) -> Int { ranges(of: motif).count }
}
