import ArgumentParser
import Parc

/// `bilanflux purger`: the destruction of what holds personal data, once the study is over.
struct PurgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purger",
        abstract: "Détruit les fichiers de travail d’une campagne qui contiennent des données personnelles.",
        usage: "bilanflux purger <campagne> [--confirmer --date <aaaa-mm-jj>]",
        discussion: """
            EXEMPLES :
              bilanflux purger ma-campagne
              bilanflux purger ma-campagne --confirmer --date 2025-03-15

            Sans --confirmer, donne seulement la liste de ce qui serait détruit : le journal, les demandeurs, les autres \
            fichiers sur des personnes, et ce qu’a écrit « expliquer --csv ». Avec --confirmer, les détruit, et l’écrit au \
            registre des traitements avec l’empreinte de chacun : d’abord l’annonce, puis ce qui est fait, même si la \
            commande est interrompue.

            Les bilans, les diagnostics, le parc et le registre restent : ils ne contiennent aucun numéro de demandeur. Un \
            fichier hors du dossier de la campagne, partagé sous un autre nom ou que bilanflux ne connaît pas n’est pas \
            détruit, et la liste le dit. Après destruction, les bilans ne peuvent plus être refaits ni expliqués.

            Le contenu n’est pas recouvert : sur un SSD, un volume à instantanés ou en nuage, cela ne garantirait rien. \
            Gardez ces données sur un volume chiffré ; détruisez aussi les sauvegardes et les copies.
            """)

    @Argument(help: ArgumentHelp("Dossier de la campagne, qui contient campagne.toml.", valueName: "campagne"))
    var campagne: String

    @Flag(help: "Détruit, au lieu de donner seulement la liste.")
    var confirmer = false

    @Option(
        help: ArgumentHelp(
            "Jour de la destruction, écrit au registre ; obligatoire avec --confirmer.", valueName: "aaaa-mm-jj"),
        transform: ProduireCommand.day)
    var date: Jour?

    /// Lists, or destroys.
    func run() throws {
        guard confirmer else {
            try PurgeRun(campagne: campagne).lister()
            return
        }
        guard let date else {
            throw CommandFailure(
                .usage,
                "--confirmer demande le jour de la destruction : ajouter --date aaaa-mm-jj, il est écrit au registre.")
        }
        try PurgeRun(campagne: campagne).detruire(le: date)
    }
}
