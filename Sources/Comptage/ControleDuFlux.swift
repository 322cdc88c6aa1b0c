package import Diagnostics
import Parc
import Regles

/// What counting notices on the log beside the rules themselves.
package enum ControleDuFlux {
    /// An offer outside the perimeter of the réservataire's convention.
    package static let horsPerimetre = DiagnosticRule(
        "FLU-01", .avertissement, "mise à disposition d’un logement hors du périmètre de la convention du réservataire",
        consequence: "elle compte dans le bilan consolidé et dans ceux des réservataires du lieu, mais ni dans celui "
            + "de ce réservataire, ni pour son objectif",
        remedy: "vérifier le réservataire de la ligne, ou le périmètre dans conventions.csv")
    /// A vacancy that no section counts because its dwelling has no commune.
    package static let sansCommune = DiagnosticRule(
        "FLU-02", .avertissement, "LIVRAISON d’un logement inconnu du parc dont le programme n’a pas de commune",
        consequence: "la vacance n’est comptée qu’en section M, dans les bilans de tout le département",
        remedy: "ajouter le logement à parc_suivant, ou le programme et sa commune à programmes.csv")
    /// A delivery of a dwelling that the stock already has.
    package static let dejaAuParc = DiagnosticRule(
        "FLU-03", .avertissement, "LIVRAISON d’un logement déjà présent dans le parc au 31 décembre N-1",
        consequence: "la vacance compte comme une première mise en location (section C), hors des logements libérés "
            + "(section A)",
        remedy: "remplacer LIVRAISON par LIBERATION s’il s’agit d’une relocation")

    /// A new dwelling whose own record and programme are not in the same commune.
    package static let communesContraires = DiagnosticRule(
        "FLU-04", .avertissement, "LIVRAISON d’un logement dont le programme est d’une autre commune",
        consequence: "la section C compte le logement dans sa commune, et non dans celle du programme",
        remedy: "vérifier la commune du programme dans programmes.csv, ou le programme de la ligne")
    /// A programme that programmes.csv does not list.
    package static let programmeInconnu = DiagnosticRule(
        "FLU-05", .avertissement, "LIVRAISON d’un programme absent de programmes.csv",
        consequence: "la section C montre le programme sous son code, sans nom ni date de mise en service",
        remedy: "ajouter le programme à programmes.csv, ou corriger le motif de la ligne")

    static func anomalies(_ auJournal: LogementAuJournal, _ dossier: Dossier, _ contexte: Contexte) -> [Anomalie] {
        auJournal.evenements.flatMap { evenement -> [Anomalie] in
            switch evenement.type {
            case .miseADisposition: return offre(evenement, auJournal.logement, dossier.territoires, contexte)
            case .livraison: return livraison(evenement, auJournal.logement, dossier)
            case .conge, .liberation, .retour, .proposition, .decision, .refus, .bail, .retrait, .annulation: return []
            }
        }
    }

    private static func offre(
        _ evenement: Evenement, _ logement: LogementCite, _ territoires: Territoires, _ contexte: Contexte
    ) -> [Anomalie] {
        // A dwelling without a commune is told by `sansCommune` and counted nowhere.
        guard logement.provenance != .sansCommune, let reservataire = evenement.reservataire,
            reservataire != contexte.bailleur,
            !territoires.contient(contexte.conventions[reservataire.rang].perimetre, logement.attributs.commune)
        else { return [] }
        return [Anomalie(horsPerimetre, numero: evenement.numero, colonne: "reservataire")]
    }

    private static func livraison(_ evenement: Evenement, _ logement: LogementCite, _ dossier: Dossier) -> [Anomalie] {
        var regles: [(DiagnosticRule, String)] = []
        switch logement.provenance {
        case .sansCommune: regles.append((sansCommune, "motif"))
        case .parc: regles.append((dejaAuParc, "type"))
        case .parcSuivant, .livraison: break
        }
        if let programme = dossier.programmes[evenement.motif] {
            let sienne = logement.attributs.commune
            if logement.provenance != .sansCommune, let commune = programme.commune, commune != sienne,
                commune != sienne.communeDeLArrondissement
            {
                regles.append((communesContraires, "motif"))
            }
        } else if !evenement.motif.isEmpty, !dossier.programmes.isEmpty {
            regles.append((programmeInconnu, "motif"))
        }
        return regles.map { Anomalie($0.0, numero: evenement.numero, colonne: $0.1) }
    }
}
