import Diagnostics
import Foundation

/// A checkpoint, `points/000123.json`: a state of the journal, to be signed.
package struct PointDeControle: Sendable, Equatable {
    /// Whose archive it is.
    package let origine: String
    package let ancre: Ancre
    package let instant: Instant
    /// Version of the tool that wrote it.
    package let outil: String

    /// More than any checkpoint.
    static let octetsAuPlus = 1 << 12

    /// A checkpoint.
    package init(origine: String, ancre: Ancre, instant: Instant, outil: String) {
        self.origine = origine
        self.ancre = ancre
        self.instant = instant
        self.outil = outil
    }

    /// The bytes of the file: always the same ones for the same values.
    package var octets: [UInt8] {
        let champs = [
            "\"origine\":\(JSONText.string(origine))", "\"taille\":\(ancre.taille)",
            "\"tete\":\"\(ancre.tete.hexadecimal)\"", "\"instant\":\(JSONText.string(instant.texte))",
            "\"outil\":\(JSONText.string(outil))",
        ]
        return Array("{\(champs.joined(separator: ","))}\n".utf8)
    }

    private struct Champs: Decodable {
        let origine: String
        let taille: Int
        let tete: String
        let instant: String
        let outil: String
    }

    /// Reads a checkpoint and writes it again: nil for any byte that differs.
    package init?(_ octets: [UInt8]) {
        guard octets.count <= Self.octetsAuPlus,
            let champs = try? JSONDecoder().decode(Champs.self, from: Data(octets)),
            let ancre = Ancre("\(champs.taille):\(champs.tete)"), let instant = Instant(champs.instant)
        else { return nil }
        self.init(origine: champs.origine, ancre: ancre, instant: instant, outil: champs.outil)
        guard self.octets == octets else { return nil }
    }
}
