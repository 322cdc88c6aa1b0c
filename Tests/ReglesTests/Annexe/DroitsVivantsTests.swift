import Parc
import Regles
import TestSupport
import Testing

/// TAU-1: when a right ends.
@Suite struct DroitsVivantsTests {
    private func droit(
        _ nature: NatureDuDroit = .garantie, remboursement: String? = nil, echeance: String? = nil,
        nombre: Rationnel = Rationnel(1)
    ) -> Droit {
        Droit(
            reservataire: IndexReservataire(0), commune: insee("84007"), typologie: .t3, nombre: nombre, nature: nature,
            remboursement: remboursement.map(jour), echeance: echeance.map(jour))
    }

    @Test func `une garantie tombe cinq ans après le remboursement`() {
        #expect(DroitsVivants.fin(droit(remboursement: "2019-06-30")) == jour("2024-06-30"))
    }

    @Test func `un remboursement du 29 février tombe un 28 février`() {
        #expect(DroitsVivants.fin(droit(remboursement: "2020-02-29")) == jour("2025-02-28"))
    }

    @Test(arguments: ["2021-01-01", "2040-01-01"])
    func `l’échéance convenue l’emporte, plus tôt ou plus tard`(_ echeance: String) {
        #expect(DroitsVivants.fin(droit(remboursement: "2019-06-30", echeance: echeance)) == jour(echeance))
    }

    @Test func `une garantie sans remboursement ni échéance ne finit pas`() {
        #expect(DroitsVivants.fin(droit()) == nil)
    }

    @Test(arguments: [NatureDuDroit.subvention, .terrain, .autre])
    func `le remboursement ne finit que les garanties, l’échéance finit tout`(_ nature: NatureDuDroit) {
        #expect(DroitsVivants.fin(droit(nature, remboursement: "2000-01-01")) == nil)
        #expect(DroitsVivants.fin(droit(nature, echeance: "2030-01-01")) == jour("2030-01-01"))
    }

    @Test(arguments: [("2024-12-30", false), ("2024-12-31", false), ("2025-01-01", true)])
    func `un droit qui finit le 31 décembre de N est mort ce jour-là`(_ fin: String, _ vit: Bool) {
        #expect(DroitsVivants.vit(droit(echeance: fin), apres: jour("2024-12-31")) == vit)
    }

    static let fins = [
        ("2024-12-31", false), ("2025-01-01", true), ("2025-12-31", true), ("2026-01-01", false),
    ]

    @Test(arguments: fins)
    func `un droit prend fin dans les douze mois quand sa fin est dans l’année suivante`(_ fin: String, _ oui: Bool) {
        #expect(DroitsVivants.expire(droit(echeance: fin), apres: jour("2024-12-31")) == oui)
    }

    @Test func `un droit sans fin vit et ne prend pas fin`() {
        #expect(DroitsVivants.vit(droit(.terrain), apres: jour("2024-12-31")))
        #expect(!DroitsVivants.expire(droit(.terrain), apres: jour("2024-12-31")))
    }

    @Test func `les droits s’ajoutent exactement, fractions comprises`() {
        let droits = [fraction(1, 3), fraction(1, 6), Rationnel(4)].map { droit(nombre: $0) }
        #expect(DroitsVivants.nombre(droits) == fraction(9, 2))
        #expect(DroitsVivants.nombre([Droit]()) == .zero)
    }
}
