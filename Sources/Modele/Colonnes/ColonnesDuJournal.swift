import Importation
package import Parc

extension ColonneDuJournal: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .evenement:
            FicheDeColonne(
                "Identifiant de l’événement, unique dans le fichier.",
                vide: "l’événement compte, mais rien ne peut l’annuler")
        case .date:
            FicheDeColonne("Jour de l’événement : aaaa-mm-jj ou jj/mm/aaaa.", vide: "la ligne est rejetée")
        case .logement:
            FicheDeColonne(
                "IDENT_REP du logement, ou IDENT_INT si aucun logement n’a cet IDENT_REP.",
                vide: "la ligne est rejetée, sauf celle d’une \(TypeEvenement.annulation.rawValue)")
        case .type:
            FicheDeColonne(
                "Ce qui se passe. Les événements d’un même jour sont pris dans l’ordre du fichier.",
                codes: TypeEvenement.allCases.map { Modalite($0.rawValue, $0.explication) },
                vide: "la ligne est rejetée")
        case .reservataire:
            FicheDeColonne(
                "Code de conventions.csv, ou \(Convention.codeBailleur) : à qui le logement est proposé, ou qui le rend. "
                    + "Un code inconnu fait rejeter la ligne.",
                vide: "une MISE_A_DISPOSITION est rejetée ; pour les autres événements, c’est permis")
        case .demandeur:
            FicheDeColonne(
                "Identifiant de demandeurs.csv : PROPOSITION, DECISION, REFUS et BAIL.",
                vide: "l’événement compte ; le demandeur n’est ni prioritaire, ni en mutation, ni relogé")
        case .resultat:
            FicheDeColonne(
                "Ce qu’a décidé la commission (DECISION), ou le désistement avant elle (PROPOSITION).",
                codes: Resultat.allCases.map { Modalite($0.rawValue, $0.explication) },
                vide: "une DECISION est rejetée ; pour les autres événements, c’est permis")
        case .rang:
            FicheDeColonne("Rang du candidat dans la décision : 1, 2, 3…", vide: "il passe après ceux qui ont un rang")
        case .motif:
            FicheDeColonne(
                "LIVRAISON : le code du programme (programmes.csv), imprimé dans les bilans. RETOUR : SANS_CANDIDAT, MOINS_DE_TROIS ou DELAI. REFUS : "
                    + "votre code, ou SILENCE (dix jours sans réponse). RETRAIT : votre code.",
                vide: "sans motif")
        case .annule:
            FicheDeColonne(
                "ANNULATION : l’identifiant de l’événement à annuler.",
                vide: "une ANNULATION est rejetée ; pour les autres événements, c’est la règle")
        }
    }
}

extension TypeEvenement {
    /// For people.
    package var explication: String {
        switch self {
        case .conge: "Le locataire a donné congé"
        case .liberation: "Le logement est de nouveau louable"
        case .livraison: "Un logement neuf est livré (première mise en location)"
        case .miseADisposition: "Le logement est mis à la disposition d’un réservataire"
        case .retour: "Le réservataire le rend"
        case .proposition: "Un candidat est présenté"
        case .decision: "Décision de la commission d’attribution (CALEOL)"
        case .refus: "Le demandeur refuse l’attribution"
        case .bail: "Le bail est signé ; la vacance est finie"
        case .retrait: "Le logement n’est plus à louer (travaux, vente, démolition) ; la vacance est finie"
        case .annulation: "Annule un événement saisi à tort"
        }
    }
}

extension Resultat {
    /// For people.
    package var explication: String {
        switch self {
        case .attribution: "Attribué"
        case .attributionSousCondition: "Attribué sous condition"
        case .nonAttribution: "Non attribué"
        case .irrecevable: "Demande irrecevable"
        case .desistement: "Le candidat s’est désisté avant la commission (PROPOSITION)"
        }
    }
}
