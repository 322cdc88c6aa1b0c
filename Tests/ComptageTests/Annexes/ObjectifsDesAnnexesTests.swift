import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// ARRO-1 and REP-1 on a campaign: the objectives of the year and of the year after.
@Suite struct ObjectifsDesAnnexesTests {
    /// Ten dwellings are to be freed on the département in 2024, ten in 2025: five of them in Avignon.
    private func campagne(
        _ conventions: Convention..., arrondi: ArrondiObjectif = .proche, prevues: Int = 0
    ) -> CampagneDEssai {
        var campagne = CampagneDEssai(
            exercice: .essai(objectif: ParametresDObjectif(arrondi: arrondi)),
            distribution: Distribution(conventions: conventions, demandeurs: Distribution.usuelle.demandeurs))
        campagne.peupler(15)
        campagne.liberer(5)
        campagne.peupler(15, "84092")
        campagne.liberer(5, "84092")
        campagne.tourner(2023, "*", 1, sur: 4)
        campagne.tourner(2023, "84007", 1, sur: 4)
        if prevues > 0 { campagne.prevoir(2024, "*", .mutation, prevues) }
        return campagne
    }

    private func objectifs(_ campagne: CampagneDEssai) -> [Int?] {
        campagne.compter().consolide.objectifs.map(\.atteinte.objectif)
    }

    private func suivants(_ campagne: CampagneDEssai) throws -> [Int?] {
        try campagne.distribution.conventions.indices.map { try campagne.annexes($0).suite?.objectif?.objectif }
    }

    // MARK: Rounding

    static let arrondis: [(arrondi: ArrondiObjectif, attendu: [Int])] = [
        (.proche, [3, 2]), (.superieur, [3, 3]), (.inferieur, [2, 2]),
    ]

    @Test(arguments: arrondis)
    func `chaque droit s’arrondit seul, cette année et la suivante`(
        _ arrondi: ArrondiObjectif, _ attendu: [Int]
    ) throws {
        let campagne = campagne(
            convention("A", taux: fraction(25, 100)), convention("B", taux: fraction(24, 100)), arrondi: arrondi)
        #expect(objectifs(campagne) == attendu)
    }

    @Test func `aux plus forts restes, les réservataires d’un périmètre et le bailleur font le flux`() {
        // 2,6 + 2,6 + 2,6 + 2,2 for the landlord: 3, 3, 2 and 2.
        let tiers = (0..<3).map { convention("R\($0)", taux: fraction(26, 100)) }
        let campagne = campagne(tiers[0], tiers[1], tiers[2], arrondi: .plusFortsRestes)
        #expect(objectifs(campagne) == [3, 3, 2])
    }

    @Test func `aux plus forts restes, à restes égaux, l’ordre de conventions.csv décide, le bailleur en dernier`() {
        // 2,5 each, four of them with the landlord, who has no more than his floor.
        let quarts = (0..<3).map { convention("R\($0)", taux: fraction(25, 100)) }
        #expect(objectifs(campagne(quarts[0], quarts[1], quarts[2], arrondi: .plusFortsRestes)) == [3, 3, 2])
    }

    @Test func `aux plus forts restes, le bailleur prend le logement quand son reste est le plus fort`() {
        // 1,2 and 8,8.
        #expect(objectifs(campagne(convention("A", taux: fraction(12, 100)), arrondi: .plusFortsRestes)) == [1])
        // 1,4 + 4,3 and 4,3.
        let deux = campagne(
            convention("A", taux: fraction(14, 100)), convention("B", taux: fraction(43, 100)),
            arrondi: .plusFortsRestes)
        #expect(objectifs(deux) == [2, 4])
    }

    @Test func `aux plus forts restes, un autre périmètre se répartit à part`() {
        // 1,6 of 10 in the département; 0,8 of 5 in Avignon, whose landlord has 4,2: one more for each.
        let campagne = campagne(
            convention("A", taux: fraction(16, 100)), convention("B", "84007", taux: fraction(16, 100)),
            arrondi: .plusFortsRestes)
        #expect(objectifs(campagne) == [2, 1])
    }

    @Test func `aux plus forts restes, un périmètre écrit dans un autre ordre est le même`() {
        var campagne = campagne(
            convention("A", "84007 84092", taux: fraction(25, 100)),
            convention("B", "84092 84007", taux: fraction(25, 100)),
            convention("C", "84007 84092", taux: fraction(25, 100)), arrondi: .plusFortsRestes)
        campagne.tourner(2023, "84092", 1, sur: 4)
        #expect(objectifs(campagne) == [3, 3, 2])
    }

    @Test func `aux plus forts restes, qui n’a pas de taux n’a pas de part, un objectif convenu reste convenu`() {
        let campagne = campagne(
            convention("A", taux: fraction(25, 100)), convention("SANS"),
            convention("B", taux: fraction(25, 100), objectif: Rationnel(7)),
            convention("C", taux: fraction(25, 100)), arrondi: .plusFortsRestes)
        #expect(objectifs(campagne) == [3, nil, 7, 2])
    }

    @Test func `aux plus forts restes, des taux de plus de 100 % en tout laissent au bailleur un reste négatif`() {
        let campagne = campagne(
            convention("A", taux: fraction(75, 100)), convention("B", taux: fraction(55, 100)),
            arrondi: .plusFortsRestes)
        // 7,5 + 5,5 - 3.
        #expect(objectifs(campagne) == [8, 5])
    }

    // MARK: Carried

    @Test func `0,35 par an donne son logement la troisième année, fraction reportée d’une convention à l’autre`() {
        var fraction = Rationnel.zero
        let vus = (0..<3).map { _ in
            let calcules = campagne(convention("A", taux: TestSupport.fraction(35, 1_000), fraction: fraction))
                .compter().reservataires[0].calcules
            fraction = calcules["H/fraction_reportee A"] ?? .zero
            return calcules["objectif A"]
        }
        #expect(vus == [.zero, .zero, Rationnel(1)])
        #expect(fraction == TestSupport.fraction(5, 100))
    }

    @Test func `la fraction que l’année reporte compte dans l’objectif suivant, qui reporte à son tour`() {
        let calcules = campagne(convention("A", taux: fraction(35, 1_000), fraction: fraction(40, 100)))
            .compter().reservataires[0].calcules
        #expect(calcules["objectif A"] == .zero)
        #expect(calcules["H/fraction_reportee A"] == fraction(75, 100))
        #expect(calcules["H/objectif_suivant A"] == Rationnel(1))
        #expect(calcules["H/fraction_suivante A"] == fraction(10, 100))
    }

    @Test func `sans objectif cette année, l’année suivante part d’une fraction nulle et sans report`() {
        var campagne = campagne(convention("A", taux: fraction(24, 100)))
        campagne.rotations = []
        let calcules = campagne.compter().reservataires[0].calcules
        #expect(calcules["objectif A"] == nil)
        #expect(calcules["H/fraction_reportee A"] == nil)
        #expect(calcules["H/report_suivant A"] == nil)
        #expect(calcules["H/objectif_suivant A"] == Rationnel(2))
        #expect(calcules["H/fraction_suivante A"] == fraction(40, 100))
    }

    // MARK: REP-1

    /// A convention of 20 %: an objective of 2; as many offers as asked, as many comments as given.
    private func suite(
        _ offres: Int, _ commentaires: [(Commentaire.Destination, Bool?)] = [], reportActif: Bool = true,
        prevues: Int = 0
    ) throws -> SuiteDeLObjectif {
        var campagne = campagne(
            convention("A", taux: fraction(1, 5), reportActif: reportActif), convention("B"), prevues: prevues)
        if prevues > 0 { campagne.prevoir(2025, "*", .mutation, prevues) }
        for rang in 0..<offres {
            campagne.journal.removeFirst()
            campagne.citer(
                "2024-03-01 LIBERATION", "2024-03-0\(rang + 2) MISE_A_DISPOSITION A",
                provenance: .parc(.eligible), attributs: .essai())
        }
        campagne.commentaires = commentaires.map {
            Commentaire(destination: $0.0, section: nil, texte: "", ecartJustifie: $0.1)
        }
        return try #require(try campagne.annexes().suite)
    }

    private static let sien = Commentaire.Destination.reservataire(IndexReservataire(0))
    private static let autre = Commentaire.Destination.reservataire(IndexReservataire(1))

    @Test func `un manque s’ajoute à l’objectif suivant, une avance s’en retranche`() throws {
        #expect(try suite(0).report == 2)
        #expect(try suite(0).objectif?.objectif == 4)
        #expect(try suite(2).report == 0)
        #expect(try suite(5).report == -3)
        #expect(try suite(5).objectif?.objectif == -1)
    }

    static let avis: [(commentaires: [(Commentaire.Destination, Bool?)], report: Int)] = [
        ([(sien, true)], 0), ([(.tous, true)], 0), ([(sien, true), (.tous, false)], 2), ([(sien, false)], 2),
        ([(sien, nil)], 2), ([(autre, true)], 2), ([(.consolide, true)], 2), ([(sien, true), (autre, false)], 0),
        ([(sien, true), (.consolide, false)], 0),
    ]

    @Test(arguments: avis)
    func `comptent les commentaires du réservataire et ceux pour tous`(
        _ commentaires: [(Commentaire.Destination, Bool?)], _ report: Int
    ) throws {
        #expect(try suite(0, commentaires).report == report)
    }

    @Test func `une avance justifiée se retranche quand même`() throws {
        #expect(try suite(5, [(ObjectifsDesAnnexesTests.sien, true)]).report == -3)
    }

    @Test(arguments: [0, 5])
    func `report_actif = N n’ajoute ni ne retranche rien`(_ offres: Int) throws {
        #expect(try suite(offres, reportActif: false).report == 0)
        #expect(try suite(offres, reportActif: false).objectif?.objectif == 2)
    }

    @Test func `ce qui était soustrait en trop s’ajoute au droit suivant avant l’arrondi`() throws {
        // 3 mutations foreseen each year and none made: 0,6 back, with a right of 20 % of 7.
        let suite = try suite(2, prevues: 3)
        #expect(suite.redistribution == fraction(3, 5))
        #expect(suite.objectif?.droit == Rationnel(2))
        #expect(suite.objectif?.entier == 2)
    }

    @Test func `ce qui était soustrait de trop peu n’est pas repris, sans taux rien n’est rendu`() throws {
        #expect(try suite(2).redistribution == .zero)
        #expect(try campagne(convention("A"), prevues: 3).annexes().suite?.redistribution == nil)
    }

    @Test func `l’objectif suivant se répartit aussi aux plus forts restes`() throws {
        let quarts = (0..<3).map { convention("R\($0)", taux: fraction(25, 100), reportActif: false) }
        let campagne = campagne(quarts[0], quarts[1], quarts[2], arrondi: .plusFortsRestes)
        // 2,5 each, as this year; what each lost or gained came with its fraction.
        #expect(try suivants(campagne) == [2, 2, 3])
    }
}
