import CryptoPort

/// What a page may load and run: itself, known by its digest.
enum Politique {
    static func texte(style: String, script: String) throws(CryptoError) -> String {
        "default-src 'none'; style-src '\(try empreinte(style))'; script-src '\(try empreinte(script))'; "
            + "base-uri 'none'; form-action 'none'"
    }

    private static func empreinte(_ texte: String) throws(CryptoError) -> String {
        "sha256-\(try SHA256Digest.of(Array(texte.utf8)).base64)"
    }
}
