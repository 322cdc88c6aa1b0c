import ArgumentParser
import Foundation
import Importation
import RequetesSQL

/// `bilanflux sql`: the counts of a campaign as a script, for an engine that counts beyond one machine.
struct SqlCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Écrit les comptes des sections A et B en un script SQL, pour DuckDB, PostgreSQL ou Spark.",
        usage: "bilanflux sql <campagne> --dialecte <moteur> [options]",
        discussion: """
            EXEMPLES :
              bilanflux sql ma-campagne --dialecte duckdb --sortie comptes.sql
              bilanflux sql ma-campagne --dialecte spark > comptes.sql

            Le script lit les fichiers de la campagne, depuis son dossier, et écrit les comptes dans faits.csv ; son en-tête dit \
            comment le lancer. Les mêmes règles et les mêmes paramètres qu’avec « bilanflux produire », qui fait ensuite les \
            bilans de ces comptes. Les fichiers sont regardés en entier : ce qu’un moteur lirait autrement est refusé, avec la \
            ligne en cause.
            """)

    @Argument(help: ArgumentHelp("Dossier de la campagne, qui contient campagne.toml.", valueName: "campagne"))
    var campagne: String

    @Option(
        help: ArgumentHelp("Le moteur : duckdb, postgresql ou spark.", valueName: "moteur"),
        transform: SqlCommand.dialecte)
    var dialecte: Dialecte

    @Option(
        help: ArgumentHelp(
            "Fichier où écrire le script, qui ne doit pas exister (sans cela, il est affiché).", valueName: "fichier"))
    var sortie: String?

    /// Writes the script.
    func run() throws {
        let texte = try script().texte
        guard let sortie else { return try Console.printResult(texte) }
        do {
            try Data(texte.utf8).write(to: URL(fileURLWithPath: sortie), options: .withoutOverwriting)
        } catch {
            let existe = FileManager.default.fileExists(atPath: sortie)
            throw CommandFailure(
                .ressourceManquante,
                existe
                    ? "\(sortie) : ce fichier existe, et n’est pas remplacé — choisir un autre nom avec --sortie."
                    : "\(sortie) : écriture impossible — vérifier que le dossier existe, le droit d’y écrire et la place."
            )
        }
    }

    private func script() throws(CommandFailure) -> ScriptSQL {
        let lue: Campagne
        do throws(ImportError) {
            lue = try LecteurDeCampagne.lire(dossier: campagne).0
        } catch {
            throw CommandFailure(error.isResource ? .ressourceManquante : .donneesBloquantes, error.message)
        }
        do throws(RefusSQL) {
            return try ScriptSQL(lue, dialecte, fils: OptionsDeLecture.coeurs)
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }

    private static func dialecte(_ texte: String) throws -> Dialecte {
        guard let dialecte = Dialecte(rawValue: texte) else {
            throw ValidationError(
                "un moteur est attendu : \(Dialecte.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return dialecte
    }
}
