import Diagnostics
package import Parc

/// The communes of the year read without a campaign.
package enum TerritoiresSeuls {
    /// Reads territoires.csv and passage.csv.
    ///
    /// - Parameters:
    ///   - territoires: the communes in force; nil for none.
    ///   - passage: former code to new code; nil for none.
    package static func lire(territoires: String?, passage: String?) throws(ImportError) -> Territoires {
        var log = ImportLog(keepsValues: false)
        var communes: [Commune] = []
        var codes: [CodeCommune: CodeCommune] = [:]
        if let territoires {
            let table = try TableImport(
                territoires, fichier: territoires, colonnes: ColonneDesTerritoires.self, log: &log, tap: { _, _ in })
            communes = try TerritoiresImport.communes(table, &log).0
        }
        if let passage {
            let table = try TableImport(
                passage, fichier: passage, colonnes: ColonneDuPassage.self, log: &log, tap: { _, _ in })
            codes = try TerritoiresImport.passage(table, &log).0
        }
        return Territoires(communes: communes, passage: codes)
    }
}
