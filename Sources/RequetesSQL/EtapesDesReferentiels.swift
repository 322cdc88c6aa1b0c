import Importation
import Parc
import Regles

/// One table of a script, and what it is.
struct EtapeSQL {
    let nom: String
    /// French, for who reads the script.
    let commentaire: String
    let requete: String
    /// Whether an engine may calculate it again each time.
    let legere: Bool

    init(_ nom: String, _ commentaire: String, _ requete: String, legere: Bool = false) {
        self.nom = nom
        self.commentaire = commentaire
        self.requete = requete
        self.legere = legere
    }
}

/// The communes, the réservataires, the applicants, the programmes.
struct EtapesDesReferentiels {
    let dialecte: Dialecte
    let bailleur: Bailleur
    private let cellules: Cellules

    init(_ dialecte: Dialecte, _ bailleur: Bailleur) {
        self.dialecte = dialecte
        self.bailleur = bailleur
        cellules = Cellules(dialecte: dialecte)
    }

    var etapes: [EtapeSQL] {
        [
            territoires, passage, arrondissements, communesEnVigueur, conventions, nomsDesReservataires, codesPostaux,
            demandeurs, programmes,
        ]
    }

    /// A commune code with what the territories say of it; `code` is a column.
    static func enVigueur(_ code: String) -> String { "coalesce(v.en_vigueur, \(code))" }

    private var territoires: EtapeSQL {
        EtapeSQL(
            "territoires", "Les communes en vigueur et leur département ; la première ligne d’une commune vaut.",
            """
            SELECT code,
                CASE WHEN departement = '' THEN \(cellules.departement("code"))
                    WHEN length(departement) = 1 THEN '0' || departement ELSE upper(departement) END AS departement
            FROM (SELECT code, departement, row_number() OVER (PARTITION BY code ORDER BY ligne) AS rang
                FROM (SELECT ligne, departement, \(cellules.commune("code_commune")) AS code FROM lu_territoires) l
                WHERE code IS NOT NULL) r
            WHERE rang = 1
            """, legere: true)
    }

    private var passage: EtapeSQL {
        EtapeSQL(
            "passage", "Des anciens codes de commune aux nouveaux.",
            """
            SELECT ancien, nouveau
            FROM (SELECT ancien, nouveau, row_number() OVER (PARTITION BY ancien ORDER BY ligne) AS rang
                FROM (SELECT ligne, \(cellules.commune("ancien")) AS ancien, \(cellules.commune("nouveau")) AS nouveau
                    FROM lu_passage) l
                WHERE ancien IS NOT NULL AND nouveau IS NOT NULL) r
            WHERE rang = 1
            """, legere: true)
    }

    private var arrondissements: EtapeSQL {
        let lignes = CodeCommune.arrondissementsMunicipaux.flatMap { ville, arrondissements in
            arrondissements.map { "(\(dialecte.textes([$0.texte, ville.texte])))" }
        }
        return EtapeSQL(
            "arrondissements", "Les arrondissements de Paris, Lyon et Marseille, et leur commune.",
            "SELECT * FROM (VALUES \(enLignes(lignes))) AS a (arrondissement, ville)", legere: true)
    }

    private var communesEnVigueur: EtapeSQL {
        EtapeSQL(
            "communes", "Un code de commune tel qu’il peut être écrit, celui qui est en vigueur, son département.",
            """
            SELECT c.code, c.en_vigueur,
                coalesce(t.departement, ville.departement, \(cellules.departement("c.en_vigueur"))) AS departement
            FROM (SELECT code, code AS en_vigueur FROM territoires
                UNION ALL
                SELECT p.ancien, p.nouveau FROM passage p LEFT JOIN territoires t ON t.code = p.ancien WHERE t.code IS NULL
                UNION ALL
                SELECT a.arrondissement, a.arrondissement FROM arrondissements a
                    LEFT JOIN territoires t ON t.code = a.arrondissement LEFT JOIN passage p ON p.ancien = a.arrondissement
                    WHERE t.code IS NULL AND p.ancien IS NULL) c
            LEFT JOIN territoires t ON t.code = c.en_vigueur
            LEFT JOIN arrondissements a ON a.arrondissement = c.en_vigueur
            LEFT JOIN territoires ville ON ville.code = a.ville
            """)
    }

    private var conventions: EtapeSQL {
        EtapeSQL(
            "conventions", "Les réservataires.",
            """
            SELECT ligne, reservataire, upper(gestion) AS gestion,
                CASE WHEN nom = '' THEN reservataire ELSE nom END AS nom, perimetre,
                \(siren("replace(replace(siren, ' ', ''), chr(160), '')")) AS siren
            FROM lu_conventions WHERE NOT (\(cellules.manque("reservataire")))
            """, legere: true)
    }

    private func siren(_ x: String) -> String {
        "CASE WHEN \(dialecte.correspond(x, "^[0-9]{7,9}$")) THEN lpad(\(x), 9, '0') END"
    }

    /// In the order of AnnuaireDesReservataires: the code, the SIREN and the name when a single one bears it.
    private var nomsDesReservataires: EtapeSQL {
        let bailleur = dialecte.textes([Convention.codeBailleur, self.bailleur.siren, self.bailleur.nom])
        return EtapeSQL(
            "noms_de_reservataires",
            "Les façons de désigner un réservataire : son code, sinon son SIREN, sinon son nom, si un seul le porte.",
            """
            WITH tous AS (
                SELECT reservataire, siren, nom FROM conventions
                UNION ALL SELECT * FROM (VALUES (\(bailleur))) AS b (reservataire, siren, nom))
            SELECT 1 AS priorite, reservataire AS nom, reservataire FROM tous
            UNION ALL
            SELECT 2, siren, min(reservataire) FROM tous WHERE siren IS NOT NULL GROUP BY siren HAVING count(*) = 1
            UNION ALL
            SELECT 3, compare, min(reservataire)
            FROM (SELECT reservataire, \(NomCompare(dialecte).expression("nom")) AS compare FROM tous) n
            GROUP BY compare HAVING count(*) = 1
            """, legere: true)
    }

    private var codesPostaux: EtapeSQL {
        let lignes = CodeCommune.arrondissementsMunicipaux.flatMap { ville, arrondissements in
            let departement = (Int(ville.texte) ?? 0) / 1000
            return (0..<1000).compactMap { rang -> String? in
                let code = departement * 1000 + rang
                guard let arrondissement = ville.arrondissement(codePostal: code) else { return nil }
                return "(\(dialecte.textes([ville.texte, String(code), arrondissement.texte])))"
            }
        }
        return EtapeSQL(
            "codes_postaux",
            "L’arrondissement d’un code postal, pour ceux que territoires.csv ou un périmètre nomme.",
            """
            SELECT p.ville, p.code_postal, p.arrondissement
            FROM (SELECT * FROM (VALUES \(enLignes(lignes))) AS c (ville, code_postal, arrondissement)) p
            WHERE p.arrondissement IN (SELECT code FROM territoires)
                OR p.arrondissement IN (SELECT v.en_vigueur FROM communes v, conventions c
                    WHERE ' ' || replace(replace(c.perimetre, chr(160), ' '), chr(9), ' ') || ' ' LIKE '% ' || v.code || ' %')
            """)
    }

    private var demandeurs: EtapeSQL {
        let relogements = Relogement.allCases.compactMap { relogement in
            CategorieSoustraite.de(Demandeur(relogement: relogement)).map {
                "WHEN upper(relogement) = '\(relogement.rawValue)' THEN '\($0.rawValue)'"
            }
        }
        let mutation = CategorieSoustraite.de(Demandeur(mutation: true)).map {
            "WHEN \(cellules.oui("mutation")) THEN '\($0.rawValue)'"
        }
        return EtapeSQL(
            "demandeurs", "La catégorie soustraite d’un demandeur (SOU-1) ; sa première ligne vaut.",
            """
            SELECT demandeur, CASE
                \((relogements + [mutation ?? ""]).joined(separator: "\n    ")) END AS categorie
            FROM (SELECT demandeur, mutation, relogement, row_number() OVER (PARTITION BY demandeur ORDER BY ligne) AS rang
                FROM lu_demandeurs WHERE NOT (\(cellules.manque("demandeur")))) r
            WHERE rang = 1
            """, legere: true)
    }

    private var programmes: EtapeSQL {
        EtapeSQL(
            "programmes", "La commune d’un programme neuf ; sa première ligne vaut.",
            """
            SELECT r.programme, \(EtapesDesReferentiels.enVigueur("r.commune")) AS commune,
                coalesce(v.departement, \(cellules.departement("r.commune"))) AS departement
            FROM (SELECT programme, commune, row_number() OVER (PARTITION BY programme ORDER BY ligne) AS rang
                FROM (SELECT ligne, \(cellules.codeLibre("programme")) AS programme,
                    \(cellules.commune("commune")) AS commune FROM lu_programmes) l
                WHERE programme <> '') r
            LEFT JOIN communes v ON v.code = r.commune
            WHERE r.rang = 1
            """)
    }

    /// Six to a line.
    private func enLignes(_ valeurs: [String]) -> String {
        stride(from: 0, to: valeurs.count, by: 6).map { debut in
            valeurs[debut..<min(debut + 6, valeurs.count)].joined(separator: ", ")
        }.joined(separator: ",\n    ")
    }
}
