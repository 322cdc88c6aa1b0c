import Foundation

/// A manifest read back: what a delivery held when it was made.
package struct ManifesteLu: Sendable, Decodable {
    /// A file that it lists.
    package struct Fichier: Sendable, Hashable, Decodable {
        /// In the folder of the outputs; in the campaign for an input.
        package let chemin: String
        /// In hexadecimal.
        package let sha256: String

        /// A file.
        package init(chemin: String, sha256: String) {
            self.chemin = chemin
            self.sha256 = sha256
        }
    }

    /// Of the format.
    package let version: Int
    /// Of the tool that wrote it.
    package let outil: String
    package let entrees: [Fichier]
    package let sorties: [Fichier]
    /// Whether the figures come from a file of facts.
    package let depuisDesFaits: Bool

    private static let octetsAuPlus = 1 << 26

    private enum Cle: String, CodingKey {
        case version, outil, parametres, entrees, sorties
    }

    package init(from decoder: any Decoder) throws {
        let valeurs = try decoder.container(keyedBy: Cle.self)
        version = try valeurs.decode(Int.self, forKey: .version)
        outil = try valeurs.decode([String: String].self, forKey: .outil)["version"] ?? ""
        entrees = try valeurs.decode([Fichier].self, forKey: .entrees)
        sorties = try valeurs.decode([Fichier].self, forKey: .sorties)
        let parametres = try valeurs.decodeIfPresent([String: String].self, forKey: .parametres)
        depuisDesFaits = parametres?["faits"] != nil
    }

    /// The manifest of a folder of outputs; nil when there is none that can be read.
    package init?(dossier: String) {
        let chemin = "\(dossier)/\(Manifeste.nom)"
        guard let taille = (try? FileManager.default.attributesOfItem(atPath: chemin))?[.size] as? Int,
            taille <= Self.octetsAuPlus, let octets = FileManager.default.contents(atPath: chemin),
            let lu = try? JSONDecoder().decode(ManifesteLu.self, from: octets), lu.version == 1
        else { return nil }
        self = lu
    }
}
