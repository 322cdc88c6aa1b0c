import Glibc

/// A file that takes the place of another, or a place that was empty: whole or not at all.
package enum Remplacement {
    /// Writes bytes aside, then gives them their name, in a folder that is there.
    package static func poser(_ chemin: String, _ octets: [UInt8]) throws(LivraisonError) {
        do throws(EchecSysteme) {
            try EcritureDurable.poser(chemin, parLeNom: partiel(chemin), octets)
        } catch {
            throw LivraisonError(error)
        }
    }

    /// Takes away what a killed run left of a file in the making.
    package static func oublier(_ chemin: String) { unlink(partiel(chemin)) }

    /// Where a file is written aside.
    private static func partiel(_ chemin: String) -> String {
        let nom = chemin.split(separator: "/").last ?? ""
        return "\(chemin.dropLast(nom.count)).\(nom).partiel"
    }
}
