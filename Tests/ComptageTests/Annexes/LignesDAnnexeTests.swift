import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// ANX-1 on a campaign: where each line comes from.
@Suite struct LignesDAnnexeTests {
    // MARK: Signed annexes

    @Test func `Avignon : la prévision part du parc, de la rotation, de la prévision et du taux`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE", "84007", taux: fraction(1_173, 10_000)))
        campagne.peupler(10_671)
        campagne.peupler(400, "84007", .exclu(.pli))
        campagne.peupler(92, "84007", .exclu(.local))
        campagne.tourner(2023, "84007", 696, sur: 10_000)
        campagne.prevoir(2024, "84007", .mutation, 80)
        campagne.prevoir(2024, "84007", .relogement, 12, .anru)
        let calcules = campagne.compter().reservataires[0].calcules
        let attendus: [String: Rationnel] = [
            "a": Rationnel(11_163), "b": Rationnel(492), "c": Rationnel(10_671), "d": fraction(696, 10_000),
            "e": fraction(7_427_016, 10_000), "f": Rationnel(92), "g": .zero, "h": fraction(6_507_016, 10_000),
            "i": fraction(1_173, 10_000), "j": fraction(7_632_729_768, 100_000_000),
        ]
        for (ligne, attendu) in attendus {
            #expect(calcules["H/annexe_\(ligne) VILLE calcul=N_PREVU"] == attendu, "ligne \(ligne)")
        }
        #expect(calcules["H/annexe_b VILLE calcul=N_PREVU exclusion=PLI"] == Rationnel(400))
        #expect(calcules["H/annexe_b VILLE calcul=N_PREVU exclusion=LOCAL"] == Rationnel(92))
        #expect(calcules["H/annexe_f VILLE calcul=N_PREVU poste=MUTATION"] == Rationnel(80))
        #expect(calcules["H/annexe_f VILLE calcul=N_PREVU poste=ANRU"] == Rationnel(12))
        #expect(calcules["objectif VILLE"] == Rationnel(76))
        #expect(calcules["H/fraction_reportee VILLE"] == fraction(32_729_768, 100_000_000))
    }

    @Test(arguments: [(true, fraction(35, 100)), (false, fraction(3_495_664, 10_000_000))])
    func `Gard Rhodanien : 0,35 avec l’arrondi intermédiaire, un peu moins sans lui`(
        _ arrondi: Bool, _ droit: Rationnel
    ) throws {
        var campagne = CampagneDEssai.aAnnexes(
            convention("VILLE", "84007", taux: fraction(2, 1_000)),
            exercice: .essai(objectif: ParametresDObjectif(arrondiIntermediaire: arrondi)))
        campagne.peupler(2_407)
        campagne.tourner(2023, "84007", 776, sur: 10_000)
        campagne.prevoir(2024, "84007", .mutation, 12)
        let prevu = try campagne.annexes().prevu
        #expect(prevu.valeur(.e) == (arrondi ? Rationnel(187) : fraction(1_867_832, 10_000)))
        #expect(prevu.valeur(.j) == droit)
        #expect(try campagne.annexes().objectif?.objectif == 0)
        #expect(try campagne.annexes().objectif?.fraction == droit)
    }

    @Test func `l’arrondi intermédiaire ne touche pas le constaté`() throws {
        var campagne = CampagneDEssai.aAnnexes(
            convention("VILLE"), exercice: .essai(objectif: ParametresDObjectif(arrondiIntermediaire: true)))
        campagne.peupler(2)
        campagne.liberer(1)
        let annexes = try campagne.annexes()
        #expect(annexes.reel?.valeur(.e) == Rationnel(1))
        #expect(annexes.suivant?.valeur(.e) == Rationnel(1))
    }

    // MARK: Stocks

    @Test func `les logements sortis ne sont pas dans a, les exclus sont dans b`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE"))
        campagne.peupler(5)
        campagne.peupler(3, "84007", .sorti)
        campagne.peupler(2, "84007", .exclu(.demolition))
        let prevu = try campagne.annexes().prevu
        #expect([RubriqueDAnnexe.a, .b, .c].map(prevu.valeur) == [Rationnel(7), Rationnel(2), Rationnel(5)])
    }

    @Test func `le stock est celui du périmètre de la convention`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("A", "84007"), convention("B", "248400251"), convention("C"))
        for (nombre, code) in [(1, "84007"), (2, "84092"), (4, "84031")] { campagne.peupler(nombre, code) }
        #expect(try (0..<3).map { try campagne.annexes($0).prevu.stock.total } == [1, 3, 7])
    }

    @Test func `l’annexe suivante part de parc_suivant, sorties et exclusions comprises`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE"))
        campagne.peupler(5)
        campagne.parcSuivant =
            CampagneDEssai.lignes(6) + CampagneDEssai.lignes(1, "84007", .sorti)
            + CampagneDEssai.lignes(2, "84007", .exclu(.vente))
        let annexes = try campagne.annexes()
        #expect(annexes.parcSuivant)
        #expect(annexes.prevu.stock.total == 5)
        #expect(annexes.suivant?.stock.total == 8)
        #expect(annexes.suivant?.stock.horsAssiette == 2)
    }

    @Test func `sans parc_suivant, c’est parc avec les exclusions du 31 décembre N`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE"))
        campagne.peupler(5)
        campagne.parcSuivant = CampagneDEssai.lignes(4) + CampagneDEssai.lignes(1, "84007", .exclu(.local))
        campagne.avecParcSuivant = false
        let annexes = try campagne.annexes()
        #expect(!annexes.parcSuivant)
        #expect(annexes.suivant?.stock.horsAssiette == 1)
        #expect(annexes.prevu.stock.horsAssiette == 0)
    }

    @Test func `sans rien pour l’année suivante, c’est le même parc`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE"))
        campagne.peupler(5)
        campagne.peupler(1, "84007", .exclu(.local))
        let annexes = try campagne.annexes()
        #expect(annexes.suivant?.stock == annexes.prevu.stock)
        #expect(!annexes.parcSuivant)
    }

    @Test func `une commune que seul parc_suivant connaît est dans l’annexe suivante`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("AGGLO", "248400251"))
        campagne.peupler(1)
        campagne.parcSuivant = CampagneDEssai.lignes(1) + CampagneDEssai.lignes(3, "84092")
        #expect(try campagne.annexes().suivant?.stock.total == 4)
    }

    // MARK: What was found

    @Test func `h constaté est le flux réel : libérés, moins les soustraits, moins les retirés sans offre`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE", "84007", taux: fraction(1, 5)))
        campagne.peupler(10)
        campagne.liberer(4, pour: "VILLE")
        campagne.loger("2024-03-01 LIBERATION", "2024-04-01 RETRAIT")
        campagne.loger("2024-03-01 LIBERATION", "2024-04-01 DECISION mutation ATTRIBUTION rang=1")
        campagne.loger("2024-03-01 LIBERATION", "2024-04-01 DECISION anru ATTRIBUTION rang=1")
        campagne.loger("2024-03-01 LIBERATION", "2024-04-01 DECISION vente ATTRIBUTION rang=1")
        let bilan = campagne.compter().reservataires[0]
        let reel = try #require(bilan.annexes.first?.reel)
        #expect(
            [RubriqueDAnnexe.d, .e, .f, .g, .h, .j].map(reel.valeur) == [
                fraction(8, 18), Rationnel(8), Rationnel(3), Rationnel(1), Rationnel(4), fraction(4, 5),
            ])
        #expect(bilan.objectifs[0].atteinte.fluxReel == 4)
        for poste in ["MUTATION", "ANRU", "VENTE"] {
            #expect(bilan.calcules["H/annexe_f VILLE calcul=N_REEL poste=\(poste)"] == Rationnel(1), "\(poste)")
        }
        #expect(bilan.calcules["H/annexe_f VILLE calcul=N_REEL poste=LHI"] == nil)
    }

    @Test func `sur une assiette vide, la rotation constatée n’est pas connue`() throws {
        let annexes = try CampagneDEssai.aAnnexes(convention("VILLE", taux: fraction(1, 5))).annexes()
        for rubrique in [RubriqueDAnnexe.d, .e, .h, .j] {
            #expect(annexes.reel.map { $0.valeur(rubrique) } == .some(nil))
            #expect(annexes.suivant?.valeur(rubrique) == nil)
        }
        #expect(annexes.reel?.valeur(.c) == .zero)
    }

    @Test func `un poste « autre » est en g, un relogement sans opération a son poste`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE"))
        campagne.peupler(10)
        for (poste, nombre) in [(PosteDePrevision.autre, 1), (.mutation, 2), (.vente, 4), (.relogement, 8)] {
            campagne.prevoir(2024, "*", poste, nombre)
        }
        let prevu = try campagne.annexes().prevu
        #expect(prevu.autres == 1)
        #expect(prevu.soustraits[PosteSoustrait.mutation.rawValue] == 2)
        #expect(prevu.soustraits[PosteSoustrait.vente.rawValue] == 4)
        #expect(prevu.soustraits[PosteSoustrait.relogement.rawValue] == 8)
    }

    @Test func `la prévision de chaque année est pour son annexe`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE"))
        campagne.peupler(10)
        for (annee, nombre) in [(2023, 1), (2024, 2), (2025, 4), (2026, 8)] {
            campagne.prevoir(annee, "*", .mutation, nombre)
        }
        let annexes = try campagne.annexes()
        #expect(annexes.prevu.soustrait == 2)
        #expect(annexes.suivant?.soustrait == 4)
        #expect(annexes.reel?.soustrait == 0)
    }

    // MARK: The rotation and the rate of the year after

    @Test func `la rotation de l’année suivante est celle que compte le journal`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE"))
        campagne.peupler(7)
        campagne.liberer(3)
        campagne.tourner(2023, "*", 9, sur: 10)
        let annexes = try campagne.annexes()
        #expect(annexes.prevu.rotation == TauxDeRotation(taux: fraction(9, 10), annees: [2023]))
        #expect(annexes.suivant?.rotation == TauxDeRotation(taux: fraction(3, 10), annees: [2024]))
    }

    @Test func `si rien ne s’est libéré, la moyenne prend les deux années d’avant`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("VILLE"))
        campagne.peupler(7)
        for annee in [2021, 2022, 2023] { campagne.tourner(annee, "*", annee - 2020, sur: 10) }
        let suivant = try campagne.annexes().suivant
        #expect(suivant?.rotation == TauxDeRotation(taux: fraction(5, 30), annees: [2022, 2023, 2024]))
    }

    /// Five dwellings this year, ten the year after, two rights; a rate of 20 %.
    private func avecDroits(_ taux: TauxSuivant, _ droits: Droit...) throws -> AnnexesDuBilan {
        var campagne = CampagneDEssai.aAnnexes(
            convention("VILLE", "84007", taux: fraction(1, 5)), convention("AUTRE"),
            exercice: .essai(objectif: ParametresDObjectif(tauxSuivant: taux)))
        campagne.liberer(5)
        campagne.parcSuivant = CampagneDEssai.lignes(10)
        campagne.droits = droits
        return try campagne.annexes()
    }

    @Test func `le taux suivant est celui des droits vivants sur le parc suivant, celui de l’année reste`() throws {
        let annexes = try avecDroits(.droits, droit(Rationnel(1)), droit(fraction(1, 2), .terrain))
        #expect(annexes.prevu.taux == fraction(1, 5))
        #expect(annexes.reel?.taux == fraction(1, 5))
        #expect(annexes.suivant?.taux == fraction(3, 20))
        #expect(annexes.suite?.tauxDesDroits == fraction(3, 20))
    }

    @Test func `taux_suivant = convention garde celui de la convention, celui des droits est à côté`() throws {
        let annexes = try avecDroits(.convention, droit(Rationnel(1)))
        #expect(annexes.suivant?.taux == fraction(1, 5))
        #expect(annexes.suite?.tauxDesDroits == fraction(1, 10))
    }

    @Test func `sans droit à lui sur son périmètre, un réservataire garde le taux de sa convention`() throws {
        let annexes = try avecDroits(.droits, droit(Rationnel(3), de: 1), droit(Rationnel(3), commune: "84092"))
        #expect(annexes.suivant?.taux == fraction(1, 5))
        #expect(annexes.suite?.tauxDesDroits == nil)
    }

    @Test func `des droits tous éteints donnent un taux nul, non celui de la convention`() throws {
        let annexes = try avecDroits(.droits, droit(Rationnel(3), fin: "2024-12-31"))
        #expect(annexes.suivant?.taux == .zero)
        #expect(annexes.suivant?.droit == .zero)
    }
}
