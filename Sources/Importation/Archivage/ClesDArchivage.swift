import Diagnostics
import Parc

/// What archivage.toml may hold.
package enum ClesDArchivage {
    /// The years a DUA may last.
    package static let dua = 0...100

    /// Of an identifier, in characters.
    package static let longueur = 200

    static let definition = DefinitionTOML(
        nom: LecteurDArchivage.nomDuFichier, connues: ["": CleDArchivage.allCases.map(\.rawValue)],
        introuvable: introuvable, syntaxe: syntaxe, inconnue: inconnue, manquante: manquante, invalide: invalide)

    private static let consequence = "aucun bilan ne peut être archivé"

    private static let introuvable = DiagnosticRule(
        "CONS-01", .bloquant, "archivage.toml introuvable ou illisible", consequence: consequence,
        remedy: "l’écrire à côté de campagne.toml : « bilanflux modele » en donne un, commenté")
    private static let syntaxe = DiagnosticRule(
        "CONS-02", .bloquant, "archivage.toml n’est pas du TOML valide", consequence: consequence,
        remedy: "corriger la ligne : cle = \"texte\", cle = 10")
    private static let inconnue = DiagnosticRule(
        "CONS-03", .bloquant, "clé inconnue dans archivage.toml",
        consequence: "une faute de frappe changerait la conservation sans bruit : rien n’est archivé",
        remedy: "corriger la clé, ou l’ôter ; l’archivage.toml de « bilanflux modele » les a toutes")
    private static let manquante = DiagnosticRule(
        "CONS-04", .bloquant, "clé obligatoire absente d’archivage.toml", consequence: consequence,
        remedy: "ajouter la clé : elle n’a pas de valeur par défaut")
    private static let invalide = DiagnosticRule(
        "CONS-05", .bloquant, "valeur invalide dans archivage.toml", consequence: consequence,
        remedy: "donner la valeur que dit la parenthèse ; l’archivage.toml de « bilanflux modele » explique chaque "
            + "clé")
}
