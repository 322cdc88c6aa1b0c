import Parc
import Regles

/// The vacancies (CYC-1), their kind (FLU-1), their holders (IMP-1), whom they went to (ATT-1): by windows, without
/// recursion, so that every engine shares the dwellings out.
struct EtapesDesVacances {
    let dialecte: Dialecte
    let exercice: Exercice

    init(_ dialecte: Dialecte, _ exercice: Exercice) {
        self.dialecte = dialecte
        self.exercice = exercice
    }

    var etapes: [EtapeSQL] { [suites, reprises, vacances, genres, tenues, offres, attributions] }

    private let conge = "'\(TypeEvenement.conge.rawValue)'"
    private let liberation = "'\(TypeEvenement.liberation.rawValue)'"
    private let livraison = "'\(TypeEvenement.livraison.rawValue)'"
    private let bail = "'\(TypeEvenement.bail.rawValue)'"
    private let retrait = "'\(TypeEvenement.retrait.rawValue)'"
    private let attribue = Resultat.allCases.filter(\.attribue).map { "'\($0.rawValue)'" }.joined(separator: ", ")

    /// Whether a day is of the year (ANNEE-1).
    func deLAnnee(_ jour: String) -> String { "substr(\(jour), 1, 4) = '\(exercice.annee)'" }

    /// `suite`: how many leases and withdrawals come before.
    private var suites: EtapeSQL {
        EtapeSQL(
            "suites",
            """
            CYC-1, premier temps : une suite va jusqu’au BAIL ou au RETRAIT qui la ferme. `ouvrants_avant` compte les \
            LIBERATION et LIVRAISON d’avant dans la suite, `conges_avant` les CONGE.
            """,
            """
            SELECT s.*, row_number() OVER (PARTITION BY cle, suite ORDER BY ordre) AS place,
                sum(ouvrant) OVER (PARTITION BY cle, suite ORDER BY ordre
                    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - ouvrant AS ouvrants_avant,
                sum(CASE WHEN type = \(conge) THEN 1 ELSE 0 END) OVER (PARTITION BY cle, suite ORDER BY ordre
                    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS conges_avant
            FROM (SELECT e.*, CASE WHEN type IN (\(liberation), \(livraison)) THEN 1 ELSE 0 END AS ouvrant,
                    sum(fermant) OVER (PARTITION BY cle ORDER BY ordre
                        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - fermant AS suite
                FROM (SELECT e.*, CASE WHEN type IN (\(bail), \(retrait)) THEN 1 ELSE 0 END AS fermant
                    FROM evenements_situes e) e) s
            """)
    }

    /// What follows a lease goes back to it under conditions on the last vacancy before the lease. That one depends on
    /// whether the first event of its own suite went back too, when that is its only LIBERATION or LIVRAISON: so a suite
    /// says `oui_sinon` (the next goes back although its first event stayed) and `oui_si` (it does if its first event went
    /// back), of which the first implies the second. An event goes back when, since the last `oui_si` that is false, one
    /// `oui_sinon` is true.
    private var reprises: EtapeSQL {
        EtapeSQL(
            "reprises",
            """
            CYC-1, deuxième temps : la LIBERATION ou la LIVRAISON qui suit un BAIL revient-elle à la vacance que ce bail a \
            close ? Cela dépend de cette vacance, donc, si son seul ouvrant est en tête de la suite, de ce que celui-ci est \
            revenu ou non à la précédente : oui_sinon vaut quand il ne l’est pas, oui_si quand il l’est.
            """,
            """
            SELECT cle, suite, max(oui_sinon) OVER (PARTITION BY cle, bloc ORDER BY suite
                    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS revient
            FROM (SELECT c.*, sum(1 - oui_si) OVER (PARTITION BY cle ORDER BY suite
                    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS bloc
                FROM (SELECT cle, suite,
                        CASE WHEN coalesce(fermee_par, '') <> \(bail) THEN 0
                            WHEN tete = \(liberation) THEN CASE WHEN conge_ensuite = 1
                                AND (dernier IS NULL OR dernier = \(livraison)) THEN 1 ELSE 0 END
                            WHEN tete = \(livraison) THEN CASE WHEN dernier IS NULL AND conge_ensuite = 0 THEN 1 ELSE 0 END
                            ELSE 0 END AS oui_sinon,
                        CASE WHEN coalesce(fermee_par, '') <> \(bail) THEN 0
                            WHEN tete = \(liberation) THEN CASE WHEN conge_ensuite = 1
                                AND (dernier IS NULL OR dernier = \(livraison) OR seul_en_tete = 1) THEN 1 ELSE 0 END
                            WHEN tete = \(livraison) THEN CASE WHEN conge_ensuite = 0
                                AND (dernier IS NULL OR seul_en_tete = 1) THEN 1 ELSE 0 END
                            ELSE 0 END AS oui_si
                    FROM (SELECT cle, suite, tete, lag(fin) OVER (PARTITION BY cle ORDER BY suite) AS fermee_par,
                            lag(dernier) OVER (PARTITION BY cle ORDER BY suite) AS dernier,
                            lag(seul_en_tete) OVER (PARTITION BY cle ORDER BY suite) AS seul_en_tete,
                            lag(conge_ensuite) OVER (PARTITION BY cle ORDER BY suite) AS conge_ensuite
                        FROM (SELECT t.cle, t.suite, max(CASE WHEN place = 1 THEN type END) AS tete,
                                max(CASE WHEN fermant = 1 THEN type END) AS fin,
                                max(CASE WHEN t.ordre = t.ordre_du_dernier THEN type END) AS dernier,
                                max(CASE WHEN place = 1 AND t.ordre = t.ordre_du_dernier THEN 1 ELSE 0 END) AS seul_en_tete,
                                max(CASE WHEN type = \(conge) AND t.ordre > coalesce(t.ordre_du_dernier, 0) THEN 1 ELSE 0 END)
                                    AS conge_ensuite
                            FROM (SELECT s.*, max(CASE WHEN ouvrant = 1 THEN ordre END) OVER (PARTITION BY cle, suite)
                                    AS ordre_du_dernier FROM suites s) t
                            GROUP BY t.cle, t.suite) g) h) c) b
            """)
    }

    private var vacances: EtapeSQL {
        EtapeSQL(
            "vacances",
            """
            CYC-1, troisième temps : le numéro de la vacance de chaque événement. Dans une suite, une LIBERATION en ouvre une \
            autre après une LIBERATION ou une LIVRAISON, une LIVRAISON après un CONGE aussi.
            """,
            """
            SELECT e.*, sum(CASE WHEN revenu = 1 THEN 0
                    WHEN place = 1 + revenus THEN 1
                    WHEN ouvrant = 1 AND ouvrants_avant - revenus > 0 THEN 1
                    WHEN type = \(livraison) AND conges_avant > 0 THEN 1 ELSE 0 END)
                OVER (PARTITION BY cle ORDER BY ordre ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS vacance
            FROM (SELECT s.*, r.revient AS revenus, CASE WHEN s.place = 1 THEN r.revient ELSE 0 END AS revenu
                FROM suites s JOIN reprises r ON r.cle = s.cle AND r.suite = s.suite) e
            """)
    }

    private var genres: EtapeSQL {
        let liberante =
            switch exercice.dateDeLiberation {
            case .liberation: liberation
            case .conge: conge
            }
        return EtapeSQL(
            "genres",
            "FLU-1 : le genre de chaque vacance, le jour qui libère, celui de la livraison, le signataire du bail.",
            """
            SELECT v.*, CASE
                    WHEN l.commune IS NULL THEN 'HORS'
                    WHEN l.nature IS NULL AND (v.livre_le IS NOT NULL
                        OR (coalesce(l.fichier, '') <> 'P' AND v.congediee = 0 AND v.liberee = 0)) THEN 'NEUF'
                    WHEN l.situation = 'ELIGIBLE' THEN 'EXISTANT' ELSE 'HORS' END AS genre
            FROM (SELECT cle, vacance, max(CASE WHEN type = \(livraison) THEN jour END) AS livre_le,
                    min(CASE WHEN type = \(liberante) THEN jour END) AS libere_le,
                    max(CASE WHEN type = \(conge) THEN 1 ELSE 0 END) AS congediee,
                    max(CASE WHEN type = \(liberation) THEN 1 ELSE 0 END) AS liberee,
                    max(CASE WHEN type = \(bail) THEN demandeur END) AS signataire
                FROM vacances GROUP BY cle, vacance) v
            JOIN logements_suivis l ON l.cle = v.cle
            """)
    }

    private var tenues: EtapeSQL {
        let bailleur = dialecte.texte(Convention.codeBailleur)
        return EtapeSQL(
            "tenues",
            """
            IMP-1 : qui tient le logement à chaque événement des vacances de l’existant, lui compris. Une MISE_A_DISPOSITION, \
            ou une DECISION qui nomme un réservataire en gestion déléguée, le donne ; un RETOUR du titulaire le rend.
            """,
            """
            SELECT p.*, CASE WHEN donne = 0 OR max(CASE WHEN type = '\(TypeEvenement.retour.rawValue)'
                        AND (reservataire IS NULL OR reservataire = pose) THEN 1 ELSE 0 END)
                    OVER (PARTITION BY cle, vacance, donne ORDER BY ordre
                        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) = 1
                    THEN \(bailleur) ELSE pose END AS titulaire
            FROM (SELECT d.*, max(CASE WHEN don = 1 THEN reservataire END) OVER (PARTITION BY cle, vacance, donne) AS pose
                FROM (SELECT e.*, sum(don) OVER (PARTITION BY cle, vacance ORDER BY ordre
                        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS donne
                    FROM (SELECT v.*, g.signataire, c.gestion, CASE
                            WHEN v.type = '\(TypeEvenement.miseADisposition.rawValue)' THEN 1
                            WHEN v.type = '\(TypeEvenement.decision.rawValue)'
                                AND c.gestion = '\(Gestion.deleguee.rawValue)' THEN 1 ELSE 0 END AS don
                        FROM vacances v JOIN genres g ON g.cle = v.cle AND g.vacance = v.vacance AND g.genre = 'EXISTANT'
                        LEFT JOIN conventions c ON c.reservataire = v.reservataire) e) d) p
            """)
    }

    private var offres: EtapeSQL {
        EtapeSQL(
            "mises_a_disposition",
            """
            IMP-1 : les mises à disposition, celles que compte une première attribution en gestion déléguée comprises ; \
            `rang_pour_lui` vaut 1 pour la première de la vacance à ce réservataire.
            """,
            """
            SELECT cle, vacance, reservataire, jour, rang_pour_lui
            FROM (SELECT t.*, row_number() OVER (PARTITION BY cle, vacance, reservataire ORDER BY ordre) AS rang_pour_lui
                FROM tenues t WHERE don = 1 AND (type = '\(TypeEvenement.miseADisposition.rawValue)'
                    OR resultat IN (\(attribue)))) o
            WHERE type = '\(TypeEvenement.miseADisposition.rawValue)' OR rang_pour_lui = 1
            """)
    }

    private var attributions: EtapeSQL {
        EtapeSQL(
            "attributions",
            "ATT-1 : les paires (vacance, titulaire) qui ont une attribution dans l’année, et la catégorie de l’attributaire.",
            """
            SELECT a.cle, a.vacance, a.titulaire, d.categorie
            FROM (SELECT t.*, row_number() OVER (PARTITION BY cle, vacance, titulaire ORDER BY
                        CASE WHEN demandeur = signataire THEN 0 ELSE 1 END, refuse, jour DESC,
                        coalesce(rang, 2147483647), ligne) AS choix
                FROM (SELECT t.*, CASE WHEN demandeur IS NULL THEN 0 ELSE max(
                        CASE WHEN type = '\(TypeEvenement.refus.rawValue)' THEN 1 ELSE 0 END)
                        OVER (PARTITION BY cle, vacance, demandeur) END AS refuse FROM tenues t) t
                WHERE type = '\(TypeEvenement.decision.rawValue)' AND resultat IN (\(attribue)) AND \(deLAnnee("jour"))) a
            LEFT JOIN demandeurs d ON d.demandeur = a.demandeur
            WHERE a.choix = 1
            """)
    }
}
