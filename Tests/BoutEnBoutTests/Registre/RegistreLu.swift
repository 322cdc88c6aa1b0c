import Foundation
import TestSupport

/// registre.json as somebody else reads it.
struct RegistreLu: Decodable {
    struct Entree: Decodable {
        struct Fichier: Decodable {
            let role, chemin, sha256: String
            let octets: Int
        }
        struct Parametre: Decodable { let cle, valeur: String }
        let numero: Int
        let du, au, responsable, operation, etat, version, empreinte: String
        let donnees: [String]
        let parametres: [Parametre]
        let fichiers: [Fichier]

        func chemins(_ role: String) -> [String] { fichiers.filter { $0.role == role }.map(\.chemin) }
    }
    let version: Int
    let entrees: [Entree]

    init(_ essai: Essai) throws {
        self = try JSONDecoder().decode(
            RegistreLu.self, from: try Data(contentsOf: URL(filePath: "\(essai.campagne)/registre.json")))
    }

    /// Its files, in the folder of a test.
    static let fichiers = ["campagne/registre.csv", "campagne/registre.json"]
}

extension Essai {
    /// The two files of the register, by name; nil for one that is not there.
    var registre: [String: String?] {
        Dictionary(uniqueKeysWithValues: RegistreLu.fichiers.map { ($0, dossier.lire($0)) })
    }
}
