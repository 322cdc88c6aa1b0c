import Importation
import Tabular

/// What is said of an input that is not there because `purger` destroyed it.
enum FichierPurge {
    /// nil when the register does not tell of its destruction, or cannot be read.
    static func message(_ error: ImportError, campagne: String) -> String? {
        guard case .table(.missing(let fichier)) = error,
            let entrees = try? RegistreDesTraitements(campagne: campagne).entrees(),
            let entree = entrees.destruction(de: fichier)
        else { return nil }
        return
            "\(fichier) : détruit le \(entree.jour) par « bilanflux purger » (registre, entrée \(entree.numero)) — les bilans ne "
            + "peuvent être refaits ou expliqués qu’avec ce fichier remis dans la campagne"
    }
}
