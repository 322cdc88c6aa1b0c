import Parc
import Regles

/// The log: sound lines, what is cancelled, the closing date, the dwelling of each event (ANN-1, ARR-1, LOG-1).
struct EtapesDuJournal {
    let dialecte: Dialecte
    let exercice: Exercice
    private let cellules: Cellules

    init(_ dialecte: Dialecte, _ exercice: Exercice) {
        self.dialecte = dialecte
        self.exercice = exercice
        cellules = Cellules(dialecte: dialecte)
    }

    var etapes: [EtapeSQL] { [designations, evenements, annules, livraisons, evenementsSitues, logementsSuivis] }

    private var designations: EtapeSQL {
        EtapeSQL(
            "designations", "Le réservataire que désigne chaque texte du journal.",
            """
            SELECT texte, reservataire
            FROM (SELECT t.texte, n.reservataire, row_number() OVER (PARTITION BY t.texte ORDER BY n.priorite) AS choix
                FROM (SELECT DISTINCT reservataire AS texte, \(NomCompare(dialecte).expression("reservataire")) AS compare
                    FROM lu_journal WHERE reservataire <> '') t
                JOIN noms_de_reservataires n ON n.nom = CASE WHEN n.priorite = 3 THEN t.compare ELSE t.texte END) d
            WHERE choix = 1
            """)
    }

    /// The checks of JournalImport, in its order: an identifier that a rejected line bears is used up.
    private var evenements: EtapeSQL {
        func types(_ types: [TypeEvenement]) -> String { dialecte.textes(types.map(\.rawValue)) }
        let resultats = Resultat.allCases.filter { $0 != .desistement }.map(\.rawValue)
        return EtapeSQL(
            "evenements", "Les lignes du journal qui tiennent ; une ligne rejetée n’est plus lue.",
            """
            SELECT ligne, identifiant, jour, type, reservataire, logement, annule, resultat, rang, motif,
                CASE WHEN type IN (\(types([.proposition, .decision, .refus, .bail]))) THEN demandeur END AS demandeur
            FROM (SELECT l.*, \(cellules.jour("chiffres")) AS jour, d.reservataire AS reservataire,
                    row_number() OVER (PARTITION BY identifiant, CASE WHEN identifiant IS NULL THEN ligne END
                        ORDER BY ligne) AS vu
                FROM (SELECT ligne, \(cellules.renseignee("evenement")) AS identifiant,
                        \(cellules.chiffresDuJour("date")) AS chiffres, upper(type) AS type, reservataire AS designe,
                        \(cellules.renseignee("logement")) AS logement, \(cellules.renseignee("annule")) AS annule,
                        \(cellules.renseignee("demandeur")) AS demandeur, upper(resultat) AS resultat,
                        \(cellules.manque("resultat")) AS sans_resultat, \(cellules.entier("rang")) AS rang,
                        \(cellules.codeLibre("motif")) AS motif
                    FROM lu_journal) l
                LEFT JOIN designations d ON d.texte = l.designe) e
            WHERE vu = 1 AND jour IS NOT NULL AND type IN (\(types(TypeEvenement.allCases)))
                AND (reservataire IS NOT NULL OR \(cellules.manque("designe")))
                AND (type <> '\(TypeEvenement.miseADisposition.rawValue)' OR reservataire IS NOT NULL)
                AND (type <> '\(TypeEvenement.decision.rawValue)' OR resultat IN (\(dialecte.textes(resultats))))
                AND (type <> '\(TypeEvenement.proposition.rawValue)' OR sans_resultat
                    OR resultat = '\(Resultat.desistement.rawValue)')
                AND (type = '\(TypeEvenement.annulation.rawValue)' OR logement IS NOT NULL)
            """)
    }

    private var annules: EtapeSQL {
        EtapeSQL(
            "annules", "Les événements annulés au plus tard à la date d’arrêté (ANN-1).",
            """
            SELECT DISTINCT e.ligne FROM evenements a JOIN evenements e ON e.identifiant = a.annule
            WHERE a.type = '\(TypeEvenement.annulation.rawValue)' AND a.jour <= '\(exercice.arreteAu.chiffres)'
                AND e.type <> '\(TypeEvenement.annulation.rawValue)'
            """, legere: true)
    }

    private static let retenu = "NOT EXISTS (SELECT 1 FROM annules a WHERE a.ligne = e.ligne)"

    private var livraisons: EtapeSQL {
        EtapeSQL(
            "livraisons",
            "Pour un nom que ni le parc ni le parc suivant ne connaît, la commune de sa première livraison.",
            """
            SELECT l.logement, p.commune, p.departement
            FROM (SELECT logement, motif, row_number() OVER (PARTITION BY logement ORDER BY jour, ligne) AS rang
                FROM evenements e WHERE type = '\(TypeEvenement.livraison.rawValue)'
                    AND jour <= '\(exercice.arreteAu.chiffres)' AND \(EtapesDuJournal.retenu)) l
            LEFT JOIN programmes p ON p.programme = l.motif
            WHERE l.rang = 1 AND NOT EXISTS (SELECT 1 FROM destinations s WHERE s.nom = l.logement)
            """, legere: true)
    }

    /// `cle` is the dwelling: the line of a stock, or the name under which its LIVRAISON is known.
    private var evenementsSitues: EtapeSQL {
        EtapeSQL(
            "evenements_situes",
            "Les événements retenus (ARR-1, ANN-1), chacun à son logement (LOG-1), par jour puis dans l’ordre du fichier.",
            """
            SELECT s.*, row_number() OVER (PARTITION BY cle ORDER BY jour, ligne) AS ordre
            FROM (SELECT e.ligne, e.jour, e.type, e.reservataire, e.demandeur, e.resultat, e.rang, d.fichier,
                    d.ligne AS ligne_de_parc, coalesce(d.fichier || ':' || CAST(d.ligne AS \(dialecte.typeTexte)), 'L:' || e.logement) AS cle,
                    v.commune AS commune_livree
                FROM evenements e
                LEFT JOIN (SELECT s.*, row_number() OVER (PARTITION BY nom ORDER BY priorite) AS choix FROM destinations s) d
                    ON d.nom = e.logement AND d.choix = 1
                LEFT JOIN livraisons v ON v.logement = e.logement
                WHERE e.type <> '\(TypeEvenement.annulation.rawValue)' AND e.jour <= '\(exercice.arreteAu.chiffres)'
                    AND \(EtapesDuJournal.retenu)
                    AND ((d.ambigu = 0 AND d.hors_perimetre = 0)
                        OR (v.logement IS NOT NULL
                            AND (v.departement IS NULL OR \(exercice.couvre("v.departement", dialecte)))))) s
            """)
    }

    private var logementsSuivis: EtapeSQL {
        let axes = Axe.duLogement.map {
            "coalesce(l.\($0.rawValue), \(dialecte.texte(CodesDuParc.nonRenseigne($0, exercice.tranches)))) AS \($0.rawValue)"
        }
        return EtapeSQL(
            "logements_suivis",
            "Les logements du journal : leur provenance, leur nature, leur commune et leurs catégories.",
            """
            SELECT c.cle, c.fichier, s.situation, l.nature, coalesce(l.commune, c.commune_livree) AS commune,
                \(axes.joined(separator: ",\n    "))
            FROM (SELECT cle, min(fichier) AS fichier, min(ligne_de_parc) AS ligne_de_parc,
                    min(commune_livree) AS commune_livree FROM evenements_situes GROUP BY cle) c
            LEFT JOIN logements l ON l.fichier = c.fichier AND l.ligne = c.ligne_de_parc
            LEFT JOIN situations s ON s.stock = 'stock' AND s.fichier = c.fichier AND s.ligne = c.ligne_de_parc
            """)
    }
}
