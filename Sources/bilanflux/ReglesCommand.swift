import ArgumentParser

/// `bilanflux regles`: the rule book.
struct ReglesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regles",
        abstract: "Affiche le livret des règles : ce qui est compté, comment, selon quel article.",
        usage: "bilanflux regles [--json]",
        discussion: """
            EXEMPLES :
              bilanflux regles
              bilanflux regles --json > regles.json

            Chaque règle avec son identifiant, son énoncé, ses articles, les paramètres de campagne.toml qui la changent \
            et les mesures qui en dépendent ; puis chaque mesure, les identités que chaque production vérifie, et ce que \
            cette version n’applique pas, avec la raison.
            """)

    @Flag(help: "Donne le même livret en JSON.")
    var json = false

    /// Prints the book.
    func run() throws {
        let book = LivretDesRegles.registre
        try Console.printResult(json ? book.json : book.text(width: Console.widestLine))
    }
}
