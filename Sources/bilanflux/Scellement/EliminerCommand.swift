import ArgumentParser
import Scellement

/// `bilanflux eliminer`: destroys a package whose retention is over, and says so for ever.
struct EliminerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eliminer",
        abstract: "Élimine de l’archive un paquet dont la conservation est finie, avec le visa qui l’autorise.",
        usage: "bilanflux eliminer <paquet> --visa <référence> --cle <clé>",
        discussion: """
            EXEMPLE :
              bilanflux eliminer /srv/archive/2014/299300160-AVIGNON-v1 --visa "AD30, 2026-118" --cle directrice.p12

            L’élimination est d’abord inscrite au journal, avec la référence du visa ; puis les fichiers du paquet disparaissent. \
            Sont refusés : un paquet dont la durée de conservation (DUA) n’est pas finie, ou dont le sort final est d’être \
            conservé.
            """)

    @Argument(help: ArgumentHelp("Le paquet, par son chemin dans l’archive.", valueName: "paquet"))
    var paquet: String

    @Option(help: ArgumentHelp("La référence du visa d’élimination, écrite au journal.", valueName: "référence"))
    var visa: String

    @OptionGroup var cle: OptionsDeCle

    /// Eliminates.
    func run() throws {
        SystemLimits.reportFailedWrites()
        let paquet = try PaquetDArchive(paquet)
        try InscriptionRun(archive: paquet.archive, cle: cle).inscrire(.maintenant) { archive, instant in
            try archive.eliminer(paquet.nom, visa: visa, instant)
            try Console.printResult("Éliminé : \(paquet.nom.texte), visa « \(visa) ».\n")
        }
    }
}
