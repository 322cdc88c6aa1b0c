/// The stock of the perimeter: a dwelling is a position, eight bytes.
package struct Patrimoine: Sendable {
    package private(set) var fiches: [FicheDeLogement] = []

    /// An empty stock.
    package init() {}

    package var count: Int { fiches.count }

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

    /// The communes where there is a dwelling; those of one commune mostly stand together.
    package var communesPresentes: Set<CodeCommune> {
        var presentes: Set<CodeCommune> = []
        var derniere: CodeCommune?
        for fiche in fiches where fiche.commune != derniere {
            presentes.insert(fiche.commune)
            derniere = fiche.commune
        }
        return presentes
    }

    /// The attributes of one dwelling.
    package func attributs(_ index: Int) -> Attributs { fiches[index].attributs }

    /// What ASS-1 and STK-1 say of one dwelling.
    package func situation(_ index: Int) -> SituationAssiette { fiches[index].situation }

    /// Puts one dwelling in another situation.
    package mutating func placer(_ index: Int, _ situation: SituationAssiette) { fiches[index].situation = situation }
}
