import Diagnostics
import Importation
import Modele
import TestSupport
import Testing

/// A model written into a folder of its own, its campagne.toml changed as its user would.
struct ModeleEcrit {
    let dossier = DossierTemporaire()
    /// campagne.toml, line by line.
    let toml: [String]

    /// Writes the model; `changer` may change each line of campagne.toml.
    init(_ connu: Preremplissage = .complet, changer: (String) -> String = { $0 }) throws {
        let fichiers = Modele(connu).fichiers
        for fichier in fichiers { dossier.ecrire(fichier.nom, fichier.octets) }
        // The example that campagne.toml gives names one.
        dossier.ecrire("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>")
        for fichier in FichierDeCampagne.allCases {
            dossier.ecrire("profil-\(fichier.rawValue).toml", "table = \"\(fichier.rawValue)\"\n")
        }
        let ecrit = try #require(fichiers.first { $0.nom == "campagne.toml" })
        toml = String(decoding: ecrit.octets, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { changer(String($0)) }
        dossier.ecrire("campagne.toml", toml.joined(separator: "\n"))
    }

    /// What reading campagne.toml gives.
    func lire() throws(ImportError) -> (campagne: Campagne, diagnostics: [Diagnostic]) {
        try LecteurDeCampagne.lire(dossier: dossier.chemin)
    }

    /// What is wrong in campagne.toml; empty when nothing stops the reading.
    var fautes: [Diagnostic] {
        do throws(ImportError) {
            _ = try lire()
            return []
        } catch {
            guard case .campagne(let fautes) = error else { return [] }
            return fautes
        }
    }

    /// The keys on lines that `estLigne` takes, as `section.cle`; those of the top without section.
    func cles(sur estLigne: (String) -> Bool) -> [String] {
        var section = ""
        return toml.compactMap { ligne in
            if ligne.hasPrefix("["), let fin = ligne.firstIndex(of: "]") {
                section = ligne[..<fin].dropFirst() + "."
                return nil
            }
            guard estLigne(ligne), let cle = ModeleEcrit.cle(ligne) else { return nil }
            return section + cle
        }
    }

    /// The key a line gives, active or behind a `#`; nil for prose.
    static func cle(_ ligne: String) -> String? {
        let nue = ligne.hasPrefix("#") ? ligne.dropFirst() : ligne[...]
        guard let premiere = nue.first, premiere.isLowercase, let fin = nue.firstRange(of: " = ") else { return nil }
        return String(nue[..<fin.lowerBound])
    }

    /// A line without the `#` that makes its key optional; but for the flat log, which goes without the other.
    static func decommenter(_ ligne: String) -> String {
        if ligne == "#attributions = \"attributions.csv\"" { return ligne }
        return ligne.hasPrefix("#") && cle(ligne) != nil ? String(ligne.dropFirst()) : ligne
    }
}

extension Preremplissage {
    /// All that can be known.
    static var complet: Preremplissage {
        var connu = Preremplissage()
        connu.annee = 2024
        connu.departement = "84"
        connu.siren = "662620079"
        connu.nom = "Bailleur d’essai"
        return connu
    }
}
