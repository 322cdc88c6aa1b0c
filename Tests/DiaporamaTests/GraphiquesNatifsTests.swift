import Graphique
import Testing

@testable import Diaporama

@Suite struct `Graphiques natifs` {
    private func xml(_ dessin: any Dessin) throws -> String {
        try #require(try pptx(deck([.graphique(graphique(dessin))]))["ppt/charts/chart1.xml"])
    }

    @Test(arguments: [
        DiaporamaDEssai.cascade, DiaporamaDEssai.objectifs, DiaporamaDEssai.entonnoir, DiaporamaDEssai.parts,
        DiaporamaDEssai.courbes(2), DiaporamaDEssai.seuils, DiaporamaDEssai.halteres, DiaporamaDEssai.tuiles(8),
    ])
    func `chaque dessin a sa forme native, décrite, avec son classeur`(_ graphique: Graphique) throws {
        let parties = try pptx(deck([.graphique(graphique)]))
        #expect(parties["ppt/charts/chart1.xml"]?.contains("<c:externalData r:id=\"rId1\">") == true)
        #expect(parties["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"] != nil)
        let diapositive = try #require(parties["ppt/slides/slide2.xml"])
        #expect(diapositive.contains("descr=\"\(graphique.alternative.prefix(12))"))
    }

    @Test func `un chiffre retenu n’a pas de point, et sa catégorie le dit`() throws {
        let dessin = Tuiles(
            tuiles: [.init("Avignon", .retenue), .init("Sorgues", DiaporamaDEssai.n(5))], nomDesLieux: "Commune",
            nomDesValeurs: "Baux")
        let xml = try xml(dessin)
        #expect(xml.contains("<c:v>Avignon (s)</c:v>"))
        #expect(xml.contains("<c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>5</c:v></c:pt></c:numCache>"))
    }

    @Test func `de deux séries, la catégorie dit laquelle manque`() throws {
        let dessin = BarresAObjectif(
            lignes: [
                .init("A", fait: .retenue, objectif: DiaporamaDEssai.n(5)),
                .init("B", fait: .retenue, objectif: .retenue),
                .init("C", fait: DiaporamaDEssai.n(1), objectif: .absente("sans objet")),
            ], noms: .init(ligne: "Qui", fait: "Fait", objectif: "Dû"))
        #expect(
            TraceNatif(dessin)?.categories
                == ["A (Fait\u{202F}: s)", "B (s)", "C (Dû\u{202F}: sans objet)"])
    }

    @Test func `une cascade part d’une base invisible`() throws {
        let valeurs = [10, 4, 2].map(DiaporamaDEssai.n)
        let trace = try #require(TraceNatif(cascade(valeurs)))
        #expect(trace.series.map(\.marque) == [.invisible, .fait])
        #expect(trace.series[0].valeurs.map(\.quantite) == [0, 6, 6])
        #expect(trace.series[1].signes == [1: "\u{2212}\u{202F}", 2: "+\u{202F}"])
        #expect(try xml(cascade(valeurs)).contains("&quot;\u{2212}\u{202F}&quot;0"))
    }

    @Test func `une cascade sous zéro est un tableau`() {
        #expect(TraceNatif(cascade([3, 4].map(DiaporamaDEssai.n))) == nil)
        #expect(planches([.graphique(graphique(cascade([3, 4].map(DiaporamaDEssai.n))))])[0].tableaux.count == 1)
    }

    @Test func `une part trop mince pour son nombre n’en a pas`() throws {
        let dessin = PartsEmpilees(
            categories: [.init(code: "a", libelle: "A"), .init(code: "b", libelle: "B")],
            barres: [
                .init("Tout", total: DiaporamaDEssai.n(1000), parts: [DiaporamaDEssai.n(999), DiaporamaDEssai.n(1)])
            ],
            nomDesBarres: "Barre")
        #expect(try xml(dessin).occurrences("<c:dLbl><c:idx val=\"0\"/><c:delete val=\"1\"/></c:dLbl>") == 1)
    }

    @Test func `le plus grand nombre est en tête des lieux, celui qui manque à la fin`() {
        let trace = TraceNatif(
            Tuiles(
                tuiles: [.init("a", .retenue), .init("b", DiaporamaDEssai.n(1)), .init("c", DiaporamaDEssai.n(9))],
                nomDesLieux: "", nomDesValeurs: ""))
        #expect(trace?.categories == ["c", "b", "a (s)"])
    }

    @Test func `des milliers se lisent avec une espace fine, dans toutes les langues`() {
        #expect(Unite.entier.format == "[>=1000000]0\"\u{202F}\"000\"\u{202F}\"000;[>=1000]0\"\u{202F}\"000;0")
    }

    @Test func `un texte qu’aucun format ne donne est écrit près de sa marque`() throws {
        let dessin = Tuiles(
            tuiles: [.init("a", .connue(35, texte: "3,5 mois")), .init("b", .connue(2, texte: "2 jours"))],
            nomDesLieux: "",
            nomDesValeurs: "Délai")
        #expect(try xml(dessin).contains("<a:t>3,5 mois</a:t>"))
    }
}
