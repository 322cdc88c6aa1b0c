import ArgumentParser
import Glibc

/// The tool: reads its arguments, runs one command, ends with a code of `CodeDeSortie`.
@main
struct Bilanflux: ParsableCommand {
    /// Version of the tool, as `--version` and the manifests print it.
    static let version = "0.8.0"

    static let configuration = CommandConfiguration(
        commandName: "bilanflux",
        abstract: "Produit les bilans annuels de la gestion en flux qu’un bailleur social doit à ses réservataires.",
        usage: "bilanflux <commande> [options]",
        discussion: """
            EXEMPLES :
              bilanflux inspecter export.csv
              bilanflux modele ma-campagne
              bilanflux controler ma-campagne
              bilanflux compter ma-campagne --sortie faits
              bilanflux produire ma-campagne
              bilanflux produire ma-campagne --reservataire AVIGNON --sortie essai
              bilanflux expliquer ma-campagne --mesure liberes
              bilanflux comparer sortie-2023 sortie-2024
              bilanflux signer sortie --tout --cle directrice.p12
              bilanflux archiver sortie --archive /srv/archive --cle directrice.p12
              bilanflux verifier /srv/archive --autorite autorite.pem
              bilanflux etat ma-campagne
              bilanflux verifier --attaque sortie
              bilanflux purger ma-campagne
              bilanflux sql ma-campagne --dialecte duckdb
              bilanflux regles

            CODES DE SORTIE :
            \(CodeDeSortie.tableau)
            """,
        version: "bilanflux \(version)",
        subcommands: [
            ModeleCommand.self, InspecterCommand.self, ControlerCommand.self, CompterCommand.self,
            ProduireCommand.self,
            ExpliquerCommand.self,
            ComparerCommand.self, SignerCommand.self, ArchiverCommand.self, VerifierCommand.self,
            RestituerCommand.self, ExporterCommand.self, EliminerCommand.self, EtatCommand.self, OccupationCommand.self,
            PurgerCommand.self, SqlCommand.self,
            ReglesCommand.self,
        ],
        helpNames: [.short, .customLong("aide"), .long])

    /// Entry point.
    static func main() {
        SystemLimits.reportBreakDowns()
        SystemLimits.shareLimitedMemory()
        Glibc.exit(execute(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    /// Runs one command line and says what the process ends with.
    static func execute(_ arguments: [String]) -> CodeDeSortie {
        do {
            try run(arguments)
            return .fait
        } catch {
            // An interruption under way has the last word.
            Interruption.disarm()
            if let message = error.message { Console.printMessage("Erreur : \(message)\n") }
            return error.code
        }
    }

    private static func run(_ arguments: [String]) throws(CommandFailure) {
        do {
            var command = try parseAsRoot(try checked(arguments))
            try command.run()
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            try report(error, arguments)
        }
    }

    /// The arguments with `aide produire` as `produire --help`, once the names of commands are checked.
    private static func checked(_ arguments: [String]) throws(CommandFailure) -> [String] {
        guard !arguments.contains(where: { $0.utf8.contains { $0 < 0x20 } }) else {
            throw CommandFailure(.usage, "un argument contient un retour à la ligne ou un autre caractère de commande.")
        }
        guard let first = arguments.first, !first.hasPrefix("-") else { return arguments }
        let known = configuration.subcommands.map { $0._commandName }
        try CommandNames.check(first, known: known)
        guard CommandNames.help.contains(first) else { return arguments }
        if let name = arguments.dropFirst().first, !name.hasPrefix("-") { try CommandNames.check(name, known: known) }
        return arguments.dropFirst() + ["--help"]
    }

    /// Prints what the library threw: a help page or a version (and returns), or an error (and throws).
    private static func report(_ error: any Error, _ arguments: [String]) throws(CommandFailure) {
        let text = fullMessage(for: error, columns: FrenchHelp.unfolded)
        if exitCode(for: error).isSuccess {
            let machine = arguments.contains {
                $0.hasPrefix("--generate-completion-script") || $0 == "--experimental-dump-help"
            }
            let asksForCompletion = arguments.first == "---completion"
            let french =
                machine || asksForCompletion ? FrenchHelp.script(text) : FrenchHelp.help(text, width: Console.width)
            try Console.printResult(french + "\n")
        } else if exitCode(for: error) == .validationFailure {
            Console.printMessage(FrenchHelp.error(text, width: Console.width) + "\n")
            throw CommandFailure(.usage)
        } else {
            throw CommandFailure(.ressourceManquante, message(for: error))
        }
    }
}
