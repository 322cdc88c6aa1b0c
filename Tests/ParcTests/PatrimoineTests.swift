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
        #expect((0..<2).map(patrimoine.situation) == [.eligible, .exclu(.foyer)])
    }

    @Test func `deux parties du parc se mettent bout à bout, dans l’ordre`() throws {
        var (debut, fin) = (Patrimoine(), Patrimoine())
        debut.append(try attributs("84007", .t1), situation: .sorti)
        fin.append(try attributs("84092", .t3), situation: .eligible)
        debut.append(contentsOf: fin.fiches)
        #expect(debut.fiches.map(\.commune.texte) == ["84007", "84092"])
        #expect(debut.attributs(1) == (try attributs("84092", .t3)))
        #expect((0..<2).map(debut.situation) == [.sorti, .eligible])
    }

    @Test func `les logements en double d’une partie ne sont pas ajoutés`() throws {
        var partie = Patrimoine()
        for code in ["84001", "84002", "84003", "84004"] {
            partie.append(try attributs(code, .t1), situation: .eligible)
        }
        var parc = Patrimoine()
        parc.append(contentsOf: partie.fiches, sauf: [0, 2])
        #expect(parc.fiches.map(\.commune.texte) == ["84002", "84004"])
    }

    @Test func `une fiche redit sa situation, sa nature et ses positions, quels qu’ils soient`() throws {
        let attributs = try attributs("2A004", .t3)
        let natures: [MotifExclusion?] = [nil] + MotifExclusion.allCases
        for nature in natures {
            for situation in SituationAssiette.toutes {
                let fiche = FicheDeLogement(
                    commune: attributs.commune, attributs.positions,
                    FicheDeLogement.Sort(situation, nature: nature))
                #expect(fiche.attributs == attributs)
                #expect(fiche.situation == situation)
                #expect(fiche.nature == nature)
            }
        }
    }

    @Test func `changer la situation d’un logement laisse le reste`() throws {
        var parc = Patrimoine()
        parc.append(try attributs("97101", .t4), situation: .exclu(.financementLibre))
        parc.placer(0, .sorti)
        #expect(parc.situation(0) == .sorti)
        #expect(parc.attributs(0) == (try attributs("97101", .t4)))
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
