import Foundation
import Rendu

/// What the manifests above delivered files say of them; each is read once, however many files it lists.
struct EmpreinteAuManifeste {
    /// A bilan stands at most two folders below its manifest.
    private static let niveaux = 3

    /// By folder: the digests that its manifest lists, by path; none without a manifest that can be read.
    private var manifestes: [String: [String: String]] = [:]

    /// The digest that the nearest manifest above lists for a file, in hexadecimal; nil when none lists it.
    mutating func empreinte(_ chemin: String) -> String? {
        var dossier = URL(fileURLWithPath: chemin).standardizedFileURL
        var relatif = dossier.lastPathComponent
        for _ in 0..<EmpreinteAuManifeste.niveaux {
            dossier.deleteLastPathComponent()
            if let empreinte = manifeste(dossier)[relatif] { return empreinte }
            relatif = "\(dossier.lastPathComponent)/\(relatif)"
        }
        return nil
    }

    private mutating func manifeste(_ dossier: URL) -> [String: String] {
        if let connu = manifestes[dossier.path] { return connu }
        let sorties = ManifesteLu(dossier: dossier.path)?.sorties ?? []
        let lu = Dictionary(sorties.map { ($0.chemin, $0.sha256) }, uniquingKeysWith: { premier, _ in premier })
        manifestes[dossier.path] = lu
        return lu
    }
}
