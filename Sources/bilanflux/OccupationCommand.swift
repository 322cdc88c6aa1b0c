import ArgumentParser
import Parc

/// `bilanflux occupation`: the occupancy diagnosis for the CIL, protected.
struct OccupationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "occupation",
        abstract: "Fait le diagnostic d’occupation du parc, protégé, pour la conférence intercommunale du logement.",
        usage: "bilanflux occupation <campagne> [options]",
        discussion: """
            EXEMPLES :
              bilanflux occupation ma-campagne
              bilanflux occupation ma-campagne --sortie diagnostic-2024

            Lit occupation.csv, que nomme campagne.toml, le joint au parc (RPLS), compte les ménages par EPCI (ceux de \
            « cil.epci », ou tous), commune, quartier et résidence, et écrit occupation/diagnostic.html, diagnostic.xml et donnees.csv. Aucun chiffre n’y \
            porte sur moins de onze unités, ni ne se retrouve à partir des autres ; les petites zones sont regroupées, et \
            chaque regroupement est dit. Les diagnostics des données restent à côté : seul le dossier occupation est à \
            transmettre. L’opération est inscrite au registre des traitements, comme celles de « produire ».
            """)

    @OptionGroup var shared: CampaignOptions

    @Option(
        help: ArgumentHelp(
            "Dossier où écrire (par défaut, le dossier sortie-occupation à côté de campagne.toml).",
            valueName: "dossier"))
    var sortie: String?

    @Option(
        help: ArgumentHelp("Date d’édition imprimée sur le diagnostic.", valueName: "aaaa-mm-jj"),
        transform: ProduireCommand.day)
    var date: Jour?

    @Option(help: ArgumentHelp("Dossier de gabarits qui remplacent ceux de l’outil.", valueName: "dossier"))
    var gabarits: String?

    /// Runs the diagnosis.
    func run() throws {
        try OccupationRun(shared: shared, sortie: sortie, date: date, gabarits: gabarits).execute()
    }
}
