import Parc
import Regles

/// The facts: what each measure counts, by réservataire, commune and axis, as `produire --faits` reads them.
struct EtapesDesFaits {
    let dialecte: Dialecte
    let exercice: Exercice

    /// The columns of the contract, in their order.
    static let colonnes = ["mesure", "reservataire", "commune", "axe", "modalite", "axe_2", "modalite_2", "nombre"]

    private var unites: UnitesDesMesures { UnitesDesMesures(exercice) }

    var etapes: [EtapeSQL] { [logements, unitesComptees, comptes, faits] }

    /// The dwellings of the stock and those of the log, under one key.
    private var logements: EtapeSQL {
        let axes = Axe.duLogement.map(\.rawValue).joined(separator: ", ")
        return EtapeSQL(
            "logements_comptes", "Les logements que les mesures comptent, avec leurs catégories.",
            """
            SELECT fichier || ':' || CAST(ligne AS \(dialecte.typeTexte)) AS cle, commune, \(axes) FROM logements
            WHERE hors_perimetre = 0
            UNION ALL
            SELECT cle, commune, \(axes) FROM logements_suivis WHERE fichier IS NULL
            """, legere: true)
    }

    private var unitesComptees: EtapeSQL {
        let requetes = UnitesDesMesures.mesures.compactMap { mesure in
            unites.requete(mesure).map { requete in
                """
                SELECT '\(mesure.cle.texte)' AS mesure, u.reservataire, u.cle FROM (
                \(requete)) u
                """
            }
        }
        return EtapeSQL(
            "unites",
            "Chaque unité que compte une mesure des sections A et B ; réservataire vide : le bailleur en entier.",
            requetes.joined(separator: "\nUNION ALL\n"))
    }

    /// `*` is what counts for no réservataire and the sum of what counts for each.
    private var comptes: EtapeSQL {
        let axes = Axe.duLogement
        let axe = axes.map { "WHEN grouping(\($0.rawValue)) = 0 THEN '\($0.rawValue)'" }
        let modalite = axes.map { "WHEN grouping(\($0.rawValue)) = 0 THEN \($0.rawValue)" }
        let ensembles =
            ["(mesure, pour)", "(mesure, pour, commune)"]
            + axes.map { "(mesure, pour, commune, \($0.rawValue))" }
        return EtapeSQL(
            "comptes", "Les comptes par réservataire, commune et axe ; sans commune, le total de contrôle.",
            """
            SELECT mesure, pour AS reservataire, commune, CASE \(axe.joined(separator: " ")) END AS axe,
                CASE \(modalite.joined(separator: "\n        ")) END AS modalite, count(*) AS nombre
            FROM (SELECT u.mesure, '\(Convention.codeEnsemble)' AS pour, l.* FROM unites u JOIN logements_comptes l ON l.cle = u.cle
                UNION ALL
                SELECT u.mesure, u.reservataire, l.* FROM unites u JOIN logements_comptes l ON l.cle = u.cle
                WHERE u.reservataire <> '') t
            GROUP BY GROUPING SETS (\(ensembles.joined(separator: ",\n    ")))
            """, legere: true)
    }

    private var faits: EtapeSQL {
        let mesures = UnitesDesMesures.mesures.filter { unites.requete($0) != nil }
            .map { "('\($0.cle.texte)')" }.joined(separator: ", ")
        func situations(_ mesure: String, _ stock: String) -> String {
            """
            SELECT '\(mesure)', '\(Convention.codeEnsemble)', l.commune, 'situation', s.situation, '', '', count(*)
            FROM situations s JOIN logements l ON l.fichier = s.fichier AND l.ligne = s.ligne
            WHERE s.stock = '\(stock)' GROUP BY l.commune, s.situation
            UNION ALL
            SELECT '\(mesure)', '\(Convention.codeEnsemble)', '', '', '', '', '', count(*) FROM situations
            WHERE stock = '\(stock)'
            """
        }
        return EtapeSQL(
            "faits", "Les faits, avec un total de contrôle par mesure, 0 pour celle qui ne compte rien.",
            """
            SELECT mesure, reservataire, coalesce(commune, '') AS commune, coalesce(axe, '') AS axe,
                coalesce(modalite, '') AS modalite, '' AS axe_2, '' AS modalite_2, nombre FROM comptes
            UNION ALL
            SELECT m.mesure, '\(Convention.codeEnsemble)', '', '', '', '', '', 0
            FROM (SELECT * FROM (VALUES \(mesures)) AS v (mesure)) m
            WHERE NOT EXISTS (SELECT 1 FROM unites u WHERE u.mesure = m.mesure)
            UNION ALL
            \(situations("_stock", "stock"))
            UNION ALL
            \(situations("_stock_suivant", "stock_suivant"))
            """, legere: true)
    }
}

extension Mesure.Cle {
    /// `A.patrimoine_eligible`: the measure in the contract of the facts.
    var texte: String { "\(section.rawValue).\(id)" }
}
