import CryptoPort
import Foundation
import Rendu
import Scellement

/// `verifier` over outputs, or over one signed bilan wherever it is.
struct VerificationDeBilansRun {
    let chemin: String
    let confiance: OptionsDeConfiance

    /// Verifies; throws `CommandFailure` for any other end than `fait`.
    func execute() throws(CommandFailure) {
        let verification = try confiance.verification()
        var rapport = RapportDeVerification(avecAutorite: !confiance.autorite.isEmpty)
        if let bilan = DossierSigne(chemin), bilan.estSigne || bilan.estUnBilan {
            rapport.ajouter(chemin, bilan.verifier(verification, lieu: chemin))
        } else {
            do throws(SortieError) {
                let sortie = try SortieProduite(chemin)
                // What is said of each file, by its signature, is more than what is said of the whole.
                if !sortie.demandes.contains(where: {
                    DossierSigne("\(sortie.dossier)/\($0.dossier)")?.estSigne ?? false
                }) {
                    throw .nonSignee(chemin: chemin)
                }
                for bilan in sortie.demandes {
                    guard let dossier = DossierSigne("\(sortie.dossier)/\(bilan.dossier)") else {
                        throw .illisible(chemin: bilan.dossier)
                    }
                    rapport.ajouter(bilan.dossier, dossier.verifier(verification, lieu: bilan.dossier))
                }
                rapport.ajouter(try sortie.ecarts())
            } catch {
                throw CommandFailure(error)
            }
        }
        try rapport.conclure()
    }
}

/// What a verification of signatures prints: who signed what, when, and every fault.
struct RapportDeVerification {
    private let avecAutorite: Bool
    private var bilans: [(dossier: String, resultat: VerificationDeSignature.Resultat)] = []
    private var autres: [String] = []

    init(avecAutorite: Bool) { self.avecAutorite = avecAutorite }

    mutating func ajouter(_ dossier: String, _ resultat: VerificationDeSignature.Resultat) {
        bilans.append((dossier, resultat))
    }

    /// What the manifest objects to, and no signature covers.
    mutating func ajouter(_ ecarts: [String]) { autres += ecarts }

    /// Prints, and ends with code 5 when there is a fault.
    func conclure() throws(CommandFailure) {
        let fautes = bilans.flatMap { $0.resultat.fautes.map(\.message) } + autres
        var lignes = bilans.filter(\.resultat.fautes.isEmpty).map {
            "Valable : \($0.dossier), \(Self.qui($0.resultat))"
        }
        lignes += fautes.map { "Faute : \($0)" }
        let reserve = avecAutorite || !fautes.isEmpty ? "" : OptionsDeConfiance.sansAutorite
        try Console.printResult(lignes.joined(separator: "\n") + "\n" + reserve)
        guard fautes.isEmpty else { throw CommandFailure(fautes: fautes.count) }
    }

    private static func qui(_ resultat: VerificationDeSignature.Resultat) -> String {
        let signataire = resultat.signataire.map { "signé par « \($0.name) »" } ?? ""
        let instant = resultat.instant.map { " le \($0.francais)" } ?? ""
        return signataire + instant
            + (resultat.horodatage.map {
                ", horodaté le \($0.francais)"
                    + (resultat.horodatageReconnu
                        ? "" : " (par une autorité qui n’a pas été vérifiée : --autorite-horodatage)")
            } ?? "")
    }
}
