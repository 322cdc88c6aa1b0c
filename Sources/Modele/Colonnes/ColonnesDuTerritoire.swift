import Importation

extension ColonneDesTerritoires: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .codeCommune:
            FicheDeColonne(
                "Code Insee de la commune, cinq caractères ; un zéro de tête perdu est rétabli. À Paris, Lyon et Marseille, "
                    + "l’arrondissement vaut une commune.",
                vide: "la ligne est rejetée, la commune est inconnue")
        case .nomCommune: FicheDeColonne("Nom imprimé dans les bilans.", vide: "le code est imprimé")
        case .codeEPCI:
            FicheDeColonne(
                "SIREN de l’EPCI, neuf chiffres.",
                vide: "la commune n’est dans aucun EPCI, donc dans aucun périmètre d’EPCI")
        case .nomEPCI: FicheDeColonne("Nom de l’EPCI, imprimé dans les bilans.", vide: "l’EPCI n’a pas de nom")
        case .departement:
            FicheDeColonne(
                "Code du département : 84, 2A, 971.", vide: "le département est lu sur le code de la commune")
        }
    }
}

extension ColonneDuPassage: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .ancien: FicheDeColonne("Code Insee tel qu’il est dans vos fichiers.", vide: "la ligne est rejetée")
        case .nouveau: FicheDeColonne("Code Insee en vigueur, celui de territoires.csv.", vide: "la ligne est rejetée")
        }
    }
}
