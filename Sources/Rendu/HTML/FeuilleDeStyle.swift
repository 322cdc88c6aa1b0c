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
        politique =
            "default-src 'none'; style-src \(SourceDePage.source(propre) ?? "'unsafe-inline'"); img-src data:; "
            + "base-uri 'none'; form-action 'none'"
    }
}

/// A script of a page, with what the security policy must say for it alone to run.
struct ScriptDePage: Sendable {
    /// The whole `script` element.
    let element: String
    /// Goes after the policy of the style sheet.
    let directive: String

    /// From a script that does not end its own element; nil when it cannot be named by its digest, and must not run.
    init?(_ script: [UInt8]) {
        let propre = TexteHTML.propre(script)
        guard let source = SourceDePage.source(propre) else { return nil }
        element = "<script>\(String(decoding: propre, as: UTF8.self))</script>"
        directive = "; script-src \(source)"
    }
}

/// What a Content-Security-Policy calls a text of the page.
private enum SourceDePage {
    /// Its SHA-256; nil when it cannot be had.
    static func source(_ octets: [UInt8]) -> String? {
        (try? SHA256Digest.of(octets)).map { "'sha256-\($0.base64)'" }
    }
}
