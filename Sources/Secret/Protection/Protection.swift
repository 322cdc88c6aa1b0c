import ClpPort

/// What to withhold of linked tables, with the proof that it is enough.
package struct Protection: Sendable {
    /// Sorted; primary and secondary together, as they are published.
    package let retenues: [CleDeCellule]
    /// Sorted: the cells that nobody may find.
    package let primaires: [CleDeCellule]
    /// Sorted: the cells withheld so that the primary ones cannot be computed.
    package let secondaires: [CleDeCellule]
    /// Counts for the manifest.
    package let bilan: BilanDeProtection

    let systeme: Systeme
    let cachees: [Bool]
    let motifs: [Int: Primaires.Motif]
    let besoins: [Besoin]
    let temoins: [Temoin]
    /// Cell to its needs.
    let besoinsDe: [Int: [Int]]

    /// Protects all the tables together.
    ///
    /// The same tables give the same answer, in whatever order they list their cells.
    /// - Throws: `.incoherentes`, or `.sansProtection` with what to recode.
    package init(_ tables: TablesLiees, _ norme: Norme = Norme()) throws(SecretImpossible) {
        let systeme = try Systeme(tables)
        let primaires = Primaires(systeme, norme)
        var ouvrage = Ouvrage(systeme, norme, primaires)
        try ouvrage.refuseImpossible()
        ouvrage.accompany()
        try ouvrage.repairAll()
        ouvrage.clean()
        ouvrage.improve()
        self.init(ouvrage, primaires)
    }

    private init(_ ouvrage: Ouvrage, _ primaires: Primaires) {
        systeme = ouvrage.systeme
        cachees = ouvrage.cachees
        let motifs = Dictionary(uniqueKeysWithValues: primaires.motifs.map { ($0.cellule, $0.motif) })
        let retenues = (0..<systeme.nombreDeCles).filter { cellule in
            ouvrage.cachees[cellule] && ouvrage.systeme.etats[cellule] == .publiable
        }
        let cles = ouvrage.systeme.cles
        self.retenues = retenues.map { cles[$0] }
        self.primaires = retenues.filter { motifs[$0] != nil }.map { cles[$0] }
        secondaires = retenues.filter { motifs[$0] == nil }.map { cles[$0] }
        self.motifs = motifs
        besoins = ouvrage.besoins
        temoins = ouvrage.temoins.compactMap { $0 }
        besoinsDe = Dictionary(grouping: ouvrage.besoins.indices) { ouvrage.besoins[$0].cellule }
        bilan = BilanDeProtection(
            cellules: systeme.nombreDeCles, relations: systeme.relations.count, primaires: self.primaires.count,
            secondaires: secondaires.count, programmes: ouvrage.recherche.programmes,
            solveur: LinearProgramme.solver)
    }
}

/// The counts of a protection, for its manifest; none is a figure of the tables.
package struct BilanDeProtection: Sendable, Hashable {
    /// Distinct cells, those that no table lists included.
    package let cellules: Int
    package let relations: Int
    package let primaires: Int
    package let secondaires: Int
    /// Linear programmes solved, those that bounds or balancing stood in for included.
    package let programmes: Int
    /// Name and version of the solver.
    package let solveur: String
}
