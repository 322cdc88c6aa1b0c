import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// parc.csv: one dwelling a line, its code on every axis.
@Suite struct ParcTests {
    private static func code(_ description: String, _ colonne: String, _ ligne: String) -> CasDeRegle {
        CasDeRegle("PARC-01", description, "parc.csv", ligne: 5, colonne: colonne, compte: [4, 4, 0, 0]) {
            $0.ajouter(ligne, a: "parc.csv")
        }
    }

    static let cas = [
        code("QPV inconnu", "QPV", "L4;;84007;3;C;3;1975;13;1;;1"),
        code("pièces illisibles", "NBPIECE", "L4;;84007;1;C;T3;1975;13;1;;1"),
        code("année de construction de deux chiffres", "CONSTRUCT", "L4;;84007;1;C;3;75;13;1;;1"),
        code("année de construction illisible", "CONSTRUCT", "L4;;84007;1;C;3;19X5;13;1;;1"),
        code("financement hors de la nomenclature", "FINAN", "L4;;84007;1;C;3;1975;18;1;;1"),
        code("financement illisible", "FINAN", "L4;;84007;1;C;3;1975;PLUS;1;;1"),
        code("convention inconnue", "CONV", "L4;;84007;1;C;3;1975;13;3;;1"),
        code("accessibilité inconnue", "PMR", "L4;;84007;1;C;3;1975;13;1;;4"),
        code("sortie du patrimoine inconnue", "SORTIEPATRIM", "L4;;84007;1;C;3;1975;13;1;X;1"),
        code("type de construction inconnu", "TYPECONST", "L4;;84007;1;X;3;1975;13;1;;1"),
        CasDeRegle("PARC-02", "commune absente", "parc.csv", ligne: 5, colonne: "DEPCOM", compte: [4, 3, 1, 0]) {
            $0.ajouter("L4;;;1;C;3;1975;13;1;;1", a: "parc.csv")
        },
        CasDeRegle("PARC-02", "commune illisible", "parc.csv", ligne: 5, colonne: "DEPCOM", compte: [4, 3, 1, 0]) {
            $0.ajouter("L4;;84 007;1;C;3;1975;13;1;;1", a: "parc.csv")
        },
        CasDeRegle(
            "PARC-03", "identifiant en double", "parc.csv", ligne: 5, colonne: "IDENT_REP", compte: [4, 3, 1, 0]
        ) {
            $0.ajouter("L1;9-9;84007;1;C;3;1975;13;1;;1", a: "parc.csv")
        },
        CasDeRegle(
            "PARC-03", "identifiant interne en double, sans IDENT_REP", "parc.csv", ligne: 6, colonne: "IDENT_INT",
            compte: [5, 4, 1, 0]
        ) {
            $0.ajouter("NA;9-9;84007;1;C;3;1975;13;1;;1", ";9-9;84007;1;C;4;1975;13;1;;1", a: "parc.csv")
        },
        CasDeRegle(
            "PARC-03", "double hors du département", "parc.csv", ligne: 6, colonne: "IDENT_REP", compte: [5, 3, 1, 1]
        ) {
            $0.ajouter("G1;;30028;1;C;3;1975;13;1;;1", "G1;;30028;1;C;3;1975;13;1;;1", a: "parc.csv")
        },
        CasDeRegle(
            "PARC-04", "commune absente de territoires.csv", "parc.csv", ligne: 5, colonne: "DEPCOM",
            compte: [4, 4, 0, 0]
        ) {
            $0.ajouter("L4;;84001;1;C;3;1975;13;1;;1", a: "parc.csv")
        },
        CasDeRegle("PARC-05", "sans colonne PMR", "parc.csv", ligne: 1, compte: [1, 1, 0, 0]) {
            $0["parc.csv"] = "IDENT_REP;DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV\nL1;84007;1;C;3;1975;13;1\n"
        },
        CasDeRegle("PARC-06", "sans identifiant", "parc.csv", ligne: 1, compte: [1, 1, 0, 0]) {
            $0["parc.csv"] = "DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;PMR\n84007;1;C;3;1975;13;1;1\n"
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
        },
        CasDeRegle("PARC-07", "logement sans identifiant", "parc.csv", ligne: 5, compte: [4, 4, 0, 0]) {
            $0.ajouter("NC;;84007;1;C;3;1975;13;1;;1", a: "parc.csv")
        },
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

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
        let connus = Set(ParcTests.financements.flatMap(\.codes))
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

    @Test func `les zéros perdus de DEPCOM sont rendus`() throws {
        let lue = try CampagneImportee {
            $0.remplacer("\"84\"", par: "\"06\"", dans: "campagne.toml")
            $0.ajouter("06029;Cannes;200039915;CA;06", a: "territoires.csv")
            $0["parc.csv"] =
                CampagneMinimale.enteteDuParc + "L1;;6029;1;C;1;1975;13;1;;1\nL2;;06029;1;C;1;1975;13;1;;1\n"
        }
        #expect(lue.attributs.map(\.commune.texte) == ["06029", "06029"])
    }

    @Test func `hors du département, une ligne est hors périmètre, ses codes inconnus ne disent rien`() throws {
        let lue = try CampagneImportee { $0.ajouter("G1;;30028;9;C;x;1;1;9;;9", a: "parc.csv") }
        #expect(lue.compte("parc.csv") == [4, 3, 0, 1])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une commune inconnue se dit une fois par fichier, à sa première ligne, et garde son département`()
        throws
    {
        let lue = try CampagneImportee {
            $0.ajouter(
                "A;;84001;1;C;3;1975;13;1;;1", "B;;84001;1;C;3;1975;13;1;;1", "C;;13999;1;C;3;1975;13;1;;1",
                a: "parc.csv")
        }
        #expect(lue.diagnostics("PARC-04").map(\.position.line) == [5, 7])
        #expect(lue.compte("parc.csv") == [6, 5, 0, 1])
    }

    /// Arrondissements: the département, its whole commune, first and last codes.
    static let arrondissements = [
        ("75", "75056", "75101", "75120"), ("69", "69123", "69381", "69389"), ("13", "13055", "13201", "13216"),
    ]

    @Test(arguments: arrondissements)
    func `un arrondissement reste une commune, dans le périmètre de la sienne`(
        _ departement: String, _ commune: String, _ premier: String, _ dernier: String
    ) throws {
        let lue = try CampagneImportee {
            $0.remplacer("\"84\"", par: "\"\(departement)\"", dans: "campagne.toml")
            $0.ajouter("\(commune);Ville;200054781;Métropole;\(departement)", a: "territoires.csv")
            $0["conventions.csv"] =
                "reservataire;type;perimetre\nV;COMMUNE;\(commune)\nM;EPCI;200054781\nA;COMMUNE;\(dernier)\n"
            $0["parc.csv"] =
                CampagneMinimale.enteteDuParc + "L1;;\(premier);1;C;1;1975;13;1;;1\nL2;;\(dernier);1;C;1;1975;13;1;;1\n"
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
        }
        #expect(lue.diagnostics.isEmpty)
        #expect(lue.attributs.map(\.commune.texte) == [premier, dernier])
        let dedans = lue.dossier.conventions.map { convention in
            lue.attributs.map { lue.dossier.territoires.contient(convention.perimetre, $0.commune) }
        }
        #expect(dedans == [[true, true], [true, true], [false, true]])
    }

    @Test func `l’ordre des colonnes, le suffixe _red et le séparateur ne changent rien`() throws {
        let reference = try CampagneImportee(CampagneMinimale())
        let lue = try CampagneImportee { campagne in
            let lignes = (campagne["parc.csv"] ?? "").split(separator: "\n").map {
                $0.split(separator: ";", omittingEmptySubsequences: false)
            }
            campagne["parc.csv"] = lignes.enumerated().map { rang, champs in
                champs.reversed().map { rang == 0 ? "\($0)_red" : String($0) }.joined(separator: ",") + "\n"
            }.joined()
        }
        #expect(lue.attributs == reference.attributs)
        #expect(lue.dossier.patrimoine.situations == reference.dossier.patrimoine.situations)
        #expect(lue.lignesParLogement == reference.lignesParLogement)
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `sans identifiant, des lignes égales sont des logements distincts`() throws {
        let lue = try CampagneImportee {
            $0["parc.csv"] =
                "DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;PMR\n"
                + String(repeating: "84007;1;C;3;1975;13;1;1\n", count: 5)
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
        }
        #expect(lue.compte("parc.csv") == [5, 5, 0, 0])
    }

    @Test func `IDENT_REP et IDENT_INT sont deux espaces de noms`() throws {
        let lue = try CampagneImportee {
            $0.ajouter("9-9;L1;84007;1;C;3;1975;13;1;;1", ";9-9;84007;1;C;3;1975;13;1;;1", a: "parc.csv")
        }
        #expect(lue.compte("parc.csv") == [5, 5, 0, 0])
    }

    @Test(arguments: ["L4;;84007;1;C;3;1975;13;1;;1;x", "L4;;84007", "\"L4\"x;;84007;1;C;3;1975;13;1;;1"])
    func `une ligne qui n’a pas les champs de l’en-tête est rejetée`(_ ligne: String) throws {
        let lue = try CampagneImportee { $0.ajouter(ligne, "L5;;84007;1;C;3;1975;13;1;;1", a: "parc.csv") }
        #expect(lue.compte("parc.csv") == [5, 4, 1, 0])
        #expect(lue.rejets.map(\.position.line) == [5])
    }

    @Test func `une dernière ligne tronquée est rejetée, sans fin de ligne ou non`() throws {
        for fin in ["", "\n"] {
            let lue = try CampagneImportee { $0["parc.csv"] = ($0["parc.csv"] ?? "") + "L4;;84007;1;C;3" + fin }
            #expect(lue.compte("parc.csv") == [4, 3, 1, 0])
            #expect(lue.diagnostics.map(\.rule.id) == ["CSV-01"])
        }
    }

    @Test func `un parc sans ligne utilisable est refusé, avec le compte de ses lignes`() throws {
        let erreur = try #require(
            erreur {
                $0["parc.csv"] =
                    CampagneMinimale.enteteDuParc + "G1;;30028;1;C;3;1975;13;1;;1\nL4;;x;1;C;3;1975;13;1;;1\n"
            })
        #expect(!erreur.isResource)
        #expect(erreur.message.contains("[PARC-02]"))
        #expect(
            erreur.message.contains(
                "parc.csv : aucune ligne utilisable — lues : 2, rejetées : 1, hors du département 84 : 1 ; "))
        #expect(erreur.message.hasSuffix("vérifier « departement » dans campagne.toml"))
    }

    @Test func `un parc suivant sans ligne utilisable ne gêne pas`() throws {
        let lue = try CampagneImportee { $0.nommer("parc_suivant", "suivant.csv", CampagneMinimale.enteteDuParc) }
        #expect(lue.compte("suivant.csv") == [0, 0, 0, 0])
        #expect(lue.diagnostics.isEmpty)
    }
}
