/// What is wrong with a signature.
package enum FauteDeSignature: Sendable, Hashable {
    case invalide(lieu: String)

    /// The French sentence.
    package var message: String {
        switch self {
        case .invalide(let lieu): "\(lieu) : la signature n’est pas celle de ces fichiers"
        }
    }
}
