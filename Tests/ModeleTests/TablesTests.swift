import Diagnostics
import Importation
import Modele
import Parc
import TestSupport
import Testing

/// The tables of the model, held against what the importers read.
@Suite struct TablesTests {
    /// The header of each file of the model.
    static let entetes = Dictionary(
        uniqueKeysWithValues: Modele().fichiers.filter { $0.nom.hasSuffix(".csv") }.map {
            ($0.nom, String(decoding: $0.octets, as: UTF8.self))
        })

    private static func colonnes(_ colonnes: (some ColonneDeTable).Type) -> [String] {
        colonnes.allCases.map(\.rawValue)
    }

    /// The columns of each file, as its importer declares them; nil for a file that is explained and not written.
    static func colonnes(_ fichier: FichierDeCampagne) -> [String]? {
        switch fichier {
        case .parc, .parcSuivant: colonnes(ColonneDuParc.self)
        case .conventions: colonnes(ColonneDesConventions.self)
        case .territoires: colonnes(ColonneDesTerritoires.self)
        case .journal: colonnes(ColonneDuJournal.self)
        case .demandeurs: colonnes(ColonneDesDemandeurs.self)
        case .exclusions: colonnes(ColonneDesExclusions.self)
        case .programmes: colonnes(ColonneDesProgrammes.self)
        case .passage: colonnes(ColonneDuPassage.self)
        case .droits: colonnes(ColonneDesDroits.self)
        case .souhaits: colonnes(ColonneDesSouhaits.self)
        case .prevision: colonnes(ColonneDeLaPrevision.self)
        case .rotations: colonnes(ColonneDesRotations.self)
        case .commentaires: colonnes(ColonneDesCommentaires.self)
        case .occupation: colonnes(ColonneDeLOccupation.self)
        case .attributions: colonnes(ColonneDesAttributions.self)
        case .bilanPrecedent: nil
        }
    }

    @Test(arguments: FichierDeCampagne.allCases)
    func `l’en-tête d’un fichier a les colonnes que son import déclare`(_ fichier: FichierDeCampagne) {
        let attendu = TablesTests.colonnes(fichier).map { $0.joined(separator: ";") + "\n" }
        #expect(TablesTests.entetes["\(fichier.rawValue).csv"] == attendu)
    }

    @Test(arguments: FichierDeCampagne.allCases)
    func `campagne.toml nomme le fichier du modèle`(_ fichier: FichierDeCampagne) throws {
        let modele = try ModeleEcrit()
        let donne = try #require(
            modele.toml.first { $0.hasPrefix("\(fichier.rawValue) = ") || $0.hasPrefix("#\(fichier.rawValue) = ") })
        let nom = donne.split(separator: "\"")[1]
        #expect(nom == fichier.rawValue + (fichier == .bilanPrecedent ? ".xml" : ".csv"))
        #expect((TablesTests.entetes[String(nom)] != nil) == (TablesTests.colonnes(fichier) != nil))
    }

    @Test func `le modèle n’écrit rien d’autre que ce qu’une campagne peut avoir`() {
        let attendus =
            FichierDeCampagne.allCases.filter { TablesTests.colonnes($0) != nil }.map { "\($0.rawValue).csv" }
            + ["annexe.csv", "archivage.toml", "campagne.toml", "LISEZMOI.txt"]
        #expect(Modele().fichiers.map(\.nom).sorted() == attendus.sorted())
    }

    /// Reads a campaign whose files are all headers of the model but those of `lignes`.
    private func importer(_ lignes: [String: String]) throws(ImportError) -> CampagneLue {
        let modele: ModeleEcrit
        do { modele = try ModeleEcrit(changer: ModeleEcrit.decommenter) } catch { throw .campagne([]) }
        for (nom, texte) in lignes { modele.dossier.ecrire(nom, (TablesTests.entetes[String(nom)] ?? "") + texte) }
        return try Importation.lire(try modele.lire().campagne, fils: 1)
    }

    /// One line in each required file, in the order of the model's columns.
    static let lignes = [
        "territoires.csv": "84007;Avignon;248400251;CA du Grand Avignon;84\n",
        "conventions.csv": "AVIGNON;Ville d’Avignon;;COMMUNE;84007;DIRECTE;20 %;2;;;;;;\n",
        "parc.csv": "L1;1-1;84007;84000;1;C;3;1975;13;1;1;\n",
        "journal.csv": "E1;2024-02-01;L1;LIBERATION;;;;;;\n",
    ]

    @Test func `une ligne sous chaque en-tête fait une campagne, sans reproche`() throws {
        let lue = try importer(TablesTests.lignes)
        #expect(lue.log.diagnostics.diagnostics.isEmpty)
        #expect(lue.dossier.comptesDeLignes.allSatisfy { $0.lues == $0.utilisees })
    }

    @Test(arguments: ["territoires.csv", "conventions.csv", "parc.csv"])
    func `un fichier obligatoire laissé à son en-tête bloque, par son nom`(_ nom: String) {
        var lignes = TablesTests.lignes
        lignes[nom] = nil
        do throws(ImportError) {
            _ = try importer(lignes)
            Issue.record("\(nom) vide est passé")
        } catch {
            #expect(error.message.contains("\(nom) : aucune ligne utilisable"), "\(error.message)")
        }
    }
}
