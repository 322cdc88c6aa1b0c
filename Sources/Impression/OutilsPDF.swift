import Foundation

/// The programs of this machine that make PDFs: looked for in a given folder first, then in `PATH`.
package struct OutilsPDF: Sendable {
    /// The oldest WeasyPrint that writes tagged PDF/A-3 with attachments.
    package static let versionDeWeasyPrint = 70

    private let dossiers: [String]

    /// - Parameters:
    ///   - dossier: where to look first, nil for nowhere.
    ///   - chemin: the value of `PATH`.
    package init(dossier: String?, chemin: String) {
        dossiers = [dossier].compactMap(\.self) + chemin.split(separator: ":").map(String.init)
    }

    /// WeasyPrint, new enough.
    ///
    /// - Throws: `sansOutil`, `tropAncien`, or why it would not say its version.
    package func weasyPrint() throws(ImpressionError) -> Programme {
        guard let programme = trouver(.weasyPrint) else { throw .sansOutil(noms: [Programme.Nature.weasyPrint.nom]) }
        let dossier = FileManager.default.temporaryDirectory.path + "/bilanflux-pdf-\(UUID().uuidString)"
        let travail = try DossierDeTravail(dossier)
        let reponse = try travail.lancer(programme, ["--version"], secondes: 60)
        let version = reponse.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? "de version inconnue"
        guard let majeure = version.split(separator: ".").first.flatMap({ Int($0) }),
            majeure >= OutilsPDF.versionDeWeasyPrint
        else {
            throw .tropAncien(nom: programme.nature.nom, version: version, attendue: OutilsPDF.versionDeWeasyPrint)
        }
        return programme
    }

    /// The programs that print a presentation, in the order they are to be tried.
    package var pourUnePresentation: [Programme] {
        [Programme.Nature.chromium, .weasyPrint, .libreOffice].compactMap(trouver)
    }

    private func trouver(_ nature: Programme.Nature) -> Programme? {
        for dossier in dossiers {
            for chemin in nature.commandes.map({ "\(dossier)/\($0)" }) where OutilsPDF.estUnProgramme(chemin) {
                return Programme(nature: nature, chemin: chemin)
            }
        }
        return nil
    }

    /// A folder can be executable too.
    private static func estUnProgramme(_ chemin: String) -> Bool {
        var estUnDossier: ObjCBool = false
        return FileManager.default.fileExists(atPath: chemin, isDirectory: &estUnDossier) && !estUnDossier.boolValue
            && FileManager.default.isExecutableFile(atPath: chemin)
    }
}

/// A program that makes PDFs.
package struct Programme: Sendable, Hashable {
    package let nature: Nature
    /// Where it is.
    package let chemin: String

    /// Those that are known.
    package enum Nature: Sendable, Hashable, CaseIterable {
        case weasyPrint, chromium, libreOffice

        /// For people.
        package var nom: String {
            switch self {
            case .weasyPrint: "WeasyPrint"
            case .chromium: "Chromium"
            case .libreOffice: "LibreOffice"
            }
        }

        /// Its names on a machine.
        var commandes: [String] {
            switch self {
            case .weasyPrint: ["weasyprint"]
            case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            case .libreOffice: ["soffice", "libreoffice"]
            }
        }
    }
}
