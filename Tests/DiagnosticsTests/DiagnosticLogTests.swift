import Diagnostics
import Testing

@Suite struct DiagnosticLogTests {
    private let position = SourcePosition(file: "f.csv", line: 2)

    @Test func `une valeur n’est pas gardée d’ordinaire`() {
        var log = DiagnosticLog()
        log.add(Constats.avertissement, at: position, value: "31/02/2024")
        #expect(log.diagnostics.map(\.value) == [nil])
    }

    @Test func `une valeur qu’on ne garde pas n’est pas même calculée`() {
        var log = DiagnosticLog()
        var calculs = 0
        func valeur() -> String? {
            calculs += 1
            return "x"
        }
        log.add(Constats.avertissement, at: position, value: valeur())
        #expect(calculs == 0)
    }

    @Test func `une valeur est gardée quand on l’a demandé`() {
        var log = DiagnosticLog(keepsValues: true)
        log.add(Constats.avertissement, at: position, value: "31/02/2024")
        #expect(log.diagnostics.map(\.value) == ["31/02/2024"])
    }

    @Test func `les constats se lisent triés quel que soit l’ordre où ils arrivent`() {
        var log = DiagnosticLog()
        log.add(Constats.avertissement, at: SourcePosition(file: "f.csv", line: 10))
        log.add(Constats.erreur, at: SourcePosition(file: "f.csv", line: 9))
        #expect(log.diagnostics.map(\.position.line) == [10, 9])
        #expect(log.sorted.map(\.position.line) == [9, 10])
    }

    @Test func `deux journaux se réunissent bout à bout`() {
        var (premier, second) = (DiagnosticLog(), DiagnosticLog())
        premier.add(Constats.erreur, at: position)
        second.add(Constats.information, at: position)
        premier.merge(second)
        #expect(premier.diagnostics.map(\.rule.id) == ["ESS-03", "ESS-01"])
    }

    @Test func `une information n’avertit pas et ne bloque pas`() {
        var log = DiagnosticLog()
        log.add(Constats.information, at: position)
        #expect(!log.warns)
        #expect(!log.blocks)
    }

    @Test func `un avertissement avertit sans bloquer`() {
        var log = DiagnosticLog()
        log.add(Constats.avertissement, at: position)
        #expect(log.warns)
        #expect(!log.blocks)
    }

    @Test func `une erreur avertit sans bloquer`() {
        var log = DiagnosticLog()
        log.add(Constats.erreur, at: position)
        #expect(log.warns)
        #expect(!log.blocks)
    }

    @Test func `un constat bloquant bloque`() {
        var log = DiagnosticLog()
        log.add(Constats.bloquant, at: position)
        #expect(log.warns)
        #expect(log.blocks)
    }

    @Test func `les constats se comptent par gravité`() {
        var log = DiagnosticLog()
        for _ in 0..<3 { log.add(Constats.avertissement, at: position) }
        log.add(Constats.erreur, at: position)
        #expect(Severity.allCases.map(log.count) == [0, 3, 1, 0])
    }
}
