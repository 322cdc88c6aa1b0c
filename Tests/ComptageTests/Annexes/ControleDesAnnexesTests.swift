import Comptage
import Diagnostics
import Parc
import Regles
import TestSupport
import Testing

/// What making the annexes says of the conventions: OBJ-01 to OBJ-04, PLA-01 to PLA-04.
@Suite struct ControleDesAnnexesTests {
    private func campagne(_ conventions: Convention..., exercice: Exercice = .essai()) -> CampagneDEssai {
        self.campagne(conventions, exercice: exercice)
    }

    private func campagne(_ conventions: [Convention], exercice: Exercice = .essai()) -> CampagneDEssai {
        var campagne = CampagneDEssai(
            exercice: exercice, distribution: Distribution(conventions: conventions, demandeurs: []))
        campagne.peupler(20)
        return campagne
    }

    @Test func `une campagne sans rotation, prévision ni droit n’a rien à redire`() {
        #expect(campagne(convention("A", taux: fraction(1, 5))).constats == [])
    }

    // MARK: Inputs

    @Test func `OBJ-01 : rotations.csv ne dit rien de l’année précédente sur le périmètre`() throws {
        var campagne = campagne(convention("A"), convention("B", "84007"))
        campagne.tourner(2023, "*", 1, sur: 10)
        campagne.tourner(2022, "84007", 1, sur: 10)
        let constats = campagne.compter().constats
        #expect(constats.map(\.regle.id) == ["OBJ-01"])
        #expect(constats.first?.detail == "année 2023")
        #expect(constats.first?.ligne == 2)
    }

    @Test func `OBJ-01 : une assiette nulle ne dit rien non plus`() {
        var campagne = campagne(convention("A"))
        campagne.tourner(2023, "*", 0, sur: 0)
        #expect(campagne.constats == ["OBJ-01"])
    }

    @Test func `OBJ-02 : prevision.csv ne dit rien d’une année, ou des deux`() {
        var campagne = campagne(convention("A"), convention("B", "84007"))
        campagne.prevoir(2024, "*", .mutation, 0)
        let constats = campagne.compter().constats
        #expect(constats.map(\.regle.id) == ["OBJ-02", "OBJ-02"])
        #expect(constats.map(\.detail) == ["année 2025", "années 2024 et 2025"])
    }

    @Test func `OBJ-02 : un point d’étape n’attend rien de l’année suivante`() {
        var campagne = campagne(convention("A"), exercice: .essai(arreteAu: jour("2024-06-30")))
        campagne.prevoir(2024, "*", .mutation, 0)
        #expect(campagne.constats == [])
    }

    @Test(arguments: [(13, true), (-13, true), (12, false), (-12, false)])
    func `OBJ-03 : un report plus grand que l’objectif de l’année`(_ report: Int, _ dit: Bool) {
        let campagne = campagne(convention("A", objectif: Rationnel(12), report: report))
        #expect(campagne.constats == (dit ? ["OBJ-03"] : []))
    }

    @Test func `OBJ-03 : un report inactif ne se compare pas`() {
        #expect(campagne(convention("A", objectif: Rationnel(12), report: 40, reportActif: false)).constats == [])
    }

    @Test(arguments: [(1, false), (-1, false), (2, true)])
    func `OBJ-03 : d’un objectif de 0, un logement se reporte sans rien dire`(_ report: Int, _ dit: Bool) {
        let campagne = campagne(convention("A", objectif: Rationnel(0), report: report))
        #expect(campagne.constats == (dit ? ["OBJ-03"] : []))
    }

    @Test(arguments: [
        (fraction(99, 100), false), (fraction(-99, 100), false), (Rationnel(1), true), (Rationnel(-1), true),
    ])
    func `OBJ-05 : une fraction reportée est de moins d’un logement`(_ fraction: Rationnel, _ dit: Bool) {
        #expect(
            campagne(convention("A", objectif: Rationnel(1), fraction: fraction)).constats == (dit ? ["OBJ-05"] : []))
    }

    @Test func `OBJ-06 : un plafond que le calcul exact ne tient pas se dit, et n’emporte pas les autres`() {
        let premiers = [1_000_003, 1_000_033, 1_000_037, 1_000_039, 1_000_081, 1_000_099, 1_000_117]
        let campagne = campagne(
            premiers.enumerated().map { convention("C\($0)", "*", .etatAgents, taux: fraction(1, $1)) }
                + [convention("P", "84007", .commune, taux: fraction(1, 2))])
        #expect(Set(campagne.constats) == ["OBJ-06"])
    }

    @Test func `OBJ-04 : un objectif convenu qui n’est pas entier`() {
        #expect(campagne(convention("A", objectif: fraction(25, 2))).constats == ["OBJ-04"])
        #expect(campagne(convention("A", objectif: fraction(24, 2))).constats == [])
    }

    // MARK: Ceilings

    @Test(arguments: [(fraction(4, 1), false), (fraction(401, 100), true)])
    func `PLA-01 : les garanties de tous passent 20 % du parc du périmètre`(_ nombre: Rationnel, _ dit: Bool) throws {
        var campagne = campagne(convention("A", "84007"), convention("B", "84092"))
        campagne.droits = [
            droit(Rationnel(1)), droit(try #require(nombre.minus(Rationnel(1))), de: 1),
            // Neither of these counts: another nature, another place, over.
            droit(Rationnel(9), .terrain), droit(Rationnel(9), commune: "84092"),
            droit(Rationnel(9), fin: "2024-12-31"),
        ]
        #expect(campagne.constats == (dit ? ["PLA-01"] : []))
        #expect(try campagne.annexes().suite?.garanties == nombre.divided(by: Rationnel(20)))
        #expect(try campagne.annexes(1).suite?.garanties == nil, "sans parc, il n’y a pas de part")
    }

    @Test(arguments: [(25, false), (26, true)])
    func `PLA-02 : l’État passe 30 %, ses agents compris`(_ prioritaires: Int, _ dit: Bool) {
        let campagne = campagne(
            convention("P", "*", .etatPrioritaires, taux: fraction(prioritaires, 100)),
            convention("F", "*", .etatAgents, taux: fraction(5, 100)))
        #expect(campagne.constats == (dit ? ["PLA-02"] : []))
    }

    @Test(arguments: [(500, false), (501, true)])
    func `PLA-03 : les agents de l’État passent 5 %`(_ agents: Int, _ dit: Bool) {
        #expect(
            campagne(convention("F", "*", .etatAgents, taux: fraction(agents, 10_000))).constats
                == (dit ? ["PLA-03"] : []))
    }

    @Test(arguments: [(40, false), (41, true)])
    func `PLA-04 : les taux d’une commune passent 100 %`(_ commune: Int, _ dit: Bool) {
        let campagne = campagne(
            convention("D", taux: fraction(30, 100)), convention("E", "248400251", taux: fraction(30, 100)),
            convention("V", "84007", taux: fraction(commune, 100)), convention("SANS", "84007"),
            convention("AILLEURS", "84031", taux: fraction(90, 100)))
        let bilans = campagne.compter()
        #expect(bilans.constats.map(\.regle.id) == (dit ? ["PLA-04"] : []))
        #expect(bilans.constats.allSatisfy { $0.ligne == 0 && $0.regle.severity == .erreur })
        #expect(bilans.consolide.parts?.maximale == fraction(60 + commune, 100))
    }

    @Test func `PLA-04 : une commune où il n’y a que des sortis n’est pas du parc`() {
        var campagne = campagne(
            convention("A", "84031", taux: fraction(90, 100)), convention("B", "84031", taux: fraction(90, 100)))
        campagne.peupler(1, "84031", .sorti)
        #expect(campagne.constats == [])
        campagne.peupler(1, "84031", .exclu(.pli))
        #expect(campagne.constats == ["PLA-04"])
    }

    @Test func `les constats sont comptés en section M de chaque bilan`() {
        for bilan in campagne(convention("A", objectif: fraction(25, 2))).compter().tous {
            #expect(bilan.repartition("M/diagnostics", par: Ventilation(.regle)) == ["regle=OBJ-04": 1])
        }
    }

    @Test func `un dépassement ne change aucun chiffre`() {
        func chiffres(_ plafonne: Bool) -> [String: Rationnel] {
            var campagne = campagne(
                convention("A", "84007", taux: fraction(1, 2)),
                convention("B", "84007", taux: plafonne ? fraction(1, 2) : fraction(2, 3)))
            campagne.liberer(5)
            campagne.tourner(2023, "84007", 1, sur: 4)
            return campagne.compter().reservataires[0].calcules
        }
        #expect(chiffres(true) == chiffres(false))
    }
}
