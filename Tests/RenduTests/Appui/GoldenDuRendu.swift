import Foundation
import TestSupport
import Testing

/// The outputs kept in `Golden/`.
extension Golden {
    /// Fails when `octets` is not the file `nom` of that folder.
    static func verifier(_ octets: [UInt8], _ nom: String, _ origine: SourceLocation = #_sourceLocation) throws {
        guard let reproche = try reproche(octets, dossier.appendingPathComponent(nom)) else { return }
        Issue.record("\(reproche)", sourceLocation: origine)
    }

    private static let dossier = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Golden")
}
