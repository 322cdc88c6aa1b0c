import ArgumentParser

/// `bilanflux archiver`: files the signed bilans of a run.
struct ArchiverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archiver",
        abstract: "Range les bilans signés d’une sortie dans une archive qui se prouve.",
        usage: "bilanflux archiver <sortie> --archive <dossier> --cle <clé> [options]",
        discussion: """
            EXEMPLES :
              bilanflux archiver sortie --archive /srv/archive --cle directrice.p12
              bilanflux archiver sortie/reservataires/AVIGNON --archive /srv/archive --cle cle.pem --certificat certificat.pem
              bilanflux archiver sortie --archive /srv/archive --cle directrice.p12 --configuration ma-campagne/archivage.toml

            Chaque bilan devient un paquet BagIt (RFC 8493), et une ligne du journal, dont chacune porte l’empreinte de la \
            précédente. À la fin, l’état du journal est signé (points/) et affiché, sous la forme TAILLE:TETE : notez-le hors de \
            l’archive, « verifier --ancre » s’en servira pour prouver que rien n’a été réécrit.

            Rien n’est jamais remplacé : un bilan corrigé est une nouvelle version, qui nomme celle qu’elle remplace. Interrompue \
            à n’importe quel instant, la commande se relance : ce qui manque se fait, rien n’est fait deux fois.

            La durée de conservation et le sort final viennent d’archivage.toml, à côté de campagne.toml ; « bilanflux modele » en \
            écrit un, commenté.
            """)

    @Argument(
        help: ArgumentHelp("La sortie de « produire », signée, ou le dossier d’un de ses bilans.", valueName: "sortie"))
    var sortie: String

    @Option(help: ArgumentHelp("L’archive ; un dossier neuf ou vide la première fois.", valueName: "dossier"))
    var archive: String

    @OptionGroup var cle: OptionsDeCle

    @Option(
        help: ArgumentHelp(
            "Les règles de conservation, un fichier archivage.toml (par défaut, celui à côté de la sortie).",
            valueName: "fichier"))
    var configuration: String?

    @Flag(
        help:
            "Ôte du journal une dernière ligne inachevée, ce qu’une ligne nouvelle dit et garde ; seulement quand « verifier » la signale."
    )
    var reprendre = false

    @Option(
        help: ArgumentHelp("Vos modèles de pages, comme pour « produire » : pour index.html.", valueName: "dossier"))
    var gabarits: String?

    /// Files.
    func run() throws {
        try ArchivageRun(
            sortie: sortie, archive: archive, cle: cle, configuration: configuration, reprendre: reprendre,
            gabarits: gabarits
        ).execute(.maintenant)
    }
}
