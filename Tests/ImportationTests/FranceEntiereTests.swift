import Importation
import Parc
import TestSupport
import Testing

@Suite struct FranceEntiereTests {
    private static func campagne() throws -> CampagneImportee {
        try CampagneImportee {
            $0.remplacer("departement = \"84\"", par: "departement = \"fr\"", dans: "campagne.toml")
            $0["parc.csv"] =
                CampagneMinimale.enteteDuParc + "L1;;84007;1;C;1;1975;13;1;;1\nL2;;30028;1;C;3;1975;13;1;;1\n"
                + "L3;;97105;1;C;3;1975;13;1;;1\n"
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal + "A;2024-01-01;L2;CONGE;;;;;;\n"
        }
    }

    @Test func `une campagne sur la France entière retient les logements de tous les départements`() throws {
        let lue = try Self.campagne()
        #expect(lue.compte("parc.csv") == [3, 3, 0, 0])
        #expect(lue.attributs.map(\.commune.texte) == ["84007", "30028", "97105"])
        #expect(lue.compte("journal.csv") == [1, 1, 0, 0])
    }

    @Test func `un programme et une livraison de n’importe quel département y sont`() throws {
        let lue = try CampagneImportee {
            $0.remplacer("departement = \"84\"", par: "departement = \"FR\"", dans: "campagne.toml")
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal + "A;2024-05-22;N1;LIVRAISON;;;;;P1;\n"
            $0.nommer("programmes", "programmes.csv", "programme;commune\nP1;30028\n")
        }
        #expect(lue.compte("journal.csv") == [1, 1, 0, 0])
        #expect(lue.dossier.logementsAuJournal.map(\.logement.attributs.commune.texte) == ["30028"])
    }
}
