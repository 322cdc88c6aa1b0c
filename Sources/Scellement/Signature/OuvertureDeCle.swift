package import CryptoPort

extension SignatureError {
    /// Why a key does not open, as the user is told.
    ///
    /// - Parameter lieu: the file, or the token, as it was given.
    package init(_ refus: PrivateKey.Refusal, lieu: String) {
        let raison =
            switch refus {
            case .outOfMemory: "la mémoire manque"
            case .noKey:
                "aucune clé privée n’y a été trouvée — donner une clé PEM, un fichier PKCS#12 (.p12, .pfx), ou le nom exact de "
                    + "la clé du jeton"
            case .passwordNeeded:
                "un mot de passe est nécessaire — le donner au terminal, ou par --mot-de-passe-fichier ou --mot-de-passe-fd"
            case .wrongPassword: "mot de passe refusé — vérifier la saisie"
            case .unsupported:
                "cette clé est chiffrée d’une façon qu’OpenSSL ne lit pas ici — la convertir en PEM ou en PKCS#12"
            case .noCertificate: "ce fichier PKCS#12 n’a pas le certificat de sa clé — le refaire avec lui"
            case .moduleRefused:
                "le module PKCS#11 ne se charge pas — donner le fichier .so du fabricant avec --module-pkcs11"
            case .tokenAbsent: "ce jeton n’est pas là — le brancher, ou vérifier token= dans --cle"
            case .tokenAmbiguous: "plusieurs jetons sont là — préciser lequel, par token= dans --cle"
            case .keyAmbiguous: "plusieurs clés sont dans ce jeton — préciser laquelle, par object= dans --cle"
            }
        self = .cle(lieu: lieu, raison: raison)
    }
}
