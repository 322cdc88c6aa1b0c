import ArgumentParser
import Importation
import Parc

/// `bilanflux produire`: the yearly run.
struct ProduireCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "produire",
        abstract: "Produit les bilans d’une campagne : un par réservataire, et celui du bailleur.",
        usage: "bilanflux produire <campagne> [options]",
        discussion: """
            EXEMPLES :
              bilanflux produire ma-campagne
              bilanflux produire ma-campagne --sortie bilans-2024 --date 2025-02-14
              bilanflux produire ma-campagne --reservataire AVIGNON
              bilanflux produire ma-campagne --formats xml,html,csv
              bilanflux produire ma-campagne --faits faits-de-l-annee
              bilanflux produire ma-campagne --corrige ma-campagne/sortie --motif "Baux de mars oubliés"

            Lit les fichiers que nomme campagne.toml, les contrôle, compte, et écrit les bilans (XML, CSV, page, classeurs), les \
            diagnostics et les lignes rejetées. Rien n’est écrit si les données bloquent le bilan. Les mêmes fichiers \
            donnent les mêmes octets. Avec --corrige, chaque bilan est marqué comme version corrigée, avec son motif et les \
            chiffres qui changent ; si elle prend la place de la version qu’elle corrige, celle-ci est gardée à côté, \
            sous le nom <sortie>-avant-correction-1. Une sortie signée ou corrigée n’est remplacée que de cette façon. Avec \
            --faits, les chiffres viennent d’un fichier de faits déjà comptés (« bilanflux compter », ou un moteur de base de \
            données) : le parc, le journal, les demandeurs et les exclusions ne sont pas lus, et n’ont pas à être là.
            """)

    @OptionGroup var shared: CampaignOptions

    @Option(
        help: ArgumentHelp(
            "Dossier où écrire (par défaut, le dossier sortie à côté de campagne.toml).", valueName: "dossier"))
    var sortie: String?

    @Option(
        help: ArgumentHelp(
            "N’écrit que le bilan de ce réservataire (par défaut, dans le dossier sortie-<code>).", valueName: "code"))
    var reservataire: String?

    @Option(
        help: ArgumentHelp("Date d’édition imprimée sur les bilans.", valueName: "aaaa-mm-jj"),
        transform: ProduireCommand.day)
    var date: Jour?

    @Option(help: ArgumentHelp("Dossier de gabarits qui remplacent ceux de l’outil.", valueName: "dossier"))
    var gabarits: String?

    @Option(
        help: ArgumentHelp(
            "Fichiers de chaque bilan (par défaut, tous) : xml et csv, toujours, et html, xlsx, ods, pptx, odp au choix, "
                + "séparés par des virgules.", valueName: "liste"))
    var formats: String?

    @Flag(
        help: ArgumentHelp(
            "Écrit aussi bilan.pdf (PDF/A-3 balisé, bilan.xml joint), par WeasyPrint 70 ou plus récent, et presentation.pdf, par Chromium, WeasyPrint ou LibreOffice."
        ))
    var pdf = false

    @Option(
        help: ArgumentHelp(
            "Dossier où chercher d’abord les programmes qui écrivent les PDF (« make pdf-tools » : .venv-pdf/bin).",
            valueName: "dossier"))
    var outilsPdf: String?

    @Option(
        help: ArgumentHelp(
            "Dossier de la version que celle-ci corrige, écrit par « produire » ; avec --motif.", valueName: "sortie"))
    var corrige: String?

    @Option(help: ArgumentHelp("Pourquoi les bilans sont corrigés, en une ligne imprimée.", valueName: "texte"))
    var motif: String?

    @Option(
        help: ArgumentHelp(
            "Dossier d’un fichier de faits déjà comptés, faits.csv (ou ce fichier lui-même) ; le chemin part du dossier courant.",
            valueName: "dossier"))
    var faits: String?

    /// Runs the campaign.
    func run() throws {
        var options = ProductionOptions(.produire, shared, sortie: sortie)
        options.reservataire = reservataire
        options.date = date
        options.gabarits = gabarits
        if outilsPdf != nil, !pdf { throw CommandFailure(.usage, "--outils-pdf ne sert qu’avec --pdf.") }
        options.formats = try OptionsDeFormats.lire(formats, pdf: pdf)
        options.pdf = pdf ? try OptionsDePDF(outils: outilsPdf) : nil
        if let faits { options.partie = .faits(try FichierDeFaits(faits).chemin) }
        options.correction = try OptionsDeCorrection.lire(corrige: corrige, motif: motif)
        try ProductionRun(options).execute()
    }

    /// A day of the calendar, as the options give it.
    static func day(_ text: String) throws -> Jour {
        guard let day = Jour(text) else {
            throw ValidationError("un jour du calendrier est attendu, comme 2025-02-14.")
        }
        return day
    }
}
