package import Foundation

/// Outputs kept as bytes in files, reviewed as diffs.
package enum Golden {
    /// Whether this run rewrites the kept files (`GOLDEN=accept`).
    package static let accepte = ProcessInfo.processInfo.environment["GOLDEN"] == "accept"

    /// What a test must object to when `octets` is not the file: a French sentence, nil when it is.
    ///
    /// `GOLDEN=accept` rewrites a file that differs, and still objects.
    package static func reproche(_ octets: [UInt8], _ fichier: URL) throws -> String? {
        let nom = fichier.lastPathComponent
        let attendu = try? Data(contentsOf: fichier)
        if attendu == Data(octets) { return nil }
        if accepte {
            try Data(octets).write(to: fichier)
            return "\(nom) réécrit : à relire"
        }
        guard let attendu else { return "\(nom) manque : GOLDEN=accept l’écrit" }
        return "\(nom) diffère ligne \(premierEcart(Array(attendu), octets))"
    }

    private static func premierEcart(_ attendu: [UInt8], _ obtenu: [UInt8]) -> String {
        let (a, b) = (lignes(attendu), lignes(obtenu))
        let rang = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
        return "\(rang + 1) : « \(rang < a.count ? a[rang] : "") » attendu, « \(rang < b.count ? b[rang] : "") » obtenu"
    }

    private static func lignes(_ octets: [UInt8]) -> [Substring] {
        String(decoding: octets, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
