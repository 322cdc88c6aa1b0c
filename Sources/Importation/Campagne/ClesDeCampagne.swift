import Diagnostics

/// The keys campagne.toml may hold; any other one is an error.
package enum ClesDeCampagne {
    /// Keys by table (the empty name is the top of the file).
    package static let connues: [String: [String]] = [
        "": [
            "annee", "arrete_au", "echeance", "departement", "responsable", "bailleur", "fichiers", "regles",
            "protection", "cil", "quartile", "archive", "profils",
        ],
        "bailleur": ["siren", "nom", "logo", "couleurs"],
        "fichiers": FichierDeCampagne.allCases.map(\.rawValue),
        "profils": FichierDeCampagne.allCases.filter { $0.table != nil }.map(\.rawValue),
        "regles": [
            "tranches_construction", "regroupement_financement", "date_de_liberation", "base_q1", "base_q2", "base_q3",
            "arrondi_objectif", "arrondi_intermediaire", "taux_suivant",
        ],
        "protection": ["seuil", "niveau", "zone_minimale", "taux_de_reponse"],
        "cil": ["epci"],
        "quartile": ["millesime", "seuil"],
        "archive": ["ancre"],
    ]

    static let definition = DefinitionTOML(
        nom: Campagne.nomDuFichier, connues: connues, introuvable: introuvable, syntaxe: syntaxe, inconnue: inconnue,
        manquante: manquante, invalide: invalide)

    static let introuvable = DiagnosticRule(
        "CAMP-01", .bloquant, "campagne.toml introuvable ou illisible",
        consequence: "aucun bilan ne peut être fait",
        remedy: "donner le dossier d’une campagne, qui contient campagne.toml")
    static let syntaxe = DiagnosticRule(
        "CAMP-02", .bloquant, "campagne.toml n’est pas du TOML valide",
        consequence: "aucun bilan ne peut être fait",
        remedy: "corriger la ligne : cle = \"texte\", cle = 2024, cle = [\"a\", \"b\"], [section]")
    static let inconnue = DiagnosticRule(
        "CAMP-03", .bloquant, "clé inconnue dans campagne.toml",
        consequence: "une faute de frappe changerait les chiffres sans bruit : rien n’est produit",
        remedy: "corriger la clé, ou l’ôter ; le campagne.toml de « bilanflux modele » les a toutes")
    static let manquante = DiagnosticRule(
        "CAMP-04", .bloquant, "clé obligatoire absente de campagne.toml", consequence: "aucun bilan ne peut être fait",
        remedy: "ajouter la clé dans sa section ; le campagne.toml de « bilanflux modele » explique chaque clé")
    static let invalide = DiagnosticRule(
        "CAMP-05", .bloquant, "valeur invalide dans campagne.toml", consequence: "aucun bilan ne peut être fait",
        remedy: "donner la valeur que dit la parenthèse ; le campagne.toml de « bilanflux modele » explique chaque "
            + "clé")
    static let deuxJournaux = DiagnosticRule(
        "CAMP-06", .bloquant, "journal et attributions dans une même campagne",
        consequence: "aucun bilan ne peut être fait : les mêmes attributions compteraient deux fois",
        remedy: "garder l’un des deux sous [fichiers] : le journal des événements, ou le fichier des attributions")

    static let doublon = DiagnosticRule(
        "CAMP-08", .avertissement, "un même fichier sous deux clés de campagne.toml",
        consequence:
            "il est lu deux fois, une fois pour chaque table : les chiffres des bilans qui viennent de l’une des "
            + "deux sont faux",
        remedy: "donner à chaque clé son fichier")

    static let contraste = DiagnosticRule(
        "CAMP-10", .bloquant, "couleur trop pâle pour être lue", consequence: "aucun bilan ne peut être fait",
        remedy:
            "foncer la couleur jusqu’à un contraste de 4,5 pour 1, ou ôter la clé : les bilans auront celles de l’outil"
    )
    static let logo = DiagnosticRule(
        "CAMP-11", .bloquant, "logo refusé", consequence: "aucun bilan ne peut être fait",
        remedy:
            "donner un SVG ou un PNG de 50 000 octets au plus, dans le dossier de la campagne, sans script ni appel à "
            + "un autre fichier ; ou ôter la clé")

    /// A known name close to a mistaken one, to suggest it.
    package static func proche(_ cle: String, parmi connues: some Sequence<String>) -> String? {
        let scored = connues.map { ($0, distance(Array(cle.utf8), Array($0.utf8))) }
        guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(1, best.0.count / 3) else { return nil }
        return best.0
    }

    /// Levenshtein's distance.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let substitution = diagonal + (x == y ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
            }
        }
        return row[b.count]
    }
}
