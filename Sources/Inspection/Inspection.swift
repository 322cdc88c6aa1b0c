package import Importation
package import Tabular

/// What one export is and holds: the report for people, the JSON and the profile are made of it alone.
package struct Inspection: Sendable {
    /// As it was given.
    package let fichier: String
    package let lecture: LectureConstatee
    /// The table that it looks like; nil for none.
    package let table: FichierDeCampagne?
    /// The layout of an RPLS file, and why it is taken for it.
    package let disposition: (nom: String, raison: String)?
    /// In the order of the file.
    package let colonnes: [ColonneInspectee]
    /// Columns of the table that nothing gives, those that are required first.
    package let manquantes: [(colonne: String, requise: Bool)]
    /// Lines behind the header, those that are not blank.
    package let lignes: Int
    /// Lines that our importers cannot use, by the rule that says so.
    package let rejets: [RejetConstate]
    package let doublons: [Doublons]
    /// Lines equal to one before, cell by cell.
    package let lignesEgales: Doublons
    /// What does not hold together, in a fixed order; those that were not found are left out.
    package let constats: [Constat]
    package let croisements: [CroisementQPV]
    package let profil: ProfilPropose

    /// How the file is written.
    package struct LectureConstatee: Sendable {
        package let octets: OctetsDuFichier
        /// nil for a sheet.
        package let separateur: Separator?
        /// The sheet of a workbook that was read; nil for delimited text.
        package let feuille: String?
        package let encodages: Encodages
        package let ligneDEntete: Int
        package let entete: Entete
        /// Lines before the header that are not blank, by their numbers.
        package let preambule: [Int]
        /// Names that the header gives twice.
        package let nomsDoubles: [String]
    }

    /// What is known of the names of the columns.
    package enum Entete: String, Sendable {
        /// A line of the file gives them.
        case nommee
        /// The layout gives them: no line does.
        case positionnelle
        /// The line that should give them looks like data, which is not shown.
        case douteuse
    }

    /// Lines that a rule rejects.
    package struct RejetConstate: Sendable {
        package let regle: String
        package let titre: String
        package let compteur: Compteur
    }

    /// Lines met before.
    package struct Doublons: Sendable {
        /// The column that names lines; empty for whole lines.
        package let colonne: String
        package let compteur: Compteur
        /// Whether the file was too long to look for all of them.
        package let partiels: Bool
    }

    /// Something to look at.
    package struct Constat: Sendable {
        /// Stable identifier, for programs.
        package let id: String
        /// In French, without final dot.
        package let titre: String
        /// What becomes of it, or what to do.
        package let suite: String
        package let compteur: Compteur
    }
}

/// A column of an export.
package struct ColonneInspectee: Sendable {
    /// As the file writes it.
    package let nom: String
    package let correspondance: Correspondance
    /// Cells that say something, and those that do not.
    package let remplis: Int
    package let manquants: Int
    /// Distinct contents; nil beyond 200.
    package let distinctes: Int?
    package let ressemblance: FormeDeValeur?
    /// The codes of a column that takes some, from the most frequent on; nil for another column or when there are too
    /// many.
    package let codes: [CodeLu]?
    /// Whether it takes codes, whatever it holds.
    package let estCodee: Bool
    package let estPersonnelle: Bool
    package let dates: ColonneDeDates?
    /// The ways of writing days that a profile must name.
    package let formatsDeDate: [String]

    /// Unknown codes among `codes`.
    package var inconnus: [CodeLu] { (codes ?? []).filter { $0.libelle == nil && estCodee } }
}

/// A code of a column.
package struct CodeLu: Sendable, Equatable {
    package let code: String
    package let nombre: Int
    /// What it stands for; nil when it is not known.
    package let libelle: String?
    /// A code of ours that says the same; nil when nothing is sure.
    package let traduction: String?
}
