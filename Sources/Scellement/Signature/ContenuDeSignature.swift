import CryptoPort

/// What a `signatures.xml` says: XAdES-BASELINE-B (ETSI EN 319 132-1), detached, with a timestamp or not.
struct ContenuDeSignature: Sendable, Hashable {
    /// A file that is signed.
    struct Reference: Sendable, Hashable {
        let chemin: String
        /// SHA-256 of its bytes.
        let empreinte: [UInt8]
    }

    /// The algorithms of a signature.
    enum Algorithme: String, Sendable, Hashable, CaseIterable {
        case rsa = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
        case ecdsa = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
    }

    /// By path.
    var fichiers: [Reference]
    /// When it says that it was made.
    var instant: String
    /// In DER: that of the signer, then those that lead to its authority.
    var certificats: [[UInt8]]
    /// SHA-256 of the signer's certificate, which the signature covers.
    var empreinteDuCertificat: [UInt8]
    var algorithme: Algorithme
    /// SHA-256 of the canonical SignedProperties.
    var empreinteDesProprietes: [UInt8] = []
    /// PKCS#1 v1.5, or r and s.
    var valeur: [UInt8] = []
    /// An RFC 3161 token over the value (XAdES-BASELINE-T), in DER.
    var jeton: [UInt8]?
}

/// The names that the signature is written with.
enum VocabulaireXAdES {
    static let asic = "http://uri.etsi.org/02918/v1.2.1#"
    static let ds = "http://www.w3.org/2000/09/xmldsig#"
    static let xades = "http://uri.etsi.org/01903/v1.3.2#"
    static let canonique = "http://www.w3.org/2001/10/xml-exc-c14n#"
    static let sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"
    static let typeDesProprietes = "http://uri.etsi.org/01903#SignedProperties"
}

extension FichierScelle {
    /// Media type, by the end of the name.
    static func type(_ chemin: String) -> String {
        switch chemin.split(separator: ".").last {
        case "xml": "application/xml"
        case "html": "text/html"
        case "csv": "text/csv"
        case "json": "application/json"
        case "pdf": "application/pdf"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case "ods": "application/vnd.oasis.opendocument.spreadsheet"
        case "odp": "application/vnd.oasis.opendocument.presentation"
        default: "application/octet-stream"
        }
    }
}
