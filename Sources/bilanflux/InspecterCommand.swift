import ArgumentParser
import Importation

/// `bilanflux inspecter`: what an export holds, before there is a campaign.
struct InspecterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspecter",
        abstract: "Regarde un export : sa table, son écriture, ses colonnes, ses codes ; propose un profil.",
        usage: "bilanflux inspecter <fichier>... [options]",
        discussion: """
            EXEMPLES :
              bilanflux inspecter export.csv
              bilanflux inspecter export.csv --profil profil-parc.toml
              bilanflux inspecter parc.csv --territoires territoires.csv --passage passage.csv
              bilanflux inspecter parc.csv journal.csv --json > inspection.json

            Dit de quelle table d’une campagne un fichier a l’air (parc, journal, attributions, conventions…) et pourquoi, \
            comment il est écrit, quelles colonnes sont reconnues ou manquent, quels codes y sont, connus ou non, et ce qui \
            ne tient pas ensemble : identifiants en double, dates et années impossibles, communes. Puis propose un profil, \
            à enregistrer à côté de campagne.toml et à nommer sous [profils], pour que l’export soit lu tel quel.

            Rien n’est changé dans les fichiers. Ne sont montrés que les codes des colonnes de codes : jamais le contenu \
            d’une colonne inconnue, sauf ceux qui ont l’air de codes avec --montrer-valeurs, ni celui d’une colonne dont le \
            nom est celui d’une donnée personnelle.
            """)

    @Argument(help: ArgumentHelp("Les fichiers à regarder.", valueName: "fichier"))
    var fichiers: [String]

    @Option(
        help: ArgumentHelp(
            "La table que sont ces fichiers, une clé de [fichiers] (par défaut, celle à laquelle ils ressemblent).",
            valueName: "table"), transform: InspecterCommand.table)
    var table: FichierDeCampagne?

    @Option(
        help: ArgumentHelp(
            "Fichier où écrire le profil proposé, qui ne doit pas exister (sans cela, il est affiché).",
            valueName: "fichier"))
    var profil: String?

    @Option(help: ArgumentHelp("Communes en vigueur, pour dire celles que le fichier a en trop.", valueName: "fichier"))
    var territoires: String?

    @Option(help: ArgumentHelp("Passage des anciens codes de commune aux nouveaux.", valueName: "fichier"))
    var passage: String?

    @Flag(help: "Donne le même constat en JSON.")
    var json = false

    @Flag(
        help: ArgumentHelp(
            "Montre aussi les valeurs des colonnes inconnues qui en ont peu. À n’utiliser que sur son poste : il peut "
                + "s’agir de données personnelles."))
    var montrerValeurs = false

    /// Looks at the files.
    func run() throws { try InspectionRun(self).execute() }

    private static func table(_ texte: String) throws -> FichierDeCampagne {
        guard let table = FichierDeCampagne(rawValue: texte), table.table != nil else {
            let tables = FichierDeCampagne.allCases.filter { $0.table != nil }.map(\.rawValue)
            let proche = ClesDeCampagne.proche(texte, parmi: tables).map { " Vouliez-vous dire « \($0) » ?" } ?? ""
            throw ValidationError("une table est attendue : \(tables.joined(separator: ", ")).\(proche)")
        }
        return table
    }
}
