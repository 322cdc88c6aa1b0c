import Parc
import Regles
import TestSupport
import Testing

/// ANX-1.
@Suite struct AnnexeCalculeeTests {
    /// An annex; the excluded dwellings under one motive.
    private func annexe(
        _ a: Int, _ b: Int = 0, d: Rationnel? = nil, f: Int = 0, g: Int = 0, i: Rationnel? = nil,
        arrondiIntermediaire: Bool = false
    ) -> AnnexeCalculee {
        AnnexeCalculee(
            stock: StockDAnnexe(total: a, exclus: [b]), rotation: d.map { TauxDeRotation(taux: $0, annees: [2022]) },
            soustraits: [f], autres: g, taux: i, arrondiIntermediaire: arrondiIntermediaire)
    }

    private static let avignon = AnnexeCalculee(
        stock: StockDAnnexe(total: 11_163, exclus: [492]),
        rotation: TauxDeRotation(taux: fraction(696, 10_000), annees: [2022]), soustraits: [92], autres: 0,
        taux: fraction(1_173, 10_000))

    @Test func `Avignon : chaque ligne est exacte`() {
        let avignon = AnnexeCalculeeTests.avignon
        #expect(avignon.valeur(.a) == Rationnel(11_163))
        #expect(avignon.valeur(.b) == Rationnel(492))
        #expect(avignon.valeur(.c) == Rationnel(10_671))
        #expect(avignon.valeur(.d) == fraction(696, 10_000))
        #expect(avignon.valeur(.e) == fraction(7_427_016, 10_000))
        #expect(avignon.valeur(.f) == Rationnel(92))
        #expect(avignon.valeur(.g) == .zero)
        #expect(avignon.valeur(.h) == fraction(6_507_016, 10_000))
        #expect(avignon.valeur(.i) == fraction(1_173, 10_000))
        #expect(avignon.valeur(.j) == fraction(7_632_729_768, 100_000_000))
    }

    @Test func `Avignon : le droit est de 76,33 logements, non de 77,06`() {
        #expect(AnnexeCalculeeTests.avignon.droit?.rounded(decimals: 2) == 7_633)
    }

    @Test func `Gard Rhodanien : e arrondi à 187, comme dans l’annexe signée, donne un droit de 0,35`() {
        let gard = annexe(2_407, d: fraction(776, 10_000), f: 12, i: fraction(2, 1_000), arrondiIntermediaire: true)
        #expect(gard.valeur(.e) == Rationnel(187))
        #expect(gard.valeur(.h) == Rationnel(175))
        #expect(gard.valeur(.j) == fraction(35, 100))
    }

    @Test func `Gard Rhodanien : sans arrondi intermédiaire, le droit est un peu plus petit`() {
        let gard = annexe(2_407, d: fraction(776, 10_000), f: 12, i: fraction(2, 1_000))
        #expect(gard.valeur(.e) == fraction(1_867_832, 10_000))
        #expect(gard.valeur(.h) == fraction(1_747_832, 10_000))
        #expect(gard.valeur(.j) == fraction(3_495_664, 10_000_000))
    }

    @Test func `l’arrondi intermédiaire ne touche que e`() {
        let annexe = annexe(5, d: fraction(1, 2), i: fraction(1, 3), arrondiIntermediaire: true)
        #expect(annexe.valeur(.d) == fraction(1, 2))
        #expect(annexe.valeur(.e) == Rationnel(3), "deux et demi s’arrondit en s’éloignant de zéro")
        #expect(annexe.valeur(.j) == Rationnel(1))
    }

    @Test func `b est la somme des motifs`() {
        let stock = StockDAnnexe(total: 20, exclus: [1, 0, 4, 2])
        #expect(stock.horsAssiette == 7)
        #expect(stock.assiette == 13)
    }

    @Test func `f est la somme des postes`() {
        let annexe = AnnexeCalculee(
            stock: StockDAnnexe(total: 20, exclus: []), rotation: TauxDeRotation(taux: Rationnel(1), annees: [2022]),
            soustraits: [1, 2, 0, 0, 3, 4], autres: 5, taux: nil)
        #expect(annexe.valeur(.f) == Rationnel(10))
        #expect(annexe.valeur(.h) == Rationnel(5))
    }

    @Test func `plus de logements soustraits que de libérés donnent un flux et un droit négatifs`() {
        let annexe = annexe(100, d: fraction(1, 10), f: 12, g: 3, i: fraction(1, 5))
        #expect(annexe.valeur(.h) == Rationnel(-5))
        #expect(annexe.valeur(.j) == Rationnel(-1))
    }

    @Test func `sans rotation, tout ce qui en vient manque, le reste est connu`() {
        let annexe = annexe(100, 4, f: 12, g: 3, i: fraction(1, 5))
        for rubrique in [RubriqueDAnnexe.d, .e, .h, .j] { #expect(annexe.valeur(rubrique) == nil, "\(rubrique)") }
        #expect([RubriqueDAnnexe.a, .b, .c, .f, .g].map(annexe.valeur) == [100, 4, 96, 12, 3].map { Rationnel($0) })
        #expect(annexe.valeur(.i) == fraction(1, 5))
    }

    @Test func `sans taux, seul le droit manque avec lui`() {
        let annexe = annexe(100, d: fraction(1, 10), f: 2)
        #expect(annexe.valeur(.h) == Rationnel(8))
        #expect(annexe.valeur(.i) == nil)
        #expect(annexe.valeur(.j) == nil)
    }

    @Test func `un taux nul donne un droit nul, qui est connu`() {
        #expect(annexe(100, d: fraction(1, 10), i: .zero).valeur(.j) == .zero)
    }

    @Test func `un parc vide ne libère rien`() {
        #expect(annexe(0, d: fraction(1, 10), i: fraction(1, 5)).valeur(.j) == .zero)
    }
}
