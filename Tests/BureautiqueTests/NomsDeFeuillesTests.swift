import Testing

@testable import Bureautique

@Suite struct `Noms de feuilles` {
    @Test(arguments: [
        ("A. Flux", "A. Flux"), ("a[b]c:d*e?f/g\\h", "a-b-c-d-e-f-g-h"), ("", "Feuille"), ("   ", "Feuille"),
        ("'entre'", "entre"), ("l’île d'Oléron", "l’île d'Oléron"), ("un\u{7}deux", "un-deux"),
    ])
    func `un caractère interdit devient un tiret, un nom n’est jamais vide`(_ nom: String, _ attendu: String) {
        #expect(NomsDeFeuilles.propres([nom]) == [attendu])
    }

    @Test func `un nom a trente et une unités au plus, un émoji n’est pas coupé`() {
        let noms = NomsDeFeuilles.propres([
            String(repeating: "x", count: 31), String(repeating: "y", count: 32), String(repeating: "🏠", count: 40),
        ])
        #expect(noms[0] == String(repeating: "x", count: 31))
        #expect(noms[1] == String(repeating: "y", count: 30) + "…")
        #expect(noms[2] == String(repeating: "🏠", count: 15) + "…")
    }

    @Test func `deux noms qui ne diffèrent que par la casse reçoivent un numéro`() {
        #expect(NomsDeFeuilles.propres(["Flux", "FLUX", "flux"]) == ["Flux", "FLUX (2)", "flux (3)"])
    }

    @Test func `deux noms longs restent distincts et assez courts`() {
        let noms = NomsDeFeuilles.propres([String](repeating: String(repeating: "z", count: 60), count: 12))
        #expect(Set(noms).count == 12)
        #expect(noms.allSatisfy { $0.utf16.count <= 31 })
    }

    @Test func `le nom qu’Excel se réserve reçoit un numéro`() {
        #expect(NomsDeFeuilles.propres(["History"]) == ["History (2)"])
    }
}
