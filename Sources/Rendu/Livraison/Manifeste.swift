package import CryptoPort
import Diagnostics
package import Regles

/// `manifeste.json`, version 1: what was made, from what, with which parameters and which version.
package struct Manifeste {
    /// Name of the file in the folder it lists.
    package static let nom = "manifeste.json"

    private let version: String
    private let parametres: [Parametre]
    private let empreinte: String

    /// One file: its path, digest and size.
    package struct Fichier: Sendable {
        package let chemin: String
        package let sha256: SHA256Digest
        package let octets: Int

        /// A file.
        package init(chemin: String, sha256: SHA256Digest, octets: Int) {
            self.chemin = chemin
            self.sha256 = sha256
            self.octets = octets
        }
    }

    /// The manifest of a run.
    package init(version: String, parametres: [Parametre], empreinte: String) {
        self.version = version
        self.parametres = parametres
        self.empreinte = empreinte
    }

    /// The JSON text; inputs in the order read, templates and outputs by name.
    package func render(entrees: [Fichier], gabarits: [Fichier], sorties: [Fichier]) -> [UInt8] {
        let valeurs = parametres.map { "    \(JSONText.string($0.cle)): \(JSONText.string($0.valeur))" }
        let texte = """
            {
              "version": 1,
              "outil": {"nom": "bilanflux", "version": \(JSONText.string(version))},
              "parametres": {
            \(valeurs.joined(separator: ",\n"))
              },
              "empreinte": \(JSONText.string(empreinte)),
              "entrees": \(liste(entrees)),
              "gabarits": \(liste(gabarits)),
              "sorties": \(liste(sorties.sorted { $0.chemin < $1.chemin }))
            }

            """
        return Array(texte.utf8)
    }

    private func liste(_ fichiers: [Fichier]) -> String {
        if fichiers.isEmpty { return "[]" }
        let lignes = fichiers.map { fichier in
            "    {\"chemin\": \(JSONText.string(fichier.chemin)), \"octets\": \(fichier.octets), "
                + "\"sha256\": \"\(fichier.sha256.hexadecimal)\"}"
        }
        return "[\n" + lignes.joined(separator: ",\n") + "\n  ]"
    }
}
