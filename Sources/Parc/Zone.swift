/// One territory that a line of an input names.
package enum Zone: Sendable, Hashable {
    /// The campaign's département (`*`).
    case departement
    case commune(CodeCommune)
    /// By its SIREN, nine digits.
    case epci(String)
}
