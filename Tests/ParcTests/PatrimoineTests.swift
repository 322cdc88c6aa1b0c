import Parc
import Testing

@Suite struct PatrimoineTests {
    private func attributs(_ code: String, _ typologie: Typologie) throws -> Attributs {
        Attributs(
            commune: try #require(CodeCommune(code)), typologie: typologie, financement: .pls, qpv: .en, periode: 4,
            accessibilite: .ufr)
    }

    @Test func `un logement se relit tel qu’il a été ajouté`() throws {
        var patrimoine = Patrimoine()
        patrimoine.append(try attributs("84007", .t2), situation: .eligible)
        patrimoine.append(try attributs("84092", .t5Plus), situation: .exclu(.foyer))
        #expect(patrimoine.count == 2)
        #expect(patrimoine.attributs(1) == (try attributs("84092", .t5Plus)))
        #expect(patrimoine.situations == [.eligible, .exclu(.foyer)])
    }

    @Test func `deux parties du parc se mettent bout à bout, dans l’ordre`() throws {
        var (debut, fin) = (Patrimoine(), Patrimoine())
        debut.append(try attributs("84007", .t1), situation: .sorti)
        fin.append(try attributs("84092", .t3), situation: .eligible)
        debut.append(contentsOf: fin)
        #expect(debut.communes.map(\.texte) == ["84007", "84092"])
        #expect(debut.attributs(1) == (try attributs("84092", .t3)))
        #expect(debut.situations == [.sorti, .eligible])
    }

    @Test func `un logement dont on ne sait que la commune est non renseigné partout`() throws {
        let tranches = try #require(TranchesConstruction(bornes: [1948, 1976, 1999, 2012]))
        let inconnus = Attributs.inconnus(commune: try #require(CodeCommune("84007")), tranches: tranches)
        #expect(inconnus.commune.texte == "84007")
        #expect(inconnus.typologie == .nonRenseignee)
        #expect(inconnus.financement == .nonRenseigne)
        #expect(inconnus.qpv == .nonRenseigne)
        #expect(tranches.modalites[Int(inconnus.periode)] == .nonRenseigne)
        #expect(inconnus.accessibilite == .nonRenseignee)
    }
}
