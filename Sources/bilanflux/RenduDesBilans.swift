import Comptage
import CryptoPort
import Importation
import Regles
import Rendu

/// The renderers, made once for all the bilans.
struct RenduDesBilans: Sendable {
    let gabarits: Gabarits
    let edition: Edition
    let formats: FormatsDeBilan
    let impression: ImpressionEnCours?
    let xmlDeConference: ConferenceXML
    private let xml: BilanXML
    private let page: PageDuBilan
    private let annexe: PageDeLAnnexe
    private let corrigee: SortieCorrigee?

    /// The files of one bilan.
    struct Rendu {
        /// By name.
        var fichiers: [(String, [UInt8])]
        /// nil for a first version.
        let correction: Correction?
    }

    /// - Parameter partiel: the folder where the outputs are made.
    init(
        _ options: ProductionOptions, _ campagne: Campagne, _ corrigee: SortieCorrigee?, _ moyens: MoyensDeRendu,
        partiel: String
    ) throws {
        gabarits = moyens.gabarits.avec(campagne.charte)
        let canonique = Parametre.canonique(campagne.exercice.parametres)
        edition = Edition(
            version: Bilanflux.version, date: options.date,
            empreinte: try SHA256Digest.of(Array(canonique.utf8)).hexadecimal,
            responsable: campagne.responsable, charte: campagne.charte)
        formats = options.formats
        impression = options.pdf.map { ImpressionEnCours(options: $0, dossier: partiel) }
        (xml, xmlDeConference) = (moyens.xml, moyens.xmlDeConference)
        page = try PageDuBilan(gabarits)
        annexe = PageDeLAnnexe(gabarits)
        self.corrigee = corrigee
    }

    /// Renders one bilan, which goes to `dossier` of the outputs.
    func rendre(_ bilan: Bilan, _ dossier: String) throws -> Rendu {
        var document = try xml.render(bilan, edition)
        let corrigee = try corrigee?.corrigee(bilan, xml: document, nom: "\(dossier)/bilan.xml")
        let edition = edition.corrigeant(corrigee?.correction)
        if corrigee != nil { document = try xml.render(bilan, edition) }
        var rendu = Rendu(
            fichiers: [("donnees.csv", DonneesCSV.render(bilan)), ("bilan.xml", document)],
            correction: corrigee?.correction)
        if formats.contient(.html) { rendu.fichiers += try pages(bilan, edition) }
        rendu.fichiers += try TableauxDeBilan.fichiers(bilan, edition, formats)
        if let corrigee { rendu.fichiers.append((Correction.fichier, Array(corrigee.csv.utf8))) }
        if let impression {
            let papier = try page.render(bilan, edition, pour: .papier)
            rendu.fichiers.append(try impression.bilan(dossier, page: papier, xml: document))
        }
        return rendu
    }

    private func pages(_ bilan: Bilan, _ edition: Edition) throws -> [(String, [UInt8])] {
        var pages = [("bilan.html", try page.render(bilan, edition))]
        if let nom = PageDeLAnnexe.nom(bilan), let annexe = try annexe.render(bilan, edition) {
            pages.append((nom, annexe))
        }
        return pages
    }
}
