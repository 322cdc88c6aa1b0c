/// A file as a signature, a bag or a transfer holds it.
package struct FichierScelle: Sendable, Equatable {
    /// Below the root of what holds it: `/` between names, none of them `.` or `..`.
    package let chemin: String
    package let octets: [UInt8]

    /// A file.
    package init(chemin: String, octets: [UInt8]) {
        self.chemin = chemin
        self.octets = octets
    }
}
