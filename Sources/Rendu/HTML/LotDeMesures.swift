import Comptage
import Parc
import Regles

/// Measures of a section that stand in one table, so that none is too wide for a printed page: a family, or a part of it.
struct LotDeMesures {
    /// A part of element ids: that of its first measure, `tableau` for the first of the section.
    let id: String
    /// What sets it apart from the first of the section; nil for a lot that needs no title.
    let titre: String?
    let famille: String?
    let mesures: [MesureComptee]

    /// Nothing was counted on the perimeter.
    var nul: Bool { mesures.allSatisfy { $0.lignes[0].total == 0 } }

    /// One lot a family, in the order of the registry.
    static func familles(_ mesures: [MesureComptee]) -> [LotDeMesures] { lots(mesures) { $0.mesure.famille } }

    /// The same where the columns are `doubles` (the addressee and the whole): what stands beside the main measures apart.
    static func colonnes(_ mesures: [MesureComptee], doubles: Bool) -> [LotDeMesures] {
        guard doubles else { return familles(mesures) }
        return lots(mesures) { Cle(famille: $0.mesure.famille, accessoire: $0.mesure.presentation == .accessoire) }
    }

    private struct Cle: Hashable {
        let famille: String?
        let accessoire: Bool
    }

    private static func lots<Cle: Hashable>(
        _ mesures: [MesureComptee], par cle: (MesureComptee) -> Cle
    ) -> [LotDeMesures] {
        let groupes = Dictionary(grouping: mesures, by: cle)
        var vus: Set<Cle> = []
        return mesures.map(cle).filter { vus.insert($0).inserted }.enumerated().map { rang, cle in
            let siennes = groupes[cle] ?? []
            let famille = siennes[0].mesure.famille
            let noms = siennes.enumerated().map {
                $0 == 0 ? $1.mesure.libelle : Typographie.minuscule($1.mesure.libelle)
            }
            return LotDeMesures(
                id: rang == 0 ? "tableau" : siennes[0].mesure.id,
                titre: famille ?? (rang == 0 ? nil : noms.joined(separator: " et ")), famille: famille, mesures: siennes
            )
        }
    }
}
