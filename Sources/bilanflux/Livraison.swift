import Rendu

/// What a run delivered, for its report.
struct Livraison {
    let dossier: String
    /// What is to be known of the bilans it corrects, in French; nothing when it corrects none.
    var corrections: [String] = []

    /// Those of a run.
    ///
    /// - Parameters:
    ///   - marques: how many bilans are marked as corrected.
    ///   - premiers: whom a first version is for.
    ///   - sansSuite: the bilans of the former version that nothing replaces.
    ///   - gardee: where the former outputs, signed, are kept.
    static func corrections(marques: Int, premiers: [String], sansSuite: [String], gardee: String?) -> [String] {
        var lignes = [
            "Versions corrigées : \(NombreFrancais.entier(marques)) ; ce qui change est dans \(Correction.fichier), à côté de "
                + "chaque bilan."
        ]
        if !premiers.isEmpty {
            lignes.append("Sans version précédente, donc non marqués : \(premiers.joined(separator: ", ")).")
        }
        if !sansSuite.isEmpty {
            lignes.append("Dans la version corrigée et plus dans celle-ci : \(sansSuite.joined(separator: ", ")).")
        }
        if let gardee { lignes.append("La sortie signée qui est remplacée est gardée dans \(gardee).") }
        return lignes
    }
}
