import Parc
import Regles
import TestSupport
import Testing

/// QUO-1 to QUO-3: the legal quotas.
@Suite struct ObligationsLegalesTests {
    private static let distribution = Distribution(
        conventions: Distribution.usuelle.conventions,
        demandeurs: Distribution.usuelle.demandeurs + [
            ("q2", Demandeur(quartile: 2)), ("q4", Demandeur(quartile: 4)),
            ("q3-anru", Demandeur(quartile: 3, relogement: .anru)),
            ("q2-lhi", Demandeur(quartile: 2, relogement: .lhi)),
        ])

    /// Attributed then leased to someone, by whom it is offered to.
    private func chronique(
        _ demandeur: String, _ qpv: QPV = .hors, a reservataire: String? = nil,
        provenance: LogementCite.Provenance = .parc(.eligible)
    ) -> Chronique {
        Chronique(
            ["2024-01-02 LIBERATION"] + (reservataire.map { ["2024-02-01 MISE_A_DISPOSITION \($0)"] } ?? [])
                + ["2024-03-01 DECISION \(demandeur) ATTRIBUTION", "2024-04-01 BAIL \(demandeur)"],
            provenance: provenance, attributs: .essai("84007", .t3, .plus, qpv), distribution: Self.distribution)
    }

    /// The measures of section G that count something, on each base the same: `q1_base q1_retenus`.
    private func comptees(_ chronique: Chronique) -> String {
        let parBase = BaseDeQuota.allCases.map { base in
            ObligationsLegales.mesures.filter {
                $0.mesure.id.hasSuffix("_\(base.rawValue)") && chronique.compte($0) != [:]
            }
            .map { $0.mesure.id.dropLast(base.rawValue.count + 1) }.joined(separator: " ")
        }
        return Set(parBase).count == 1 ? parBase[0] : "\(parBase)"
    }

    @Test(arguments: ["q1", "anru", "orcod", "q3-anru"])
    func `hors QPV comptent le premier quartile et les relogés ANRU ou ORCOD`(_ demandeur: String) {
        #expect(comptees(chronique(demandeur)) == "q1_base q1_retenus q3_base")
    }

    @Test(arguments: ["q2", "q4", "q2-lhi"])
    func `hors QPV un autre quartile est dans la base seulement`(_ demandeur: String) {
        #expect(comptees(chronique(demandeur)) == "q1_base q3_base")
    }

    @Test(arguments: ["voisin", "lhi", "mutation", "vente"])
    func `un quartile inconnu est dans la base, non au numérateur, et se compte`(_ demandeur: String) {
        #expect(comptees(chronique(demandeur)) == "q1_base q1_inconnus q3_base")
        #expect(comptees(chronique(demandeur, .en)) == "q2_base q2_inconnus q3_base")
    }

    @Test func `un relogé ANRU de quartile inconnu n’est pas un inconnu hors QPV, il l’est en QPV`() {
        #expect(comptees(chronique("anru", .en)) == "q2_base q2_inconnus q3_base")
    }

    @Test(arguments: ["q2", "q4", "q3-anru"])
    func `en QPV comptent les quartiles 2 à 4`(_ demandeur: String) {
        #expect(comptees(chronique(demandeur, .en)) == "q2_base q2_retenus q3_base")
    }

    @Test func `en QPV le premier quartile est dans la base seulement`() {
        #expect(comptees(chronique("q1", .en)) == "q2_base q3_base")
    }

    @Test func `une situation en QPV inconnue est à part`() {
        #expect(comptees(chronique("q1", .nonRenseigne)) == "qpv_inconnu q3_base")
    }

    @Test func `un bail et une attribution sans demandeur sont des inconnus`() {
        let chronique = Chronique("2024-01-02 LIBERATION", "2024-03-01 DECISION ATTRIBUTION", "2024-04-01 BAIL")
        #expect(comptees(chronique) == "q1_base q1_inconnus q3_base")
    }

    @Test func `une attribution sans bail ne compte que sur les attributions`() {
        let chronique = Chronique("2024-01-02 LIBERATION", "2024-03-01 DECISION q1 ATTRIBUTION")
        #expect(chronique.compte(.g, "q1_retenus_attributions") == ["*": 1])
        #expect(chronique.compte(.g, "q1_base_baux") == [:])
    }

    @Test func `rien n’est soustrait, et un programme neuf compte`() {
        #expect(chronique("mutation").compte(.g, "q1_base_baux") == ["*": 1])
        let neuf = chronique("q1", provenance: .parcSuivant)
        #expect(neuf.codes(.g, "q1_base_baux", .parc) == [], "LIBERATION : ce n’est pas une première location")
        let premiere = Chronique(
            "2024-02-01 LIVRAISON", "2024-03-01 DECISION q1 ATTRIBUTION", "2024-04-01 BAIL q1",
            provenance: .parcSuivant)
        #expect(premiere.codes(.g, "q1_retenus_baux", .parc) == ["NEUF"])
    }

    @Test(arguments: ["dalo", "prioritaire", "q1-dalo"])
    func `un prioritaire compte dans la classe du titulaire`(_ demandeur: String) {
        #expect(chronique(demandeur, a: "VILLE").codes(.g, "q3_retenus_baux", .contingent) == ["COLLECTIVITES"])
    }

    @Test(arguments: [
        ("VILLE", "COLLECTIVITES"), ("AGGLO", "COLLECTIVITES"), ("DELEGUE", "COLLECTIVITES"),
        ("DELEGUE2", "COLLECTIVITES"), ("AL", "ACTION_LOGEMENT"),
    ])
    func `chaque type de réservataire a sa classe`(_ reservataire: String, _ classe: String) {
        #expect(chronique("voisin", a: reservataire).codes(.g, "q3_base_attributions", .contingent) == [classe])
    }

    @Test func `sans réservataire c’est la classe du bailleur`() {
        #expect(chronique("dalo").codes(.g, "q3_retenus_attributions", .contingent) == ["BAILLEUR"])
    }

    @Test func `l’État n’est d’aucune classe, et compte dans les deux autres obligations`() {
        #expect(comptees(chronique("q1-dalo", a: "ETAT")) == "q1_base q1_retenus")
    }

    @Test(arguments: [(24, false), (25, true), (26, true)])
    func `le minimum du premier quartile est atteint à 25 % juste`(_ retenus: Int, _ atteint: Bool) throws {
        let part = try #require(Proportion(retenus, sur: Rationnel(100)))
        #expect(ObligationLegale.q1.atteinte(part) == atteint)
    }

    @Test func `le minimum en QPV est de la moitié`() throws {
        #expect(ObligationLegale.q2.atteinte(try #require(Proportion(1, sur: Rationnel(2)))))
        #expect(!ObligationLegale.q2.atteinte(try #require(Proportion(49, sur: Rationnel(99)))))
    }

    @Test func `chaque obligation a la base de son paramètre`() {
        let parametres = ParametresDeQuotas(q1: .attributions, q2: .baux, q3: .attributions)
        #expect(ObligationLegale.allCases.map { $0.base(parametres) } == [.attributions, .baux, .attributions])
        #expect(
            ObligationLegale.allCases.map { $0.base(ParametresDeQuotas()) } == [.baux, .attributions, .attributions])
    }
}
