import Diagnostics
import Testing

@Suite struct SeverityTests {
    @Test func `les gravités vont de l’information au bloquant`() {
        #expect(Severity.allCases.sorted() == [.information, .avertissement, .erreur, .bloquant])
    }

    @Test func `chaque gravité a son mot`() {
        #expect(Severity.allCases.map(\.label) == ["information", "avertissement", "erreur", "bloquant"])
    }
}
