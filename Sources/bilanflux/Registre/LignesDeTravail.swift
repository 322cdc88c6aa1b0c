import CryptoPort
import Explication
import Foundation
import Importation

/// A file for the landlord's own use: written for its owner alone, and told in the register, which `purger` reads.
struct LignesDeTravail {
    private let campagne: Campagne
    private let destination: DestinationCSV

    init(_ campagne: Campagne, _ destination: DestinationCSV) {
        self.campagne = campagne
        self.destination = destination
    }

    /// What such a file holds.
    enum Contenu: CaseIterable {
        case lignes, tablesPossibles

        /// First line of every such file.
        var entete: String {
            switch self {
            case .lignes: ExplicationCSV.entete
            case .tablesPossibles: TablesPossiblesCSV.entete
            }
        }

        /// What it holds on persons, in French.
        var donnees: String {
            switch self {
            case .lignes: "logements et événements derrière un chiffre"
            case .tablesPossibles: "chiffres retenus d’une édition protégée, et les tables qui prouvent leur secret"
            }
        }

        fileprivate var nature: OperationDeTraitement.Nature {
            switch self {
            case .lignes: .lecture
            case .tablesPossibles: .protection
            }
        }
    }

    /// Writes the lines, and the register; neither without the other.
    func ecrire(_ contenu: Contenu, _ lignes: some Sequence<String>) throws {
        let octets = destination.octets(lignes)
        let fichier = OperationDeTraitement.Fichier(
            role: .travail, chemin: chemin, octets: octets.count, sha256: try SHA256Digest.of(octets).hexadecimal)
        let operation = OperationDeTraitement(
            contenu.nature, cadre: CadreDuTraitement(campagne, date: nil),
            donnees: ["\(contenu.donnees), pour le seul usage du bailleur"],
            fichiers: [fichier])
        do {
            let inscription = try RegistreDesTraitements(campagne: campagne.dossier).inscrire([operation])
            do throws(CommandFailure) {
                try destination.ecrirePourSoi(octets)
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
