import CryptoPort
import Rendu

/// Digests of the inputs, taken from the very bytes that are read, one file after the other.
final class EmpreintesDesEntrees {
    private(set) var termines: [Manifeste.Fichier] = []
    private var nom = ""
    private var octets = 0
    private var hasher: SHA256Hasher?

    /// Begins an input: one file that two keys of the campaign name is read, and listed, twice.
    func begin() { finish() }

    /// Takes the next bytes of an input.
    func update(_ fichier: String, _ bytes: UnsafeRawBufferPointer) {
        if nom != fichier || octets == 0 {
            finish()
            nom = fichier
            hasher = try? SHA256Hasher()
        }
        hasher?.update(bytes)
        octets += bytes.count
    }

    /// All the inputs, in the order read.
    var fichiers: [Manifeste.Fichier] {
        finish()
        return termines
    }

    private func finish() {
        if let digest = hasher.take()?.finish() {
            termines.append(Manifeste.Fichier(chemin: nom, sha256: digest, octets: octets))
            octets = 0
        }
    }
}
