/// The INSEE code of a commune (five characters, digits and capital letters), packed so that it sorts as its text.
public struct CodeCommune: Sendable, Hashable, Comparable {
    /// The five characters as digits, of base 12 for the second one, where Corsica has letters: below `nombreDeCodes`.
    @usableFromInline package let packed: UInt32

    /// A code from its text; lost leading zeros are restored (`1001` is `01001`); nil when it is not a commune code.
    package init?(_ text: some StringProtocol) {
        var copy = String(text)
        guard let code = copy.withUTF8({ CodeCommune(bytes: $0) }) else { return nil }
        self = code
    }

    /// A code from bytes: five characters, or four that lost a zero; digits, but 2A and 2B (Corsica).
    package init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard (4...5).contains(bytes.count) else { return nil }
        var value: UInt32 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let digit: UInt32
            switch byte {
            case 0x30...0x39: digit = UInt32(byte - 0x30)
            case 0x41, 0x42: digit = UInt32(byte - 0x41) + 10
            case 0x61, 0x62: digit = UInt32(byte - 0x61) + 10
            default: return nil
            }
            if digit > 9 && (index != 1 || bytes.count != 5 || bytes[0] != 0x32) { return nil }
            value = value * (index + 5 - bytes.count == 1 ? 12 : 10) + digit
        }
        packed = value
    }

    /// What stands for the commune of a dwelling that has none: `00000`.
    package static let sansCommune = CodeCommune(packed: 0)

    /// The first one that may be overseas: `97000`.
    package static let premiereOutreMer = CodeCommune(packed: (9 * 12 + 7) * 1000)

    /// What every packed code is below: what is kept of each commune may stand in one array.
    package static let nombreDeCodes = 120_000

    /// The code that `packed` gave.
    @inlinable package init(packed: UInt32) { self.packed = packed }

    /// Whether both are the same code.
    @inlinable public static func == (left: CodeCommune, right: CodeCommune) -> Bool {
        left.packed == right.packed
    }

    /// The order of their texts.
    @inlinable public static func < (left: CodeCommune, right: CodeCommune) -> Bool { left.packed < right.packed }

    /// The five characters.
    package var texte: String {
        String(unsafeUninitializedCapacity: 5) { characters in
            var rest = packed
            for index in stride(from: 4, through: 0, by: -1) {
                let base: UInt32 = index == 1 ? 12 : 10
                let digit = UInt8(rest % base)
                characters.initializeElement(at: index, to: digit < 10 ? 0x30 + digit : 0x41 + digit - 10)
                rest /= base
            }
            return 5
        }
    }

    /// The département read off the code: two characters, three overseas (97x, 98x).
    package var departement: String {
        let text = texte
        return String(text.prefix(text.hasPrefix("97") || text.hasPrefix("98") ? 3 : 2))
    }

    /// Whether the commune lies overseas (97x), where there is no APL convention.
    @inlinable package var outreMer: Bool { packed / 1000 == 9 * 12 + 7 }

    /// The commune an arrondissement of Paris, Lyon or Marseille belongs to, nil for any other code.
    package var communeDeLArrondissement: CodeCommune? {
        for (range, commune) in CodeCommune.arrondissements where range.contains(self) { return commune }
        return nil
    }

    /// Whether it is Paris, Lyon or Marseille.
    package var aDesArrondissements: Bool { CodeCommune.arrondissements.contains { $0.1 == self } }

    /// The arrondissement of this commune that a postcode is of (75005 is 75105, 69003 is 69383, 13012 is 13212); nil
    /// for a commune without, or a postcode that is of none.
    package func arrondissement(codePostal: Int) -> CodeCommune? {
        // 75116 is the second postcode of the 16th arrondissement.
        let code = codePostal == 75116 ? 75016 : codePostal
        let rang = code % 1000
        guard let premier = CodeCommune.arrondissements.first(where: { $0.1 == self })?.0.lowerBound,
            let depart = Int(premier.texte), code / 1000 == depart / 1000, rang >= 1,
            let arrondissement = CodeCommune("\(depart + rang - 1)"),
            arrondissement.communeDeLArrondissement == self
        else { return nil }
        return arrondissement
    }

    /// Paris, Lyon and Marseille with their arrondissements, in order.
    package static var arrondissementsMunicipaux: [(ville: CodeCommune, arrondissements: [CodeCommune])] {
        arrondissements.map { range, ville in
            let (premier, dernier) = (Int(range.lowerBound.texte) ?? 0, Int(range.upperBound.texte) ?? 0)
            return (ville, (premier...dernier).compactMap { CodeCommune(String($0)) })
        }
    }

    // Source: COG, arrondissements municipaux (75101-75120, 69381-69389, 13201-13216).
    private static let arrondissements: [(ClosedRange<CodeCommune>, CodeCommune)] = [
        ("75101", "75120", "75056"), ("69381", "69389", "69123"), ("13201", "13216", "13055"),
    ].compactMap { first, last, whole in
        guard let a = CodeCommune(first), let b = CodeCommune(last), let c = CodeCommune(whole) else { return nil }
        return (a...b, c)
    }
}
