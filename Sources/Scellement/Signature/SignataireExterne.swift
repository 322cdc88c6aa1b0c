import CryptoPort
import Foundation
import Programmes

/// A command of the user's that holds the key: it is given the canonical SignedInfo on its standard input, and answers the raw
/// signature on its standard output, as `gpg.program` does for git.
package struct SignataireExterne: Sendable {
    private static let reponseAuPlus = 16_384

    private let commande: String
    private let secondes: Int

    /// - Parameters:
    ///   - commande: for the shell.
    ///   - secondes: after which it is killed; long enough for a code typed on a token's keyboard.
    package init(commande: String, secondes: Int = 120) {
        self.commande = commande
        self.secondes = secondes
    }

    /// What it signs a message with; an ECDSA signature in DER is taken too.
    package func signer(_ message: [UInt8]) throws(SignatureError) -> [UInt8] {
        let dossier = FileManager.default.temporaryDirectory.path + "/bilanflux-signature-\(UUID().uuidString)"
        guard
            (try? FileManager.default.createDirectory(
                atPath: dossier, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])) != nil
        else { throw .signataireExterne(raison: "le dossier temporaire ne peut pas être écrit — voir TMPDIR") }
        defer { try? FileManager.default.removeItem(atPath: dossier) }
        let noms = ["message", "signature", "erreurs"].map { "\(dossier)/\($0)" }
        for (nom, octets) in zip(noms, [Data(message), Data(), Data()]) {
            guard FileManager.default.createFile(atPath: nom, contents: octets) else {
                throw .signataireExterne(raison: "le dossier temporaire ne peut pas être écrit — voir TMPDIR")
            }
        }
        try lancer(noms)
        guard let reponse = FileManager.default.contents(atPath: noms[1]), !reponse.isEmpty else {
            throw .signataireExterne(
                raison: "la commande n’a rien répondu — elle doit écrire la signature, brute, et rien d’autre")
        }
        guard reponse.count <= Self.reponseAuPlus else {
            throw .signataireExterne(raison: "la réponse est trop longue pour une signature")
        }
        return ECDSASignature.raw(fromDER: Array(reponse)) ?? Array(reponse)
    }

    private func lancer(_ noms: [String]) throws(SignatureError) {
        guard let message = FileHandle(forReadingAtPath: noms[0]), let sortie = FileHandle(forWritingAtPath: noms[1]),
            let erreurs = FileHandle(forWritingAtPath: noms[2])
        else { throw .signataireExterne(raison: "le dossier temporaire ne peut pas être lu — voir TMPDIR") }
        let execution = Execution(
            "/bin/sh", ["-c", commande], dossier: FileManager.default.currentDirectoryPath, environnement: nil,
            secondes: secondes)
        switch execution.lancer(entree: message, sortie: sortie, erreurs: erreurs) {
        case .terminee(0): return
        case .terminee(let code):
            let dit = FileManager.default.contents(atPath: noms[2]).map {
                String(decoding: $0.prefix(400), as: UTF8.self)
            }
            let raison = dit?.split(whereSeparator: \.isNewline).first.map { " : \($0.prefix(200))" } ?? ""
            throw .signataireExterne(raison: "la commande a fini avec le code \(code)\(raison)")
        case .arretee: throw .signataireExterne(raison: "la commande n’a pas répondu en \(secondes) secondes")
        case .nonLancee: throw .signataireExterne(raison: "la commande n’a pas pu être lancée")
        }
    }
}
