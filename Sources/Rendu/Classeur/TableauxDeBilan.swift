import Bureautique
package import Comptage
package import Secret

/// `tableaux.xlsx` and `tableaux.ods`: every figure of donnees.csv, one sheet a section, in the labels of the pages.
package enum TableauxDeBilan {
    /// Both files of a bilan, by name.
    package static func fichiers(
        _ bilan: Bilan, _ edition: Edition
    ) throws(RenduError) -> [(nom: String, octets: [UInt8])] {
        try fichiers(ClasseurDuBilan(PresentationDuBilan(bilan, edition)).classeur)
    }

    /// Both files of a protected edition: a withheld figure is an `s`, and nothing else of it is there.
    package static func fichiers(
        _ bilan: BilanDiffusable, _ edition: Edition
    ) throws(RenduError) -> [(nom: String, octets: [UInt8])] {
        try fichiers(ClasseurDeConference(bilan: bilan, edition: edition).classeur)
    }

    private static func fichiers(_ classeur: Classeur) throws(RenduError) -> [(nom: String, octets: [UInt8])] {
        let ecritures = [("tableaux.ods", ClasseurOds.render), ("tableaux.xlsx", ClasseurXlsx.render)]
        var fichiers: [(nom: String, octets: [UInt8])] = []
        for (nom, ecriture) in ecritures {
            do throws(BureautiqueError) {
                fichiers.append((nom: nom, octets: try ecriture(classeur)))
            } catch {
                throw .classeurNonEcrit(fichier: nom, error)
            }
        }
        return fichiers
    }
}
