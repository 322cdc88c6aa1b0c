import ArgumentParser

/// `bilanflux signer`: the landlord's seal on the bilans that were made.
struct SignerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signer",
        abstract: "Signe les bilans d’une sortie, chacun avec tous ses fichiers.",
        usage: "bilanflux signer <sortie> --tout --cle <clé> [--certificat <fichier>] [options]",
        discussion: """
            EXEMPLES :
              bilanflux signer sortie --tout --cle directrice.p12
              bilanflux signer sortie/reservataires/AVIGNON --cle cle.pem --certificat certificat.pem
              bilanflux signer sortie --tout --cle "pkcs11:token=Cachet;object=bilans" --module-pkcs11 /usr/lib/opensc-pkcs11.so
              bilanflux signer sortie --tout --signataire-externe "openssl dgst -sha256 -sign cle.pem" --certificat c.pem
              bilanflux signer sortie --tout --cle directrice.p12 --horodatage http://horodatage.exemple.fr

            Chaque bilan reçoit META-INF/signatures.xml : une signature XAdES-BASELINE-B détachée, qui porte sur chaque octet de \
            chacun de ses fichiers (et XAdES-BASELINE-T avec --horodatage). Elle est vérifiée, par une autre bibliothèque que \
            celle qui l’a faite, avant d’être mise en place. Un bilan déjà signé le reste ; relancer finit ce qui manquait.

            Est refusé : un certificat expiré, faible, ou qui n’est pas celui de la clé ; un bilan dont un fichier n’est plus \
            celui qui a été produit ; une production interrompue.

            La clé est RSA de 3072 bits ou plus, ou ECDSA P-256. Son mot de passe se donne au terminal, par un fichier ou par un \
            descripteur, jamais en argument.

            Sans réseau vers une autorité d’horodatage : --demande écrit la requête d’un bilan signé, à lui faire parvenir, et \
            --reponse pose ce qu’elle répond.
            """)

    @Argument(help: ArgumentHelp("La sortie de « produire », ou le dossier d’un de ses bilans.", valueName: "sortie"))
    var sortie: String

    @Flag(help: "Signe tous les bilans de la sortie ; le mot de passe n’est demandé qu’une fois.")
    var tout = false

    @OptionGroup var cle: OptionsDeCle

    @Option(
        help: ArgumentHelp(
            "Écrit la requête d’horodatage (.tsq) d’un bilan déjà signé, au lieu de signer.", valueName: "fichier"))
    var demande: String?

    @Option(
        help: ArgumentHelp(
            "Pose sur un bilan déjà signé la réponse (.tsr) d’une autorité d’horodatage, au lieu de signer.",
            valueName: "fichier"))
    var reponse: String?

    @Option(
        help: ArgumentHelp("Vos modèles de pages, comme pour « produire » : pour index.html.", valueName: "dossier"))
    var gabarits: String?

    /// Signs, or dates what is signed.
    func run() throws {
        if demande != nil || reponse != nil {
            guard cle.cle == nil, cle.signataireExterne == nil, demande == nil || reponse == nil else {
                throw CommandFailure(.usage, "--demande et --reponse s’emploient seuls, sur un bilan déjà signé.")
            }
            let run = HorodatageRun(bilan: sortie)
            if let demande { try run.demander(demande) }
            if let reponse { try run.poser(reponse) }
            return
        }
        try SignatureRun(sortie: sortie, tout: tout, cle: cle, gabarits: gabarits).execute()
    }
}
