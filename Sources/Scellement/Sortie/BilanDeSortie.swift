/// A bilan as a run delivered it.
package struct BilanDeSortie: Sendable, Hashable {
    /// In the outputs: `consolide`, `reservataires/AVIGNON`, `cil/248400251`.
    package let dossier: String
    /// SHA-256 in hexadecimal of each file, by its path in that folder.
    package let empreintes: [String: String]

    /// The file that every bilan has, and that no other folder has.
    static let temoin = "bilan.xml"
}
