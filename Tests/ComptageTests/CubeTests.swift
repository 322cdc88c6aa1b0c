import Parc
import Regles
import TestSupport
import Testing

@testable import Comptage

@Suite struct CubeTests {
    private let cle = Cube.Cle(mesure: 0, reservataire: nil, commune: insee("84007"))

    /// A cube of one measure with the breakdowns of article 6.2, a programme and the kind of stock.
    private func cube() -> Cube {
        let mesure = Mesure(
            "essai", section: .c, libelle: "Essai", definition: "Essai", regles: [], references: [],
            ventilations: Ventilation.programmes + [Ventilation(.parc)], nature: .logements, portee: .ensemble)
        return Cube([mesure], tranches: Exercice.essai().tranches)
    }

    private func unite(
        _ attributs: Attributs, programme: String = "P1", pour reservataire: IndexReservataire? = nil
    ) -> MesureDuFlux.Unite {
        MesureDuFlux.Unite(
            reservataire: reservataire, fait: Fait(attributs, parc: .neuf, programme: programme), cycle: 0, numero: nil)
    }

    @Test func `les plages des axes fermés se suivent derrière le total`() {
        let disposition = cube().disposition(0)
        #expect(disposition.positions([.typologie]) == 1..<7)
        #expect(disposition.positions([.financement]) == 7..<13)
        #expect(disposition.positions([.qpv]) == 13..<16)
        #expect(disposition.positions([.periode]) == 16..<22)
        #expect(disposition.positions([.accessibilite]) == 22..<26)
        #expect(disposition.positions([.parc]) == 26..<28)
        #expect(disposition.largeur == 28)
    }

    @Test func `un axe ouvert n’a pas de plage, et la commune est dans la clé`() {
        let disposition = cube().disposition(0)
        #expect(disposition.positions([.commune]) == nil)
        #expect(disposition.positions([.programme]) == nil)
        #expect(disposition.ouverts == [.programme])
    }

    @Test func `une unité ajoute un au total et un à chaque axe`() {
        var cube = cube()
        cube.compter([unite(.essai("84007", .t1, .nonRenseigne, .en, periode: 5, .non))], mesure: 0)
        let attendues = [0, 1, 12, 13, 21, 24, 27]
        #expect(cube.lignes.map { Array(cube.comptes($0)) } == [(0..<28).map { attendues.contains($0) ? 1 : 0 }])
    }

    @Test func `les modalités d’un axe ouvert se comptent à côté, le non renseigné sous un code vide`() {
        var cube = cube()
        cube.compter(["P1", "", "P1"].map { unite(.essai("84007"), programme: $0) }, mesure: 0)
        #expect(
            cube.lignes[0].ouvertes == [
                Cube.CategorieOuverte(axe: .programme, code: "P1"): 2,
                Cube.CategorieOuverte(axe: .programme, code: ""): 1,
            ])
    }

    @Test func `chaque unité compte pour l’ensemble de sa commune, et pour son réservataire quand elle en a un`() {
        var cube = cube()
        let premier = IndexReservataire(0)
        cube.compter(
            [
                unite(.essai("84007"), pour: premier), unite(.essai("84031")), unite(.essai("84007")),
                unite(.essai("84031"), pour: premier),
            ], mesure: 0)
        let totaux = cube.lignes.map { ($0.cle.reservataire, $0.cle.commune, cube.comptes($0).first) }
        #expect(totaux.map(\.0) == [nil, premier, nil, premier])
        #expect(totaux.map(\.1) == ["84007", "84007", "84031", "84031"].map(insee))
        #expect(totaux.map(\.2) == [2, 1, 2, 1])
    }

    @Test func `une clé déjà vue retrouve sa ligne`() {
        var cube = cube()
        let autre = Cube.Cle(mesure: 0, reservataire: IndexReservataire(0), commune: insee("84007"))
        #expect(cube.ligne(cle) == 0)
        #expect(cube.ligne(autre) == 1)
        #expect(cube.ligne(cle) == 0)
    }

    @Test func `chaque commune a ses lignes, dans l’ordre où elles ont été faites`() {
        var cube = cube()
        for (rang, code) in ["84031", "84007", "84031"].enumerated() {
            _ = cube.ligne(Cube.Cle(mesure: 0, reservataire: IndexReservataire(rang), commune: insee(code)))
        }
        #expect(cube.communes == [insee("84007"), insee("84031")])
        #expect(cube.lignes(de: insee("84031"))?.map(\.cle.reservataire?.rang) == [0, 2])
        #expect(cube.lignes(de: insee("84007"))?.map(\.cle.reservataire?.rang) == [1])
        #expect(cube.lignes(de: insee("84088")) == nil)
    }
}
