import Importation
package import Parc

extension ColonneDesDemandeurs: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .demandeur:
            FicheDeColonne(
                "Identifiant du demandeur, unique dans le fichier. Un numéro d’ordre suffit.",
                vide: "la ligne est rejetée")
        case .quartile: FicheDeColonne("Quartile de ressources : 1, 2, 3 ou 4.", vide: "quartile inconnu")
        case .dalo: FicheDeColonne("O ou N : reconnu prioritaire au titre du DALO.", vide: "pris pour inconnu")
        case .prioritaire:
            FicheDeColonne("O ou N : public prioritaire (L.441-1), DALO ou non.", vide: "pris pour inconnu")
        case .mutation: FicheDeColonne("O ou N : déjà locataire de ce bailleur.", vide: "pris pour une demande externe")
        case .motifMutation:
            FicheDeColonne(
                "Motif de la mutation, votre code : il est imprimé dans tous les bilans. Jamais un texte sur une personne.",
                vide: "sans motif")
        case .relogement:
            FicheDeColonne(
                "Opération d’où vient un ménage à reloger.",
                codes: Relogement.allCases.map { Modalite($0.rawValue, $0.explication) }, vide: "pas un relogement")
        }
    }
}

extension Relogement {
    /// For people.
    package var explication: String {
        switch self {
        case .anru: "Renouvellement urbain (ANRU)"
        case .orcod: "Opération de requalification de copropriétés dégradées (ORCOD)"
        case .lhi: "Lutte contre l’habitat indigne"
        case .vente: "Vente du logement occupé"
        }
    }
}
