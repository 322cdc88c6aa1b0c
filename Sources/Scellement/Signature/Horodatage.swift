package import CryptoPort

/// An RFC 3161 timestamp over a signature that is there (XAdES-BASELINE-T).
package enum Horodatage {
    /// The query to send to an authority, for a signature.
    package static func demande(_ signature: [UInt8]) throws(SignatureError) -> [UInt8] {
        guard let demande = Timestamp.query(try empreinte(signature)) else { throw .moteur }
        return demande
    }

    /// The token of an authority's response to such a query, once verified to be over that digest.
    package static func jeton(_ reponse: [UInt8], sur empreinte: SHA256Digest) throws(SignatureError) -> [UInt8] {
        guard let jeton = Timestamp.token(ofResponse: reponse) else {
            throw .horodatage(raison: "l’autorité a refusé, ou sa réponse n’est pas celle d’un service RFC 3161")
        }
        switch Timestamp.verify(jeton, over: empreinte, trust: nil) {
        case .valid: return jeton
        case .otherDigest: throw .horodatage(raison: "la réponse de l’autorité porte sur une autre signature")
        case .malformed, .refused:
            throw .horodatage(raison: "la réponse de l’autorité n’est pas signée comme elle doit l’être")
        }
    }

    /// A signature with the token of a response to its query; refused when it has one already.
    package static func poser(_ reponse: [UInt8], sur signature: [UInt8]) throws(SignatureError) -> [UInt8] {
        guard case .success(var contenu) = LectureDeSignature.lire(signature) else {
            throw .horodatage(raison: "la signature qui est là n’est pas lisible")
        }
        guard contenu.jeton == nil else { throw .horodatage(raison: "cette signature est déjà horodatée") }
        contenu.jeton = try jeton(reponse, sur: try empreinte(signature))
        return try Cachet.ecrire(contenu)
    }

    private static func empreinte(_ signature: [UInt8]) throws(SignatureError) -> SHA256Digest {
        guard case .success(let contenu) = LectureDeSignature.lire(signature) else {
            throw .horodatage(raison: "la signature qui est là n’est pas lisible")
        }
        return try Cachet.empreinte(.valeur, contenu)
    }
}
