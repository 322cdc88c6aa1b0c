import Parc
import Regles
import Testing

@testable import Comptage

/// The rates of the year before beside those of the year, on measures made by hand.
@Suite struct AnneePrecedenteTests {
    private static func mesure(_ id: String, _ ventilations: [Ventilation], _ section: Section = .b) -> Mesure {
        Mesure(
            id, section: section, libelle: id, definition: id, regles: [], references: [], ventilations: ventilations,
            nature: .logements, portee: .parReservataire, forme: .taux)
    }

    private static let exercice = Ventilation(.exercice)
    private static let objectif = mesure("objectif", [.total])
    private static let refus = mesure("taux_refus", [.total, exercice])
    private static let baux = mesure("taux_baux", [.total, exercice])
    private static let ailleurs = mesure("taux_refus", [.total, exercice], .c)
    private static let registre = [objectif, refus, baux, ailleurs]
    private static let rangs = ["*", "VILLE", "BAILLEUR"]

    private func part(_ nombre: Int, _ base: Int) throws -> Proportion {
        try #require(Proportion(nombre, sur: Rationnel(base)))
    }

    private func calculee(_ mesure: Mesure, _ totaux: [(String, Proportion)]) throws -> MesureCalculee {
        try #require(
            MesureCalculee(mesure, totaux: totaux.map { (reservataire: $0.0, chiffre: Chiffre.taux($0.1)) }))
    }

    /// `measure réservataire breakdown=value/base`, in order.
    private func enClair(_ mesures: [MesureCalculee]) -> [String] {
        mesures.flatMap { mesure in
            mesure.lignes.flatMap { ligne in
                ligne.cases.map { chiffre in
                    let axe = chiffre.ventilation == .total ? "total" : "exercice"
                    let (valeur, base) = chiffre.chiffre.entiers
                    return "\(mesure.mesure.id) \(ligne.reservataire) \(axe)\(chiffre.rang)=\(valeur)/\(base ?? 1)"
                }
            }
        }
    }

    private func joindre(
        _ mesures: [MesureCalculee], _ precedents: TauxPrecedents.ParReservataire
    ) -> [String] {
        enClair(
            mesures.avecLAnneePrecedente(
                precedents, reservataires: AnneePrecedenteTests.rangs, registre: AnneePrecedenteTests.registre))
    }

    @Test func `le taux d’avant suit celui de l’année, non réduit`() throws {
        let refus = try calculee(AnneePrecedenteTests.refus, [("*", part(1, 2))])
        #expect(
            joindre([refus], ["*": ["taux_refus": try part(2, 8)]])
                == ["taux_refus * total0=1/2", "taux_refus * exercice0=2/8"])
    }

    @Test func `un taux que seule l’année d’avant a fait une ligne, à sa place`() throws {
        let refus = try calculee(AnneePrecedenteTests.refus, [("*", part(1, 2)), ("BAILLEUR", part(0, 3))])
        #expect(
            joindre([refus], ["VILLE": ["taux_refus": try part(1, 4)]])
                == ["taux_refus * total0=1/2", "taux_refus VILLE exercice0=1/4", "taux_refus BAILLEUR total0=0/3"])
    }

    @Test func `une mesure que seule l’année d’avant a vient dans l’ordre du registre`() throws {
        let baux = try calculee(AnneePrecedenteTests.baux, [("*", part(1, 2))])
        #expect(
            joindre([baux], ["*": ["taux_refus": try part(1, 4)]])
                == ["taux_refus * exercice0=1/4", "taux_baux * total0=1/2"])
    }

    @Test func `une mesure qui ne compare pas d’exercices reste la même`() throws {
        let objectif = try calculee(AnneePrecedenteTests.objectif, [("VILLE", part(1, 2))])
        #expect(joindre([objectif], ["VILLE": ["objectif": try part(1, 4)]]) == ["objectif VILLE total0=1/2"])
    }

    @Test func `une mesure du même nom dans une autre section n’en prend rien`() throws {
        let ailleurs = try calculee(AnneePrecedenteTests.ailleurs, [("*", part(1, 2))])
        #expect(
            joindre([ailleurs], ["*": ["taux_refus": try part(1, 4)]])
                == ["taux_refus * exercice0=1/4", "taux_refus * total0=1/2"])
    }

    @Test func `un réservataire parti et un taux inconnu sont laissés`() throws {
        let refus = try calculee(AnneePrecedenteTests.refus, [("*", part(1, 2))])
        #expect(
            joindre([refus], ["PARTI": ["taux_refus": try part(1, 4)], "*": ["taux_autre": try part(1, 4)]])
                == ["taux_refus * total0=1/2"])
    }

    @Test func `sans année d’avant rien ne change`() throws {
        let refus = try calculee(AnneePrecedenteTests.refus, [("*", part(1, 2))])
        #expect(joindre([refus], [:]) == ["taux_refus * total0=1/2"])
        #expect(joindre([], [:]) == [])
    }
}
