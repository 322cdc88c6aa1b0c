import Foundation

/// `Diagnostics.md`: what each diagnostic says, by family, made from the catalogue.
enum DocumentDesDiagnostics {
    static let fichier = Depot.racine.appending(path: "Sources/Regles/Regles.docc/Diagnostics.md")

    /// A family: the letters of its identifiers, its heading.
    private struct Famille {
        let lettres: String
        let titre: String
    }

    /// A family that no line of `familles.txt` names.
    struct FamilleInconnue: Error {
        let lettres: String
    }

    /// The text, in French.
    static func texte() async throws -> String {
        let cas = Dictionary(uniqueKeysWithValues: CasDuCatalogue.tous.map { ($0.regle, $0) })
        let familles = try familles()
        if let regle = RegleDeclaree.toutes.first(where: { regle in !familles.contains { $0.lettres == regle.famille } }
        ) {
            throw FamilleInconnue(lettres: regle.famille)
        }
        var texte = entete
        for famille in familles {
            let regles = RegleDeclaree.toutes.filter { $0.famille == famille.lettres }
            if !regles.isEmpty { texte += "\n## \(famille.titre)\n" }
            for regle in regles {
                guard let cas = cas[regle.id] else { continue }
                let message = try await MessagesDuCatalogue.communs.message(cas)
                texte += "\n### \(regle.id) : \(regle.titre)\n\n" + ExempleDeDiagnostic(cas, message).texte
            }
        }
        return texte
    }

    private static func familles() throws -> [Famille] {
        try String(contentsOf: CasDuCatalogue.dossier.appending(path: "familles.txt"), encoding: .utf8)
            .split(separator: "\n").map { ligne in
                let mots = ligne.split(separator: " ", maxSplits: 1).map(String.init)
                return Famille(lettres: mots[0], titre: mots.count > 1 ? mots[1] : mots[0])
            }
    }

    private static let entete = """
        # Les diagnostics

        Ce que l’outil peut reprocher à une campagne : ce qu’il trouve, ce que cela change aux bilans, et que faire.

        ## Comment lire un diagnostic

        `fichier:ligne:colonne : gravité [RÈGLE] ce qui est trouvé — colonne NOM`. La ligne se compte à partir de 1, en-tête
        compris ; la colonne est celle du premier octet du champ dans la ligne, comme la montre un éditeur de texte. Quand
        plusieurs lignes ont le même défaut, la première est montrée et les autres sont comptées : toutes sont dans
        diagnostics.csv. Le contenu d’une cellule n’est jamais affiché, sauf si on le demande (`--montrer-valeurs`).

        | gravité | sens |
        |---|---|
        | information | à savoir ; aucun chiffre ne change |
        | avertissement | un chiffre peut n’être pas celui qu’on attend |
        | erreur | une ligne est rejetée (elle est dans rejets.csv), ou un chiffre manque |
        | bloquant | rien n’est livré ; le code de sortie est 3 ou 4 |

        Cette page est faite par les tests à partir de `Tests/Catalogue`, qui a pour chaque règle la plus petite entrée
        fautive et le message exact.

        """
}
