/// What was freed on a territory in a year: a line of rotations.csv (conventions, annex 1, line d).
///
/// Territories nest, as those of a `Prevision` do; no two lines have the same year and territory.
package struct Rotation: Sendable, Hashable {
    package let annee: Int
    package let territoire: Zone
    /// Dwellings; from 0 to `assiette`.
    package let liberes: Int
    /// Dwellings.
    package let assiette: Int

    /// A year of a territory.
    package init(annee: Int, territoire: Zone, liberes: Int, assiette: Int) {
        self.annee = annee
        self.territoire = territoire
        self.liberes = liberes
        self.assiette = assiette
    }
}
