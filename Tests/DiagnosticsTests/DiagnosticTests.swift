import Diagnostics
import Testing

@Suite struct DiagnosticTests {
    @Test func `le message est le titre de la règle`() {
        #expect(Constats.constat(Constats.avertissement).message == "date illisible")
    }

    @Test func `le détail vient entre parenthèses`() {
        #expect(Constats.constat(Constats.avertissement, detail: "31/02").message == "date illisible (31/02)")
    }

    @Test func `la valeur, quand on l’a gardée, vient entre guillemets français`() {
        let message = Constats.constat(Constats.avertissement, valeur: "31/02/2024").message
        #expect(message.contains("«"))
        #expect(message.contains("31/02/2024"))
        #expect(message.hasSuffix("»"))
    }

    @Test func `les constats se rangent par fichier, ligne, position, règle et détail`() {
        let melanges = [
            Constats.constat(Constats.information, 10, 1, fichier: "b.csv"),
            Constats.constat(Constats.avertissement, 2, 5, fichier: "b.csv", detail: "b"),
            Constats.constat(Constats.avertissement, 2, 5, fichier: "b.csv", detail: "a"),
            Constats.constat(Constats.information, 2, 5, fichier: "b.csv", detail: "z"),
            Constats.constat(Constats.bloquant, 2, 3, fichier: "b.csv"),
            Constats.constat(Constats.erreur, 1, 9, fichier: "b.csv"),
            Constats.constat(Constats.erreur, 9, fichier: "a.csv"),
        ]
        let ordre = melanges.sorted().map { "\($0.position.description) \($0.rule.id) \($0.detail)" }
        #expect(
            ordre == [
                "a.csv:9 ESS-03 ", "b.csv:1:9 ESS-03 ", "b.csv:2:3 ESS-04 ", "b.csv:2:5 ESS-01 z", "b.csv:2:5 ESS-02 a",
                "b.csv:2:5 ESS-02 b", "b.csv:10:1 ESS-01 ",
            ])
    }
}
