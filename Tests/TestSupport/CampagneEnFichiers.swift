import Comptage
import Parc
import Regles

/// A random campaign as the files it could have been read from.
package struct CampagneEnFichiers: Sendable {
    /// By name.
    package var tables: [String: TableDEssai] = [:]
    package var separateur: Character = ";"
    package var finDeLigne = "\n"
    let campagne: CampagneDEssai

    /// The files of a campaign of `CampagneAleatoire`.
    package init(_ campagne: CampagneDEssai) {
        self.campagne = campagne
        tables = [
            "territoires.csv": territoires, "conventions.csv": conventions, "demandeurs.csv": demandeurs,
            "programmes.csv": programmes, "parc.csv": parc, "parc-suivant.csv": parcSuivant,
            "exclusions.csv": exclusions, "journal.csv": journal,
        ]
    }

    /// Writes them into a folder.
    package func ecrire(_ dossier: DossierTemporaire) {
        dossier.ecrire("campagne.toml", toml)
        for (nom, table) in tables {
            dossier.ecrire(nom, table.texte(separateur: separateur, finDeLigne: finDeLigne))
        }
    }

    /// The figures of each bilan as counting gives them without a file, by the folder of the bilan.
    package var chiffresAttendus: [String: Chiffres] {
        var campagne = campagne
        campagne.comptesDeLignes = tables.sorted { $0.key < $1.key }.map { nom, table in
            var compte = campagne.comptesDeLignes.first { $0.fichier == nom } ?? CompteDeLignes(fichier: nom)
            compte.lues = table.lignes.count
            compte.utilisees = compte.lues - compte.rejetees - compte.horsPerimetre
            return compte
        }
        let dossiers = ["consolide"] + campagne.distribution.conventions.map { "reservataires/\($0.reservataire)" }
        return Dictionary(uniqueKeysWithValues: zip(dossiers, campagne.compter().tous.map(Chiffres.init)))
    }

    private var toml: String {
        """
        annee = \(campagne.exercice.annee)
        arrete_au = \(campagne.exercice.arreteAu.iso)
        departement = "\(campagne.exercice.departement)"
        [bailleur]
        siren = "662620079"
        nom = "Bailleur d’essai"
        [fichiers]
        parc = "parc.csv"
        parc_suivant = "parc-suivant.csv"
        conventions = "conventions.csv"
        territoires = "territoires.csv"
        journal = "journal.csv"
        demandeurs = "demandeurs.csv"
        programmes = "programmes.csv"
        exclusions = "exclusions.csv"
        [regles]
        date_de_liberation = "\(campagne.exercice.dateDeLiberation.rawValue)"

        """
    }

    /// The lines of an input that must not serve: rejected ones, and those of another département.
    func perdues(_ fichier: String) -> (rejetees: Int, horsPerimetre: Int) {
        let compte = campagne.comptesDeLignes.first { $0.fichier == fichier }
        return (compte?.rejetees ?? 0, compte?.horsPerimetre ?? 0)
    }
}
