import Parc
import TestSupport
import Testing

/// What the codes of a line of parc.csv say: its category on every axis, its situation.
@Suite struct AxesDuParcTests {
    /// The dwellings of a stock made of these lines, which must give no diagnostic.
    private func logements(
        _ lignes: [String], toml: String...
    ) throws -> (attributs: [Attributs], situations: [SituationAssiette]) {
        let lue = try CampagneImportee {
            for ligne in toml { $0.ajouter(ligne, a: "campagne.toml") }
            $0["parc.csv"] = CampagneMinimale.enteteDuParc + lignes.map { "\($0)\n" }.joined()
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
        }
        #expect(lue.diagnostics.isEmpty)
        return (lue.attributs, lue.dossier.patrimoine.situations)
    }

    private static let tokensNuls = ["", "NA", "NA/NA", "NC", "Z", "Non renseigné", "0"]

    @Test func `NBPIECE donne la typologie`() throws {
        let lus = try logements(
            ["1", "2", "3", "4", "5", "6", "12", "05"].map { "\($0)a;;84007;1;C;\($0);1975;13;1;;1" })
        #expect(lus.attributs.map(\.typologie) == [.t1, .t2, .t3, .t4, .t5Plus, .t5Plus, .t5Plus, .t5Plus])
    }

    @Test func `QPV donne en, hors`() throws {
        #expect(
            try logements(["a;;84007;1;C;1;1975;13;1;;1", "b;;84007;2;C;1;1975;13;1;;1"]).attributs.map(\.qpv) == [
                .en, .hors,
            ])
    }

    @Test func `PMR donne l’accessibilité : 3 est UFR, 2 est PMR, 1 ne l’est pas`() throws {
        let lus = try logements((1...3).map { "L\($0);;84007;1;C;1;1975;13;1;;\($0)" })
        #expect(lus.attributs.map(\.accessibilite) == [.non, .pmr, .ufr])
    }

    @Test func `CONSTRUCT donne la période, bornes comprises, la dernière ouverte`() throws {
        let annees = [1000, 1948, 1949, 1976, 1977, 1999, 2000, 2012, 2013, 2024]
        let lus = try logements(annees.map { "L\($0);;84007;1;C;1;\($0);13;1;;1" })
        #expect(lus.attributs.map(\.periode) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
    }

    @Test func `un zéro de quatre chiffres n’est pas une année, un zéro de deux pas un code`() throws {
        let lus = try logements(["L1;;84007;00;C;00;0000;00;00;;00"])
        #expect(lus.attributs.map(\.periode) == [5])
        #expect(lus.attributs.map(\.financement) == [.nonRenseigne])
    }

    @Test func `CONSTRUCT suit les bornes de la campagne`() throws {
        let lus = try logements(
            [1949, 1950, 1951, 2013].map { "L\($0);;84007;1;C;1;\($0);13;1;;1" }, toml: "[regles]",
            "tranches_construction = [1950]")
        #expect(lus.attributs.map(\.periode) == [0, 0, 1, 1])
    }

    @Test(arguments: tokensNuls)
    func `un code qui ne dit rien est non renseigné, sans diagnostic, sur chaque axe`(_ nul: String) throws {
        let lus = try logements(["L1;;84007;\(nul);\(nul);\(nul);\(nul);\(nul);\(nul);\(nul);\(nul)"])
        let attributs = try #require(lus.attributs.first)
        #expect(attributs.qpv == .nonRenseigne && attributs.typologie == .nonRenseignee)
        #expect(attributs.financement == .nonRenseigne && attributs.accessibilite == .nonRenseignee)
        #expect(attributs.periode == 5)
        #expect(lus.situations == [.eligible])
    }

    /// FINAN, its group under `sdes-ensemble`, and under `sdes-recent` where that differs.
    static let financements: [(codes: [Int], ensemble: Financement, recent: Financement)] = [
        ([10, 11], .plai, .plai), ([12, 13, 50, 51, 52, 53, 54, 55], .plus, .plus), ([14, 15], .pls, .pls),
        ([17], .pls, .pli),
        ([16], .pli, .pli), ([49, 99], .autre, .autre),
    ]

    @Test(arguments: financements)
    func `FINAN donne le financement, selon le regroupement`(
        _ codes: [Int], _ ensemble: Financement, _ recent: Financement
    ) throws {
        let lignes = codes.map { "L\($0);;84007;1;C;1;1975;\($0);1;;1" }
        #expect(try logements(lignes).attributs.allSatisfy { $0.financement == ensemble })
        #expect(
            try logements(lignes, toml: "[regles]", "regroupement_financement = \"sdes-ensemble\"").attributs
                .allSatisfy { $0.financement == ensemble })
        #expect(
            try logements(lignes, toml: "[regles]", "regroupement_financement = \"sdes-recent\"").attributs
                .allSatisfy { $0.financement == recent })
    }

    @Test func `tout autre code FINAN est non renseigné`() throws {
        let connus = Set(AxesDuParcTests.financements.flatMap(\.codes))
        let autres = (1...120).filter { !connus.contains($0) }
        let lue = try CampagneImportee {
            $0["parc.csv"] =
                CampagneMinimale.enteteDuParc + autres.map { "L\($0);;84007;1;C;1;1975;\($0);1;;1\n" }.joined()
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
        }
        #expect(lue.attributs.allSatisfy { $0.financement == .nonRenseigne })
        #expect(lue.diagnostics("PARC-01").count == autres.count)
    }

    /// The record's TYPECONST;FINAN;CONV and what ASS-1 says of it.
    static let natures: [(type: String, finan: String, conv: String, situation: SituationAssiette)] = [
        ("C", "16", "1", .exclu(.pli)), ("E", "16", "2", .exclu(.pli)), ("C", "17", "2", .exclu(.financementLibre)),
        ("C", "49", "", .exclu(.financementLibre)), ("C", "99", "2", .exclu(.financementLibre)),
        ("C", "17", "1", .eligible),
        ("C", "49", "1", .eligible), ("C", "99", "1", .eligible), ("E", "13", "1", .exclu(.universitaire)),
        ("e", "13", "1", .exclu(.universitaire)), ("E", "49", "2", .exclu(.financementLibre)),
        ("I", "13", "2", .eligible),
        ("C", "50", "2", .eligible), ("C", "55", "2", .eligible), ("C", "", "2", .eligible),
    ]

    @Test(arguments: natures)
    func `l’assiette suit le financement, la convention et le type`(
        _ type: String, _ finan: String, _ conv: String, _ situation: SituationAssiette
    ) throws {
        #expect(try logements(["L1;;84007;1;\(type);1;1975;\(finan);\(conv);;1"]).situations == [situation])
    }

    @Test func `outre-mer, un financement libre reste dans l’assiette`() throws {
        let lue = try CampagneImportee {
            $0.remplacer("\"84\"", par: "\"972\"", dans: "campagne.toml")
            $0.ajouter("97209;Fort-de-France;249720061;CACEM;972", a: "territoires.csv")
            $0["parc.csv"] = CampagneMinimale.enteteDuParc + "L1;;97209;1;C;1;1975;49;2;;1\n"
        }
        #expect(lue.dossier.patrimoine.situations == [.eligible])
    }

    @Test func `SORTIEPATRIM de 1 à 5 sort du parc, le reste y laisse`() throws {
        let lus = try logements(
            ["1", "2", "3", "4", "5", "9", "", "0"].enumerated().map { "L\($0);;84007;1;C;1;1975;16;1;\($1);1" })
        #expect(lus.situations == Array(repeating: .sorti, count: 5) + Array(repeating: .exclu(.pli), count: 3))
    }
}
