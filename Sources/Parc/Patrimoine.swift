/// The stock of the perimeter: a dwelling is a position, eight bytes.
package struct Patrimoine: Sendable {
    package private(set) var fiches: [FicheDeLogement] = []

    /// An empty stock.
    package init() {}

    package var count: Int { fiches.count }

    /// More than the dwellings of a country.
    private static let plafond = 8_000_000

    /// Makes room for that many dwellings that many times, at most for some more than a country has: room that is not used
    /// costs nothing.
    package mutating func reserve(_ nombre: Int, fois: Int) {
        fiches.reserveCapacity(nombre * min(fois, Self.plafond / max(1, nombre)))
    }

    /// Adds one dwelling behind the others.
    package mutating func append(_ attributs: Attributs, situation: SituationAssiette) {
        fiches.append(
            FicheDeLogement(
                commune: attributs.commune, attributs.positions, FicheDeLogement.Sort(situation, nature: nil)))
    }

    /// Adds dwellings behind these, but the ones at these positions, in order.
    package mutating func append(contentsOf autres: [FicheDeLogement], sauf exclus: [Int] = []) {
        var debut = 0
        for exclu in exclus {
            fiches += autres[debut..<exclu]
            debut = exclu + 1
        }
        fiches += autres[debut...]
    }

    /// The communes where there is a dwelling.
    package var communesPresentes: Set<CodeCommune> {
        var presentes = [Bool](repeating: false, count: CodeCommune.nombreDeCodes)
        for fiche in fiches { presentes[Int(fiche.commune.packed)] = true }
        return Set(presentes.indices.lazy.filter { presentes[$0] }.map { CodeCommune(packed: UInt32($0)) })
    }

    /// The attributes of one dwelling.
    package func attributs(_ index: Int) -> Attributs { fiches[index].attributs }

    /// What ASS-1 and STK-1 say of one dwelling.
    package func situation(_ index: Int) -> SituationAssiette { fiches[index].situation }

    /// Puts one dwelling in another situation.
    package mutating func placer(_ index: Int, _ situation: SituationAssiette) { fiches[index].situation = situation }
}
