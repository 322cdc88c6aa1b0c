import Regles

/// The cells that nobody may find, and what must stay possible for them.
struct Primaires {
    /// Why a cell is primary.
    enum Motif: Sendable {
        case sousLeSeuil
        /// A 0 under a parent that is not: nobody is.
        case zeroPourCent
        /// The whole of its parent: everybody is. The rest of the parent is what must be able to move.
        case centPourCent(reste: Int)
    }

    /// Sorted by cell; the rests are not among them.
    let motifs: [(cellule: Int, motif: Motif)]
    let besoins: [Besoin]
    /// Cells that are withheld or never printed, whether they need protection or not.
    let cachees: [Bool]

    init(_ systeme: Systeme, _ norme: Norme) {
        var motifs: [Int: Motif] = [:]
        for (cellule, reste) in systeme.entiersSensibles { motifs[cellule] = .centPourCent(reste: reste) }
        for cellule in systeme.zerosSensibles { motifs[cellule] = .zeroPourCent }
        for cellule in 0..<systeme.nombreDeCles
        where systeme.etats[cellule] != .fixe && !systeme.libres[cellule] {
            if (1..<max(1, norme.seuil)).contains(systeme.valeurs[cellule]) { motifs[cellule] = .sousLeSeuil }
        }
        self.motifs = motifs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        var cachees = systeme.etats.map { $0 == .tue }
        for (cellule, _) in self.motifs { cachees[cellule] = true }
        self.cachees = cachees

        let restes = systeme.entiersSensibles.map(\.reste)
        let cellules = self.motifs.map(\.cellule).filter { systeme.valeurs[$0] < norme.seuil } + restes
        let initie = Set(systeme.initieDe.compactMap { $0 }).sorted()
        besoins = cellules.flatMap { cellule in
            Self.ecarts(systeme.valeurs[cellule], norme).flatMap { ecart in
                [Besoin(cellule: cellule, ecart: ecart, initie: nil)]
                    + initie.filter { $0 != systeme.initieDe[cellule] }.map {
                        Besoin(cellule: cellule, ecart: ecart, initie: $0)
                    }
            }
        }
    }

    /// The moves that must stay possible from a value.
    private static func ecarts(_ valeur: Int, _ norme: Norme) -> [Int] {
        switch norme.niveau {
        case .n1: [1]
        case .n3: valeur > 0 ? [norme.seuil - valeur, -valeur] : [norme.seuil]
        }
    }
}
