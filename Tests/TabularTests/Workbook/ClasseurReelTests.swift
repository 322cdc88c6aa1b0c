import Foundation
import Tabular
import Testing

/// A real workbook, when a folder `shared/data` stands beside one of the folders above this file; skipped otherwise.
@Suite struct `Classeur réel` {
    private static let dictionnaire: String? = {
        var dossier = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while dossier.path != "/" {
            let candidat = dossier.appending(path: "shared/data/dictionnaire-rpls-2020.xlsx").path
            if FileManager.default.fileExists(atPath: candidat) { return candidat }
            dossier = dossier.deletingLastPathComponent()
        }
        return nil
    }()

    @Test(.enabled(if: dictionnaire != nil, "shared/data/dictionnaire-rpls-2020.xlsx n’est pas là"))
    func `le dictionnaire RPLS du SDES est lu`() throws {
        let chemin = try #require(Self.dictionnaire)
        let octets = try WholeFile.read(path: chemin, file: chemin, limit: 1 << 20)
        let lues = try LectureDeFeuille.lignes(octets)
        #expect(
            lues[2]
                == LigneLue(7, ["", "Libellé", "Nom fichier", "Domaine de valeurs  ou exemples", "Règle ou remarque"]))
        #expect(lues.contains { $0.champs.count > 2 && $0.champs[2] == "DEPCOM" })
        #expect(!lues.contains { !$0.notes.isEmpty })
    }
}
