import Parc
import Testing

@Suite struct CodeCommuneTests {
    @Test(arguments: ["84007", "01001", "2A004", "2B033", "97411", "98818", "00000"])
    func `un code de cinq caractères se relit tel quel`(_ texte: String) { #expect(CodeCommune(texte)?.texte == texte) }

    @Test func `le zéro de tête perdu est rétabli`() { #expect(CodeCommune("1001")?.texte == "01001") }

    @Test func `une lettre minuscule devient capitale`() { #expect(CodeCommune("2a004") == CodeCommune("2A004")) }

    @Test(arguments: [
        "", "8", "84", "840", "840071", "2C004", "A2004", "84A07", "8400A", "A004", "84 07", "84-07", "８4007",
    ])
    func `un autre texte n’est pas un code`(_ texte: String) { #expect(CodeCommune(texte) == nil) }

    @Test(arguments: ["1A001", "7B123", "0A001"])
    func `une lettre ne se trouve qu’en Corse`(_ texte: String) { #expect(CodeCommune(texte) == nil) }

    @Test(arguments: [
        ("84007", "84"), ("01001", "01"), ("2A004", "2A"), ("2B033", "2B"), ("97411", "974"), ("97101", "971"),
        ("98818", "988"), ("75101", "75"),
    ])
    func `le département se lit dans le code`(_ texte: String, _ departement: String) {
        #expect(CodeCommune(texte)?.departement == departement)
    }

    @Test(arguments: [("97411", true), ("97101", true), ("84007", false), ("2A004", false)])
    func `l’outre-mer commence par 97`(_ texte: String, _ outreMer: Bool) {
        #expect(CodeCommune(texte)?.outreMer == outreMer)
    }

    @Test(arguments: ["00000", "2A999", "2B999", "99999", "9999"])
    func `un code, si grand soit-il, tient dans le tableau des communes`(_ texte: String) throws {
        let code = try #require(CodeCommune(texte))
        #expect(Int(code.packed) < CodeCommune.nombreDeCodes)
        #expect(CodeCommune(packed: code.packed).texte == String(repeating: "0", count: 5 - texte.count) + texte)
    }

    @Test func `les codes se rangent comme leurs textes`() throws {
        let textes = ["00000", "01001", "19123", "20000", "2A004", "2B033", "30007", "75101", "97411"]
        let codes = try textes.map { try #require(CodeCommune($0)) }
        #expect(codes.reversed().sorted().map(\.texte) == textes)
    }

    @Test(arguments: [
        ("75101", "75056"), ("75110", "75056"), ("75120", "75056"), ("69381", "69123"), ("69389", "69123"),
        ("13201", "13055"), ("13216", "13055"),
    ])
    func `un arrondissement appartient à sa commune`(_ arrondissement: String, _ commune: String) {
        #expect(CodeCommune(arrondissement)?.communeDeLArrondissement?.texte == commune)
    }

    @Test(arguments: ["75100", "75121", "75056", "69380", "69390", "69123", "13200", "13217", "13055", "84007"])
    func `un autre code n’est pas un arrondissement`(_ texte: String) {
        #expect(CodeCommune(texte)?.communeDeLArrondissement == nil)
    }
}
