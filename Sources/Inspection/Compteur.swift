/// How many lines something was met on, and the first of them.
package struct Compteur: Sendable, Equatable {
    package private(set) var nombre: Int
    /// The first lines of the file, from 1; three at most.
    package private(set) var lignes: [Int] = []

    private static let lignesGardees = 3

    /// A count whose lines are not kept.
    init(nombre: Int = 0) { self.nombre = nombre }

    mutating func ajouter(_ ligne: Int) {
        nombre += 1
        if lignes.count < Compteur.lignesGardees { lignes.append(ligne) }
    }

    /// Adds what stands behind in the file.
    mutating func fusionner(_ suite: Compteur) {
        nombre += suite.nombre
        lignes += suite.lignes.prefix(Compteur.lignesGardees - lignes.count)
    }
}
