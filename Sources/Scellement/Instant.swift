import Foundation
package import Parc

/// A second of universal time.
package struct Instant: Sendable, Hashable, Comparable {
    /// Since 1970.
    package let secondes: Int64

    /// A second, from 1970 to 9999.
    package init(secondes: Int64) { self.secondes = min(max(secondes, 0), 253_402_300_799) }

    /// Noon of a day.
    package init(midi jour: Jour) {
        // 1 January 1970 is day 719 163 from the end of the year 0.
        self.init(secondes: Int64(jour.numero - 719_163) * 86_400 + 43_200)
    }

    /// Reads `2026-01-31T08:15:00Z` and nothing else; nil for a second that does not exist.
    package init?(_ texte: String) {
        guard let date = try? Date(texte, strategy: Instant.forme) else { return nil }
        self.init(secondes: Int64(date.timeIntervalSince1970))
        guard self.texte == texte else { return nil }
    }

    /// `2026-01-31T08:15:00Z`.
    package var texte: String { Date(timeIntervalSince1970: Double(secondes)).formatted(Instant.forme) }

    /// Its day, in universal time.
    package var jour: Jour { Jour(String(texte.prefix(10))) ?? .finAnnee(9999) }

    /// `31/01/2026 à 08:15:00 (UTC)`, for people.
    package var francais: String {
        let texte = texte
        func morceau(_ debut: Int, _ longueur: Int) -> Substring { texte.dropFirst(debut).prefix(longueur) }
        return "\(morceau(8, 2))/\(morceau(5, 2))/\(morceau(0, 4)) à \(morceau(11, 8)) (UTC)"
    }

    package static func < (gauche: Instant, droite: Instant) -> Bool { gauche.secondes < droite.secondes }

    private static let forme = Date.ISO8601FormatStyle()
}
