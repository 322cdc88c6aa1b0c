import Parc
import Regles
import TestSupport
import Testing

/// The rights that run on a day, on the réservataire's perimeter.
@Suite struct DroitsEnCoursTests {
    private static let ville = Convention(
        reservataire: "AVIGNON", nom: "", type: .commune, perimetre: .zones(communes: [insee("84007")], epci: []))

    private func droit(
        _ nombre: Int = 1, _ nature: NatureDuDroit = .garantie, commune: String = "84007", de reservataire: Int = 0,
        remboursement: String? = nil, echeance: String? = nil
    ) -> Droit {
        Droit(
            reservataire: IndexReservataire(reservataire), commune: insee(commune), typologie: .t3,
            nombre: Rationnel(nombre), nature: nature, remboursement: remboursement.map(jour),
            echeance: echeance.map(jour))
    }

    private func enCours(_ droits: Droit..., au texte: String = "2022-12-31") -> Rationnel? {
        DroitsEnCours(
            IndexReservataire(0), DroitsEnCoursTests.ville, droits: droits, territoires: .vaucluse, jour: jour(texte))?
            .nombre
    }

    @Test func `les lignes d’un réservataire s’ajoutent, sur son périmètre`() {
        #expect(enCours(droit(4), droit(3, .terrain), droit(5, de: 1), droit(6, commune: "84092")) == Rationnel(7))
    }

    @Test func `sans ligne sur son périmètre, les droits ne sont pas connus`() {
        #expect(enCours() == nil)
        #expect(enCours(droit(6, commune: "84092"), droit(5, de: 1)) == nil)
    }

    @Test func `une garantie finit cinq ans après le remboursement, les autres droits restent`() {
        #expect(enCours(droit(4, remboursement: "2017-12-31"), droit(3)) == Rationnel(3))
        #expect(enCours(droit(4, remboursement: "2018-01-01")) == Rationnel(4))
        #expect(enCours(droit(4, .subvention, remboursement: "2010-01-01")) == Rationnel(4))
    }

    @Test func `l’échéance écrite l’emporte ; le jour même, le droit est fini`() {
        #expect(enCours(droit(4, remboursement: "2010-01-01", echeance: "2023-01-01")) == Rationnel(4))
        #expect(enCours(droit(4, remboursement: "2022-01-01", echeance: "2022-12-31")) == .zero)
    }

    @Test func `une garantie remboursée un 29 février finit un 28 février`() {
        #expect(enCours(droit(remboursement: "2016-02-29"), au: "2021-02-27") == Rationnel(1))
        #expect(enCours(droit(remboursement: "2016-02-29"), au: "2021-02-28") == .zero)
    }
}
