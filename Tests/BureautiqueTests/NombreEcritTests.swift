import Testing

@testable import Bureautique

@Suite struct `Nombres écrits` {
    @Test(arguments: [
        (1, 2, "0.5"), (-1, 80, "-0.0125"), (6, 3, "2"), (0, 7, "0"), (7, 4, "1.75"), (1, 1_000_000, "0.000001"),
        (-5, 1, "-5"),
    ])
    func `un quotient qui finit est écrit en entier`(_ nombre: Int128, _ diviseur: Int128, _ attendu: String) {
        #expect(NombreEcrit.quotient(nombre, sur: diviseur) == attendu)
    }

    @Test(arguments: [(1, 3), (2, 7), (1, 9_999_929), (123_456_789, 7), (-22, 7)])
    func `un quotient qui ne finit pas a dix-sept chiffres au plus, qui redonnent le même nombre binaire`(
        _ a: Int, _ b: Int
    ) {
        let ecrit = NombreEcrit.quotient(Int128(a), sur: Int128(b))
        #expect(Double(ecrit) == Double(a) / Double(b))
        #expect((15...17).contains(ecrit.filter(\.isNumber).drop { $0 == "0" }.count))
    }

    @Test func `le dernier chiffre est arrondi, la retenue remonte`() {
        #expect(NombreEcrit.quotient(2, sur: 3) == "0.66666666666666667")
        #expect(NombreEcrit.quotient(99_999_999_999_999_999, sur: 100_000_000_000_000_000) == "0.99999999999999999")
        #expect(NombreEcrit.quotient(999_999_999_999_999_999, sur: 1_000_000_000_000_000_000) == "1")
    }

    @Test func `des termes de cent vingt-six bits sont divisés`() {
        let grand: Int128 = (1 << 126) - 1
        #expect(NombreEcrit.quotient(grand, sur: grand) == "1")
        #expect(NombreEcrit.quotient(1, sur: grand).hasPrefix("0.00000000000000000000000000000000000001"))
    }

    @Test func `un entier de plus de quinze chiffres devient un texte, qui les garde tous`() throws {
        let nombre: Int128 = 1_234_567_890_123_456
        let ecrit = try feuilleXlsx(classeur([[.texte("a"), .entier(nombre)]]))
        #expect(ecrit.textes.contains("<t>1234567890123456</t>"))
        #expect(!ecrit.feuille.contains("1234567890123456"))
        let ods = try contenuOds(classeur([[.texte("a"), .entier(nombre)]]))
        #expect(ods.contains("office:value-type=\"string\"><text:p>1234567890123456</text:p>"))
    }

    @Test(arguments: [
        (1900, 3, 1, 61), (1970, 1, 1, 25_569), (2000, 2, 29, 36_585), (2024, 12, 31, 45_657), (2025, 1, 1, 45_658),
    ])
    func `un jour a le rang que les tableurs lui donnent`(_ annee: Int, _ mois: Int, _ jour: Int, _ rang: Int) {
        #expect(DateCivile(annee: annee, mois: mois, jour: jour).serie == rang)
    }
}
