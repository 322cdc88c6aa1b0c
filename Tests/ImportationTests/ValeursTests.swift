import Parc
import TestSupport
import Testing

@testable import Importation
@testable import Tabular

/// The values that every table shares.
@Suite struct ValeursTests {
    /// Reads a text as a field.
    private func lire<Valeur>(_ texte: String, _ lecture: (Field) -> Valeur) -> Valeur {
        lire(Array(texte.utf8), lecture)
    }

    private func lire<Valeur>(_ octets: [UInt8], _ lecture: (Field) -> Valeur) -> Valeur {
        octets.withUnsafeBufferPointer { lecture(Field(bytes: $0, escaped: false)) }
    }

    @Test(arguments: [
        "", "  ", "\t", "NA", "na", "NA/NA", "NC", "nc", "Z", "z", "Non renseigné", "NON RENSEIGNÉ", "non renseigne",
        " NA ",
    ])
    func `un champ qui ne dit rien`(_ texte: String) {
        #expect(lire(texte, \.manque))
        #expect(lire(texte, \.codeManque))
    }

    @Test func `« Non renseigné » en Windows-1252 ne dit rien non plus`() {
        #expect(lire(Array("Non renseign".utf8) + [0xE9], \.manque))
    }

    @Test(arguments: ["N", "ZZ", "NAN", "NB", "N/A/B", "Nantes", "non renseignée", "-", "X", "Non renseigné."])
    func `un champ qui dit quelque chose`(_ texte: String) {
        #expect(!lire(texte, \.manque))
        #expect(!lire(texte, \.codeManque))
    }

    @Test(arguments: ["0", "00", "0000"])
    func `zéro ne manque que dans un champ codé`(_ texte: String) {
        #expect(!lire(texte, \.manque))
        #expect(lire(texte, \.codeManque))
    }

    @Test(arguments: [
        ("O", true), ("o", true), ("OUI", true), ("Oui", true), ("1", true), ("N", false), ("non", false), ("0", false),
        ("VRAI", true), ("vrai", true), ("FAUX", false), ("true", true), ("FALSE", false), ("", nil), ("X", nil),
        ("vraie", nil), ("2", nil),
    ])
    func `oui ou non`(_ texte: String, _ attendu: Bool?) { #expect(lire(texte, \.ouiNon) == attendu) }

    @Test(arguments: [
        ("2024-02-29", "2024-02-29"), ("29/02/2024", "2024-02-29"), ("2024/02/29", "2024-02-29"),
        ("29-02-2024", "2024-02-29"),
        ("2023-02-29", nil), ("31/02/2024", nil), ("2024-13-01", nil), ("2024-00-10", nil), ("20244-01-01", nil),
        ("01/01/20244", nil), ("2024-1-1", nil), ("1/1/2024", nil), ("01/01/24", nil), ("2024", nil), ("02/2024", nil),
        ("2024-02-29T00:00:00", nil), ("", nil), ("hier", nil), ("0999-01-01", nil),
    ])
    func `un jour`(_ texte: String, _ attendu: String?) { #expect(lire(texte, \.jour)?.iso == attendu) }

    @Test(arguments: [
        ("2024", "2024-01-01", "2024-12-31"), ("02/2024", "2024-02-01", "2024-02-29"),
        ("02/2023", "2023-02-01", "2023-02-28"),
        ("04/2023", "2023-04-01", "2023-04-30"), ("12/2023", "2023-12-01", "2023-12-31"),
        ("2024-05-06", "2024-05-06", "2024-05-06"), ("13/2024", nil, nil), ("2/2024", nil, nil), ("20244", nil, nil),
        ("0012", nil, nil), ("aa/2024", nil, nil), ("", nil, nil), ("2024/02", nil, nil),
    ])
    func `un jour donné par son mois ou son année : le premier ou le dernier`(
        _ texte: String, _ debut: String?, _ fin: String?
    ) {
        #expect(lire(texte) { $0.jour(finDePeriode: false) }?.iso == debut)
        #expect(lire(texte) { $0.jour(finDePeriode: true) }?.iso == fin)
    }

    @Test(arguments: [
        ("12", 12), ("-3", -3), ("2 407", 2407), ("2\u{A0}407", 2407), ("2\u{202F}407", 2407), ("007", 7),
        ("999999999", 999_999_999),
        ("", nil), ("1,5", nil), ("1.5", nil), ("douze", nil), ("1e3", nil), ("12345678901", nil), ("-", nil),
    ])
    func `un nombre entier`(_ texte: String, _ attendu: Int?) { #expect(lire(texte, \.entier) == attendu) }

    @Test(arguments: [
        ("12", fraction(12, 1)), ("0,35", fraction(7, 20)), ("0.35", fraction(7, 20)), ("1 601,5", fraction(3203, 2)),
        ("10\u{202F}671", fraction(10_671, 1)), ("-1,5", fraction(-3, 2)), ("", nil), ("n.c.", nil), ("12 %", nil),
        ("1/3", nil), ("1,2,3", nil),
    ])
    func `un nombre à décimales est exact`(_ texte: String, _ attendu: Rationnel?) {
        #expect(lire(texte, \.decimal) == attendu)
    }

    @Test(arguments: [
        ("2000", 2000), ("2024", 2024), ("2100", 2100), ("1999", nil), ("2101", nil), ("24", nil), ("20244", nil),
        ("-2024", nil), ("2024-01-01", nil), ("", nil),
    ])
    func `une année`(_ texte: String, _ attendu: Int?) { #expect(lire(texte, \.annee) == attendu) }

    @Test(arguments: ["a b", "a\tb", "a\nb", "a\u{1}b", " a  \u{7F} b ", "a\u{A0}b", "a b\u{200B}", "\u{202E}a  b"])
    func `un code libre tient sur une ligne sans caractère invisible`(_ texte: String) {
        #expect(lire(texte, \.codeLibre) == "a b")
    }

    @Test func `un code libre garde ses accents`() { #expect(lire("Été à l’eau", \.codeLibre) == "Été à l’eau") }

    @Test(arguments: ["", "NC", "NR", "nr", "\u{1}"])
    func `un code libre qui ne dit rien est vide`(_ texte: String) { #expect(lire(texte, \.codeLibre) == "") }

    @Test func `un code libre a quatre-vingts caractères au plus`() {
        #expect(lire(String(repeating: "é", count: 80), \.codeLibre)?.count == 80)
        #expect(lire(String(repeating: "é", count: 81), \.codeLibre) == nil)
        #expect(lire(String(repeating: "a", count: 10_000), \.codeLibre) == nil)
    }
}
