import CryptoPort
import Foundation

/// The style sheet of a page, with the security policy that allows it and nothing else.
struct FeuilleDeStyle: Sendable {
    /// The whole `style` element.
    let element: String
    /// The Content-Security-Policy: no script, no network, this style sheet only (by its SHA-256).
    let politique: String

    /// From CSS without tags.
    init(_ css: String) {
        // The browser hashes what it parsed: line ends are LF there, and what `TexteHTML` removes is not there.
        let propre = TexteHTML.propre(Array(css.replacing("\r\n", with: "\n").utf8))
        element = "<style>\(String(decoding: propre, as: UTF8.self))</style>"
        let source = (try? SHA256Digest.of(propre)).map { "'sha256-\(Data($0.bytes).base64EncodedString())'" }
        politique =
            "default-src 'none'; style-src \(source ?? "'unsafe-inline'"); img-src data:; base-uri 'none'; form-action 'none'"
    }
}
