import ArgumentParser

/// `bilanflux exporter`: a package in the form that somebody else opens.
struct ExporterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exporter",
        abstract: "Met un paquet de l’archive dans la forme qu’un autre système attend : SEDA 2.3 ou ASiC-E.",
        usage: "bilanflux exporter <paquet> <fichier> (--seda 2.3 --seda-xsd <dossier> | --asice)",
        discussion: """
            EXEMPLES :
              bilanflux exporter /srv/archive/2024/299300160-AVIGNON-v1 avignon.zip --seda 2.3 --seda-xsd schemas/seda-2.3
              bilanflux exporter /srv/archive/2024/299300160-AVIGNON-v1 avignon.asice --asice

            --seda fait le versement à un système d’archivage électronique : manifest.xml et ses fichiers, dans un ZIP. Le \
            bordereau est vérifié par les schémas officiels, que publie le ministère de la Culture (ils ne sont pas fournis). DUA, \
            sort final, statut et services sont ceux du paquet ; --configuration donne ce qui y manque.

            --asice fait le conteneur signé qu’un tiers ouvre et vérifie sans bilanflux.

            Le paquet est vérifié avant d’être exporté ; un paquet restitué s’exporte aussi.
            """)

    @Argument(
        help: ArgumentHelp("Le paquet, par son chemin dans l’archive, ou restitué.", valueName: "paquet"))
    var paquet: String

    @Argument(help: ArgumentHelp("Le fichier à écrire.", valueName: "fichier"))
    var fichier: String

    @Option(help: ArgumentHelp("Fait un versement SEDA de cette version : 2.3.", valueName: "version"))
    var seda: String?

    @Option(
        help: ArgumentHelp("Les schémas officiels de SEDA 2.3, dans un dossier.", valueName: "dossier"))
    var sedaXsd: String?

    @Flag(help: "Fait un conteneur ASiC-E.")
    var asice = false

    @OptionGroup var confiance: OptionsDeConfiance

    @Option(
        help: ArgumentHelp(
            "Un fichier archivage.toml, pour ce que le paquet ne dit pas de sa conservation.", valueName: "fichier"))
    var configuration: String?

    /// Exports.
    func run() throws {
        guard asice != (seda != nil) else {
            throw CommandFailure(.usage, "donner --seda 2.3, ou --asice, et l’un des deux seulement.")
        }
        if let seda {
            guard seda == "2.3" else {
                throw CommandFailure(.usage, "--seda : la version 2.3 est la seule que bilanflux écrit.")
            }
            guard sedaXsd != nil else {
                throw CommandFailure(
                    .usage,
                    "--seda demande --seda-xsd : le dossier des schémas officiels, que publie le ministère de la Culture."
                )
            }
        }
        try ExportRun(
            paquet: paquet, fichier: fichier, schemas: asice ? nil : sedaXsd, confiance: confiance,
            configuration: configuration
        ).execute(.maintenant)
    }
}
