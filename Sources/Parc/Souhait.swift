/// Dwellings a réservataire wishes for: a cell of the grid of annex 2, a line of souhaits.csv; no two of one cell.
package struct Souhait: Sendable, Hashable {
    package let reservataire: IndexReservataire
    /// Never `.nonRenseigne`.
    package let financement: Financement
    /// Never `.nonRenseignee`.
    package let typologie: Typologie
    /// Dwellings; never negative.
    package let nombre: Int

    /// A cell of the grid.
    package init(reservataire: IndexReservataire, financement: Financement, typologie: Typologie, nombre: Int) {
        self.reservataire = reservataire
        self.financement = financement
        self.typologie = typologie
        self.nombre = nombre
    }
}
