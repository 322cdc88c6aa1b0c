import Foundation
import Parc

/// Why an `etat.json` is not taken for one.
package enum EtatError: Error, Equatable {
    /// Not JSON, or not of this form; `ou` is the place when it is known.
    case illisible(ou: String)
    case autreVersion(Int)
    case tropLong
    /// A value that this tool does not write.
    case invalide(ou: String, attendu: String)

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        let raison =
            switch self {
            case .illisible(let ou):
                ou.isEmpty ? "ce n’est pas du JSON" : "« \(ou) » manque ou n’a pas la forme attendue"
            case .autreVersion(let version):
                "format de version \(version), cette version de bilanflux lit la \(EtatDeCampagne.format)"
            case .tropLong: "plus de \(EtatDeCampagne.octetsAuPlus) octets"
            case .invalide(let ou, let attendu): "« \(ou) » : \(attendu)"
            }
        return "\(EtatDeCampagne.nom) : \(raison) — relancer « bilanflux produire »"
    }
}

extension EtatDeCampagne {
    fileprivate static let octetsAuPlus = 1 << 24

    private struct Version: Decodable {
        let version: Int
    }

    /// Reads `etat.json` back; what it names lies in the folder of the outputs, or it is refused.
    package init(json: [UInt8]) throws(EtatError) {
        guard json.count <= Self.octetsAuPlus else { throw .tropLong }
        let version = try Self.decoder(Version.self, json).version
        guard version == Self.format else { throw .autreVersion(version) }
        self = try Self.decoder(EtatDeCampagne.self, json)
        try verifier()
    }

    private static func decoder<Valeur: Decodable>(_ type: Valeur.Type, _ json: [UInt8]) throws(EtatError) -> Valeur {
        do {
            return try JSONDecoder().decode(type, from: Data(json))
        } catch let erreur as DecodingError {
            throw .illisible(ou: chemin(erreur))
        } catch {
            throw .illisible(ou: "")
        }
    }

    private static func chemin(_ erreur: DecodingError) -> String {
        let (place, cle): ([any CodingKey], (any CodingKey)?) =
            switch erreur {
            case .keyNotFound(let cle, let contexte): (contexte.codingPath, cle)
            case .typeMismatch(_, let contexte), .valueNotFound(_, let contexte), .dataCorrupted(let contexte):
                (contexte.codingPath, nil)
            @unknown default: ([], nil)
            }
        return (place + [cle].compactMap(\.self)).map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
            .joined(separator: ".")
    }

    private func verifier() throws(EtatError) {
        try Self.exiger(
            tete.siren.utf8.count == 9 && tete.siren.utf8.allSatisfy(Self.estUnChiffre), "tete.siren", "neuf chiffres")
        for (nom, jour) in [("arrete", tete.arrete), ("echeance", tete.echeance), ("date", tete.date)] {
            try Self.exiger(jour.map { Jour($0)?.iso == $0 } ?? true, "tete.\(nom)", "une date aaaa-mm-jj est attendue")
        }
        try Self.verifier(consolide.livraison, "consolide")
        for (rang, reservataire) in reservataires.enumerated() {
            let ou = "reservataires.[\(rang)]"
            try Self.exiger(
                reservataire.chiffres.count == colonnes.count, "\(ou).chiffres", "autant de chiffres que de colonnes")
            for chiffre in reservataire.chiffres {
                try Self.exiger(
                    (chiffre.valeur == nil) == (chiffre.statut == .sansObjet) && chiffre.base ?? 1 > 0,
                    "\(ou).chiffres", "une valeur, sur une base positive, ou le statut SO")
            }
            try Self.verifier(reservataire.livraison, ou)
        }
        for (rang, conference) in conferences.enumerated() {
            try Self.verifier(conference.livraison, "conferences.[\(rang)]")
        }
    }

    private static func verifier(_ livraison: Livraison, _ ou: String) throws(EtatError) {
        try exiger(livraison.version > 0, "\(ou).livraison.version", "un nombre positif est attendu")
        for chemin in [livraison.dossier] + livraison.fichiers {
            try exiger(CheminDeSortie.estSur(chemin), "\(ou).livraison", "un chemin de la sortie est attendu")
        }
    }

    private static func exiger(_ condition: Bool, _ ou: String, _ attendu: String) throws(EtatError) {
        guard condition else { throw .invalide(ou: ou, attendu: attendu) }
    }

    private static func estUnChiffre(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }
}
