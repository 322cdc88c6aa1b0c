import ArgumentParser
import Scellement

/// `bilanflux restituer`: gives a package of the archive back.
struct RestituerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restituer",
        abstract: "Rend un paquet de l’archive, vérifié, dans un dossier neuf.",
        usage: "bilanflux restituer <paquet> <dossier> [--autorite <fichier>] [--cle <clé>]",
        discussion: """
            EXEMPLES :
              bilanflux restituer /srv/archive/2024/299300160-AVIGNON-v1 rendu
              bilanflux restituer /srv/archive/2024/299300160-AVIGNON-v1 rendu --autorite autorite.pem
              bilanflux restituer /srv/archive/2024/299300160-AVIGNON-v1 rendu --cle directrice.p12

            Le paquet entier est copié, puis la copie est vérifiée. Le droit de lire l’archive suffit. Avec --cle, la restitution \
            est inscrite au journal, et son nouvel état signé ; sans elle, rien n’est écrit dans l’archive.
            """)

    @Argument(help: ArgumentHelp("Le paquet, par son chemin dans l’archive.", valueName: "paquet"))
    var paquet: String

    @Argument(help: ArgumentHelp("Où le rendre : un dossier neuf ou vide.", valueName: "dossier"))
    var dossier: String

    @OptionGroup var confiance: OptionsDeConfiance

    @OptionGroup var cle: OptionsDeCle

    /// Gives back, and states it when there is a key.
    func run() throws {
        SystemLimits.reportFailedWrites()
        let paquet = try PaquetDArchive(paquet)
        try paquet.refuserDedans(dossier)
        let inscription = try cle.estDonnee ? InscriptionRun(archive: paquet.archive, cle: cle) : nil
        let verification = try confiance.verification()
        do {
            try Restitution.rendre(paquet.nom, de: paquet.archive, dans: dossier, controle: verification)
        } catch {
            throw CommandFailure(livraison: error)
        }
        try Console.printResult("Rendu dans \(dossier) : \(paquet.nom.texte), vérifié.\n")
        if let inscription {
            try inscription.inscrire(.maintenant) { archive, instant in
                try archive.consignerUneRestitution(de: paquet.nom, instant)
            }
        } else {
            Console.printMessage("Sans --cle, cette restitution n’est pas inscrite au journal.\n")
        }
    }
}
