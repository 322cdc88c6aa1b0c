import CryptoPort
import Foundation
import Importation

/// A file of lines about dwellings, for the landlord's own use: written, and told in the register, which `purger` reads.
struct LignesDeTravail {
    private let campagne: Campagne
    private let destination: DestinationCSV

    init(_ campagne: Campagne, _ destination: DestinationCSV) {
        self.campagne = campagne
        self.destination = destination
    }

    /// Writes the lines, and the register; neither without the other.
    func ecrire(_ lignes: some Sequence<String>) throws {
        let octets = destination.octets(lignes)
        let fichier = OperationDeTraitement.Fichier(
            role: .travail, chemin: chemin, octets: octets.count, sha256: try SHA256Digest.of(octets).hexadecimal)
        let operation = OperationDeTraitement(
            .lecture, cadre: CadreDuTraitement(campagne, date: nil),
            donnees: ["logements et événements derrière un chiffre, pour le seul usage du bailleur"],
            fichiers: [fichier])
        do {
            let inscription = try RegistreDesTraitements(campagne: campagne.dossier).inscrire([operation])
            do throws(CommandFailure) {
                try destination.ecrire(octets)
                inscription.valider()
            } catch {
                throw CommandFailure(error.code, (error.message ?? "") + inscription.annuler())
            }
        } catch let error as RegistreError {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }

    /// In the campaign's folder, or absolute when it is elsewhere.
    private var chemin: String {
        let complet = URL(fileURLWithPath: destination.chemin).resolvingSymlinksInPath().path
        let racine = URL(fileURLWithPath: campagne.dossier).resolvingSymlinksInPath().path + "/"
        return complet.hasPrefix(racine) ? String(complet.dropFirst(racine.count)) : complet
    }
}
