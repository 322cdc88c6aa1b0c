/// A day of the (proleptic) Gregorian calendar, without hour nor time zone.
package struct Jour: Sendable, Hashable, Comparable {
    /// Year x 10 000 + month x 100 + day: compares as the day does.
    package let code: Int32

    /// The day, or nil when it does not exist (31/02) or its year is not between 1000 and 9999.
    package init?(annee: Int, mois: Int, jour: Int) {
        guard (1000...9999).contains(annee), (1...12).contains(mois) else { return nil }
        guard (1...Jour.dayCount(annee: annee, mois: mois)).contains(jour) else { return nil }
        code = Int32(annee * 10_000 + mois * 100 + jour)
    }

    /// The last day of a year between 1000 and 9999.
    package static func finAnnee(_ annee: Int) -> Jour { Jour(code: Int32(annee * 10_000 + 1231)) }

    private init(code: Int32) { self.code = code }

    package var annee: Int { Int(code) / 10_000 }
    package var mois: Int { Int(code) / 100 % 100 }
    package var jour: Int { Int(code) % 100 }

    /// How many days it is after 31 December of the year 0: what two days are apart is a difference.
    package var numero: Int {
        let anneesPassees = annee - 1
        let moisPasses = (1..<mois).reduce(0) { $0 + Jour.dayCount(annee: annee, mois: $1) }
        return anneesPassees * 365 + anneesPassees / 4 - anneesPassees / 100 + anneesPassees / 400 + moisPasses + jour
    }

    package static func < (left: Jour, right: Jour) -> Bool { left.code < right.code }

    /// `2024-12-31`.
    package var iso: String { "\(annee)-\(Jour.padded(mois))-\(Jour.padded(jour))" }

    /// `31/12/2024`.
    package var francais: String { "\(Jour.padded(jour))/\(Jour.padded(mois))/\(annee)" }

    /// Reads `aaaa-mm-jj` or `jj/mm/aaaa` (`-` and `/` both accepted in either); nil for anything else.
    package init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10 else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard (0x30...0x39).contains(bytes[index]) else { return nil }
                value = value * 10 + Int(bytes[index] - 0x30)
            }
            return value
        }
        func isMark(_ index: Int) -> Bool { bytes[index] == 0x2D || bytes[index] == 0x2F }
        if isMark(4), isMark(7), let annee = number(0..<4), let mois = number(5..<7), let jour = number(8..<10) {
            self.init(annee: annee, mois: mois, jour: jour)
        } else if isMark(2), isMark(5), let jour = number(0..<2), let mois = number(3..<5), let annee = number(6..<10) {
            self.init(annee: annee, mois: mois, jour: jour)
        } else {
            return nil
        }
    }

    /// Reads the same forms from text.
    package init?(_ text: String) {
        var copy = text
        guard let day = copy.withUTF8({ Jour(bytes: $0) }) else { return nil }
        self = day
    }

    private static func dayCount(annee: Int, mois: Int) -> Int {
        switch mois {
        case 2: annee % 4 == 0 && (annee % 100 != 0 || annee % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
