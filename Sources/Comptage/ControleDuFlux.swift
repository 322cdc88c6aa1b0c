package import Diagnostics
import Parc
import Regles

/// What counting notices on the log beside the rules themselves.
package enum ControleDuFlux {
    /// An offer outside the perimeter of the réservataire's convention.
    package static let horsPerimetre = DiagnosticRule(
        "FLU-01", .avertissement, "mise à disposition d’un logement hors du périmètre de la convention du réservataire",
        consequence:
            "elle compte dans le bilan consolidé et dans celui des réservataires du lieu, pas dans celui de ce "
            + "réservataire",
        remedy: "vérifier le réservataire de la ligne, ou le périmètre dans conventions.csv")
    /// A vacancy that no section counts because its dwelling has no commune.
    package static let sansCommune = DiagnosticRule(
        "FLU-02", .avertissement, "LIVRAISON d’un logement inconnu du parc dont le programme n’a pas de commune",
        consequence: "la vacance n’est comptée dans aucune section",
        remedy: "ajouter le logement à parc_suivant, ou le programme et sa commune à programmes.csv")
    /// A delivery of a dwelling that the stock already has.
    package static let dejaAuParc = DiagnosticRule(
        "FLU-03", .avertissement, "LIVRAISON d’un logement déjà présent dans le parc au 31 décembre N-1",
        consequence: "la vacance compte comme une première mise en location, hors du flux",
        remedy: "remplacer LIVRAISON par LIBERATION s’il s’agit d’une relocation")

    static func anomalies(
        _ auJournal: LogementAuJournal, _ territoires: Territoires, _ contexte: Contexte
    ) -> [Anomalie] {
        let logement = auJournal.logement
        return auJournal.evenements.compactMap { evenement in
            switch evenement.type {
            case .miseADisposition:
                guard let reservataire = evenement.reservataire, reservataire != contexte.bailleur else { return nil }
                let perimetre = contexte.conventions[reservataire.rang].perimetre
                guard !territoires.contient(perimetre, logement.attributs.commune) else { return nil }
                return Anomalie(horsPerimetre, ligne: evenement.ligne, colonne: "reservataire")
            case .livraison:
                switch logement.provenance {
                case .sansCommune: return Anomalie(sansCommune, ligne: evenement.ligne, colonne: "motif")
                case .parc: return Anomalie(dejaAuParc, ligne: evenement.ligne, colonne: "type")
                case .parcSuivant, .livraison: return nil
                }
            case .conge, .liberation, .retour, .proposition, .decision, .refus, .bail, .retrait, .annulation:
                return nil
            }
        }
    }
}
