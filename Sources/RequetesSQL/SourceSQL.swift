import Diagnostics
import Importation
import Tabular

/// One input of a campaign as a script reads it: where it is, how it is written, its columns in their order.
struct SourceSQL: Sendable {
    let fichier: FichierDeCampagne
    /// As campagne.toml writes it.
    let chemin: String
    let separateur: Separator
    /// In the order of the file: ours under our names, the others under `champ_<rank>`.
    let colonnes: [String]
    let forme: FormeDeFichier

    /// The inputs that the counts of sections A and B depend on, those without which there are none first.
    static let fichiers: [FichierDeCampagne] = [
        .territoires, .passage, .conventions, .demandeurs, .programmes, .parc, .parcSuivant, .exclusions, .journal,
    ]

    /// The columns of an input that the counts depend on.
    static func utiles(_ fichier: FichierDeCampagne) -> [String] {
        switch fichier {
        case .parc, .parcSuivant: noms(ColonneDuParc.allCases)
        case .territoires: noms([ColonneDesTerritoires.codeCommune, .departement])
        case .passage: noms(ColonneDuPassage.allCases)
        case .conventions: noms([ColonneDesConventions.reservataire, .nom, .siren, .perimetre, .gestion])
        case .demandeurs: noms([ColonneDesDemandeurs.demandeur, .mutation, .relogement])
        case .programmes: noms([ColonneDesProgrammes.programme, .commune])
        case .exclusions: noms(ColonneDesExclusions.allCases)
        case .journal: noms(ColonneDuJournal.allCases)
        case .attributions, .droits, .souhaits, .prevision, .rotations, .commentaires, .occupation, .bilanPrecedent: []
        }
    }

    private static func noms(_ colonnes: [some ColonneDeTable]) -> [String] { colonnes.map { nomSQL($0) } }

    private static func nomSQL(_ colonne: some ColonneDeTable) -> String { colonne.rawValue.lowercased() }

    /// Opens an input, looks at it whole, and refuses what the engine would read otherwise.
    static func lire(
        _ fichier: FichierDeCampagne, _ campagne: Campagne, _ dialecte: Dialecte, fils: Int
    ) throws(RefusSQL) -> SourceSQL? {
        guard let chemin = campagne.chemin(fichier), let ecrit = campagne.fichiers[fichier],
            let table = fichier.table
        else { return nil }
        if campagne.profils[fichier] != nil { throw .profil(fichier: ecrit) }
        // A line feed in a path would end a command of psql.
        if ecrit.utf8.contains(where: { $0 < 0x20 }) { throw .chemin(fichier: fichier.rawValue) }
        let reader: TableReader
        do throws(TabularError) {
            reader = try TableReader(path: chemin, file: ecrit)
        } catch {
            throw .table(error)
        }
        guard let separateur = reader.separator else { throw .classeur(fichier: ecrit) }
        let places = places(table, Header(reader.columns))
        if reader.headerLine != 1 || !places.absentes.isEmpty {
            throw .entete(fichier: ecrit, colonnes: requises(table))
        }
        let utiles = utiles(fichier)
        let forme: FormeDeFichier
        do throws(TabularError) {
            forme = try FormeDeFichier.regarder(
                reader, utiles: Set(places.noms.filter { utiles.contains($0.value) }.keys), fils: fils)
        } catch {
            throw .table(error)
        }
        let source = SourceSQL(
            fichier: fichier, chemin: ecrit, separateur: separateur,
            colonnes: reader.columns.indices.map { places.noms[$0] ?? "champ_\($0 + 1)" }, forme: forme)
        try source.verifier(dialecte)
        return source
    }

    private static func requises<Colonne: ColonneDeTable>(_ table: Colonne.Type) -> [String] {
        Colonne.allCases.filter { $0.estRequise }.map { $0.rawValue }
    }

    /// The names of our columns by their position in the file, and the required ones that it lacks.
    private static func places<Colonne: ColonneDeTable>(
        _ table: Colonne.Type, _ header: Header
    ) -> (noms: [Int: String], absentes: [String]) {
        var noms: [Int: String] = [:]
        var absentes: [String] = []
        for colonne in Colonne.allCases {
            if let position = header.position(colonne.noms) {
                noms[position] = nomSQL(colonne)
            } else if colonne.estRequise {
                absentes.append(colonne.rawValue)
            }
        }
        return (noms, absentes)
    }

    /// The lines of a stock that have another number of fields are left out by the importer, and by two engines.
    private func verifier(_ dialecte: Dialecte) throws(RefusSQL) {
        if let ligne = forme.utileHorsASCII, forme.horsUTF8 != nil { throw .encodage(fichier: chemin, ligne: ligne) }
        if let autre = forme.autre { throw refus(autre.ligne, autre.defaut, dialecte) }
        let ecartables = dialecte != .postgresql && (fichier == .parc || fichier == .parcSuivant)
        if let ligne = forme.malformee, !ecartables {
            throw refus(ligne, RecordDefect.fieldCount.rule.title, dialecte)
        }
        if let ligne = forme.guillemetIsole, dialecte == .postgresql {
            throw refus(ligne, "guillemet au milieu d’un champ", dialecte)
        }
    }

    private func refus(_ ligne: Int, _ defaut: String, _ dialecte: Dialecte) -> RefusSQL {
        .forme(fichier: chemin, ligne: ligne, defaut: defaut, moteur: dialecte.nom)
    }
}
