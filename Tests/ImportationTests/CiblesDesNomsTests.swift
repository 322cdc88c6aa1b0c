import Testing

@testable import Importation

@Suite struct CiblesDesNomsTests {
    @Test func `chaque nom mène où il a été dit, les autres nulle part`() {
        var cibles = CiblesDesNoms(noms: 5)
        let dites: [ParcLu.Cible?] = [.logement(0), .logement(5_399_999), .horsPerimetre, .ambigu]
        for (nom, cible) in dites.enumerated() { cibles[nom] = cible }
        #expect((0..<5).map { cibles[$0] } == dites + [nil])
        cibles[0] = nil
        #expect(cibles[0] == nil)
    }
}
