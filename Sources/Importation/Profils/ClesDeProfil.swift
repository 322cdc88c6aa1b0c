import Diagnostics

/// The keys a profile may hold; any other one is an error.
enum ClesDeProfil {
    /// What a profile of `fichier`, for a table of these columns, may hold.
    static func definition(_ fichier: String, colonnes: [String]) -> DefinitionTOML {
        DefinitionTOML(
            nom: fichier,
            connues: [
                "": ["table", "lecture", "colonnes", "constantes", "codes", "dates", "evenements"],
                "lecture": ["separateur", "entete"], "dates": ["formats"], "colonnes": colonnes,
                "constantes": colonnes, "codes": colonnes,
            ], introuvable: introuvable, syntaxe: syntaxe, inconnue: inconnue, manquante: manquante,
            invalide: invalide)
    }

    /// Keys of an entry of `[[evenements]]`.
    static let evenement = ["type", "date", "colonnes", "constantes", "si", "sauf"]

    private static let consequence = "aucun bilan ne peut être fait : l’export ne peut pas être lu sans lui"

    private static let introuvable = DiagnosticRule(
        "PROF-01", .bloquant, "profil introuvable ou illisible", consequence: consequence,
        remedy: "vérifier le chemin sous [profils] de campagne.toml ; « bilanflux inspecter » en propose un")
    private static let syntaxe = DiagnosticRule(
        "PROF-02", .bloquant, "profil qui n’est pas du TOML valide", consequence: consequence,
        remedy: "corriger la ligne : cle = \"texte\", cle = [\"a\", \"b\"], [section], [[evenements]]")
    private static let inconnue = DiagnosticRule(
        "PROF-03", .bloquant, "clé inconnue dans un profil",
        consequence: "une faute de frappe laisserait une colonne vide sans bruit : rien n’est produit",
        remedy: "corriger ou ôter la clé")
    private static let manquante = DiagnosticRule(
        "PROF-04", .bloquant, "clé obligatoire absente d’un profil", consequence: consequence,
        remedy: "ajouter la clé")
    static let invalide = DiagnosticRule(
        "PROF-05", .bloquant, "valeur invalide dans un profil", consequence: consequence,
        remedy: "corriger la valeur")
}
