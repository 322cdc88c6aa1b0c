/// The paths of the files of outputs: as addresses they say the same, and they never leave their folder.
package enum CheminDeSortie {
    /// Names as `NomDeDossier` makes them, between single `/`: of A-Z a-z 0-9 . _ -, none beginning with a dot.
    package static func estSur(_ chemin: String) -> Bool {
        chemin.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { nom in
            guard let premier = nom.utf8.first, premier != UInt8(ascii: ".") else { return false }
            return nom.utf8.allSatisfy { octet in
                (0x30...0x39).contains(octet) || (0x41...0x5A).contains(octet) || (0x61...0x7A).contains(octet)
                    || "._-".utf8.contains(octet)
            }
        }
    }
}
