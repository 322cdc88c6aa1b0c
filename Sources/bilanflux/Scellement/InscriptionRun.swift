import Foundation
import Rendu
import Scellement

/// A line added to the journal of an archive, and its new state signed.
struct InscriptionRun {
    let archive: String
    private let ouverture: OuvertureDuCachet

    init(archive: String, cle: OptionsDeCle) throws(CommandFailure) {
        self.archive = archive
        ouverture = try OuvertureDuCachet(cle)
    }

    /// Does something with the archive, then prints where its journal is.
    func inscrire(_ instant: Instant, _ acte: (Archive, Instant) throws -> Void) throws(CommandFailure) {
        let cachet = try ouverture.cachet(instant)
        do {
            guard FileManager.default.fileExists(atPath: archive) else {
                throw ArchiveError.introuvable(chemin: archive)
            }
            let ouverte = try Archive(archive, outil: Bilanflux.version)
            guard let origine = ouverte.origine else {
                throw CommandFailure(.usage, "\(archive) : cette archive ne contient encore aucun paquet.")
            }
            try acte(ouverte, instant)
            let ancre = try ouverte.poserUnPoint(origine: origine, instant, sceau: cachet)
            try Console.printResult("Ancre : \(ancre)\n")
        } catch {
            throw CommandFailure(livraison: error)
        }
    }
}
