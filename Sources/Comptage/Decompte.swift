/// Counts by rank, as many as it is told: it takes no room until one of them is counted.
struct Decompte: RandomAccessCollection {
    private var comptes: [Int] = []
    let count: Int

    /// As many zeros.
    init(count: Int) { self.count = count }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(rang: Int) -> Int { comptes.isEmpty ? 0 : comptes[rang] }

    /// Counts some more of a rank.
    mutating func ajouter(_ nombre: Int, a rang: Int) {
        if nombre == 0 { return }
        if comptes.isEmpty { comptes = [Int](repeating: 0, count: count) }
        comptes[rang] += nombre
    }

    /// Adds what another of as many ranks counted.
    mutating func ajouter(_ autre: Decompte) {
        for (rang, nombre) in autre.comptes.enumerated() { ajouter(nombre, a: rang) }
    }
}
