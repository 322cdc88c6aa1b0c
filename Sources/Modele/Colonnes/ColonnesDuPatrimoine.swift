import Importation
import Parc
import Regles

extension ColonneDesExclusions: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .logement:
            FicheDeColonne(
                "IDENT_REP du logement, ou IDENT_INT si aucun logement n’a cet IDENT_REP.",
                vide: "la ligne est rejetée")
        case .motif:
            FicheDeColonne(
                "Motif légal ; il compte s’il vaut au 31 décembre {N-1}.",
                codes: MotifExclusion.allCases.map(\.modalite).filter { MotifDeclare(code: $0.code) != nil } + [
                    Modalite("L411_6", "Déconventionné, mais maintenu dans l’assiette (L.411-6)")
                ], vide: "la ligne est rejetée, le logement reste dans l’assiette")
        case .du:
            FicheDeColonne(
                "Premier jour : aaaa-mm-jj, jj/mm/aaaa, mm/aaaa ou aaaa.", vide: "l’exclusion vaut depuis toujours")
        case .au:
            FicheDeColonne("Dernier jour, de même.", vide: "l’exclusion vaut jusqu’à nouvel ordre")
        }
    }
}

extension ColonneDesProgrammes: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .programme:
            FicheDeColonne(
                "Code unique du programme, celui du motif des LIVRAISON du journal.", vide: "la ligne est rejetée")
        case .nom: FicheDeColonne("Nom du programme, imprimé dans les bilans.", vide: "sans nom")
        case .commune:
            FicheDeColonne(
                "Code Insee de la commune.", vide: "un logement que le parc ne connaît pas encore n’est pas compté")
        case .dateMiseEnService: FicheDeColonne("Jour : aaaa-mm-jj ou jj/mm/aaaa.", vide: "date inconnue")
        case .logements:
            FicheDeColonne("Nombre de logements, contrôlé ; aucun chiffre n’en dépend.", vide: "nombre inconnu")
        }
    }
}
