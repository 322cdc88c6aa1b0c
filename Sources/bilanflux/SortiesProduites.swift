import CryptoPort
import Foundation
import Rendu

/// The outputs of a former `produire`, by what their manifest says of the inputs.
struct SortiesProduites {
    let dossier: String
    private let entrees: [ManifesteLu.Fichier]
    /// Version of the tool that made them.
    let version: String
    private let depuisDesFaits: Bool

    /// The outputs of a folder, `sortie` of the campaign when none is given; nil when there are none there.
    init?(_ donne: String?, campagne: String) throws(CommandFailure) {
        dossier = donne ?? "\(campagne.hasSuffix("/") ? String(campagne.dropLast()) : campagne)/sortie"
        let chemin = "\(dossier)/\(Manifeste.nom)"
        guard FileManager.default.fileExists(atPath: chemin) else {
            guard donne != nil else { return nil }
            throw CommandFailure(
                .ressourceManquante, "\(dossier) : pas de \(Manifeste.nom) — donner un dossier écrit par « produire ».")
        }
        guard let contenu = ManifesteLu(dossier: dossier) else {
            throw CommandFailure(
                .ressourceManquante,
                "\(chemin) : illisible, ou d’une autre version — relancer « bilanflux produire », ou donner un autre dossier "
                    + "avec --sortie.")
        }
        entrees = contenu.entrees
        version = contenu.outil
        depuisDesFaits = contenu.depuisDesFaits
    }

    /// Refuses bilans whose dwellings and events are not here.
    func refuserDesFaits() throws(CommandFailure) {
        guard depuisDesFaits else { return }
        throw CommandFailure(
            .ressourceManquante,
            "\(dossier) : ces bilans viennent d’un fichier de faits déjà comptés (produire --faits) : les logements et les "
                + "événements derrière leurs chiffres ne sont pas ici. Demander l’explication à qui a compté, ou donner avec "
                + "--sortie des bilans produits à partir du parc et du journal.")
    }

    /// A file of these outputs; nil when it is not there.
    func octets(_ chemin: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(dossier)/\(chemin)").map(Array.init)
    }

    /// Refuses inputs that are no longer those of the outputs, which would explain other figures than theirs.
    func verifier(_ lues: [EmpreintesDesEntrees.Entree]) throws(CommandFailure) {
        let actuelles = lues.map { ManifesteLu.Fichier(chemin: $0.nom, sha256: $0.sha256.hexadecimal) }
        guard actuelles != entrees else { return }
        let communes = Set(actuelles).intersection(entrees)
        guard !communes.isEmpty else {
            throw CommandFailure(
                .donneesBloquantes,
                "\(dossier) : ces bilans viennent d’une autre campagne, ou tous les fichiers ont changé — donner le bon "
                    + "dossier avec --sortie, ou relancer « bilanflux produire ».")
        }
        let avant = Set(entrees.map(\.chemin))
        let apres = Set(actuelles.map(\.chemin))
        let changes = actuelles.filter { avant.contains($0.chemin) && !entrees.contains($0) }.map(\.chemin)
        let details = [
            ("changé", changes), ("de plus", apres.subtracting(avant).sorted()),
            ("de moins", avant.subtracting(apres).sorted()),
        ].filter { !$0.1.isEmpty }.map { "\($0.0) : \($0.1.joined(separator: ", "))" }
        throw CommandFailure(
            .donneesBloquantes,
            "les fichiers de la campagne ne sont plus ceux dont viennent les bilans de \(dossier) "
                + "(\(details.isEmpty ? "dans un autre ordre" : details.joined(separator: " ; "))) : les chiffres expliqués ne "
                + "seraient pas les leurs. Relancer « bilanflux produire », ou remettre les fichiers d’avant.")
    }
}
