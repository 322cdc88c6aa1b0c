import ArgumentParser
import Testing

@testable import bilanflux

/// The table, and every message of swift-argument-parser 1.8 that can be provoked.
@Suite struct TranslationTests {
    @Test func `les deux textes d’une phrase ont autant de parties variables`() {
        for phrase in TranslationTable.all where phrase.english != "OVERVIEW: %" {
            #expect(
                phrase.english.filter { $0 == "%" }.count == phrase.french.filter { $0 == "%" }.count,
                "\(phrase.english)")
        }
    }

    @Test func `aucun texte français ne garde d’anglais`() {
        for phrase in TranslationTable.all {
            for part in AideTests.anglais { #expect(!phrase.french.contains(part), "\(phrase.french) : \(part)") }
        }
    }

    /// A command that has what ours do not: lists of values, flags that exclude each other, defaults.
    private struct Essai: ParsableCommand {
        enum Petit: String, CaseIterable, ExpressibleByArgument { case un, deux }
        enum Moyen: String, CaseIterable, ExpressibleByArgument { case un, deux, trois }
        enum Grand: String, CaseIterable, ExpressibleByArgument { case a, b, c, d, e, f }
        enum Sens: String, EnumerableFlag { case haut, bas }

        static let configuration = CommandConfiguration(commandName: "essai", abstract: "Essaie.")

        @Argument(help: "Le dossier.") var dossier: String
        @Option(help: "Un petit choix.") var petit: Petit = .un
        @Option(help: "Un choix moyen.") var moyen: Moyen?
        @Option(help: "Un grand choix.") var grand: Grand?
        @Option(name: .shortAndLong, help: "Un nombre.") var nombre: Int = 3
        @Flag(exclusivity: .exclusive, help: "Le sens.") var sens: Sens = .haut
    }

    private func message(_ arguments: String...) -> String {
        do {
            _ = try Essai.parseAsRoot(arguments)
            return "aucune erreur"
        } catch {
            return FrenchHelp.error(Essai.fullMessage(for: error, columns: FrenchHelp.unfolded), width: 1000)
        }
    }

    @Test func `l’aide traduit les valeurs possibles et par défaut`() {
        let aide = FrenchHelp.help(Essai.helpMessage(columns: FrenchHelp.unfolded), width: 100)
        #expect(aide.contains("Un petit choix. (valeurs : un, deux ; par défaut : un)"))
        #expect(aide.contains("Un choix moyen. (valeurs : un, deux, trois)"))
        #expect(aide.contains("Un nombre. (par défaut : 3)"))
        #expect(aide.contains("Le sens. (par défaut : --haut)"))
        for part in AideTests.anglais { #expect(!aide.contains(part), "\(part)") }
    }

    @Test func `les erreurs de valeur sont traduites`() {
        #expect(
            message("d", "--petit", "x").hasPrefix(
                "Erreur : la valeur « x » ne convient pas à « --petit <petit> ». Les valeurs possibles sont « un » et « deux »."
            ))
        #expect(
            message("d", "--moyen", "x").hasPrefix(
                "Erreur : la valeur « x » ne convient pas à « --moyen <moyen> ». "
                    + "Les valeurs possibles sont « un », « deux » ou « trois »."))
        #expect(
            message("d", "--grand", "x").hasPrefix(
                "Erreur : la valeur « x » ne convient pas à « --grand <grand> ». Les valeurs possibles sont :\n  - a\n  - b\n"
            ))
        #expect(
            message("d", "--nombre", "x").hasPrefix(
                "Erreur : la valeur « x » ne convient pas à « --nombre <nombre> ».\nAide : "))
    }

    @Test func `les autres erreurs sont traduites`() {
        #expect(message().hasPrefix("Erreur : il manque l’argument « <dossier> ».\n"))
        #expect(message("d", "--haut", "--bas").hasPrefix("Erreur : « --bas » contredit « --haut ».\n"))
        #expect(message("d", "-n").hasPrefix("Erreur : il manque la valeur de « -n <nombre> ».\n"))
        #expect(message("d", "-xn").hasPrefix("Erreur : l’option « -xn » est inconnue."))
    }

    @Test func `ce qui entoure une erreur est traduit`() {
        #expect(message("d", "--nombre", "x").hasSuffix("« essai --aide » en dit plus."))
        #expect(message("d", "--nombre", "x").contains("\nUtilisation : essai "))
    }

    @Test func `la commande la plus proche est proposée, une commande lointaine ne l’est pas`() {
        let names = ["produire", "controler", "regles"]
        #expect(CommandNames.nearest(to: "Produire", among: names) == "produire")
        #expect(CommandNames.nearest(to: "controlé", among: names) == "controler")
        #expect(CommandNames.nearest(to: "signer", among: names) == nil)
        #expect(CommandNames.nearest(to: "", among: names) == nil)
    }
}
