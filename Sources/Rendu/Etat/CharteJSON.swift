import CryptoPort
package import Parc

/// The charter in `etat.json`: two colours, a logo in base64; nothing of what there is not.
extension Charte: Decodable {
    private enum Cle: String, CodingKey {
        case couleurs, logo, format, base64
    }

    /// The object, on one line.
    var objet: String {
        var membres: [String] = []
        if let couleurs {
            membres.append("\"couleurs\": [\"\(couleurs.principale.texte)\", \"\(couleurs.secondaire.texte)\"]")
        }
        if let logo {
            membres.append(
                "\"logo\": {\"format\": \"\(logo.format.rawValue)\", "
                    + "\"base64\": \"\(Base64.encode(logo.octets))\"}")
        }
        return "{\(membres.joined(separator: ", "))}"
    }

    /// Refuses colours that cannot be read, as campagne.toml does.
    package init(from decoder: any Decoder) throws {
        let valeurs = try decoder.container(keyedBy: Cle.self)
        self.init(logo: try Charte.logo(valeurs), couleurs: try Charte.couleurs(valeurs))
    }

    private static func couleurs(_ valeurs: KeyedDecodingContainer<Cle>) throws -> Couleurs? {
        guard let textes = try valeurs.decodeIfPresent([String].self, forKey: .couleurs) else { return nil }
        let couleurs = textes.compactMap { Couleur($0) }
        guard textes.count == 2, couleurs.count == 2,
            let lisibles = Couleurs(principale: couleurs[0], secondaire: couleurs[1])
        else { throw DecodingError.dataCorruptedError(forKey: .couleurs, in: valeurs, debugDescription: "") }
        return lisibles
    }

    private static func logo(_ valeurs: KeyedDecodingContainer<Cle>) throws -> Logo? {
        guard valeurs.contains(.logo) else { return nil }
        let logo = try valeurs.nestedContainer(keyedBy: Cle.self, forKey: .logo)
        guard let format = Logo.Format(rawValue: try logo.decode(String.self, forKey: .format)),
            let octets = Base64.decode(try logo.decode(String.self, forKey: .base64)),
            octets.count <= Logo.octetsAuPlus
        else { throw DecodingError.dataCorruptedError(forKey: .logo, in: valeurs, debugDescription: "") }
        return Logo(format: format, octets: octets)
    }
}
