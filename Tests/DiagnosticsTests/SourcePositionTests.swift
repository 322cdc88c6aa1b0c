import Diagnostics
import Testing

@Suite struct SourcePositionTests {
    @Test func `un fichier entier se dit par son nom`() {
        #expect(SourcePosition(file: "parc.csv").description == "parc.csv")
    }

    @Test func `une ligne suit le nom du fichier`() {
        #expect(SourcePosition(file: "parc.csv", line: 12).description == "parc.csv:12")
    }

    @Test func `une position dans la ligne vient en dernier`() {
        #expect(SourcePosition(file: "parc.csv", line: 12, column: 34).description == "parc.csv:12:34")
    }
}
