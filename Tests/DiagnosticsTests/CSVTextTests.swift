import Diagnostics
import Testing

@Suite struct CSVTextTests {
    @Test func `un texte simple reste tel quel`() { #expect(CSVText.field("Avignon, 84") == "Avignon, 84") }

    @Test func `un texte vide reste vide`() { #expect(CSVText.field("") == "") }

    @Test func `un point-virgule met le champ entre guillemets`() { #expect(CSVText.field("a;b") == "\"a;b\"") }

    @Test func `un guillemet est doublé`() { #expect(CSVText.field("le \"bas\"") == "\"le \"\"bas\"\"\"") }

    @Test func `un guillemet qui porte un accent combinant est doublé aussi`() {
        #expect(Array(CSVText.field("a\"\u{301};b").utf8) == Array("\"a\"\"\u{301};b\"".utf8))
    }

    @Test(arguments: ["a\nb", "a\rb", "a\r\nb"])
    func `une fin de ligne met le champ entre guillemets`(_ texte: String) {
        #expect(CSVText.field(texte) == "\"\(texte)\"")
    }

    @Test(arguments: ["=1+1", "+33", "-cmd", "@SOMME", "\tx"])
    func `une formule de tableur est précédée d’une apostrophe`(_ texte: String) {
        #expect(CSVText.field(texte) == "'" + texte)
    }

    @Test func `une formule qui contient des guillemets est neutralisée puis protégée`() {
        #expect(CSVText.field("=HYPERLINK(\"http://x\";\"y\")") == "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"")
    }

    @Test func `un signe au milieu du texte ne change rien`() { #expect(CSVText.field("a=b+c-d@e") == "a=b+c-d@e") }
}
