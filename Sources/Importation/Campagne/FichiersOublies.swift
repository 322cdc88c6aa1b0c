import Diagnostics
import Tabular

/// Filled inputs of the campaign's folder, under the names that `modele` gives them, that no key names.
enum FichiersOublies {
    static let oublie = DiagnosticRule(
        "CAMP-09", .avertissement, "fichier rempli qu’aucune clé de campagne.toml ne nomme",
        consequence: "il n’est pas lu : rien de ce qu’il dit n’est dans les bilans",
        remedy: "ajouter sa clé sous [fichiers], ou ôter le # qui la précède ; sinon, retirer le fichier du dossier")

    /// One finding a file, in the order of the keys.
    static func constats(dossier: String, nommes: [FichierDeCampagne: String]) -> [Diagnostic] {
        FichierDeCampagne.allCases.compactMap { fichier in
            let nom = "\(fichier.rawValue).\(fichier == .bilanPrecedent ? "xml" : "csv")"
            guard nommes[fichier] == nil, !nommes.values.contains(nom),
                estRempli("\(dossier)/\(nom)", nom)
            else { return nil }
            return Diagnostic(oublie, at: SourcePosition(file: nom))
        }
    }

    /// Whether a file has more than its header.
    private static func estRempli(_ chemin: String, _ nom: String) -> Bool {
        do throws(TabularError) {
            let octets = try WholeFile.read(path: chemin, file: nom, limit: 1 << 16)
            return octets.drop { $0 != 0x0A }.contains { $0 > 0x20 }
        } catch {
            // One that is too long for a header alone is filled; one that cannot be read is nobody's input.
            if case .unreadable = error { return true }
            return false
        }
    }
}
