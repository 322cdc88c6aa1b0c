import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// parc.csv: one dwelling a line, in a commune, told from the others.
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
