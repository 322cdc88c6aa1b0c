import ArgumentParser
import Importation
import Modele
import Rendu

/// `bilanflux modele`: an empty, commented campaign to start from.
struct ModeleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modele",
        abstract: "Écrit une campagne vide et commentée, pour commencer la sienne.",
        usage: "bilanflux modele <dossier> [options]",
        discussion: """
            EXEMPLES :
              bilanflux modele ma-campagne
              bilanflux modele ma-campagne --annee 2024 --departement 84

            Écrit campagne.toml avec toutes ses clés expliquées, chaque fichier d’entrée réduit à son en-tête, \
            archivage.toml, qui fixe combien de temps les bilans sont gardés, et \
            LISEZMOI.txt, qui dit comment procéder et décrit chaque colonne. Le dossier est créé ; s’il existe, il doit être \
            vide : rien n’est jamais remplacé. Les mêmes options donnent les mêmes octets.
            """)

    @Argument(help: ArgumentHelp("Dossier à créer, ou dossier vide.", valueName: "dossier"))
    var dossier: String

    @Option(
        help: ArgumentHelp("Année du bilan (à défaut, à remplir dans campagne.toml).", valueName: "aaaa"),
        transform: ModeleCommand.year)
    var annee: Int?

    @Option(
        help: ArgumentHelp("Département des conventions (à défaut, à remplir).", valueName: "code"),
        transform: ModeleCommand.department)
    var departement: String?

    @Option(
        help: ArgumentHelp("SIREN du bailleur (à défaut, à remplir).", valueName: "siren"),
        transform: ModeleCommand.siren)
    var siren: String?

    @Option(
        help: ArgumentHelp("Nom du bailleur, imprimé sur les bilans (à défaut, à remplir).", valueName: "nom"),
        transform: ModeleCommand.name)
    var nom: String?

    /// Writes the model and says what to do next.
    func run() throws {
        var connu = Preremplissage()
        connu.annee = annee
        connu.departement = departement
        connu.siren = siren
        connu.nom = nom
        let modele = Modele(connu)
        try ModelDelivery(modele, dossier: dossier).deliver()
        try Console.printResult(ModelReport(modele, dossier: dossier).text(width: Console.width))
    }

    private static func year(_ text: String) throws -> Int {
        let years = ValeursDeCampagne.annees
        guard let year = Int(text), years.contains(year) else {
            throw ValidationError("une année de \(years.lowerBound) à \(years.upperBound) est attendue.")
        }
        return year
    }

    private static func department(_ text: String) throws -> String {
        guard let code = ValeursDeCampagne.departement(text) else {
            throw ValidationError("un code comme 84, 2A ou 971 est attendu.")
        }
        return code
    }

    /// A SIREN, with or without the blanks it is printed with.
    private static func siren(_ text: String) throws -> String {
        let digits = text.filter { !$0.isWhitespace }
        guard ValeursDeCampagne.estSIREN(digits) else { throw ValidationError("neuf chiffres sont attendus.") }
        return digits
    }

    private static func name(_ text: String) throws -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { throw ValidationError("un nom est attendu.") }
        return text
    }
}
