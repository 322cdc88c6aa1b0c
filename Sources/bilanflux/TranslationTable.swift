/// Every fixed English text that swift-argument-parser 1.8 can show: the library has no other language.
///
/// Its sources: HelpGenerator, HelpCommand, UsageGenerator (the error messages) and MessageInfo.
enum TranslationTable {
    /// Lines of a help page that are the phrase as a whole.
    static let headings = [
        TranslatedPhrase("OVERVIEW: %", "%"),
        TranslatedPhrase("USAGE: %", "UTILISATION : %"),
        TranslatedPhrase("ARGUMENTS:", "ARGUMENTS :"),
        TranslatedPhrase("OPTIONS:", "OPTIONS :"),
        TranslatedPhrase("SUBCOMMANDS:", "COMMANDES :"),
        TranslatedPhrase("% SUBCOMMANDS:", "COMMANDES, % :"),
        TranslatedPhrase(
            "  See '% help <subcommand>' for detailed help.",
            "« % aide <commande> » donne l’aide détaillée d’une commande."),
        TranslatedPhrase(
            "  See '% help % <subcommand>' for detailed help.",
            "« % aide % <commande> » donne l’aide détaillée d’une commande."),
        TranslatedPhrase("Unspecified version", "Version inconnue"),
    ]

    /// Parts of the lines of a help page.
    static let insideHelp = [
        TranslatedPhrase("Show help information.", "Affiche cette aide."),
        TranslatedPhrase("Show the version.", "Affiche la version."),
        TranslatedPhrase("Show subcommand help information.", "Affiche l’aide d’une commande."),
        TranslatedPhrase("Dump help information as JSON.", "Écrit l’aide en JSON."),
        TranslatedPhrase("<subcommand>", "<commande>"),
        TranslatedPhrase("(default as flag: %)", "(par défaut, sans valeur : %)"),
        TranslatedPhrase("(default: %)", "(par défaut : %)"),
        TranslatedPhrase("; default as flag: %)", " ; par défaut, sans valeur : %)"),
        TranslatedPhrase("; default: %)", " ; par défaut : %)"),
        TranslatedPhrase("(values: %", "(valeurs : %"),
        TranslatedPhrase(" (default)", " (par défaut)"),
    ]

    /// Lines of an error message; the first that fits is taken, so a longer form stands before a shorter one.
    static let errors = [
        TranslatedPhrase(
            "Unknown option '%'. Did you mean '%'?", "l’option « % » est inconnue. Vouliez-vous dire « % » ?"),
        TranslatedPhrase("Unknown option '%'", "l’option « % » est inconnue."),
        TranslatedPhrase("   or: Missing value for '%' in '%'", "   ou : il manque la valeur de « % » dans « % »."),
        TranslatedPhrase("Missing value for '%'", "il manque la valeur de « % »."),
        TranslatedPhrase(
            "The option '%' does not take any value, but '%' was specified.",
            "l’option « % » ne prend pas de valeur ; elle a reçu « % »."),
        TranslatedPhrase("Unexpected argument '%'", "l’argument « % » est en trop."),
        TranslatedPhrase("% unexpected arguments: '%'", "% arguments sont en trop : « % ».", endsWithList: true),
        TranslatedPhrase(
            "Value to be set with flag '%' in '%' had already been set with flag '%' in '%'",
            "« % » (dans « % ») contredit « % » (dans « % »)."),
        TranslatedPhrase(
            "Value to be set with flag '%' in '%' had already been set with flag '%'",
            "« % » (dans « % ») contredit « % »."),
        TranslatedPhrase(
            "Value to be set with flag '%' had already been set with flag '%' in '%'",
            "« % » contredit « % » (dans « % »)."),
        TranslatedPhrase(
            "Value to be set with flag '%' had already been set with flag '%'", "« % » contredit « % »."),
        TranslatedPhrase(
            "Value to be set with % had already been set with %", "l’option « % » contredit « % »."),
        TranslatedPhrase("Missing expected argument '%'", "il manque l’argument « % »."),
        TranslatedPhrase("Missing one of: '%'", "il manque l’un de ces arguments : « % ».", endsWithList: true),
        TranslatedPhrase(
            "The value '%' is invalid for '%'. Please provide one of the following:",
            "la valeur « % » ne convient pas à « % ». Les valeurs possibles sont :"),
        TranslatedPhrase(
            "The value '%' is invalid for '%'. Please provide one of '%'.",
            "la valeur « % » ne convient pas à « % ». Les valeurs possibles sont « % ».", endsWithList: true),
        TranslatedPhrase("The value '%' is invalid for '%': %", "la valeur « % » ne convient pas à « % » : %"),
        TranslatedPhrase("The value '%' is invalid for '%'", "la valeur « % » ne convient pas à « % »."),
        TranslatedPhrase("The value '%' is invalid.%", "la valeur « % » ne convient pas.%"),
        TranslatedPhrase("Invalid option: %", "l’option « % » est mal écrite."),
        TranslatedPhrase("Missing required subcommand.", "il manque une commande."),
        TranslatedPhrase(
            "Command '%' is not a parent of the current command.", "« % » ne contient pas la commande demandée."),
        TranslatedPhrase(
            "No value set for non-argument var %. Replace with a static variable, or let constant.",
            "erreur interne : la propriété « % » n’a pas de valeur."),
        TranslatedPhrase(
            "Internal error. Parsing command-line arguments hit unimplemented code path.",
            "erreur interne : cette forme d’argument n’est pas prévue."),
        TranslatedPhrase(
            "Internal error. Invalid state while parsing command-line arguments.",
            "erreur interne dans la lecture des arguments."),
        TranslatedPhrase("Can't autodetect a supported shell.", "l’interpréteur de commandes n’est pas reconnu."),
        TranslatedPhrase(
            "Can't generate completion scripts for '%'.", "il n’y a pas de complétion pour l’interpréteur « % »."),
        TranslatedPhrase(
            "Please use --generate-completion-script=<shell> with one of:",
            "Donnez --generate-completion-script=<interpréteur>, avec l’un de ceux-ci :"),
    ]

    /// What joins the values of a list.
    static let conjunctions = [
        TranslatedPhrase("', '", " », « "), TranslatedPhrase("' and '", " » et « "),
        TranslatedPhrase("' or '", " » ou « "),
    ]

    /// The lines that stand around an error message.
    static let aroundErrors = [
        TranslatedPhrase("Error: %", "Erreur : %"),
        TranslatedPhrase("Help:  %", "Aide : %"),
        TranslatedPhrase("Usage: %", "Utilisation : %"),
        TranslatedPhrase("  See '% --help' for more information.", "« % --aide » en dit plus."),
        TranslatedPhrase("  See '%' for more information.", "« % » en dit plus."),
    ]

    /// All of them.
    static let all = headings + insideHelp + errors + conjunctions + aroundErrors
}
