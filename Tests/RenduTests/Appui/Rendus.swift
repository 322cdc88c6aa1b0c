import Comptage
import Parc
import Rendu

/// The outputs of the tests as text.
enum Rendus {
    static let edition = edition(Charte())

    private static func edition(_ charte: Charte) -> Edition {
        Edition(
            version: "0.0.0", date: jour("2025-01-31"), empreinte: String(repeating: "0123456789abcdef", count: 4),
            responsable: "Service des attributions", charte: charte)
    }

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

    /// The state of a campaign of which everything is made.
    static func etat(_ fictif: DossierFictif = DossierFictif(), charte: Charte = Charte()) -> EtatDeCampagne {
        let bilans = fictif.bilans
        func entree(_ dossier: String, _ bilan: Bilan) -> Sommaire.Entree {
            Sommaire.Entree(
                dossier: dossier, bilan: bilan, version: 1, fichiers: ["bilan.html", "bilan.xml", "tableaux.xlsx"])
        }
        return EtatDeCampagne(
            Sommaire(
                consolide: entree("consolide", bilans.consolide),
                reservataires: bilans.reservataires.enumerated().map { entree("reservataires/r\($0)", $1) },
                conferences: bilans.conferences.map { entree("cil/200000001", $0) },
                diagnostics: DossierFictif.constats, conventions: "conventions.csv", echeance: jour("2025-02-28")),
            edition(charte))
    }

    static func index(_ etat: EtatDeCampagne = etat()) throws -> String {
        String(decoding: try PageDuSommaire(Gabarits(dossier: nil)).render(etat), as: UTF8.self)
    }

    /// What a reader sees: the page without its head and its tags.
    static func texte(_ html: String) -> String {
        let corps = html.split(separator: "<body>", maxSplits: 1).last ?? ""
        return String(corps.replacing(/<[^>]*>/, with: " "))
    }
}
