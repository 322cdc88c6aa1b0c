import Comptage
import Parc
import Rendu

/// The outputs of the tests as text.
enum Rendus {
    static let edition = Edition(
        version: "0.0.0", date: jour("2025-01-31"), empreinte: String(repeating: "0123456789abcdef", count: 4),
        responsable: "Service des attributions")

    static func csv(_ bilan: Bilan) -> [String] {
        String(decoding: DonneesCSV.render(bilan), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    static func xml(_ bilan: Bilan) throws -> String {
        String(decoding: try BilanXML().render(bilan, edition), as: UTF8.self)
    }

    static func html(_ bilan: Bilan, gabarits: String? = nil) throws -> String {
        let page = try PageDuBilan(Gabarits(dossier: gabarits))
        return String(decoding: try page.render(bilan, edition), as: UTF8.self)
    }

    static func index(_ fictif: DossierFictif) throws -> String {
        let bilans = fictif.bilans
        let sommaire = Sommaire(
            consolide: bilans.consolide,
            reservataires: bilans.reservataires.enumerated().map { Sommaire.Entree(dossier: "r\($0)", bilan: $1) },
            conferences: bilans.conferences.compactMap(\.identification.conference),
            diagnostics: [
                Sommaire.CompteDeDiagnostics(gravite: "erreur", nombre: 1),
                Sommaire.CompteDeDiagnostics(gravite: "avertissement", nombre: 1204),
            ])
        let page = try PageDuSommaire(Gabarits(dossier: nil))
        return String(decoding: try page.render(sommaire, edition), as: UTF8.self)
    }

    /// What a reader sees: the page without its head and its tags.
    static func texte(_ html: String) -> String {
        let corps = html.split(separator: "<body>", maxSplits: 1).last ?? ""
        return String(corps.replacing(/<[^>]*>/, with: " "))
    }
}
