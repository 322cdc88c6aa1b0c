import Foundation

/// `presentation.pdf`: one slide a page, made by the first program of this machine that can.
package struct PDFDeLaPresentation: Sendable {
    private static let secondes = 180

    private let programmes: [Programme]

    /// - Parameter programmes: in the order they are to be tried (`OutilsPDF.pourUnePresentation`).
    package init(_ programmes: [Programme]) { self.programmes = programmes }

    /// The PDF of a presentation.
    ///
    /// - Parameters:
    ///   - html: the deck as a page, one slide a sheet.
    ///   - odp: the same deck, for LibreOffice.
    ///   - dossier: a folder of its own to work in, made and removed.
    /// - Throws: what stopped the last program tried.
    package func render(html: [UInt8], odp: [UInt8], dossier: String) throws(ImpressionError) -> [UInt8] {
        var erreur = ImpressionError.sansOutil(noms: Programme.Nature.allCases.map(\.nom))
        for programme in programmes {
            do throws(ImpressionError) {
                return try PDFDeLaPresentation.render(programme, html, odp, dossier)
            } catch let cause {
                erreur = cause
            }
        }
        throw erreur
    }

    private static func render(
        _ programme: Programme, _ html: [UInt8], _ odp: [UInt8], _ dossier: String
    ) throws(ImpressionError) -> [UInt8] {
        let travail = try DossierDeTravail(dossier)
        try travail.ecrire("presentation.html", html)
        try travail.ecrire("presentation.odp", odp)
        try travail.lancer(programme, arguments(programme.nature, travail.chemin), secondes: secondes)
        return try travail.pdf("presentation.pdf", de: programme)
    }

    private static func arguments(_ nature: Programme.Nature, _ dossier: String) -> [String] {
        switch nature {
        case .chromium:
            // Its sandbox refuses root; the page has no script to run and no network to reach when it is printed.
            (geteuid() == 0 ? ["--no-sandbox"] : []) + [
                "--headless", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=profil",
                "--print-to-pdf=presentation.pdf", "presentation.html",
            ]
        case .weasyPrint:
            [
                "--quiet", "--pdf-tags", "--pdf-identifier", "bilanflux", "--allowed-protocols", "data,file",
                "presentation.html", "presentation.pdf",
            ]
        case .libreOffice:
            [
                "-env:UserInstallation=\(URL(fileURLWithPath: dossier).appendingPathComponent("profil").absoluteString)",
                "--headless", "--convert-to", "pdf",
                "presentation.odp",
            ]
        }
    }
}
