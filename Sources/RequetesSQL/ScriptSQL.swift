package import Importation
import Parc
import Regles

/// The counts of sections A and B of a campaign as one script that an engine runs: from the campaign's files to faits.csv.
///
/// The plan is the same for every engine; what differs is in `Dialecte`, in how the files are read and the facts written.
package struct ScriptSQL {
    let campagne: Campagne
    let dialecte: Dialecte
    private let sources: [FichierDeCampagne: SourceSQL]

    /// Looks at the files that the script will read, each whole, on `fils` threads.
    package init(_ campagne: Campagne, _ dialecte: Dialecte, fils: Int) throws(RefusSQL) {
        if campagne.journal == .attributions { throw .attributions }
        self.campagne = campagne
        self.dialecte = dialecte
        var sources: [FichierDeCampagne: SourceSQL] = [:]
        for fichier in SourceSQL.fichiers {
            sources[fichier] = try SourceSQL.lire(fichier, campagne, dialecte, fils: fils)
        }
        self.sources = sources
    }

    /// The script, LF, ending with one.
    package var texte: String {
        let lecture = LectureDesSources(dialecte)
        let lectures = SourceSQL.fichiers.map { fichier in
            let nom =
                sources[fichier].map { "\(fichier.rawValue) : \($0.chemin)" } ?? "\(fichier.rawValue) : aucun fichier"
            return "-- \(nom)\n" + lecture.lire(sources[fichier], fichier)
        }
        let tables = etapes.map { etape in
            ScriptSQL.commentaire(etape.commentaire) + dialecte.table(etape.nom, etape.requete, legere: etape.legere)
        }
        return
            ([EnTeteDuScript(campagne, dialecte).texte, ScriptSQL.titre("Les fichiers")] + lectures
            + [ScriptSQL.titre("Le compte")] + tables + [ScriptSQL.titre("Les faits, dans faits.csv"), ecriture])
            .joined(separator: "\n\n") + "\n"
    }

    private var etapes: [EtapeSQL] {
        let exercice = campagne.exercice
        return EtapesDesReferentiels(dialecte, campagne.bailleur).etapes
            + EtapesDuParc(dialecte, exercice, avecParcSuivant: sources[.parcSuivant] != nil).etapes
            + EtapesDuJournal(dialecte, exercice).etapes + EtapesDesVacances(dialecte, exercice).etapes
            + EtapesDesFaits(dialecte: dialecte, exercice: exercice).etapes
    }

    private var ecriture: String {
        let colonnes = EtapesDesFaits.colonnes
        // An empty text would be written between quotes by some: what is empty is null.
        let vides = colonnes.map { $0 == "nombre" ? $0 : "nullif(\($0), '') AS \($0)" }.joined(separator: ", ")
        let ordre = colonnes.dropLast().joined(separator: ", ")
        switch dialecte {
        case .duckdb:
            return """
                COPY (SELECT \(vides) FROM faits
                    ORDER BY \(ordre)) TO 'faits.csv' (FORMAT csv, HEADER true, DELIMITER ';');
                """
        case .postgresql:
            return dialecte.table("faits_ecrits", "SELECT \(vides) FROM faits") + "\n"
                + "\\copy (SELECT * FROM faits_ecrits ORDER BY \(ordre)) "
                + "TO 'faits.csv' WITH (FORMAT csv, HEADER true, DELIMITER ';', ENCODING 'UTF8')"
        case .spark:
            return """
                INSERT OVERWRITE DIRECTORY 'faits.spark' USING csv
                OPTIONS (sep ';', header 'false', quote '"', escape '"', nullValue '', emptyValue '')
                SELECT \(vides) FROM faits;
                """
        }
    }

    private static func titre(_ texte: String) -> String { "-- ==== \(texte)" }

    private static func commentaire(_ texte: String) -> String {
        var lignes: [String] = [""]
        for mot in texte.split(separator: " ") {
            let derniere = lignes[lignes.count - 1]
            if derniere.count + mot.count < 116 {
                lignes[lignes.count - 1] = derniere.isEmpty ? String(mot) : "\(derniere) \(mot)"
            } else {
                lignes.append(String(mot))
            }
        }
        return lignes.map { "-- \($0)\n" }.joined()
    }
}
