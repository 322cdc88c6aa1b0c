import Importation
import Parc

extension ColonneDesAttributions: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .logement:
            FicheDeColonne(
                "IDENT_REP du logement, ou IDENT_INT si aucun logement n’a cet IDENT_REP.", vide: "la ligne est rejetée"
            )
        case .dateLiberation:
            FicheDeColonne(
                "Jour où le logement est redevenu libre : aaaa-mm-jj ou jj/mm/aaaa.", vide: "pas de libération")
        case .reservataire:
            FicheDeColonne(
                "Code, SIREN ou nom d’un réservataire de conventions.csv, ou \(Convention.codeBailleur).",
                vide: "la ligne est rejetée si le logement a été mis à disposition ; sinon le bailleur le tient")
        case .dateMiseADisposition:
            FicheDeColonne("Jour où il a été proposé à ce réservataire.", vide: "pas de mise à disposition")
        case .numeroUnique:
            FicheDeColonne(
                "Numéro unique de la demande, ou un numéro d’ordre : le même demandeur a toujours le même.",
                vide: "pas de candidat sur cette ligne")
        case .dateCaleol, .decision, .rang, .dateRefus, .motifRefus, .dateBail: ficheDeLaSuite
        case .quartile, .dalo, .prioritaire, .mutation, .motifMutation, .relogement:
            ColonneDesDemandeurs(rawValue: rawValue)?.fiche ?? FicheDeColonne("", vide: "")
        }
    }

    /// What became of the candidate.
    private var ficheDeLaSuite: FicheDeColonne {
        switch self {
        case .dateCaleol: FicheDeColonne("Jour de la commission (CALEOL).", vide: "pas de décision")
        case .decision:
            FicheDeColonne(
                "Ce que la commission a décidé, ou le désistement avant elle.",
                codes: Resultat.allCases.map { Modalite($0.rawValue, $0.explication) },
                vide: "la ligne est rejetée si elle a une date de commission")
        case .rang: FicheDeColonne("Rang du candidat : 1, 2, 3…", vide: "il passe après ceux qui ont un rang")
        case .dateRefus: FicheDeColonne("Jour où le candidat a refusé le logement attribué.", vide: "pas de refus")
        case .motifRefus:
            FicheDeColonne("Votre code ; SILENCE : dix jours sans réponse (R.441-10).", vide: "sans motif")
        default: FicheDeColonne("Jour de la signature du bail par ce candidat.", vide: "pas de bail")
        }
    }
}
