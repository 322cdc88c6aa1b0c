import ArgumentParser

/// `bilanflux controler`: the diagnostics of a campaign, without its bilans.
struct ControlerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "controler",
        abstract: "Contrôle une campagne sans écrire de bilan.",
        usage: "bilanflux controler <campagne> [options]",
        discussion: """
            EXEMPLES :
              bilanflux controler ma-campagne
              bilanflux controler ma-campagne --strict --sortie controle-du-jour

            Affiche ce qui ne va pas dans les fichiers de la campagne, ce que cela change aux chiffres et comment y \
            remédier ; écrit la liste complète dans diagnostics.csv, diagnostics.json et rejets.csv.
            """)

    @OptionGroup var shared: CampaignOptions

    @Option(
        help: ArgumentHelp(
            "Dossier où écrire les diagnostics (par défaut, le dossier controle à côté de campagne.toml).",
            valueName: "dossier"))
    var sortie: String?

    /// Runs the checks.
    func run() throws {
        try ProductionRun(ProductionOptions(.controler, shared, sortie: sortie)).execute()
    }
}
