import Bureautique
import Parc

/// The sheet of a section: a figure a row, in the order of donnees.csv.
struct FeuilleDeSection {
    let section: Section
    let lignes: [LigneDeTableaux]
    let explications: [String]

    /// Its name on a tab, short enough that all are in sight.
    static func nom(_ section: Section) -> String {
        let sujet =
            switch section {
            case .a: "Flux"
            case .b: "Répartition"
            case .c: "Programmes neufs"
            case .d: "Publics prioritaires"
            case .e: "Mutations"
            case .f: "Relogements"
            case .g: "Obligations légales"
            case .h: "Objectif"
            case .i: "Suivi"
            case .j: "Droits"
            case .k: "Souhaits"
            case .m: "Qualité"
            }
        return "\(section.rawValue). \(sujet)"
    }

    /// `B. La répartition du flux entre réservataires`.
    static func titre(_ section: Section) -> String {
        "\(section.rawValue). \(Typographie.soignee(section.titre))"
    }

    var feuille: Feuille {
        let colonnes = ColonneDeTableaux.allCases.filter { colonne in
            colonne.constante || lignes.contains { $0[colonne] != .vide }
        }
        return Feuille(
            nom: FeuilleDeSection.nom(section), titre: FeuilleDeSection.titre(section), explications: explications,
            colonnes: colonnes.map { colonne in
                colonne.colonne(longueur: longueur(lignes.lazy.map { $0[colonne] }))
            },
            lignes: lignes.map { ligne in colonnes.map { ligne[$0] } })
    }

    /// That of the longest text of a column, in scalars: quicker than in characters, and never less.
    private func longueur(_ cellules: some Sequence<Feuille.Cellule>) -> Int {
        var (dernier, longueur) = ("", 0)
        for texte in cellules.lazy.compactMap(\.texte) where texte != dernier {
            (dernier, longueur) = (texte, max(longueur, texte.unicodeScalars.count))
        }
        return longueur
    }
}
