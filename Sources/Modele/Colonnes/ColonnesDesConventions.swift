import Importation
package import Parc

extension ColonneDesConventions: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .reservataire: ColonneDesConventions.code
        case .nom: FicheDeColonne("Nom imprimé sur le bilan.", vide: "le code est imprimé")
        case .siren:
            FicheDeColonne(
                "Son SIREN, neuf chiffres : le journal peut le désigner ainsi.",
                vide: "par son code ou son nom seulement")
        case .type:
            FicheDeColonne(
                "Catégorie du réservataire.",
                codes: TypeReservataire.allCases.map { Modalite($0.rawValue, $0.libelle) }, vide: "rien n’est produit")
        case .perimetre: ColonneDesConventions.zones
        case .gestion:
            FicheDeColonne(
                "Qui désigne les candidats.", codes: Gestion.allCases.map { Modalite($0.rawValue, $0.explication) },
                vide: Gestion.directe.rawValue)
        case .taux:
            FicheDeColonne(
                "Part du flux réservée, en pour cent : 11,73 % ou 11.73 ; 0.2 vaut 0,2 %.",
                vide: "droits / stock_reference ; sans eux, l’atteinte au regard du flux réel n’est pas donnée")
        case .objectif:
            FicheDeColonne(
                "Nombre de mises à disposition convenu pour {N}, hors report.", vide: "aucun objectif n’est imprimé")
        case .droits: FicheDeColonne("Nombre de droits de réservation, d’où le taux s’il est vide.", vide: "sans effet")
        case .stockReference:
            FicheDeColonne("Nombre de logements auquel ces droits se rapportent.", vide: "sans effet")
        case .report:
            FicheDeColonne(
                "Logements reportés de {N-1}, nombre entier ; négatif si le bailleur avait de l’avance.", vide: "0")
        case .reportActif: FicheDeColonne("O ou N : le report s’ajoute-t-il à l’objectif de {N} ?", vide: "O")
        case .fractionReportee:
            FicheDeColonne("Fraction de logement reportée de {N-1}, ajoutée à l’objectif : 0,35.", vide: "0")
        case .dateSignature: FicheDeColonne("Jour de signature : aaaa-mm-jj ou jj/mm/aaaa.", vide: "sans effet")
        }
    }

    private static let code = FicheDeColonne(
        "Code court et unique du réservataire (AVIGNON, PREFET), que les autres fichiers emploient et qui nomme son "
            + "dossier de sortie. \(Convention.codeBailleur) et \(Convention.codeEnsemble) sont réservés.",
        vide: "rien n’est produit")

    private static let zones = FicheDeColonne(
        "Où la convention s’applique : * pour le département, ou des codes séparés par des blancs, communes (cinq "
            + "caractères) et EPCI (neuf chiffres).", vide: "rien n’est produit")
}

extension Gestion {
    /// For people.
    package var explication: String {
        switch self {
        case .directe: "Le réservataire désigne ses candidats"
        case .deleguee: "Le bailleur les désigne pour lui ; une DECISION peut nommer le réservataire"
        }
    }
}
