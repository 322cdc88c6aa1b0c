import Foundation
import Relecture

/// The pairs of files that `comparer` sets side by side.
struct BilansAComparer {
    /// A bilan that is on both sides.
    struct Paire {
        /// Its path in both folders; empty for two files.
        let nom: String
        let a: String
        let b: String
    }

    /// Whether A and B are folders.
    let dossiers: Bool
    let paires: [Paire]
    /// The bilans of one folder that the other does not have.
    let seuls: [(nom: String, cote: Cote)]

    private static let fichier = "bilan.xml"
    /// What holds bilans in a folder written by `produire`.
    private static let familles = ["reservataires"]

    /// Looks at what A and B are.
    init(_ a: String, _ b: String) throws(CommandFailure) {
        dossiers = try BilansAComparer.estUnDossier(a)
        guard try BilansAComparer.estUnDossier(b) == dossiers else {
            throw CommandFailure(
                .usage,
                "un fichier ne se compare pas à un dossier — donner deux fichiers bilan.xml, ou deux dossiers de sortie."
            )
        }
        guard dossiers else {
            paires = [Paire(nom: "", a: a, b: b)]
            seuls = []
            return
        }
        let (deA, deB) = (try BilansAComparer.bilans(a), try BilansAComparer.bilans(b))
        paires = deA.filter(deB.contains).map { Paire(nom: $0, a: "\(a)/\($0)", b: "\(b)/\($0)") }
        seuls = deA.filter { !deB.contains($0) }.map { ($0, .a) } + deB.filter { !deA.contains($0) }.map { ($0, .b) }
    }

    /// Whether two paths lead to the same place.
    static func confondus(_ a: String, _ b: String) -> Bool {
        let reels = [a, b].map { URL(filePath: $0).resolvingSymlinksInPath().standardizedFileURL.path }
        return reels[0] == reels[1]
    }

    /// Whether a path, called `nom` in messages, leads to a folder; throws when it leads nowhere.
    static func estUnDossier(_ chemin: String, nom: String? = nil) throws(CommandFailure) -> Bool {
        var dossier: ObjCBool = false
        guard FileManager.default.fileExists(atPath: chemin, isDirectory: &dossier) else {
            throw CommandFailure(.ressourceManquante, "\(nom ?? chemin) : fichier ou dossier introuvable.")
        }
        return dossier.boolValue
    }

    /// Paths of the bilans of a folder: the consolidated one first, then by name.
    ///
    /// - Throws: `ressourceManquante` when it has none.
    static func bilans(_ dossier: String, nom: String? = nil) throws(CommandFailure) -> [String] {
        var chemins = [fichier, "consolide/\(fichier)"]
        for famille in familles {
            let noms = (try? FileManager.default.contentsOfDirectory(atPath: "\(dossier)/\(famille)")) ?? []
            chemins += noms.sorted().map { "\(famille)/\($0)/\(fichier)" }
        }
        let trouves = chemins.filter { FileManager.default.fileExists(atPath: "\(dossier)/\($0)") }
        guard trouves.isEmpty else { return trouves }
        let conseil =
            FileManager.default.fileExists(atPath: "\(dossier)/sortie")
            ? "donner son dossier de sortie : \(nom ?? dossier)/sortie" : "donner un dossier écrit par « produire »"
        throw CommandFailure(.ressourceManquante, "\(nom ?? dossier) : aucun bilan dans ce dossier — \(conseil).")
    }
}
