import CryptoPort
import Foundation

/// The small files that keys and certificates come in.
enum FichierDeCle {
    private static let octetsAuPlus = 1 << 20

    static func octets(_ chemin: String, option: String) throws(CommandFailure) -> [UInt8] {
        guard let fichier = FileHandle(forReadingAtPath: chemin),
            let octets = try? fichier.read(upToCount: octetsAuPlus + 1), octets.count <= octetsAuPlus
        else {
            throw CommandFailure(
                .ressourceManquante, "\(option) : \(chemin) n’est pas là, ne peut pas être lu, ou est trop gros.")
        }
        return Array(octets)
    }

    static func certificats(_ chemin: String, option: String) throws(CommandFailure) -> [Certificate] {
        guard let lus = Certificate.read(try octets(chemin, option: option)) else {
            throw CommandFailure(
                .ressourceManquante, "\(option) : \(chemin) n’est pas un certificat — en donner un en PEM ou en DER.")
        }
        return lus
    }
}
