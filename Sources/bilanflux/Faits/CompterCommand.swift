import ArgumentParser
import Importation

/// `bilanflux compter`: the facts of a campaign, from which its bilans can be made elsewhere.
struct CompterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compter",
        abstract: "Compte une campagne et écrit ses faits, sans en faire les bilans.",
        usage: "bilanflux compter <campagne> --sortie <dossier> [options]",
        discussion: """
            EXEMPLES :
              bilanflux compter ma-campagne --sortie faits
              bilanflux produire ma-campagne --faits faits
              bilanflux compter france --sortie faits-du-parc --stock

            Lit et contrôle les fichiers de la campagne comme « produire », compte, et écrit faits.csv : chaque mesure, par \
            réservataire, par commune et par modalité, avec ses totaux de contrôle, et à côté les diagnostics. « produire \
            --faits » en fait les mêmes bilans, là où ni le parc ni le journal n’ont à être. Aucun identifiant, ni de \
            logement ni de demandeur, n’y est écrit ; mais ses petits nombres ne sont pas protégés : il se garde comme un \
            bilan, et ne se diffuse pas. Avec --stock, seul le parc est compté.
            """)

    @OptionGroup var shared: CampaignOptions

    @Option(help: ArgumentHelp("Dossier où écrire les faits.", valueName: "dossier"))
    var sortie: String

    @Flag(help: "Ne compte que le patrimoine éligible : ni le journal ni les demandeurs ne sont lus.")
    var stock = false

    /// Runs the count.
    func run() throws {
        var options = ProductionOptions(.compter, shared, sortie: sortie)
        if stock { options.partie = .stock }
        try ProductionRun(options).execute()
    }
}
