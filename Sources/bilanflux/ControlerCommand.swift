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
              bilanflux controler ma-campagne --annexe ma-campagne/annexe.csv

            Affiche ce qui ne va pas dans les fichiers de la campagne, ce que cela change aux chiffres et comment y \
            remédier ; écrit la liste complète dans anomalies.xlsx (avec des filtres, pour qui corrige les fichiers), \
            diagnostics.csv, diagnostics.json et rejets.csv.

            Avec --annexe, refait le calcul de l’annexe 1 telle qu’elle est signée et dit, ligne par ligne, si elle est \
            exacte, arrondie ou incohérente (règle COH-1) ; écrit aussi coherence.csv. Le fichier a une ligne par ligne de \
            l’annexe : réservataire, lettre de a à j ou taux_article_3, valeur ; le LISEZMOI.txt de « bilanflux modele » \
            l’explique.
            """)

    @OptionGroup var shared: CampaignOptions

    @Option(
        help: ArgumentHelp(
            "Dossier où écrire les diagnostics (par défaut, le dossier controle à côté de campagne.toml).",
            valueName: "dossier"))
    var sortie: String?

    @Option(
        help: ArgumentHelp(
            "Annexes signées à vérifier ; le chemin part du dossier courant.",
            valueName: "fichier"))
    var annexe: String?

    /// Runs the checks.
    func run() throws {
        var options = ProductionOptions(.controler, shared, sortie: sortie)
        options.annexe = annexe
        try ProductionRun(options).execute()
    }
}
