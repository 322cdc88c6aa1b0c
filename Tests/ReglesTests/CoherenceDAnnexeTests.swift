import Diagnostics
import Parc
import Regles
import TestSupport
import Testing

/// COH-1: the annexes of the signed conventions, and every verdict.
@Suite struct CoherenceDAnnexeTests {
    // MARK: Signed annexes

    private static let avignon = AnnexeDEssai(
        "a 11163", "b 492", "c 10671", "d 6,96 %", "e 749", "f 92", "g 0", "h 657", "i 11,73 %", "j 77.06", "j 78",
        "taux_article_3 11,73 %")

    private static let gardRhodanien = AnnexeDEssai(
        "a 2407", "b 0", "c 2407", "d 7.76 %", "e 187", "f 12", "g 0", "h 175", "i 0,2 %", "j 0,35", "j 0",
        "taux_article_3 3,6 %", droits: Rationnel(4))

    @Test func `Avignon : 749 ne se déduit pas de 10 671 × 6,96 %, il y faudrait 7,02 %`() {
        let avignon = CoherenceDAnnexeTests.avignon
        #expect(avignon.verdict(.e) == .incoherente)
        #expect(avignon[.e].first?.recalcul == fraction(7_427_016, 10_000))
        #expect(avignon.explications(.e) == [.tauxRequis(fraction(749, 10_671), arrondiSuffit: false)])
        #expect(fraction(749, 10_671).rounded(decimals: 4) == 702)
    }

    @Test func `Avignon : 77,06 est tronqué, 78 arrondi par excès`() {
        #expect(CoherenceDAnnexeTests.avignon[.j].map(\.verdict) == [.arrondie(.parDefaut), .arrondie(.parExces)])
        #expect(
            CoherenceDAnnexeTests.avignon[.j].map(\.recalcul) == [fraction(770_661, 10_000), fraction(770_661, 10_000)])
    }

    @Test func `Avignon : le reste se déduit, à partir de ce qui est écrit`() {
        let avignon = CoherenceDAnnexeTests.avignon
        for rubrique in [RubriqueDAnnexe.c, .h, .tauxArticle3] { #expect(avignon.verdict(rubrique) == .exacte) }
        for rubrique in [RubriqueDAnnexe.a, .b, .d, .f, .g, .i] { #expect(avignon.verdict(rubrique) == .donnee) }
        #expect(avignon.jugee.lignes.compactMap(\.signalement).map(\.id) == ["COH-01"])
    }

    @Test func `Avignon : refait sans arrondi, le droit est de 76,33`() {
        #expect(CoherenceDAnnexeTests.avignon.jugee.droitSansArrondi?.rounded(decimals: 2) == 7_633)
    }

    @Test func `Avignon : 760 droits ne font 11,73 % que d’un parc de 6 477 à 6 481 logements, celui de la commune`() {
        let annexe = AnnexeDEssai("a 11163", "h 657", "i 11,73 %", droits: Rationnel(760))
        #expect(annexe.verdict(.i) == .incoherente)
        #expect(annexe.explications(.i).first == .parcRequis(6_477...6_481))
    }

    @Test func `Gard Rhodanien : 187 est 186,7832 arrondi au plus proche`() {
        let gard = CoherenceDAnnexeTests.gardRhodanien
        #expect(gard.verdict(.e) == .arrondie(.auPlusProche))
        #expect(gard[.e].first?.recalcul == fraction(1_867_832, 10_000))
    }

    @Test func `Gard Rhodanien : 0,2 % est 4 / 2 407 arrondi, ce qui augmente le droit d’un cinquième`() {
        let gard = CoherenceDAnnexeTests.gardRhodanien
        #expect(gard.verdict(.i) == .arrondie(.auPlusProche))
        #expect(gard[.i].first?.recalcul == fraction(4, 2_407))
        #expect(
            gard.explications(.i) == [
                .effetSurLeDroit(exact: fraction(700, 2_407), imprime: fraction(35, 100), ecart: fraction(407, 2_000))
            ])
    }

    @Test func `Gard Rhodanien : 0,35 est exact, 0 est arrondi ; l’article 3 dit 3,6 % et l’annexe 0,2 %`() {
        let gard = CoherenceDAnnexeTests.gardRhodanien
        #expect(gard[.j].map(\.verdict) == [.exacte, .arrondie(.auPlusProche)])
        #expect(gard.verdict(.tauxArticle3) == .incoherente)
        #expect(gard.jugee.lignes.compactMap(\.signalement).map(\.id) == ["COH-01"])
    }

    @Test func `une annexe du modèle bilatéral, sans a ni b, se juge à partir de son parc`() {
        let annexe = AnnexeDEssai("c 1840", "d 7,5 %", "e 138", "f 21", "g 0", "h 117", "i 4,25 %", "j 5")
        #expect(annexe.verdict(.a) == .absente)
        #expect(annexe.verdict(.c) == .nonJugee(.lignesManquantes([.a, .b])))
        for rubrique in [RubriqueDAnnexe.e, .h] { #expect(annexe.verdict(rubrique) == .exacte) }
        #expect(annexe.verdict(.j) == .arrondie(.auPlusProche))
        #expect(annexe.jugee.lignes.compactMap(\.signalement).map(\.id) == ["COH-02"])
        #expect(annexe.jugee.droitSansArrondi == nil)
    }

    // MARK: Precision

    static let precisions: [(valeur: String, verdict: VerdictDAnnexe)] = [
        ("c 10", .exacte), ("c 10,0", .exacte), ("c 11", .incoherente), ("c 9", .incoherente),
        ("c 10,01", .incoherente),
    ]

    @Test(arguments: precisions)
    func `un nombre entier ne s’arrondit pas à son voisin`(_ valeur: String, _ verdict: VerdictDAnnexe) {
        #expect(AnnexeDEssai("a 12", "b 2", valeur).verdict(.c) == verdict)
    }

    static let arrondis: [(valeur: String, verdict: VerdictDAnnexe)] = [
        ("j 2,5", .exacte), ("j 3", .arrondie(.auPlusProche)), ("j 2", .arrondie(.parDefaut)), ("j 4", .incoherente),
        ("j 1", .incoherente), ("j 2,49", .incoherente), ("j 2,51", .incoherente),
    ]

    @Test(arguments: arrondis)
    func `une moitié s’arrondit vers le haut ; au-delà du dernier chiffre, c’est incohérent`(
        _ valeur: String, _ verdict: VerdictDAnnexe
    ) {
        #expect(AnnexeDEssai("h 25", "i 10 %", valeur).verdict(.j) == verdict)
    }

    @Test func `un taux écrit en fraction a la précision de ses chiffres`() {
        #expect(AnnexeDEssai("a 2407", "i 0,002", droits: Rationnel(4)).verdict(.i) == .arrondie(.auPlusProche))
        #expect(AnnexeDEssai("a 2407", "i 0,0016", droits: Rationnel(4)).verdict(.i) == .arrondie(.parDefaut))
        #expect(AnnexeDEssai("a 2407", "i 0,0018", droits: Rationnel(4)).verdict(.i) == .incoherente)
    }

    @Test func `un article 3 plus précis que la ligne i n’est pas incohérent si elle en est l’arrondi`() {
        #expect(AnnexeDEssai("i 0,2 %", "taux_article_3 0,17 %").verdict(.tauxArticle3) == .plusPrecise(.auPlusProche))
        #expect(AnnexeDEssai("i 0,2 %", "taux_article_3 0,37 %").verdict(.tauxArticle3) == .incoherente)
        #expect(AnnexeDEssai("i 0,17 %", "taux_article_3 0,2 %").verdict(.tauxArticle3) == .arrondie(.auPlusProche))
    }

    // MARK: Explanations

    @Test func `l’arrondi du taux écrit explique un flux, ou ne l’explique pas`() {
        func suffit(_ e: String) -> ExplicationDAnnexe? {
            AnnexeDEssai("c 10671", "d 7 %", e).explications(.e).first
        }
        #expect(suffit("e 749") == .tauxRequis(fraction(749, 10_671), arrondiSuffit: true))
        #expect(suffit("e 641") == .tauxRequis(fraction(641, 10_671), arrondiSuffit: true))
        #expect(suffit("e 854") == .tauxRequis(fraction(854, 10_671), arrondiSuffit: true))
        #expect(suffit("e 639") == .tauxRequis(fraction(639, 10_671), arrondiSuffit: false))
        #expect(suffit("e 855") == .tauxRequis(fraction(855, 10_671), arrondiSuffit: false))
    }

    @Test func `l’arrondi du taux réservé se juge de même sur le droit`() {
        #expect(
            AnnexeDEssai("h 657", "i 11 %", "j 77,07").explications(.j)
                == [.tauxRequis(fraction(7_707, 65_700), arrondiSuffit: true)])
    }

    @Test func `un taux écrit trop bas diminue le droit`() {
        let annexe = AnnexeDEssai("a 100", "h 50", "i 3 %", droits: Rationnel(4))
        #expect(
            annexe.explications(.i).last
                == .effetSurLeDroit(exact: Rationnel(2), imprime: fraction(3, 2), ecart: fraction(-1, 4)))
    }

    // MARK: What cannot be judged

    static let manques: [(rubrique: RubriqueDAnnexe, amont: [RubriqueDAnnexe])] = [
        (.c, [.a, .b]), (.e, [.c, .d]), (.h, [.e, .f, .g]), (.j, [.h, .i]), (.tauxArticle3, [.i]),
    ]

    @Test(arguments: manques)
    func `une ligne seule n’est pas jugée, et ce qui manque est dit`(
        _ rubrique: RubriqueDAnnexe, _ amont: [RubriqueDAnnexe]
    ) {
        let annexe = AnnexeDEssai("\(rubrique.rawValue) 1")
        #expect(annexe.verdict(rubrique) == .nonJugee(.lignesManquantes(amont)))
        #expect(annexe[rubrique].first?.signalement?.id == "COH-02")
        #expect(annexe[rubrique].first?.recalcul == nil)
    }

    @Test(arguments: ["e 749", "f 92", "g 0"])
    func `une seule ligne qui manque suffit`(_ manquante: String) {
        let lignes = ["e 749", "f 92", "g 0"].filter { $0 != manquante }
        let annexe = AnnexeDEssai(lignes[0], lignes[1], "h 657")
        #expect(annexe[.h].first?.verdict.manquantes?.map(\.rawValue) == [String(manquante.prefix(1))])
    }

    @Test func `une ligne absente est recalculée quand elle peut l’être`() {
        let annexe = AnnexeDEssai("a 12", "b 2")
        #expect(annexe.verdict(.c) == .absente)
        #expect(annexe[.c].first?.recalcul == Rationnel(10))
        #expect(annexe.jugee.lignes.allSatisfy { $0.signalement == nil })
    }

    @Test func `des droits sur un parc nul ou absent ne se jugent pas`() {
        #expect(AnnexeDEssai("a 0", "i 3 %", droits: Rationnel(4)).verdict(.i) == .nonJugee(.parcNul))
        #expect(AnnexeDEssai("i 3 %", droits: Rationnel(4)).verdict(.i) == .nonJugee(.lignesManquantes([.a])))
        #expect(AnnexeDEssai("a 12", "i 3 %").verdict(.i) == .donnee)
    }

    @Test func `aucun droit en cours contredit un taux`() {
        let annexe = AnnexeDEssai("a 12", "h 5", "i 3 %", droits: .zero)
        #expect(annexe.verdict(.i) == .incoherente)
        #expect(annexe.explications(.i) == [])
    }

    @Test func `des nombres trop grands ou trop précis ne se jugent pas, et rien ne s’arrête`() {
        // Lines e and j would be numbers of thirteen digits to nine decimals, or more: beyond an ordinary integer.
        let annexe = AnnexeDEssai(
            "a 9999999999999", "b 1", "c 9999999999999", "d 99,999999999 %", "e 9999,999999999",
            "f 0,999999999", "g 0,999999998", "h 9999999999999", "i 99,999999999 %",
            "j 9999,999999999", "taux_article_3 99,9 %", droits: fraction(1, 999_999_999_989))
        #expect(annexe.verdict(.e) == .nonJugee(.horsBornes))
        #expect(annexe[.e].first?.signalement?.id == "COH-03")
        #expect(annexe.verdict(.j) == .nonJugee(.horsBornes))
        #expect(annexe.verdict(.c) == .incoherente)
    }

    @Test func `une assiette négative est recalculée telle`() {
        let annexe = AnnexeDEssai("a 2", "b 12", "c 0")
        #expect(annexe.verdict(.c) == .incoherente)
        #expect(annexe[.c].first?.recalcul == Rationnel(-10))
    }
}

extension VerdictDAnnexe {
    fileprivate var manquantes: [RubriqueDAnnexe]? {
        if case .nonJugee(.lignesManquantes(let rubriques)) = self { rubriques } else { nil }
    }
}
