import CryptoPort
import Rendu

/// Digests of the inputs, taken from the very bytes that are read, one file after the other.
final class EmpreintesDesEntrees {
    /// An input that was read.
    struct Entree: Sendable {
        /// As the campaign names it.
        let nom: String
        let sha256: SHA256Digest
        let octets: Int

        /// The input as a manifest lists it.
        var fichier: Manifeste.Fichier { Manifeste.Fichier(chemin: nom, sha256: sha256, octets: octets) }
    }

    private var terminees: [Entree] = []
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
    var entrees: [Entree] {
        finish()
        return terminees
    }

    private func finish() {
        if let digest = hasher.take()?.finish() {
            terminees.append(Entree(nom: nom, sha256: digest, octets: octets))
            octets = 0
        }
    }
}
