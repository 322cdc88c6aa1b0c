import Diagnostics
import Parc
import Relecture
import Rendu

/// What `comparer` prints: identification, parameters, then figures, and the count of all.
struct RapportDeComparaison {
    let a: String
    let b: String
    /// Whether A and B are folders.
    let dossiers: Bool
    /// Whether A and B are one and the same.
    let confondus: Bool
    let comparaisons: [(nom: String, comparaison: Comparaison)]
    let seuls: [(nom: String, cote: Cote)]
    /// How many differences of a measure are shown; nil for all.
    let lignesParMesure: Int?
    let largeur: Int

    /// Whether nothing differs.
    var egale: Bool { seuls.isEmpty && comparaisons.allSatisfy(\.comparaison.egale) }

    /// The text, in French.
    var texte: String {
        let communs = preambuleCommun
        var blocs = [tete + (confondus ? ["Attention : A et B sont le même \(dossiers ? "dossier" : "fichier")."] : [])]
        if let communs, !communs.isEmpty { blocs.append(communs) }
        blocs += comparaisons.compactMap { nom, comparaison in
            let lignes = (communs == nil ? preambule(comparaison) : []) + chiffres(comparaison)
            let titre = "== \(nom.surUneLigne) : \(compte(comparaison))"
            return lignes.isEmpty ? nil : dossiers ? [titre] + lignes : lignes
        }
        if dossiers { blocs += identiques(sansPreambule: communs != nil) }
        let absents = seuls.map { nom, cote in "\(nom.surUneLigne) n’est que dans \(cote.rawValue)." }
        if !absents.isEmpty { blocs.append(absents) }
        blocs.append(resume)
        return blocs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    // MARK: Heads

    private var tete: [String] {
        [(Cote.a, a, comparaisons.first?.comparaison.a), (.b, b, comparaisons.first?.comparaison.b)].flatMap {
            cote, chemin, identification in
            let lignes = ["\(cote.rawValue) : \(chemin)"]
            guard let identification, !dossiers else { return lignes }
            return lignes + [TextWrapper(width: largeur).paragraph(identification.resume.surUneLigne, indent: 4)]
        }
    }

    /// What the pairs of two folders have in common before their figures, said once; nil when they differ in it.
    private var preambuleCommun: [String]? {
        guard let premier = comparaisons.first.map({ preambule($0.comparaison) }) else { return [] }
        return comparaisons.allSatisfy { preambule($0.comparaison) == premier } ? premier : nil
    }

    private func preambule(_ comparaison: Comparaison) -> [String] {
        PreambuleDeComparaison(comparaison, largeur: largeur).lignes
    }

    private func chiffres(_ comparaison: Comparaison) -> [String] {
        ChiffresCompares(comparaison, lignesParMesure: lignesParMesure, largeur: largeur).lignes
    }

    /// The pairs of two folders that have nothing to show, on a line each.
    private func identiques(sansPreambule: Bool) -> [[String]] {
        let noms = comparaisons.filter {
            $0.comparaison.mesures.isEmpty && (sansPreambule || preambule($0.comparaison).isEmpty)
        }
        return noms.isEmpty ? [] : [noms.map { "== \($0.nom.surUneLigne) : aucune différence de chiffre" }]
    }

    // MARK: Count

    private var resume: [String] {
        let compares = comparaisons.reduce(0) { $0 + $1.comparaison.compares }
        let ecarts = comparaisons.reduce(0) { $0 + $1.comparaison.ecarts }
        let mesures = Set(comparaisons.flatMap { $0.comparaison.mesures.map { "\($0.section.rawValue)/\($0.id)" } })
        let paires = NombreFrancais.accord(comparaisons.count, "bilan comparé", "bilans comparés")
        let chiffres = NombreFrancais.accord(compares, "chiffre comparé", "chiffres comparés")
        let fin = ecarts == 0 ? "aucune différence" : RapportDeComparaison.differences(ecarts, mesures.count)
        return [TextWrapper(width: largeur).fold((dossiers ? "\(paires), " : "") + "\(chiffres), \(fin)")]
    }

    private func compte(_ comparaison: Comparaison) -> String {
        RapportDeComparaison.differences(comparaison.ecarts, comparaison.mesures.count)
    }

    private static func differences(_ ecarts: Int, _ mesures: Int) -> String {
        NombreFrancais.accord(ecarts, "différence", "différences") + " dans "
            + NombreFrancais.accord(mesures, "mesure", "mesures")
    }
}

extension String {
    /// A foreign text (a name, a code, a path) in which no line end makes a line of its own.
    var surUneLigne: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
