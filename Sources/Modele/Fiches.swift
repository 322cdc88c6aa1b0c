import Importation
import Parc

/// What people need to know to fill a column of an input file; `{N}` stands for the year of the bilan.
struct FicheDeColonne {
    /// What a cell says and how it is written.
    let sens: String
    /// The codes it takes, with their meaning; empty when it takes no code.
    let codes: [Modalite]
    /// What an empty cell does.
    let vide: String

    init(_ sens: String, codes: [Modalite] = [], vide: String) {
        self.sens = sens
        self.codes = codes
        self.vide = vide
    }
}

/// A column that the model explains: the compiler asks for the text of a new one.
protocol ColonneExpliquee: ColonneDeTable {
    var fiche: FicheDeColonne { get }
}

/// A column as the model writes and explains it.
struct ColonneDuModele {
    let nom: String
    let estRequise: Bool
    let fiche: FicheDeColonne

    /// All the columns of a table, in the order of its header.
    static func toutes<Colonne: ColonneExpliquee>(_ colonnes: Colonne.Type) -> [ColonneDuModele] {
        Colonne.allCases.map { ColonneDuModele(nom: $0.rawValue, estRequise: $0.estRequise, fiche: $0.fiche) }
    }
}

/// An input of a campaign as the model writes and explains it; `{N}` stands for the year of the bilan.
struct FicheDeFichier {
    /// Name of the file in the folder.
    let nom: String
    /// What it is, as a sentence.
    let titre: String
    /// Where it comes from.
    let provenance: String
    /// What a line is, what the bilan does with it.
    let contenu: String
    /// Empty when the model does not write the file.
    let colonnes: [ColonneDuModele]

    /// The header, nil when the model does not write the file.
    var entete: String? {
        colonnes.isEmpty ? nil : colonnes.map(\.nom).joined(separator: ";") + "\n"
    }
}
