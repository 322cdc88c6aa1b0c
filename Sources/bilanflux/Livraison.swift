import Importation
import Rendu

/// What a run delivered, for its report.
struct Livraison {
    let dossier: String
    /// What is to be known of the bilans it corrects, in French; nothing when it corrects none.
    var corrections: [String] = []
    /// Numbers of the entries of the register that tell of it; nil when none does.
    var registre: ClosedRange<Int>?

    /// Where the register tells of it, in French; nothing when it does not.
    ///
    /// - Parameter responsable: who is in charge of the processing, when the campaign says so.
    func mentionAuRegistre(responsable: String?) -> [String] {
        guard let numeros = registre else { return [] }
        let reserve =
            responsable == nil
            ? " ; sans responsable : donner « responsable » dans \(Campagne.nomDuFichier)" : ""
        return [
            "Registre des traitements : entrées \(numeros.lowerBound) à \(numeros.upperBound) de \(RegistreDesTraitements.nomCSV)\(reserve)"
        ]
    }

    /// Those of a run.
    ///
    /// - Parameters:
    ///   - marques: how many bilans are marked as corrected.
    ///   - premiers: whom a first version is for.
    ///   - sansSuite: the bilans of the former version that nothing replaces.
    ///   - chiffres: how many figures they change.
    ///   - gardee: where the former outputs are kept.
    static func corrections(
        marques: Int, chiffres: Int, premiers: [String], sansSuite: [String], gardee: String?
    ) -> [String] {
        var lignes = [
            "Versions corrigées : \(NombreFrancais.entier(marques)) ; ce qui change est dans \(Correction.fichier), à côté de "
                + "chaque bilan."
        ]
        if marques > 0, chiffres == 0 {
            lignes.append(
                "Attention : aucun chiffre ne change. Vérifier que la campagne contient bien ce qui devait être corrigé."
            )
        }
        if !premiers.isEmpty {
            lignes.append("Sans version précédente, donc non marqués : \(premiers.joined(separator: ", ")).")
        }
        if !sansSuite.isEmpty {
            lignes.append("Dans la version corrigée et plus dans celle-ci : \(sansSuite.joined(separator: ", ")).")
        }
        if let gardee { lignes.append("La sortie qui est remplacée est gardée dans \(gardee).") }
        return lignes
    }
}
