import ArgumentParser

/// The options of every command that signs.
struct OptionsDeCle: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "La clé : fichier PEM ou PKCS#12 (.p12, .pfx), ou pkcs11:token=<jeton>;object=<clé> pour une clé qui ne quitte pas son "
                + "jeton.", valueName: "clé"))
    var cle: String?

    @Option(
        help: ArgumentHelp(
            "Le certificat de la clé, PEM ou DER, suivi de ceux qui mènent à son autorité ; inutile s’il est avec la clé.",
            valueName: "fichier"))
    var certificat: String?

    @Option(
        help: ArgumentHelp(
            "Une commande qui signe à la place d’une clé : elle reçoit sur son entrée ce qui est à signer (SHA-256), et répond la "
                + "signature brute.", valueName: "commande"))
    var signataireExterne: String?

    @Option(
        help: ArgumentHelp("Le module PKCS#11 du fabricant du jeton (un fichier .so).", valueName: "fichier"))
    var modulePkcs11: String?

    @Option(help: ArgumentHelp("Lit le mot de passe sur la première ligne d’un fichier.", valueName: "fichier"))
    var motDePasseFichier: String?

    @Option(help: ArgumentHelp("Lit le mot de passe sur un descripteur ouvert.", valueName: "numéro"))
    var motDePasseFd: Int32?

    @Option(
        help: ArgumentHelp(
            "Fait horodater chaque signature par une autorité RFC 3161 (adresse http ou https).", valueName: "adresse"))
    var horodatage: String?

    /// Whether there is a key, or something in its place.
    var estDonnee: Bool { cle != nil || signataireExterne != nil }
}
