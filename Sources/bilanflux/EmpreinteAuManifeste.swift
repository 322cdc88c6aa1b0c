import Foundation
import Rendu
import Tabular

/// What the manifest of the folder that a delivered file stands in says of it.
enum EmpreinteAuManifeste {
    private struct ManifesteLivre: Decodable {
        struct Fichier: Decodable {
            let chemin: String
            let sha256: String
        }
        let sorties: [Fichier]
    }

    /// A bilan stands at most two folders below its manifest.
    private static let niveaux = 3
    private static let tailleMaximale = 1 << 26

    /// The digest that the nearest manifest above lists for a file, in hexadecimal; nil when none lists it.
    static func de(_ chemin: String) -> String? {
        var dossier = URL(fileURLWithPath: chemin).standardizedFileURL
        var relatif = dossier.lastPathComponent
        for _ in 0..<niveaux {
            dossier.deleteLastPathComponent()
            if let empreinte = empreinte(relatif, dossier) { return empreinte }
            relatif = "\(dossier.lastPathComponent)/\(relatif)"
        }
        return nil
    }

    private static func empreinte(_ relatif: String, _ dossier: URL) -> String? {
        let chemin = dossier.appendingPathComponent(Manifeste.nom).path
        guard let attributs = try? FileManager.default.attributesOfItem(atPath: chemin),
            let taille = attributs[.size] as? Int, taille <= tailleMaximale,
            let octets = FileManager.default.contents(atPath: chemin),
            let manifeste = try? JSONDecoder().decode(ManifesteLivre.self, from: octets)
        else { return nil }
        return manifeste.sorties.first { $0.chemin == relatif }?.sha256
    }
}
