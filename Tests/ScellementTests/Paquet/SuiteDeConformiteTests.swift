import Foundation
import TestSupport
import Testing

@testable import Scellement

/// The conformance suite of the Library of Congress (BagIt, public domain), when its archive stands in a folder `shared/data`
/// beside one of the folders above this file.
@Suite struct `Suite de conformité BagIt` {
    private static let archive: String? = {
        var dossier = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while dossier.path != "/" {
            let candidat = dossier.appending(path: "shared/data/bagit-conformance-suite.tar.gz").path
            if FileManager.default.fileExists(atPath: candidat) { return candidat }
            dossier = dossier.deletingLastPathComponent()
        }
        return nil
    }()

    /// Bags that the suite calls valid and this reader refuses.
    private static let desaccords: [String: FauteDePaquet] = [
        // Nothing is ever fetched: a bag that says where to fetch is not complete on its own, even when all is there.
        "v0.97/valid/holey-bag": .aRecuperer
    ]

    /// Bags that the suite calls valid with a warning, and this reader refuses: an archive has no use for half-valid bags.
    private static let refusees: Set<String> = [
        "duplicate-file-with-different-case", "same-filename-listed-twice-with-different-normalization",
        "same-filename-listed-twice-with-the-same-hash",
        // Its manifest lists a .DS_Store, that never reached the archive of the suite.
        "special-system-files",
    ]

    /// The faults of each bag of the suite, by its path.
    private func fautes() throws -> [String: [FauteDePaquet]] {
        let archive = try #require(Self.archive)
        let dossier = DossierTemporaire()
        let tar = Process()
        tar.executableURL = URL(filePath: "/usr/bin/env")
        tar.arguments = ["tar", "-xzf", archive, "-C", dossier.chemin]
        try tar.run()
        tar.waitUntilExit()
        try #require(tar.terminationStatus == 0)
        var fautes: [String: [FauteDePaquet]] = [:]
        let gestion = FileManager.default
        for version in ["v0.97", "v1.0"] {
            for sorte in try gestion.contentsOfDirectory(atPath: "\(dossier.chemin)/\(version)") {
                let racine = "\(dossier.chemin)/\(version)/\(sorte)"
                for nom in (try? gestion.contentsOfDirectory(atPath: racine)) ?? [] where nom != "Makefile" {
                    fautes["\(version)/\(sorte)/\(nom)"] = PaquetLu("\(racine)/\(nom)", profil: .norme).fautes
                }
            }
        }
        return fautes
    }

    @Test(.enabled(if: archive != nil, "la suite de conformité n’est pas là"))
    func `les paquets valides sont acceptés`() throws {
        let valides = try fautes().filter { $0.key.contains("/valid/") }
        #expect(valides.count == 13)
        for (nom, fautes) in valides {
            #expect(fautes == (Self.desaccords[nom].map { [$0] } ?? []), "\(nom)")
        }
    }

    @Test(.enabled(if: archive != nil, "la suite de conformité n’est pas là"))
    func `les paquets invalides sont refusés`() throws {
        let invalides = try fautes().filter { $0.key.contains("/invalid/") || $0.key.contains("-only/") }
        #expect(invalides.count == 27)
        for (nom, fautes) in invalides { #expect(fautes != [], "\(nom)") }
    }

    @Test(.enabled(if: archive != nil, "la suite de conformité n’est pas là"))
    func `des paquets à réserve, ceux dont un fichier est donné deux fois ou manque sont refusés`() throws {
        let reserves = try fautes().filter { $0.key.contains("/warning/") }
        #expect(reserves.count == 6)
        for (nom, fautes) in reserves {
            let refuse = Self.refusees.contains { nom.hasSuffix("/\($0)") }
            #expect(fautes.isEmpty != refuse, "\(nom) : \(fautes.map(\.message))")
        }
    }
}
