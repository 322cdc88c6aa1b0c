import Importation
import Parc
import Regles

extension ColonneDuParc: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .identRep:
            FicheDeColonne(
                "Identifiant du logement au répertoire (RPLS), unique dans le fichier.",
                vide: "IDENT_INT désigne le logement ; sans l’un ni l’autre, aucun événement ne peut s’y rattacher")
        case .identInt: FicheDeColonne("Identifiant du logement chez vous.", vide: "IDENT_REP désigne le logement")
        case .depcom:
            FicheDeColonne(
                "Commune, code Insee de cinq caractères ; un zéro de tête perdu est rétabli.",
                vide: "la ligne est rejetée, le logement n’est dans aucun bilan")
        case .codePostal:
            FicheDeColonne(
                "Code postal : il place un logement de Paris, Lyon ou Marseille dans son arrondissement, si une convention ou "
                    + "territoires.csv nomme celui-ci.", vide: "DEPCOM vaut seul")
        case .qpv:
            FicheDeColonne(
                "Quartier prioritaire de la politique de la ville.", codes: CodesRPLS.qpv, vide: CodesRPLS.nonRenseigne)
        case .typeConst:
            FicheDeColonne(
                "Type de construction ; une résidence universitaire est exclue de l’assiette.",
                codes: CodesRPLS.typeConst, vide: "le logement n’est pas pris pour universitaire")
        case .nbPiece:
            FicheDeColonne(
                "Nombre de pièces principales, d’où la typologie.", codes: CodesRPLS.nbPiece,
                vide: CodesRPLS.nonRenseigne)
        case .construct:
            FicheDeColonne(
                "Année d’achèvement, quatre chiffres, d’où la période de construction.", vide: CodesRPLS.nonRenseigne)
        case .finan: CodesRPLS.finan
        case .conv:
            FicheDeColonne(
                "Convention APL.", codes: CodesRPLS.conv, vide: "le logement est pris pour non conventionné")
        case .pmr:
            FicheDeColonne(
                "Accessibilité. Sans la colonne, tous les logements sont « non renseigné » sur cet axe.",
                codes: CodesRPLS.pmr, vide: CodesRPLS.nonRenseigne)
        case .sortiePatrim:
            FicheDeColonne(
                "Sortie du patrimoine.", codes: CodesRPLS.sortiePatrim, vide: "le logement est au patrimoine")
        }
    }
}

/// The codes of an RPLS file and what the bilan makes of them.
private enum CodesRPLS {
    static let nonRenseigne = "le logement est compté « non renseigné » sur cet axe"

    static let qpv = [Modalite("1", QPV.en.modalite.libelle), Modalite("2", QPV.hors.modalite.libelle)]
    static let typeConst = [Modalite("C", "Collectif"), Modalite("I", "Individuel"), Modalite("E", "Étudiant")]
    static let conv = [Modalite("1", "Conventionné"), Modalite("2", "Non conventionné")]
    static let pmr = [("1", Accessibilite.non), ("2", .pmr), ("3", .ufr)].map {
        Modalite($0.0, $0.1.modalite.libelle)
    }
    static let nbPiece = zip(["1", "2", "3", "4", "5, 6…"], Typologie.allCases).map {
        Modalite($0, $1.modalite.libelle)
    }
    static let sortiePatrim = [
        Modalite("1 à 5", "Sorti avant le 1er janvier {N}, compté à part"),
        Modalite("9", "Toujours au patrimoine"),
    ]

    static let finan = FicheDeColonne(
        "Financement initial, groupé selon regles.regroupement_financement (ci-dessous sdes-ensemble ; sdes-recent met 17 "
            + "avec le PLI). Le PLI est exclu de l’assiette ; 17, 49 et 99 aussi, sans convention APL, hors outre-mer.",
        codes: Financement.allCases.compactMap { groupe in
            let codes = (1...99).filter { RegroupementFinancement.ensemble.groupe($0) == groupe }
            return codes.isEmpty
                ? nil : Modalite(codes.map(String.init).joined(separator: ", "), groupe.modalite.libelle)
        }, vide: nonRenseigne)
}
