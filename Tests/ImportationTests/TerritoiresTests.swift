import Diagnostics
import Parc
import TestSupport
import Testing

/// territoires.csv and passage.csv.
@Suite struct TerritoiresTests {
    static let cas = [
        CasDeRegle(
            "TER-01", "code de commune invalide", "territoires.csv", ligne: 5, colonne: "code_commune",
            compte: [4, 3, 1, 0]
        ) { $0.ajouter("8400X;Avignon;248400251;CA;84", a: "territoires.csv") },
        CasDeRegle(
            "TER-01", "code de commune absent", "territoires.csv", ligne: 5, colonne: "code_commune",
            compte: [4, 3, 1, 0]
        ) { $0.ajouter(";Avignon;248400251;CA;84", a: "territoires.csv") },
        CasDeRegle(
            "TER-01", "ancien code invalide", "passage.csv", ligne: 2, colonne: "ancien", compte: [2, 1, 1, 0]
        ) { $0.nommer("passage", "passage.csv", "ancien;nouveau\n84XXX;84007\n84999;84007\n") },
        CasDeRegle(
            "TER-01", "nouveau code invalide", "passage.csv", ligne: 2, colonne: "nouveau", compte: [2, 1, 1, 0]
        ) { $0.nommer("passage", "passage.csv", "ancien;nouveau\n84998;84XXX\n84999;84007\n") },
        CasDeRegle(
            "TER-02", "commune double, autre EPCI", "territoires.csv", ligne: 5, colonne: "code_epci",
            compte: [4, 3, 1, 0]
        ) { $0.ajouter("84007;Avignon;200034692;CA du Gard Rhodanien;84", a: "territoires.csv") },
        CasDeRegle(
            "TER-02", "commune double, autre département", "territoires.csv", ligne: 5, colonne: "departement",
            compte: [4, 3, 1, 0]
        ) { $0.ajouter("84007;Avignon;248400251;CA du Grand Avignon;30", a: "territoires.csv") },
        CasDeRegle("TER-03", "deux passages", "passage.csv", ligne: 4, colonne: "nouveau", compte: [3, 2, 1, 0]) {
            $0.nommer("passage", "passage.csv", "ancien;nouveau\n84999;84092\n84999;84092\n84999;30028\n")
        },
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    private func commune(_ code: String) throws -> CodeCommune { try #require(CodeCommune(code)) }

    @Test func `une commune double sans différence ne dit rien, une différente laisse valoir la première`() throws {
        let lue = try CampagneImportee {
            $0.ajouter(
                "84007;Avignon;248400251;CA du Grand Avignon;84", "84092;Pontet;999999999;X;84", a: "territoires.csv")
        }
        #expect(lue.diagnostics.map(\.rule.id) == ["TER-02"])
        #expect(lue.compte("territoires.csv") == [5, 4, 1, 0])
        #expect(lue.dossier.territoires.commune(try commune("84092"))?.epci == "248400251")
    }

    @Test func `les zéros perdus d’une commune, d’un EPCI et d’un département sont rendus`() throws {
        let lue = try CampagneImportee { $0.ajouter("1001;L’Abergement;48400251;CC;1", a: "territoires.csv") }
        let record = try #require(lue.dossier.territoires.commune(try commune("01001")))
        #expect(record.code.texte == "01001")
        #expect(record.epci == "048400251")
        #expect(record.departement == "01")
    }

    @Test func `sans colonne département, il est lu sur le code : deux caractères, trois outre-mer`() throws {
        let lue = try CampagneImportee {
            $0["territoires.csv"] =
                "code_commune;nom_commune;code_epci;nom_epci\n84007;A;;\n84092;B;;\n97209;C;;\n2A004;D;;\n2b033;E;;\n"
        }
        let territoires = lue.dossier.territoires
        #expect(territoires.departement(try commune("84007")) == "84")
        #expect(territoires.departement(try commune("97209")) == "972")
        #expect(territoires.departement(try commune("2A004")) == "2A")
        #expect(territoires.departement(try commune("2B033")) == "2B")
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une commune sans nom porte son code`() throws {
        let lue = try CampagneImportee { $0.ajouter("84001;;;;84", a: "territoires.csv") }
        #expect(lue.dossier.territoires.nom(try commune("84001")) == "84001")
    }

    @Test
    func `un ancien code mène au nouveau, dans le parc, le périmètre et les programmes ; le premier passage vaut`()
        throws
    {
        let lue = try CampagneImportee {
            $0.nommer("passage", "passage.csv", "ancien;nouveau\n84999;84092\n84999;30028\n84007;84092\n")
            $0.nommer("programmes", "programmes.csv", "programme;commune\nP1;84999\n")
            $0.ajouter("L9;;84999;1;C;3;1975;13;1;;1", a: "parc.csv")
            $0.ajouter("PONTET;Le Pontet;COMMUNE;84999;DIRECTE;;", a: "conventions.csv")
            $0.ajouter("E9;2024-05-01;N9;LIVRAISON;;;;;P1;", a: "journal.csv")
        }
        #expect(lue.compte("passage.csv") == [3, 2, 1, 0])
        #expect(
            lue.attributs.map(\.commune.texte) == ["84007", "84007", "84092", "84092"],
            "un code en vigueur ne passe pas")
        #expect(lue.dossier.conventions.last?.perimetre == .zones(communes: [try commune("84092")], epci: []))
        #expect(lue.dossier.logementsAuJournal.last?.logement.attributs.commune.texte == "84092")
        #expect(lue.diagnostics.map(\.rule.id) == ["TER-03"])
    }
}
