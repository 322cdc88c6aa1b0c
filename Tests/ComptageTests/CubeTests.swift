import Parc
import Regles
import TestSupport
import Testing

@testable import Comptage

@Suite struct CubeTests {
    private let cle = Cube.Cle(mesure: 0, reservataire: nil, commune: insee("84007"))

    private func lignes(_ cube: Cube) -> [[Int32]] {
        var lues: [[Int32]] = []
        cube.forEachLigne { lues.append(Array($1)) }
        return lues
    }

    @Test func `les plages des axes se suivent derrière le total, la commune n’en a pas`() throws {
        let plages = Cube(tranches: Exercice.essai().tranches).plages
        #expect(plages[.typologie] == 1..<7)
        #expect(plages[.financement] == 7..<13)
        #expect(plages[.commune] == nil)
        #expect(plages[.qpv] == 13..<16)
        #expect(plages[.periode] == 16..<22)
        #expect(plages[.accessibilite] == 22..<26)
    }

    @Test func `un logement ajoute un au total et un à chaque axe`() {
        var cube = Cube(tranches: Exercice.essai().tranches)
        cube.ajouter(.essai("84007", .t1, .nonRenseigne, .en, periode: 5, .non), ligne: cube.ligne(cle))
        let attendues = [0, 1, 12, 13, 21, 24]
        #expect(lignes(cube) == [(0..<26).map { attendues.contains($0) ? 1 : 0 }])
    }

    @Test func `une clé déjà vue retrouve sa ligne`() {
        var cube = Cube(tranches: Exercice.essai().tranches)
        let autre = Cube.Cle(mesure: 0, reservataire: IndexReservataire(0), commune: insee("84007"))
        #expect(cube.ligne(cle) == 0)
        #expect(cube.ligne(autre) == 1)
        #expect(cube.ligne(cle) == 0)
    }

    @Test func `les communes du cube sont rangées par code, chacune une fois`() {
        var cube = Cube(tranches: Exercice.essai().tranches)
        for (mesure, code) in ["84031", "84007", "84031"].enumerated() {
            _ = cube.ligne(Cube.Cle(mesure: mesure, reservataire: nil, commune: insee(code)))
        }
        #expect(cube.communes.map(\.texte) == ["84007", "84031"])
    }
}
