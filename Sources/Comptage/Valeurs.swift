/// The figures of one breakdown, by position among its categories; those that are 0 are left out.
///
/// For two axes the second varies faster.
package struct Valeurs: Sendable, Hashable {
    /// A figure that is not 0.
    package struct Case: Sendable, Hashable {
        package let rang: Int
        package let valeur: Int
    }

    /// By increasing position.
    package let cases: [Case]

    /// From figures in any order, one at most per position.
    package init(_ chiffres: some Sequence<(rang: Int, valeur: Int)>) {
        cases = chiffres.filter { $0.valeur != 0 }.map { Case(rang: $0.rang, valeur: $0.valeur) }
            .sorted { $0.rang < $1.rang }
    }

    /// From a number for every category.
    package init(toutes nombres: some Sequence<some BinaryInteger>) {
        cases = nombres.enumerated().filter { $0.element != 0 }.map { Case(rang: $0.offset, valeur: Int($0.element)) }
    }

    /// Nothing but zeros.
    package static let nulles = Valeurs(toutes: [Int]())

    package var somme: Int { cases.reduce(0) { $0 + $1.valeur } }

    /// The figure of one category.
    package subscript(rang: Int) -> Int {
        var (bas, haut) = (0, cases.count)
        while bas < haut {
            let milieu = (bas + haut) / 2
            if cases[milieu].rang < rang { bas = milieu + 1 } else { haut = milieu }
        }
        return bas < cases.count && cases[bas].rang == rang ? cases[bas].valeur : 0
    }

    /// The sum of several, category by category.
    package static func somme(_ valeurs: some Sequence<Valeurs>) -> Valeurs {
        // Figures that are sorted already but for a few runs.
        let chiffres = valeurs.flatMap { $0.cases }.sorted { $0.rang < $1.rang }
        var sommes: [(rang: Int, valeur: Int)] = []
        for chiffre in chiffres {
            if let dernier = sommes.last, dernier.rang == chiffre.rang {
                sommes[sommes.count - 1].valeur += chiffre.valeur
            } else {
                sommes.append((chiffre.rang, chiffre.valeur))
            }
        }
        return Valeurs(sommes)
    }
}
