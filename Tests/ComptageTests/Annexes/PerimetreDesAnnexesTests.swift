import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// The lines of rotations.csv and prevision.csv that make those of a perimeter, and the bilans that show them.
@Suite struct PerimetreDesAnnexesTests {
    /// The forecast of a perimeter: 1 of 10 in Avignon, 2 of 20 in Le Pontet, 4 of 10 in Carpentras, 1 of 2 in the EPCI of
    /// the first two, 3 of 4 in the département; as many mutations.
    private func prevu(_ perimetre: String) throws -> AnnexeCalculee {
        var campagne = CampagneDEssai.aAnnexes(convention("X", perimetre))
        campagne.peupler(1)
        for (code, liberes, assiette) in [
            ("84007", 1, 10), ("84092", 2, 20), ("84031", 4, 10), ("248400251", 1, 2), ("*", 3, 4),
        ] {
            campagne.tourner(2023, code, liberes, sur: assiette)
            campagne.prevoir(2024, code, .mutation, liberes)
        }
        return try campagne.annexes().prevu
    }

    static let cas: [(perimetre: String, taux: Rationnel?, soustraits: Int)] = [
        ("*", fraction(3, 4), 3), ("84007", fraction(1, 10), 1), ("248400251", fraction(1, 2), 1),
        ("84007 84031", fraction(5, 20), 5), ("84007 84092 84031", fraction(7, 40), 7),
        ("248400251 84031", fraction(5, 12), 5),
    ]

    @Test(arguments: cas)
    func `une liste de territoires additionne leurs lignes`(
        _ perimetre: String, _ taux: Rationnel?, _ soustraits: Int
    ) throws {
        let prevu = try prevu(perimetre)
        #expect(prevu.rotation?.taux == taux)
        #expect(prevu.soustrait == soustraits)
    }

    @Test func `une commune d’un EPCI nommé aussi ne compte pas deux fois`() throws {
        #expect(try prevu("84007 248400251").rotation?.taux == fraction(1, 2))
        #expect(try prevu("84007 248400251").soustrait == 1)
    }

    @Test func `l’EPCI et le département ne se déduisent pas de leurs communes`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("A", "248400251"), convention("B"))
        campagne.peupler(1)
        for code in ["84007", "84092", "84031", "84123"] {
            campagne.tourner(2023, code, 1, sur: 10)
            campagne.prevoir(2024, code, .mutation, 1)
        }
        for rang in 0...1 {
            #expect(try campagne.annexes(rang).prevu.rotation == nil)
            #expect(try campagne.annexes(rang).prevu.soustrait == 0)
        }
    }

    @Test func `un territoire sans rotation rend celle du périmètre inconnue, sa prévision manquante compte pour rien`()
        throws
    {
        #expect(try prevu("84007 84123").rotation == nil)
        #expect(try prevu("84007 84123").soustrait == 1)
    }

    @Test func `une année à qui il manque un territoire n’est pas dans la moyenne`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("X", "84007 84031"))
        campagne.peupler(1)
        for code in ["84007", "84031"] { campagne.tourner(2023, code, 0, sur: 10) }
        campagne.tourner(2022, "84007", 9, sur: 10)
        for code in ["84007", "84031"] { campagne.tourner(2021, code, 1, sur: 5) }
        #expect(
            try campagne.annexes().prevu.rotation == TauxDeRotation(taux: fraction(1, 10), annees: [2021, 2023]))
    }

    @Test func `un territoire d’assiette nulle s’ajoute aux autres`() throws {
        var campagne = CampagneDEssai.aAnnexes(convention("X", "84007 84031"))
        campagne.peupler(1)
        campagne.tourner(2023, "84007", 1, sur: 10)
        campagne.tourner(2023, "84031", 0, sur: 0)
        #expect(try campagne.annexes().prevu.rotation?.taux == fraction(1, 10))
    }

    @Test func `l’arrondissement d’une commune nommée aussi ne compte pas deux fois`() throws {
        let marseille = Territoires(communes: [
            Commune(code: insee("13055"), nom: "Marseille", epci: "200054807", nomEPCI: "", departement: "13")
        ])
        var campagne = CampagneDEssai.aAnnexes(
            convention("X", "13055 13201"), convention("Y", "13201 13202"), convention("Z", "200054807 13201"),
            exercice: .essai(departement: "13"), territoires: marseille)
        campagne.peupler(3, "13201")
        for (code, liberes) in [("13055", 5), ("13201", 1), ("13202", 2), ("200054807", 7)] {
            campagne.tourner(2023, code, liberes, sur: 10)
            campagne.prevoir(2024, code, .vente, liberes)
        }
        #expect(try (0..<3).map { try campagne.annexes($0).prevu.soustrait } == [5, 3, 7])
        #expect(
            try (0..<3).map { try campagne.annexes($0).prevu.rotation?.taux } == [
                fraction(5, 10), fraction(3, 20), fraction(7, 10),
            ])
    }

    // MARK: Which bilan shows which annex

    /// A rotation, a forecast, rights, an objective: everything that section H can say.
    private func complete(_ arreteAu: String) -> BilansDeCampagne {
        var campagne = CampagneDEssai.aAnnexes(
            convention("VILLE", "84007", taux: fraction(1, 5)),
            convention("ETAT", "*", .etatPrioritaires, taux: fraction(3, 10)),
            exercice: .essai(arreteAu: jour(arreteAu)))
        campagne.liberer(10, pour: "VILLE")
        for code in ["84007", "*"] {
            campagne.tourner(2023, code, 1, sur: 2)
            for annee in [2024, 2025] { campagne.prevoir(annee, code, .mutation, 1) }
        }
        campagne.droits = [droit(Rationnel(1))]
        campagne.souhaits = [
            Souhait(reservataire: IndexReservataire(0), financement: .plus, typologie: .t3, nombre: 4)
        ]
        return campagne.compter()
    }

    @Test func `le bilan d’un réservataire n’a que son annexe`() {
        let bilans = complete("2024-12-31")
        #expect(bilans.reservataires.map { $0.annexes.map(\.reservataire) } == [["VILLE"], ["ETAT"]])
        for nom in bilans.reservataires[0].calcules.keys where nom.hasPrefix("H/") {
            #expect(nom.split(separator: " ")[1] == "VILLE", "\(nom)")
        }
        #expect(bilans.reservataires.allSatisfy { $0.parts == nil })
    }

    @Test func `le bilan consolidé a celle du département, puis toutes`() {
        #expect(complete("2024-12-31").consolide.annexes.map(\.reservataire) == ["*", "VILLE", "ETAT"])
    }

    @Test func `celle du département n’a ni taux ni droit, les parts ne sont que là`() {
        let calcules = complete("2024-12-31").consolide.calcules
        let noms = calcules.keys.filter { $0.hasPrefix("H/") && $0.contains(" *") }
        let siennes = Set(noms.compactMap { $0.split(separator: " ").first })
        #expect(
            siennes.sorted() == "abcdefgh".map { "H/annexe_\($0)" } + [
                "H/part_etat", "H/part_etat_agents", "H/part_maximale",
            ])
        #expect(calcules["H/annexe_h * calcul=N1_PREVU"] == Rationnel(9))
        #expect(calcules["H/part_etat *"] == fraction(3, 10))
        #expect(calcules["H/part_etat_agents *"] == .zero)
        #expect(calcules["H/part_maximale *"] == fraction(1, 2))
    }

    @Test func `un point d’étape n’a rien de l’année suivante`() {
        for bilan in complete("2024-09-30").tous {
            let noms = bilan.calcules.keys.filter { $0.hasPrefix("H/") }
            #expect(noms.contains { $0.hasSuffix("calcul=N_PREVU") })
            #expect(noms.contains { $0.hasSuffix("calcul=N_REEL") })
            #expect(!noms.contains { $0.hasSuffix("calcul=N1_PREVU") })
            for suite in [
                "fraction", "report", "redistribution", "objectif_suivant", "taux_droits", "part_garanties",
            ] { #expect(!noms.contains { $0.hasPrefix("H/\(suite)") }, "\(suite)") }
            #expect(bilan.annexes.allSatisfy { $0.suivant == nil && $0.suite == nil })
        }
    }

    @Test func `un point d’étape garde l’objectif de l’année, les droits et les souhaits`() {
        let calcules = complete("2024-09-30").reservataires[0].calcules
        #expect(calcules["objectif VILLE"] == Rationnel(1))
        #expect(calcules["J/droits VILLE"] == Rationnel(1))
        #expect(calcules["K/souhaits VILLE"] == Rationnel(4))
    }

    @Test func `au 31 décembre, tout ce que dit la section est là`() {
        let calcules = complete("2024-12-31").reservataires[0].calcules
        for mesure in MesuresDAnnexe.mesures where mesure.portee == .parConvention {
            #expect(calcules.keys.contains { $0.hasPrefix("H/\(mesure.id) VILLE") }, "\(mesure.id)")
        }
    }
}
