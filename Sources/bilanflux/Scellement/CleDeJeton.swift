import Foundation

/// `pkcs11:token=…;object=…`: which key of which token (RFC 7512, the two attributes that this tool needs).
struct CleDeJeton: Equatable {
    static let prefixe = "pkcs11:"

    private(set) var jeton: String?
    private(set) var cle: String?

    init(_ texte: String) throws(CommandFailure) {
        for morceau in texte.dropFirst(Self.prefixe.count).split(separator: ";") {
            let parties = morceau.split(separator: "=", maxSplits: 1)
            guard parties.count == 2, let valeur = String(parties[1]).removingPercentEncoding else {
                throw Self.refus(texte)
            }
            switch parties[0] {
            case "token": jeton = valeur
            case "object": cle = valeur
            case "type" where valeur == "private": continue
            case "pin-value":
                throw CommandFailure(
                    .usage,
                    "--cle : un mot de passe ne se donne pas en argument, que chacun voit sur ce poste — le donner au terminal, ou "
                        + "par --mot-de-passe-fichier ou --mot-de-passe-fd.")
            default: throw Self.refus(texte)
            }
        }
    }

    private static func refus(_ texte: String) -> CommandFailure {
        CommandFailure(.usage, "--cle : « \(texte) » n’est pas de la forme pkcs11:token=<jeton>;object=<clé>.")
    }
}
