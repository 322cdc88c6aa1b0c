import CryptoPort

/// What the manifests of a bag may be made with, by the name that their file bears.
enum AlgorithmeDePaquet: String, Sendable, CaseIterable {
    case md5, sha1, sha224, sha256, sha512

    /// Length of a digest in hexadecimal digits.
    var chiffres: Int {
        switch self {
        case .md5: 2 * MD5.length
        case .sha1: 2 * SHA1.length
        case .sha224: 2 * SHA224.length
        case .sha256: 2 * SHA256.length
        case .sha512: 2 * SHA512.length
        }
    }

    /// The digest of a file in hexadecimal; nil when it cannot be read to its end.
    func empreinte(_ chemin: CheminDePaquet, dans dossier: DossierLu) -> String? {
        switch self {
        case .md5: calculer(MD5.self, chemin, dossier)
        case .sha1: calculer(SHA1.self, chemin, dossier)
        case .sha224: calculer(SHA224.self, chemin, dossier)
        case .sha256: calculer(SHA256.self, chemin, dossier)
        case .sha512: calculer(SHA512.self, chemin, dossier)
        }
    }

    private func calculer<A: DigestAlgorithm>(
        _ algorithme: A.Type, _ chemin: CheminDePaquet, _ dossier: DossierLu
    ) -> String? {
        guard var hasher = try? DigestHasher<A>() else { return nil }
        guard dossier.parcourir(chemin, { hasher.update($0) }) else { return nil }
        return hasher.finish().hexadecimal
    }
}
