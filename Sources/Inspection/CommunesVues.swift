import Importation
import Parc
import Tabular

/// The commune codes of a column.
struct CommunesVues: Sendable {
    /// How many lines each is on.
    private(set) var communes: [CodeCommune: Int] = [:]
    /// Written with four characters: a zero is lost, and is put back.
    private(set) var zeroPerdu = Compteur()
    /// No code of a commune: our importers reject the line.
    private(set) var illisibles = Compteur()

    mutating func lire(_ field: Field, ligne: Int) {
        guard let code = CodeCommune(bytes: field.bytes) else { return illisibles.ajouter(ligne) }
        communes[code, default: 0] += 1
        if field.bytes.count == 4 { zeroPerdu.ajouter(ligne) }
    }

    mutating func fusionner(_ suite: CommunesVues) {
        communes.merge(suite.communes, uniquingKeysWith: +)
        zeroPerdu.fusionner(suite.zeroPerdu)
        illisibles.fusionner(suite.illisibles)
    }
}
