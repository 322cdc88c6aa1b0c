import Tabular
import TestSupport
import Testing

@Suite struct RefusTests {
    private func erreur(_ octets: [UInt8]) -> TabularError? {
        do {
            _ = try Lecture.enOrdre(octets)
            return nil
        } catch {
            return error
        }
    }

    @Test func `un fichier absent est dit introuvable`() {
        #expect(throws: TabularError.missing(file: "f.csv")) {
            _ = try CSVReader(path: "/nulle/part.csv", file: "f.csv").headerLine
        }
    }

    @Test func `un dossier à la place d’un fichier est refusé`() {
        let dossier = DossierTemporaire()
        #expect(throws: TabularError.isFolder(file: "f.csv")) {
            _ = try CSVReader(path: dossier.chemin, file: "f.csv").headerLine
        }
    }

    @Test func `un fichier vide est refusé`() { #expect(erreur([]) == .empty(file: "f.csv")) }

    @Test func `un fichier de lignes blanches est dit vide`() {
        #expect(erreur(Array("\n \n\r\n".utf8)) == .empty(file: "f.csv"))
    }

    @Test func `un en-tête seul donne zéro ligne`() throws { #expect(try Lecture.enOrdre(Array("a;b\n".utf8)) == []) }

    @Test func `un fichier binaire est refusé`() {
        #expect(erreur([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]) == .binary(file: "f.csv"))
    }

    @Test func `un texte UTF-16 est reconnu`() { #expect(erreur([0xFF, 0xFE, 0x61, 0x00]) == .utf16(file: "f.csv")) }

    @Test(arguments: [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]] as [[UInt8]])
    func `un classeur est reconnu`(_ octets: [UInt8]) {
        #expect(erreur(octets + [1, 2]) == .spreadsheet(file: "f.csv"))
    }

    @Test func `un fichier gzip est reconnu`() { #expect(erreur([0x1F, 0x8B, 8]) == .compressed(file: "f.csv")) }

    @Test func `une première ligne sans fin est refusée`() {
        #expect(erreur([UInt8](repeating: 0x61, count: 3 << 20)) == .headerTooLong(file: "f.csv"))
    }

    @Test(arguments: [
        TabularError.missing(file: "f"), .unreadable(file: "f", reason: "r"), .isFolder(file: "f"), .empty(file: "f"),
        .binary(file: "f"), .utf16(file: "f"), .spreadsheet(file: "f"), .compressed(file: "f"),
        .headerTooLong(file: "f"),
    ])
    func `chaque refus nomme le fichier et dit un remède`(_ erreur: TabularError) {
        #expect(erreur.message.hasPrefix("f : "))
        #expect(erreur.message.contains(" — "))
    }
}
