import Diagnostics
import Foundation
import Testing

@Suite struct JSONTextTests {
    @Test func `un texte accentué reste en clair`() {
        #expect(JSONText.string("réservé « ici »") == "\"réservé « ici »\"")
    }

    @Test func `guillemets et barres obliques inversées sont échappés`() {
        #expect(JSONText.string("a\"b\\c") == #""a\"b\\c""#)
    }

    @Test func `les fins de ligne et la tabulation ont leur forme courte`() {
        #expect(JSONText.string("a\nb\rc\td") == #""a\nb\rc\td""#)
    }

    @Test func `les autres caractères de contrôle prennent quatre chiffres`() {
        #expect(JSONText.string("\u{0}\u{1F}") == #""\u0000\u001f""#)
    }

    @Test(arguments: ["", "a\"\u{301}b", "\r\n", "\u{2028}", "𝄞 é", "\u{7F}\u{8}"])
    func `un lecteur de JSON relit le même texte`(_ texte: String) throws {
        let relu = try JSONDecoder().decode([String].self, from: Data("[\(JSONText.string(texte))]".utf8))
        #expect(relu.first.map { Array($0.utf8) } == Array(texte.utf8))
    }
}
