import Parc
import Regles

/// The stock: its dwellings, where the names that the campaign uses lead, who is in the assiette (STK-1, ASS-1, PER-1).
struct EtapesDuParc {
    let dialecte: Dialecte
    let exercice: Exercice
    /// Whether the campaign has the stock of the year after.
    let avecParcSuivant: Bool
    private let cellules: Cellules
    private let codes: CodesDuParc

    init(_ dialecte: Dialecte, _ exercice: Exercice, avecParcSuivant: Bool) {
        self.dialecte = dialecte
        self.exercice = exercice
        self.avecParcSuivant = avecParcSuivant
        cellules = Cellules(dialecte: dialecte)
        codes = CodesDuParc(dialecte, exercice)
    }

    var etapes: [EtapeSQL] { [lignes, logements, nomsCites, destinations, exclusions, situations] }

    private static let colonnes = """
        ident_rep, ident_int, depcom, codepostal, qpv, typeconst, nbpiece, construct, finan, conv, pmr, sortiepatrim
        """

    private var lignes: EtapeSQL {
        EtapeSQL(
            "lignes_de_parc",
            "Les lignes du parc (P) et du parc suivant (S) ; l’identifiant est IDENT_REP, à défaut IDENT_INT.",
            """
            SELECT l.*, CASE WHEN rep IS NOT NULL THEN 'R' || rep WHEN interne IS NOT NULL THEN 'I' || interne END AS cle
            FROM (SELECT fichier, ligne, \(cellules.renseignee("ident_rep")) AS rep,
                    \(cellules.renseignee("ident_int")) AS interne, \(cellules.commune("depcom")) AS depcom, codepostal,
                    qpv, typeconst, \(cellules.codeEntier("nbpiece")) AS pieces, \(codes.annee) AS annee,
                    \(cellules.codeEntier("finan")) AS finan, \(cellules.codeEntier("conv")) AS conv, pmr,
                    \(cellules.codeEntier("sortiepatrim")) AS sortie
                FROM (SELECT 'P' AS fichier, ligne, \(EtapesDuParc.colonnes) FROM lu_parc
                    UNION ALL
                    SELECT 'S' AS fichier, ligne, \(EtapesDuParc.colonnes) FROM lu_parc_suivant) lus) l
            """, legere: true)
    }

    /// A line without an identifier is its own; one that cannot be used has shown its identifier all the same.
    private var logements: EtapeSQL {
        let axes = Axe.duLogement.map { "\(codes.modalite($0)) AS \($0.rawValue)" }
        return EtapeSQL(
            "logements",
            "Un logement par identifiant, la première ligne vaut ; sa commune en vigueur, ses catégories, sa nature (ASS-1).",
            """
            SELECT fichier, ligne, rep, interne, commune, hors_perimetre,
                \(codes.sorti) AS sorti,
                \(codes.nature(commune: "commune")) AS nature,
                \(axes.joined(separator: ",\n    "))
            FROM (SELECT l.*, \(EtapesDesReferentiels.enVigueur("l.code")) AS commune,
                    CASE WHEN \(exercice.couvre("coalesce(v.departement, \(cellules.departement("l.code")))", dialecte))
                        THEN 0 ELSE 1 END AS hors_perimetre
                FROM (SELECT d.*, coalesce(p.arrondissement, d.depcom) AS code
                    FROM (SELECT n.*, row_number() OVER (
                                PARTITION BY fichier, cle, CASE WHEN cle IS NULL THEN ligne END ORDER BY ligne) AS rang
                        FROM lignes_de_parc n) d
                    LEFT JOIN codes_postaux p ON p.ville = d.depcom AND p.code_postal = lpad(d.codepostal, 5, '0')
                    WHERE d.rang = 1 AND d.depcom IS NOT NULL) l
                LEFT JOIN communes v ON v.code = l.code) c
            """)
    }

    private var nomsCites: EtapeSQL {
        EtapeSQL(
            "noms_cites", "Les logements que le journal et les exclusions nomment.",
            """
            SELECT logement AS nom FROM lu_journal WHERE NOT (\(cellules.manque("logement")))
            UNION
            SELECT logement FROM lu_exclusions WHERE NOT (\(cellules.manque("logement")))
            """, legere: true)
    }

    /// LOG-1: the order of Annuaire.destination.
    private var destinations: EtapeSQL {
        func parNom(_ colonne: String, _ fichier: String, _ priorite: Int) -> String {
            """
            SELECT c.nom, \(priorite) AS priorite, '\(fichier)' AS fichier, min(l.ligne) AS ligne,
                CASE WHEN count(*) > 1 THEN 1 ELSE 0 END AS ambigu, min(l.hors_perimetre) AS hors_perimetre
            FROM noms_cites c JOIN logements l ON l.\(colonne) = c.nom AND l.fichier = '\(fichier)' GROUP BY c.nom
            """
        }
        let noms = [
            parNom("rep", "P", 1), parNom("rep", "S", 2), parNom("interne", "P", 3), parNom("interne", "S", 4),
        ]
        return EtapeSQL(
            "destinations",
            "Où mène un nom (LOG-1) : IDENT_REP du parc, du parc suivant, puis IDENT_INT ; ambigu si plusieurs le portent.",
            noms.joined(separator: "\nUNION ALL\n"))
    }

    private var exclusions: EtapeSQL {
        let motifs = MotifExclusion.allCases.map(\.modalite.code).filter { MotifDeclare(code: $0) != nil }
        let du = cellules.chiffresDuJour("du", finDePeriode: false)
        let au = cellules.chiffresDuJour("au", finDePeriode: true)
        return EtapeSQL(
            "exclusions", "Les exclusions déclarées lisibles ; sans date, elles valent depuis toujours ou sans fin.",
            """
            SELECT ligne, logement, motif, coalesce(jour_du, '0') AS du, coalesce(jour_au, '9') AS au
            FROM (SELECT ligne, logement, motif, du, au, \(cellules.jour("chiffres_du")) AS jour_du,
                    \(cellules.jour("chiffres_au")) AS jour_au
                FROM (SELECT ligne, logement, upper(motif) AS motif, du, au, \(du) AS chiffres_du, \(au) AS chiffres_au
                    FROM lu_exclusions) l) j
            WHERE motif IN (\(dialecte.textes(motifs + [EtapesDuParc.maintien])))
                AND (jour_du IS NOT NULL OR \(cellules.manque("du"))) AND (jour_au IS NOT NULL OR \(cellules.manque("au")))
            """, legere: true)
    }

    /// The declared motive that keeps a dwelling in.
    static let maintien = "L411_6"

    private var situations: EtapeSQL {
        EtapeSQL(
            "situations",
            "La situation de chaque logement du périmètre (STK-1, ASS-1), au 31 décembre de l’année d’avant et à celui de l’année.",
            """
            \(situation("stock", "P", exercice.jourDuStock))
            UNION ALL
            \(situation("stock_suivant", avecParcSuivant ? "S" : "P", exercice.jourDuStockSuivant))
            """)
    }

    /// The first valid line decides, unless one keeps the dwelling in.
    private func situation(_ stock: String, _ fichier: String, _ jour: Jour) -> String {
        """
        SELECT '\(stock)' AS stock, l.fichier, l.ligne,
            CASE WHEN l.sorti = 1 THEN \(dialecte.texte(RaisonHors.sorti.modalite.code)) WHEN d.maintenu = 1 THEN 'ELIGIBLE'
                ELSE coalesce(d.motif, l.nature, 'ELIGIBLE') END AS situation
        FROM logements l LEFT JOIN (
            SELECT fichier, ligne, max(CASE WHEN motif = '\(EtapesDuParc.maintien)' THEN 1 ELSE 0 END) AS maintenu,
                max(CASE WHEN rang = 1 THEN motif END) AS motif
            FROM (SELECT d.fichier, d.ligne, e.motif,
                    row_number() OVER (PARTITION BY d.fichier, d.ligne ORDER BY e.ligne) AS rang
                FROM exclusions e JOIN (\(visees(fichier))) d ON d.nom = e.logement
                WHERE '\(jour.chiffres)' BETWEEN e.du AND e.au) v
            GROUP BY fichier, ligne) d ON d.fichier = l.fichier AND d.ligne = l.ligne
        WHERE l.fichier = '\(fichier)' AND l.hors_perimetre = 0
        """
    }

    /// The dwelling that an exclusion names: as the log would, and in the stock of the year after alone for that one.
    private func visees(_ fichier: String) -> String {
        let parmi = fichier == "S" ? "WHERE fichier = 'S'" : ""
        return """
            SELECT nom, fichier, ligne FROM (SELECT s.*, row_number() OVER (PARTITION BY nom ORDER BY priorite) AS choix
                FROM destinations s \(parmi)) s WHERE choix = 1 AND ambigu = 0 AND fichier = '\(fichier)'
            """
    }
}
