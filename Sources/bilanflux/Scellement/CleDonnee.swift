import CryptoPort

/// Where the key of `--cle` is.
enum CleDonnee {
    case fichier([UInt8])
    case jeton(CleDeJeton, module: String)

    init(_ texte: String, module: String?) throws(CommandFailure) {
        guard texte.hasPrefix(CleDeJeton.prefixe) else {
            self = .fichier(try FichierDeCle.octets(texte, option: "--cle"))
            return
        }
        guard let module else {
            throw CommandFailure(
                .usage, "une clé pkcs11: demande --module-pkcs11 : le fichier .so du fabricant du jeton.")
        }
        self = .jeton(try CleDeJeton(texte), module: module)
    }

    func ouvrir(_ motDePasse: String?) throws(PrivateKey.Refusal) -> PrivateKey.Opened {
        switch self {
        case .fichier(let octets): try PrivateKey.open(octets, password: motDePasse)
        case .jeton(let cle, let module):
            try PrivateKey.open(module: module, token: cle.jeton, label: cle.cle, pin: motDePasse)
        }
    }
}
