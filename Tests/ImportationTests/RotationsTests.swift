import Diagnostics
import Parc
import TestSupport
import Testing

/// rotations.csv.
@Suite struct RotationsTests {
    private static let entete = "annee;territoire;liberes;assiette\n"

    private static func cas(
        _ regle: String, _ description: String, _ colonne: String, _ ligne: String, rejet: Bool = true
    ) -> CasDeRegle {
        CasDeRegle(
            regle, description, "rotations.csv", ligne: 3, colonne: colonne,
            compte: rejet ? [2, 1, 1, 0] : [2, 2, 0, 0]
        ) { $0.nommer("rotations", "rotations.csv", entete + "2023;*;734;10546\n\(ligne)\n") }
    }

    static let cas = [
        cas("ROT-01", "année absente", "annee", ";*;7;100"),
        cas("ROT-01", "année à deux chiffres", "annee", "22;*;7;100"),
        cas("ROT-01", "année d’après le bilan", "annee", "2025;*;7;100"),
        cas("ROT-02", "territoire absent", "territoire", "2022;;7;100"),
        cas("ROT-02", "territoire en lettres", "territoire", "2022;Vaucluse;7;100"),
        cas("ROT-03", "commune inconnue", "territoire", "2022;84001;7;100", rejet: false),
        cas("ROT-03", "EPCI inconnu", "territoire", "2022;248400999;7;100", rejet: false),
        cas("ROT-04", "libérés absents", "liberes", "2022;*;;100"),
        cas("ROT-04", "libérés négatifs", "liberes", "2022;*;-7;100"),
        cas("ROT-04", "libérés en pourcentage", "liberes", "2022;*;7 %;100"),
        cas("ROT-04", "assiette absente", "assiette", "2022;*;7;"),
        cas("ROT-04", "assiette négative", "assiette", "2022;*;7;-100"),
        cas("ROT-04", "assiette à virgule", "assiette", "2022;*;7;100,5"),
        cas("ROT-05", "colonnes interverties", "liberes", "2022;*;100;7"),
        cas("ROT-06", "année et territoire en double", "annee", "2023;*;734;10546"),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    private func importer(_ lignes: String) throws -> CampagneImportee {
        try CampagneImportee { $0.nommer("rotations", "rotations.csv", RotationsTests.entete + lignes) }
    }

    @Test func `une rotation dit l’année, le territoire, les libérés et l’assiette`() throws {
        let lue = try importer("2024;*;743;10 671\n2023;248400251;545;7882\n2023;84007;0;0\n")
        #expect(
            lue.dossier.rotations == [
                Rotation(annee: 2024, territoire: .departement, liberes: 743, assiette: 10_671),
                Rotation(annee: 2023, territoire: .epci("248400251"), liberes: 545, assiette: 7882),
                Rotation(annee: 2023, territoire: .commune(insee("84007")), liberes: 0, assiette: 0),
            ])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une commune d’un autre département est hors du périmètre`() throws {
        #expect(try importer("2023;30028;88;1117\n").compte("rotations.csv") == [1, 0, 0, 1])
    }
}
