package import Bureautique
package import CryptoPort

/// What can stop the writing of a deck: no memory, or a defect of ours.
package enum DiaporamaError: Error, Sendable, Equatable {
    /// A part of a file could not be written, nor the archive of its parts.
    case document(BureautiqueError)
    /// The style sheet or the script of the page could not be digested.
    case empreinte(CryptoError)
}
