import Diagnostics
import Foundation
import Parc
import TestSupport
import Testing

@testable import Rendu

@Suite struct `Classeur des anomalies` {
    private static let erreur = DiagnosticRule(
        "ESSAI-01", .erreur, "date impossible", consequence: "la ligne est rejetée", remedy: "écrire un jour qui existe"
    )
    private static let information = DiagnosticRule(
        "ESSAI-02", .information, "rien de grave", consequence: "aucune", remedy: "aucun")
    private let dossier = DossierTemporaire()

    private static func constats(_ nombre: Int, fichier: String = "journal.csv") -> [Diagnostic] {
        (0..<nombre).map {
            Diagnostic(erreur, at: SourcePosition(file: fichier, line: 2 + $0, column: 7, field: "date"))
        }
    }

    private func octets(
        _ constats: [Diagnostic], lignes: Int = ClasseurDesAnomalies.lignesDUneFeuille
    ) throws -> [UInt8] {
        var compte = CompteDeLignes(fichier: "journal.csv")
        (compte.lues, compte.utilisees, compte.rejetees) = (912, 905, 7)
        return try ClasseurDesAnomalies(titre: "Bailleur", constats: constats, comptes: [compte], lignes: lignes)
            .octets(dans: dossier.chemin)
    }

    /// The XML of a sheet, from 1.
    private func feuille(_ numero: Int, _ octets: [UInt8]) throws -> String {
        let fichier = dossier.ecrire("lu.xlsx", octets)
        let process = Process()
        let tuyau = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/unzip")
        process.arguments = ["-p", fichier, "xl/worksheets/sheet\(numero).xml"]
        process.standardOutput = tuyau
        try process.run()
        let lu = try tuyau.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: lu, as: UTF8.self)
    }

    private func lignes(_ feuille: String) -> [Substring] { feuille.split(separator: "<row ").dropFirst() + [] }

    @Test func `chaque constat a sa ligne, avec sa gravité en toutes lettres, son remède et une case à cocher`() throws
    {
        let anomalies = try feuille(2, octets(Self.constats(3)))
        let lignes = lignes(anomalies)
        #expect(lignes.count == 4)
        for texte in ["erreur", "ESSAI-01", "journal.csv", ">3<", ">7<", "date impossible", "un jour qui existe"] {
            #expect(lignes[2].contains(texte), "\(texte)")
        }
        #expect(anomalies.contains("<autoFilter ref=\"A1:J4\"/>") && anomalies.contains("state=\"frozen\""))
        #expect(anomalies.contains("type=\"list\"") && anomalies.contains("sqref=\"J2:J4\""))
    }

    @Test func `les règles sont comptées, la plus grave d’abord, et les fichiers avec leurs lignes`() throws {
        let octets = try octets(
            [Diagnostic(Self.information, at: SourcePosition(file: "campagne.toml"))] + Self.constats(2))
        let regles = lignes(try feuille(3, octets))
        #expect(regles[1].contains("ESSAI-01") && regles[1].contains(">2<") && regles[2].contains("ESSAI-02"))
        let fichiers = lignes(try feuille(4, octets))
        #expect(fichiers[1].contains("journal.csv") && fichiers[1].contains(">912<") && fichiers[1].contains(">905<"))
        #expect(fichiers[2].contains("campagne.toml"))
    }

    @Test func `sans constat, les feuilles n’ont que leurs titres`() throws {
        #expect(lignes(try feuille(2, octets([]))).count == 1)
    }

    @Test func `le contenu d’une cellule n’y est jamais`() throws {
        let constat = Diagnostic(
            Self.erreur, at: SourcePosition(file: "journal.csv"), detail: "deux chiffres", value: "MARTIN")
        let anomalies = try feuille(2, octets([constat]))
        #expect(anomalies.contains("date impossible (deux chiffres)") && !anomalies.contains("MARTIN"))
    }

    @Test func `un texte reste un texte, quoi qu’il contienne`() throws {
        let anomalies = try feuille(2, octets(Self.constats(1, fichier: "=A1_x0041_\u{1}\u{FFFF}<é.csv")))
        #expect(anomalies.contains("=A1_x005F_x0041_\u{FFFD}\u{FFFD}&lt;é.csv"))
        #expect(!anomalies.contains("<f>"))
    }

    @Test func `un texte plus long qu’une cellule est coupé`() throws {
        let constat = Diagnostic(
            Self.erreur, at: SourcePosition(file: "a"), detail: String(repeating: "é", count: 40_000))
        #expect(try feuille(2, octets([constat])).contains("é…"))
    }

    @Test func `ce qu’une feuille ne peut pas contenir est compté à sa dernière ligne et dans la notice`() throws {
        let octets = try octets(Self.constats(5), lignes: 3)
        let anomalies = lignes(try feuille(2, octets))
        #expect(anomalies.count == 4)
        #expect(anomalies[3].contains("Et 3\u{A0}constats de plus, dans diagnostics.csv"))
        #expect(try feuille(1, octets).contains("Et 3\u{A0}constats de plus"))
        #expect(lignes(try feuille(2, self.octets(Self.constats(3), lignes: 3))).count == 4)
    }

    @Test func `les mêmes constats donnent les mêmes octets, et rien ne reste à côté`() throws {
        let constats = Self.constats(50)
        #expect(try octets(constats) == octets(constats))
        #expect(try FileManager.default.contentsOfDirectory(atPath: dossier.chemin) == [])
    }

    @Test func `un dossier où rien ne s’écrit le dit`() {
        #expect(throws: RenduError.self) {
            try ClasseurDesAnomalies(titre: "", constats: [], comptes: []).octets(dans: "/nulle/part")
        }
    }
}
