import Diagnostics
import Foundation
import Parc
import TestSupport
import Testing

/// Real open RPLS files, when a folder `shared/data` stands beside one of the folders above this file.
@Suite struct FichiersReelsTests {
    private static let donnees: String? = {
        var dossier = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while dossier.path != "/" {
            let candidat = dossier.appending(path: "shared/data").path
            if FileManager.default.fileExists(atPath: candidat) { return candidat }
            dossier = dossier.deletingLastPathComponent()
        }
        return nil
    }()

    private static func presents(_ noms: String...) -> Bool {
        guard let donnees else { return false }
        return (noms + ["territoires-cog2025.csv", "passage-cog2025.csv"]).allSatisfy {
            FileManager.default.fileExists(atPath: "\(donnees)/\($0)")
        }
    }

    /// A campaign whose stock is a real file, its territories those of the COG 2025.
    private func importer(parc: String, departement: String) throws -> CampagneImportee {
        let donnees = try #require(FichiersReelsTests.donnees)
        return try CampagneImportee(fils: 2) {
            $0.remplacer("\"84\"", par: "\"\(departement)\"", dans: "campagne.toml")
            $0.remplacer("\"parc.csv\"", par: "\"\(parc)\"", dans: "campagne.toml")
            $0.remplacer("\"territoires.csv\"", par: "\"\(donnees)/territoires-cog2025.csv\"", dans: "campagne.toml")
            $0.ajouter("passage = \"\(donnees)/passage-cog2025.csv\"", a: "campagne.toml")
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
            $0["conventions.csv"] = "reservataire;type;perimetre\nPREFET;ETAT_PRIORITAIRES;*\n"
        }
    }

    /// How many dwellings each category has, in the order of the nomenclature.
    private func compter(_ lue: CampagneImportee, _ nombre: Int, _ rang: (Attributs) -> UInt8) -> [Int] {
        var comptes = [Int](repeating: 0, count: nombre)
        for attributs in lue.attributs { comptes[Int(rang(attributs))] += 1 }
        return comptes
    }

    private func verifier(
        _ lue: CampagneImportee, typologie: [Int], financement: [Int], qpv: [Int], periode: [Int], accessibilite: [Int]
    ) {
        #expect(compter(lue, 6) { $0.typologie.rawValue } == typologie)
        #expect(compter(lue, 6) { $0.financement.rawValue } == financement)
        #expect(compter(lue, 3) { $0.qpv.rawValue } == qpv)
        #expect(compter(lue, 6) { $0.periode } == periode)
        #expect(compter(lue, 4) { $0.accessibilite.rawValue } == accessibilite)
        for ventilation in [typologie, financement, qpv, periode, accessibilite] {
            #expect(ventilation.reduce(0, +) == lue.dossier.patrimoine.count)
        }
    }

    // The figures expected were counted apart, by a few lines of Python over the same files.
    @Test(.enabled(if: presents("rpls-2020-dep93.csv.gz"), "les fichiers réels ne sont pas là"))
    func `la Seine-Saint-Denis de 2020 : 231 016 logements, chaque ventilation fait le total`() throws {
        let donnees = try #require(FichiersReelsTests.donnees)
        let dossier = DossierTemporaire()
        let chemin = dossier.ecrire("rpls.csv", "")
        let gunzip = Process()
        gunzip.executableURL = URL(filePath: "/usr/bin/env")
        gunzip.arguments = ["gunzip", "-c", "\(donnees)/rpls-2020-dep93.csv.gz"]
        gunzip.standardOutput = try FileHandle(forWritingTo: URL(filePath: chemin))
        try gunzip.run()
        gunzip.waitUntilExit()
        #expect(gunzip.terminationStatus == 0)

        let lue = try importer(parc: chemin, departement: "93")
        #expect(lue.compte(chemin) == [231_016, 231_016, 0, 0])
        #expect(lue.diagnostics.map(\.rule.id) == ["PARC-06"])
        verifier(
            lue, typologie: [18_826, 49_381, 89_004, 58_154, 15_651, 0],
            financement: [7572, 178_477, 18_325, 1693, 24_949, 0],
            qpv: [141_291, 89_725, 0], periode: [12_793, 118_549, 57_902, 21_592, 20_180, 0],
            accessibilite: [4022, 63_109, 163_885, 0])
        let situations = lue.dossier.patrimoine.situations
        #expect(situations.count { $0 == .eligible } == 221_767)
        #expect(situations.count { $0 == .exclu(.pli) } == 1693)
        #expect(situations.count { $0 == .exclu(.financementLibre) } == 3558)
        #expect(situations.count { $0 == .exclu(.universitaire) } == 3998)
        #expect(Set(lue.dossier.patrimoine.communes).count == 39)
    }

    @Test(.enabled(if: presents("rpls-2018-cannes.csv"), "les fichiers réels ne sont pas là"))
    func `Cannes de 2018 : 6 374 logements, zéros perdus rendus, chaque ventilation fait le total`() throws {
        let chemin = "\(try #require(FichiersReelsTests.donnees))/rpls-2018-cannes.csv"
        let lue = try importer(parc: chemin, departement: "06")
        #expect(lue.compte(chemin) == [6374, 6374, 0, 0])
        #expect(lue.diagnostics.map(\.rule.id) == ["PARC-05", "PARC-06"])
        verifier(
            lue, typologie: [319, 1232, 2797, 1697, 329, 0], financement: [225, 5179, 763, 98, 109, 0],
            qpv: [2011, 4363, 0],
            periode: [18, 2815, 2101, 1145, 295, 0], accessibilite: [0, 0, 0, 6374])
        #expect(lue.dossier.patrimoine.communes.count { $0.texte == "06029" } == 6313)
        #expect(lue.dossier.patrimoine.communes.count { $0.texte == "06030" } == 61)
    }
}
