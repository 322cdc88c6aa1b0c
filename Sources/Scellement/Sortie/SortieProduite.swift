import CryptoPort
import Foundation
import Rendu

/// The outputs of a whole run, as their manifest says they are.
package struct SortieProduite: Sendable {
    /// Absolute, links followed.
    package let dossier: String
    /// The folder that holds it, which is locked while the outputs change.
    package var parent: String { CheminReel.parent(dossier) }
    /// By folder.
    package let bilans: [BilanDeSortie]
    /// Those that were asked for: one of them, or all.
    package let demandes: [BilanDeSortie]
    private let manifeste: ManifesteLu

    /// A bilan stands at most two folders below its manifest.
    private static let niveaux = 2

    /// The outputs of a folder, or those that hold the bilan of that folder.
    package init(_ chemin: String) throws(SortieError) {
        guard let reel = CheminReel.de(chemin) else { throw .introuvable(chemin: chemin) }
        var racine = URL(filePath: reel)
        var sous: [String] = []
        while !FileManager.default.fileExists(atPath: racine.appending(path: Manifeste.nom).path) {
            guard sous.count < Self.niveaux, racine.path != "/" else { throw .pasUneSortie(chemin: chemin) }
            sous.insert(racine.lastPathComponent, at: 0)
            racine.deleteLastPathComponent()
        }
        guard let manifeste = ManifesteLu(dossier: racine.path) else { throw .manifesteIllisible(chemin: chemin) }
        self.manifeste = manifeste
        dossier = racine.path
        bilans = Self.bilans(manifeste)
        guard !bilans.isEmpty else { throw .sansBilan(chemin: chemin) }
        let demande = sous.joined(separator: "/")
        demandes = sous.isEmpty ? bilans : bilans.filter { $0.dossier == demande }
        guard !demandes.isEmpty else { throw .pasUneSortie(chemin: chemin) }
    }

    /// Refuses outputs that are not what the run delivered: all of them when every bilan is asked for, else that bilan's.
    package func verifier() throws(SortieError) {
        let ecarts = try trouver()
        guard ecarts.aucun else {
            throw .changee(
                chemin: dossier, changes: ecarts.changes, absents: ecarts.absents, ajoutes: ecarts.ajoutes)
        }
    }

    /// The same as sentences, for what no signature covers.
    package func ecarts() throws(SortieError) -> [String] {
        let ecarts = try trouver()
        func autres(_ chemins: [String]) -> [String] {
            chemins.filter { chemin in !bilans.contains { chemin.hasPrefix("\($0.dossier)/") } }
        }
        return autres(ecarts.changes).map { "\($0) : ce fichier n’est plus celui que dit manifeste.json" }
            + autres(ecarts.absents).map { "\($0) : ce fichier, que dit manifeste.json, n’est plus là" }
    }

    /// Paths in the outputs, sorted.
    private struct Ecarts {
        var (changes, absents, ajoutes): ([String], [String], [String]) = ([], [], [])
        var aucun: Bool { changes.isEmpty && absents.isEmpty && ajoutes.isEmpty }
    }

    private func trouver() throws(SortieError) -> Ecarts {
        let tout = demandes.count == bilans.count
        var ecarts = Ecarts()
        for fichier in manifeste.sorties.sorted(by: { $0.chemin < $1.chemin })
        where tout || demandes.contains(where: { fichier.chemin.hasPrefix("\($0.dossier)/") }) {
            if !FileManager.default.fileExists(atPath: "\(dossier)/\(fichier.chemin)") {
                ecarts.absents.append(fichier.chemin)
            } else if try empreinte(octets(fichier.chemin), fichier.chemin) != fichier.sha256 {
                ecarts.changes.append(fichier.chemin)
            }
        }
        for bilan in demandes { ecarts.ajoutes += try ajoutes(bilan).sorted() }
        return ecarts
    }

    /// The files of a bilan but its signature, in the order of their names; refuses those that changed since they were verified.
    package func fichiers(_ bilan: BilanDeSortie) throws(SortieError) -> [FichierScelle] {
        try bilan.empreintes.sorted { $0.key < $1.key }.map { nom, attendue throws(SortieError) in
            let chemin = "\(bilan.dossier)/\(nom)"
            let octets = try octets(chemin)
            guard try empreinte(octets, chemin) == attendue else {
                throw .changee(chemin: dossier, changes: [chemin], absents: [], ajoutes: [])
            }
            return FichierScelle(chemin: nom, octets: octets)
        }
    }

    /// The signature of a bilan; nil when it has none.
    package func signature(_ bilan: BilanDeSortie) throws(SortieError) -> [UInt8]? {
        let chemin = cheminDeSignature(bilan)
        return FileManager.default.fileExists(atPath: "\(dossier)/\(chemin)") ? try octets(chemin) : nil
    }

    /// Where the signature of a bilan is, in the outputs.
    package func cheminDeSignature(_ bilan: BilanDeSortie) -> String {
        "\(bilan.dossier)/\(SignatureDeBilan.fichier)"
    }

    private func octets(_ chemin: String) throws(SortieError) -> [UInt8] {
        guard let octets = FileManager.default.contents(atPath: "\(dossier)/\(chemin)") else {
            throw .illisible(chemin: chemin)
        }
        return Array(octets)
    }

    private func empreinte(_ octets: [UInt8], _ chemin: String) throws(SortieError) -> String {
        guard let empreinte = try? SHA256Digest.of(octets) else { throw .illisible(chemin: chemin) }
        return empreinte.hexadecimal
    }

    /// What is in the folder of a bilan and in no manifest, its signature aside.
    private func ajoutes(_ bilan: BilanDeSortie) throws(SortieError) -> [String] {
        guard let noms = FileManager.default.enumerator(atPath: "\(dossier)/\(bilan.dossier)") else {
            throw .illisible(chemin: bilan.dossier)
        }
        let connus = Set(bilan.empreintes.keys).union([SignatureDeBilan.fichier, SignatureDeBilan.dossier])
        return noms.compactMap { $0 as? String }.filter { !connus.contains($0) }.map { "\(bilan.dossier)/\($0)" }
    }

    private static func bilans(_ manifeste: ManifesteLu) -> [BilanDeSortie] {
        let suffixe = "/\(BilanDeSortie.temoin)"
        let dossiers = manifeste.sorties.map(\.chemin).filter { $0.hasSuffix(suffixe) }.map {
            String($0.dropLast(suffixe.count))
        }
        return dossiers.sorted().map { dossier in
            let siens = manifeste.sorties.filter { $0.chemin.hasPrefix("\(dossier)/") }
            return BilanDeSortie(
                dossier: dossier,
                empreintes: Dictionary(
                    siens.map { (String($0.chemin.dropFirst(dossier.count + 1)), $0.sha256) },
                    uniquingKeysWith: { premier, _ in premier }))
        }
    }
}
