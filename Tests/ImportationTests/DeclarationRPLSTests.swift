import Diagnostics
import Parc
import TestSupport
import Testing

@testable import Importation

/// What a landlord declares to the SDES, and what DiDo gives back: layouts without a plain header.
@Suite struct DeclarationRPLSTests {
    private static let logement = [
        "DEPCOM": "84007", "QPV": "1", "TYPECONST": "C", "NBPIECE": "3", "CONSTRUCT": "1975", "FINAN": "13",
        "CONV": "1",
    ]

    /// A dwelling as a declaration of `champs` fields has it.
    private static func ligne(_ identifiant: String, champs: Int) -> String {
        DeclarationRPLS.colonnes.prefix(champs).map { nom in
            nom == "IDENT_REP" ? identifiant : logement[nom] ?? (nom == "PMR" ? "1" : "")
        }.joined(separator: ";") + "\n"
    }

    private static func declaration(
        champs: Int, annee: String = "2024", siret: String = "66262007900012", total: String = "3",
        logements: [String] = ["L1", "L2", "L3"]
    ) -> String {
        "\(annee);1;A;B;C;D;E;F;G;\(siret);\(total)\n" + logements.map { ligne($0, champs: champs) }.joined()
    }

    private func importer(_ parc: String) throws -> CampagneImportee { try CampagneImportee { $0["parc.csv"] = parc } }

    @Test(arguments: [64, 65, 72])
    func `une déclaration de 64 à 72 champs est lue par ses positions`(_ champs: Int) throws {
        let lue = try importer(DeclarationRPLSTests.declaration(champs: champs))
        #expect(lue.compte("parc.csv") == [3, 3, 0, 0])
        #expect(lue.attributs.map(\.commune.texte) == ["84007", "84007", "84007"])
        #expect(lue.attributs.allSatisfy { $0.typologie == .t3 })
        #expect(lue.diagnostics.filter { $0.rule.id != "PARC-05" && $0.rule.id != "CSV-08" }.isEmpty)
        #expect(lue.lignesParLogement.count == 1)
    }

    @Test(arguments: [63, 73])
    func `une ligne de moins de 64 champs ou de plus de 72 est rejetée`(_ champs: Int) throws {
        var longue = DeclarationRPLSTests.ligne("L3", champs: min(champs, 72))
        if champs > 72 { longue = longue.replacing("\n", with: ";\n") }
        let lue = try importer(
            DeclarationRPLSTests.declaration(champs: 72, logements: ["L1", "L2"]) + longue)
        #expect(lue.diagnostics.map(\.rule.id).contains("CSV-01"))
        #expect(lue.compte("parc.csv") == [3, 2, 1, 0])
    }

    @Test(arguments: ["2", "4", "0"])
    func `un total démenti bloque`(_ total: String) throws {
        let lue = try importer(DeclarationRPLSTests.declaration(champs: 64, total: total))
        #expect(lue.diagnostics("PARC-08").map(\.detail) == ["\(total) annoncés, 3 lus"])
        #expect(lue.diagnostics("PARC-08").map(\.position.description) == ["parc.csv:1"])
    }

    @Test func `un autre SIREN, une autre année se disent`() throws {
        let autre = try importer(DeclarationRPLSTests.declaration(champs: 64, siret: "12345678900012"))
        #expect(autre.diagnostics("PARC-09").map(\.detail) == ["un autre SIREN"])
        let vieille = try importer(DeclarationRPLSTests.declaration(champs: 64, annee: "2023"))
        #expect(vieille.diagnostics("PARC-09").map(\.detail) == ["l’année 2023, et non 2024"])
    }

    @Test func `un SIRET sans ses zéros de tête est le même`() throws {
        let lue = try CampagneImportee {
            $0["parc.csv"] = DeclarationRPLSTests.declaration(champs: 64, siret: "5650003000013")
            $0.remplacer("662620079", par: "056500030", dans: "campagne.toml")
        }
        #expect(lue.diagnostics("PARC-09").isEmpty)
    }

    // MARK: DiDo and headers found

    private static let dido =
        "Région;Département;Commune;QPV;Type;Pièces;Année;Financement;Convention\n"
        + "REG_CODE;DEP_CODE;DEPCOM_CODE;QPV_CODE;TYPECONST_CODE;NBPIECE;CONSTRUCT;FINAN_CODE;CONV_CODE\n"
        + "93;84;84007;1;C;3;1975;13;1\n"

    @Test func `un fichier de DiDo a ses libellés avant ses noms, en _CODE`() throws {
        let lue = try importer(DeclarationRPLSTests.dido)
        #expect(lue.compte("parc.csv") == [1, 1, 0, 0])
        #expect(lue.attributs.map(\.typologie) == [.t3])
        #expect(lue.diagnostics("CSV-08").map(\.position.description) == ["parc.csv:1"])
        #expect(lue.diagnostics("PARC-06").map(\.message).allSatisfy { $0.contains("dido") })
    }

    private static let corps = CampagneMinimale.enteteDuParc + "L1;1-1;84007;1;C;3;1975;13;1;;1\n"

    @Test(arguments: [
        ("Parc au 1er janvier, hors foyers\n", 1), ("Parc, logements, foyers, extrait\n\n;\n", 2), ("", 0),
        (String(repeating: "titre\n", count: 19), 19),
    ])
    func `des titres au-dessus de l’en-tête sont passés et dits, même avec des virgules`(
        _ titres: String, _ nombre: Int
    ) throws {
        let lue = try importer(titres + DeclarationRPLSTests.corps)
        #expect(lue.attributs.count == 1)
        #expect(lue.diagnostics("CSV-08").map(\.detail) == (nombre == 0 ? [] : ["\(nombre)"]))
    }

    @Test func `un en-tête au-delà de vingt lignes n’est pas cherché`() {
        #expect(throws: ImportError.self) {
            try importer(String(repeating: "titre\n", count: 20) + DeclarationRPLSTests.corps)
        }
    }

    @Test func `« sep= » et un titre vont ensemble, et la position reste celle du fichier`() throws {
        let lue = try importer(
            "sep=;\nParc, 2024\n" + DeclarationRPLSTests.corps + "L2;1-2;xx;1;C;3;1975;13;1;;1\n")
        #expect(lue.diagnostics("PARC-02").map(\.position.description) == ["parc.csv:5:8"])
    }
}
