import ArgumentParser

/// `bilanflux etat`: where each bilan of a campaign is on its way.
struct EtatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "etat",
        abstract:
            "Dit où en est chaque bilan d’une campagne : fait, signé, archivé, transmis ; et les jours qui restent.",
        usage: "bilanflux etat <campagne> [--transmis <code> ...]",
        discussion: """
            EXEMPLES :
              bilanflux etat ma-campagne
              bilanflux etat ma-campagne/sortie
              bilanflux etat ma-campagne --transmis AVIGNON --transmis 248400251
              bilanflux etat ma-campagne --tous-transmis

            Lit etat.json, que « produire » écrit et que « signer » et « archiver » tiennent à jour. --transmis y note qu’un bilan \
            archivé a été envoyé : le code du réservataire, le SIREN de la conférence, ou « consolide ».
            """)

    @Argument(
        help: ArgumentHelp(
            "La campagne, dont les bilans sont dans sortie, ou ce dossier de sortie.", valueName: "campagne"))
    var campagne: String

    @Option(help: ArgumentHelp("Note que le bilan de ce destinataire a été transmis.", valueName: "code"))
    var transmis: [String] = []

    @Flag(help: "Note que tous les bilans archivés ont été transmis.")
    var tousTransmis = false

    @Option(
        help: ArgumentHelp("Vos modèles de pages, comme pour « produire » : pour index.html.", valueName: "dossier"))
    var gabarits: String?

    /// Notes, then prints.
    func run() throws {
        try EtatRun(campagne: campagne, transmis: transmis, tous: tousTransmis, gabarits: gabarits).execute(
            le: .maintenant)
    }
}
