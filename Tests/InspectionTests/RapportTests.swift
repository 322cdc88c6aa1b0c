import Foundation
import Inspection
import Testing

/// The report and the JSON.
@Suite struct RapportTests {
    private static func lue() throws -> Inspection {
        try Essai.parc("PMR;Divers;LOCAT;PLG_QP", "1;a;1950;HZ", "X\"\";b\tc;1980;QP084001")
    }

    @Test(arguments: [60, 80, 100]) func `le rapport tient dans la largeur demandée`(_ largeur: Int) throws {
        let texte = RapportDInspection(try RapportTests.lue(), largeur: largeur).texte
        for ligne in texte.split(separator: "\n") { #expect(ligne.count <= largeur, "\(ligne)") }
    }

    @Test func `le JSON est lisible, et sa version est 1`() throws {
        let json = InspectionJSON.texte([try RapportTests.lue(), try Essai.inspecter("couleur;forme\nrouge;rond\n")])
        let objet = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(objet["version"] as? Int == 1)
        let fichiers = try #require(objet["fichiers"] as? [[String: Any]])
        #expect(fichiers.map { $0["table"] as? String } == ["parc", nil])
        #expect(fichiers[0]["lignes"] as? Int == 2)
    }

    @Test func `le rapport est le même quel que soit le nombre de fils`() throws {
        let lignes = (0..<20_000).map { "\($0 % 37);\($0 % 150);é\($0 % 90)" }.joined(separator: "\n")
        // More than a chunk, so that there is something to merge.
        let long = String(repeating: "x", count: 1000)
        let textes = try [1, 4].map { fils in
            try Essai.inspecter(
                "ancien;nouveau;Divers\n\(lignes)\n" + String(repeating: "1;2;\(long)\r\n", count: 12_000)
            ) {
                $0.fils = fils
            }.textes
        }
        #expect(textes[0] == textes[1])
    }
}
