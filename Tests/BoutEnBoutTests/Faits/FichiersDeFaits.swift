import Foundation
import TestSupport
import Testing

/// A facts file that `compter` wrote, to be changed.
struct FaitsDEssai {
    /// The header, then the rows.
    var lignes: [String]

    /// The facts of the campaign of a trial.
    init(_ essai: Essai, _ options: String..., dossier: String = "faits") throws {
        let cible = "\(essai.dossier.chemin)/\(dossier)"
        let resultat = try Outil.lancer(["compter", essai.campagne, "--sortie", cible] + options)
        try #require(resultat.code == 0, "\(resultat.messages)")
        let texte = try #require(Arbre(cible)).texte("faits.csv")
        lignes = texte.split(separator: "\n").map(String.init)
    }

    /// Without some rows, nor the number of them all.
    mutating func ne(garder ecartee: (String) -> Bool) {
        lignes = [lignes[0]] + lignes.dropFirst().filter { !ecartee($0) && !$0.hasPrefix("_faits;") }
    }

    /// Replaces a text that a row must hold.
    mutating func remplacer(_ ancien: String, _ nouveau: String) throws {
        try #require(lignes.contains { $0.contains(ancien) }, "aucune ligne ne contient \(ancien)")
        lignes = lignes.map { $0.replacing(ancien, with: nouveau) }
    }

    var texte: String { lignes.map { "\($0)\n" }.joined() }

    /// Writes them in a folder beside the campaign; its path.
    func ecrire(_ essai: Essai, _ dossier: String = "recus") -> String {
        essai.dossier.ecrire("\(dossier)/faits.csv", texte)
        return "\(essai.dossier.chemin)/\(dossier)"
    }
}

/// The lines of two texts that are not in the other, as often.
func lignesChangees(_ avant: String, _ apres: String) -> (perdues: [String], nouvelles: [String]) {
    let difference = apres.split(separator: "\n").map(String.init)
        .difference(from: avant.split(separator: "\n").map(String.init))
    func textes(_ changements: [CollectionDifference<String>.Change]) -> [String] {
        changements.map { changement in
            switch changement {
            case .insert(_, let ligne, _), .remove(_, let ligne, _): ligne
            }
        }
    }
    return (textes(difference.removals), textes(difference.insertions))
}
