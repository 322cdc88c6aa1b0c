import Bureautique
package import Comptage
package import Secret

/// `tableaux.xlsx` and `tableaux.ods`: every figure of donnees.csv, one sheet a section, in the labels of the pages.
package enum TableauxDeBilan {
    /// Both files of a bilan, by name; those of them that are asked for.
    package static func fichiers(
        _ bilan: Bilan, _ edition: Edition, _ formats: FormatsDeBilan = .tous
    ) throws(RenduError) -> [(nom: String, octets: [UInt8])] {
        try fichiers(formats) { ClasseurDuBilan(PresentationDuBilan(bilan, edition)).classeur }
    }

    /// Both files of a protected edition: a withheld figure is an `s`, and nothing else of it is there.
    package static func fichiers(
        _ bilan: BilanDiffusable, _ edition: Edition, _ formats: FormatsDeBilan = .tous
    ) throws(RenduError) -> [(nom: String, octets: [UInt8])] {
        try fichiers(formats) { ClasseurDeConference(bilan: bilan, edition: edition).classeur }
    }

    private static func fichiers(
        _ formats: FormatsDeBilan, _ classeur: () -> Classeur
    ) throws(RenduError) -> [(nom: String, octets: [UInt8])] {
        let ecritures = [
            (FormatsDeBilan.Format.ods, "tableaux.ods", ClasseurOds.render),
            (.xlsx, "tableaux.xlsx", ClasseurXlsx.render),
        ].filter { formats.contient($0.0) }
        guard !ecritures.isEmpty else { return [] }
        let classeur = classeur()
        var fichiers: [(nom: String, octets: [UInt8])] = []
        for (_, nom, ecriture) in ecritures {
            do throws(BureautiqueError) {
                fichiers.append((nom: nom, octets: try ecriture(classeur)))
            } catch {
                throw .classeurNonEcrit(fichier: nom, error)
            }
        }
        return fichiers
    }
}
