import Importation

/// What the inputs of a campaign hold on persons.
enum DonneesPersonnelles {
    /// The categories of personal data of an input, in French; nil when it holds none.
    static func categories(_ fichier: FichierDeCampagne) -> String? {
        switch fichier {
        case .journal:
            "numéro des demandeurs, propositions, décisions de la commission, refus et leur motif, baux, leurs dates"
        case .demandeurs:
            "numéro des demandeurs, quartile de ressources, DALO, public prioritaire, mutation et son motif, relogement"
        case .attributions: "candidats à chaque attribution, décisions, refus et leur motif, baux"
        case .occupation: "occupants des logements : ménage, âge, ressources, activité, APL, emménagement"
        case .parc, .parcSuivant, .conventions, .territoires, .exclusions, .programmes, .droits, .souhaits, .prevision,
            .rotations, .commentaires, .passage, .bilanPrecedent:
            nil
        }
    }

    /// The inputs that hold some, whether a campaign names them or not.
    static let fichiers = FichierDeCampagne.allCases.filter { categories($0) != nil }

    /// Those among the files of a campaign: `nom : catégories`, in the order of the keys.
    static func enClair(_ campagne: Campagne, lus: Set<String>) -> [String] {
        fichiers.compactMap { fichier in
            guard let nom = campagne.fichiers[fichier], lus.contains(nom) else { return nil }
            return categories(fichier).map { "\(nom) : \($0)" }
        }
    }
}
