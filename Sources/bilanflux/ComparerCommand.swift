import ArgumentParser

/// `bilanflux comparer`: what differs between two bilans, or two folders of them.
struct ComparerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comparer",
        abstract: "Compare deux bilans, ou deux dossiers de sortie : chaque chiffre qui diffère.",
        usage: "bilanflux comparer <A> <B> [options]",
        discussion: """
            EXEMPLES :
              bilanflux comparer envoi/consolide/bilan.xml sortie/consolide/bilan.xml
              bilanflux comparer bilans-2023 bilans-2024 --csv evolution.csv
              bilanflux comparer envoi sortie --exiger-egalite

            A et B sont deux fichiers bilan.xml (celui de l’an dernier et celui de cette année, celui qui a été envoyé et \
            sa correction), ou deux dossiers écrits par « produire », dont les bilans sont comparés deux à deux. Sont \
            donnés les paramètres qui diffèrent, puis les chiffres, section par section. Un chiffre absent vaut 0 ; une \
            section, une mesure ou une ventilation que l’un des deux n’a pas du tout est signalée à part. Finit avec le \
            code 0, que les bilans diffèrent ou non.
            """)

    @Argument(help: ArgumentHelp("Le premier bilan.xml, ou le premier dossier de sortie.", valueName: "A"))
    var a: String

    @Argument(help: ArgumentHelp("Le second, de la même sorte.", valueName: "B"))
    var b: String

    @Option(
        help: ArgumentHelp("Fichier CSV où écrire tous les chiffres qui diffèrent.", valueName: "fichier"))
    var csv: String?

    @Flag(help: "Affiche toutes les différences (sans cela, les premières de chaque mesure).")
    var tout = false

    @Flag(help: "Finit avec le code 5 quand quelque chose diffère.")
    var exigerEgalite = false

    /// Compares.
    func run() throws {
        try ComparaisonRun(a: a, b: b, csv: csv, tout: tout, exigerEgalite: exigerEgalite).execute()
    }
}
