import Foundation
import Scellement

/// A package by its path: in its archive, whose journal says what it is to be, or alone.
struct PaquetAVerifier {
    private let chemin: String

    init(_ chemin: String) { self.chemin = chemin }

    /// Everything that is wrong with it.
    func fautes(_ verification: VerificationDeSignature) throws -> [FauteDArchive] {
        if let place = try? PaquetDArchive(chemin),
            FileManager.default.fileExists(atPath: "\(place.archive)/\(VerificationDArchive.journal)")
        {
            return try VerificationDArchive(place.archive, controle: verification).verifier(seul: place.nom)
        }
        return try VerificationDArchive.verifier(paquet: chemin, controle: verification)
    }
}

/// What a verification of an archive prints.
enum RapportDArchive {
    /// One line for each fault.
    static func imprimer(_ fautes: [FauteDArchive]) throws(CommandFailure) {
        guard !fautes.isEmpty else { return }
        try Console.printResult(
            fautes.map { ($0.estUnInachevement ? "Inachevé : " : "Faute : ") + $0.message + "\n" }.joined())
    }
}
