import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// Sections J and K.
@Suite struct DroitsEtSouhaitsTests {
    private func campagne(_ droits: Droit...) -> CampagneDEssai {
        var campagne = CampagneDEssai.aAnnexes(convention("AGGLO", "248400251"), convention("CD"))
        campagne.peupler(4)
        campagne.droits = droits
        return campagne
    }

    /// The figures of a section, by name.
    private func section(_ lettre: String, _ bilan: Bilan) -> [String: Rationnel] {
        bilan.calcules.filter { $0.key.hasPrefix("\(lettre)/") }
    }

    // MARK: J

    @Test func `les droits vivants s’ajoutent par commune, typologie et nature`() {
        let droits = campagne(
            droit(Rationnel(2)), droit(fraction(1, 2), .terrain), droit(Rationnel(4), commune: "84092", .t2))
        let siens = section("J", droits.compter().reservataires[0])
        #expect(
            siens == [
                "J/droits AGGLO": fraction(13, 2), "J/droits AGGLO commune=84007": fraction(5, 2),
                "J/droits AGGLO commune=84092": Rationnel(4), "J/droits AGGLO typologie=T2": Rationnel(4),
                "J/droits AGGLO typologie=T3": fraction(5, 2),
                "J/droits AGGLO commune=84007 typologie=T3": fraction(5, 2),
                "J/droits AGGLO commune=84092 typologie=T2": Rationnel(4),
                "J/droits AGGLO nature=GARANTIE": Rationnel(6), "J/droits AGGLO nature=TERRAIN": fraction(1, 2),
                "J/droits_expirants AGGLO": .zero,
            ])
    }

    @Test func `une commune sans logement a ses droits sous son code`() {
        let bilan = campagne(droit(Rationnel(3), commune: "84092")).compter().reservataires[0]
        #expect(bilan.modalites(.commune).map(\.code) == ["84007", "84092"])
        #expect(bilan.calcules["J/droits AGGLO commune=84092"] == Rationnel(3))
        #expect(bilan.repartition("patrimoine_eligible", par: Ventilation(.commune)) == ["commune=84007": 4])
    }

    @Test func `un droit éteint n’est nulle part, un droit qui finit en N+1 est aussi parmi les expirants`() {
        let droits = campagne(
            droit(Rationnel(1), fin: "2024-12-31"), droit(Rationnel(2), fin: "2025-01-01"),
            droit(Rationnel(4), fin: "2025-12-31"), droit(Rationnel(8), fin: "2026-01-01"))
        let siens = section("J", droits.compter().reservataires[0])
        #expect(siens["J/droits AGGLO"] == Rationnel(14))
        #expect(siens["J/droits_expirants AGGLO"] == Rationnel(6))
        #expect(siens["J/droits_expirants AGGLO nature=GARANTIE"] == Rationnel(6))
        #expect(siens["J/droits_expirants AGGLO commune=84007 typologie=T3"] == Rationnel(6))
    }

    @Test func `un droit hors du périmètre de la convention ne compte pas`() {
        let bilans = campagne(droit(Rationnel(1)), droit(Rationnel(2), commune: "84031")).compter()
        #expect(bilans.reservataires[0].calcules["J/droits AGGLO"] == Rationnel(1))
    }

    @Test func `sans droit à lui, un réservataire a un total nul ; le consolidé montre tout le monde`() {
        let bilans = campagne(droit(Rationnel(1))).compter()
        #expect(bilans.reservataires[1].calcules["J/droits CD"] == .zero)
        #expect(bilans.reservataires[1].calcules["J/droits AGGLO"] == nil)
        #expect(bilans.consolide.calculee(DroitsDeReservation.vivants)?.lignes.map(\.reservataire) == ["AGGLO", "CD"])
    }

    @Test func `sans droits.csv, il n’y a pas de section J`() {
        for bilan in campagne().compter().tous { #expect(section("J", bilan) == [:]) }
    }

    @Test func `les droits ne sont pas une identité de comptage`() {
        let bilans = campagne(droit(fraction(1, 3)), droit(Rationnel(3), commune: "84092")).compter()
        #expect(bilans.breche == nil)
    }

    // MARK: K

    private func souhait(_ nombre: Int, de rang: Int = 0, _ financement: Financement, _ typologie: Typologie) -> Souhait
    {
        Souhait(
            reservataire: IndexReservataire(rang), financement: financement, typologie: typologie, nombre: nombre)
    }

    @Test func `les souhaits sont ceux de la grille, case par case`() {
        var campagne = campagne()
        campagne.souhaits = [
            souhait(3, .plus, .t3), souhait(0, .plai, .t1), souhait(2, .pls, .t5Plus), souhait(5, de: 1, .plai, .t2),
        ]
        let bilans = campagne.compter()
        #expect(
            section("K", bilans.reservataires[0]) == [
                "K/souhaits AGGLO": Rationnel(5), "K/souhaits AGGLO financement=PLUS typologie=T3": Rationnel(3),
                "K/souhaits AGGLO financement=PLS typologie=T5+": Rationnel(2),
            ])
        #expect(bilans.consolide.calculee(SouhaitsDesReservataires.souhaits)?.lignes.count == 2)
    }

    @Test func `sans souhait à lui, un réservataire a un total nul quand souhaits.csv est donné`() {
        var campagne = campagne()
        campagne.souhaits = [souhait(3, .plus, .t3)]
        #expect(section("K", campagne.compter().reservataires[1]) == ["K/souhaits CD": .zero])
    }

    @Test func `sans souhaits.csv, il n’y a pas de souhait`() {
        for bilan in campagne().compter().tous { #expect(bilan.calculee(SouhaitsDesReservataires.souhaits) == nil) }
    }
}
