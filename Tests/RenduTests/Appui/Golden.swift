import Foundation
import Testing

/// Outputs kept as bytes in `Golden/`, reviewed as diffs.
enum Golden {
    /// Fails when `octets` is not the file `nom`; `GOLDEN=accept` rewrites the file and still fails.
    static func verifier(_ octets: [UInt8], _ nom: String, _ origine: SourceLocation = #_sourceLocation) throws {
        let fichier = dossier.appendingPathComponent(nom)
        if ProcessInfo.processInfo.environment["GOLDEN"] == "accept" {
            try Data(octets).write(to: fichier)
            Issue.record("\(nom) réécrit : à relire", sourceLocation: origine)
            return
        }
        guard let attendu = try? Data(contentsOf: fichier) else {
            Issue.record("\(nom) manque : GOLDEN=accept l’écrit", sourceLocation: origine)
            return
        }
        guard attendu != Data(octets) else { return }
        Issue.record("\(nom) diffère ligne \(premierEcart(Array(attendu), octets))", sourceLocation: origine)
    }

    private static let dossier = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Golden")

    private static func premierEcart(_ attendu: [UInt8], _ obtenu: [UInt8]) -> String {
        let (a, b) = (lignes(attendu), lignes(obtenu))
        let rang = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
        return "\(rang + 1) : « \(rang < a.count ? a[rang] : "") » attendu, « \(rang < b.count ? b[rang] : "") » obtenu"
    }

    private static func lignes(_ octets: [UInt8]) -> [Substring] {
        String(decoding: octets, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
