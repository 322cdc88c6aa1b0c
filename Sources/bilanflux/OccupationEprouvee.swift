import Attaque
import Comptage
import Foundation
import Parc
import Regles
import Rendu
import Secret

/// Protects an occupancy diagnosis, and attacks it: nothing is delivered that the attack breaks.
struct OccupationEprouvee {
    let comptee: OccupationComptee
    let bailleur: Bailleur
    let exercice: Exercice
    let protection: ParametresDeProtection

    /// The figures, among the outputs.
    static let fichier = "\(LivraisonDOccupation.dossier)/donnees.csv"

    /// The diagnosis, once its figures are written.
    ///
    /// Of the subjects that the attack breaks the finest level is given up, and it is run again: there are fewer each time.
    ///
    /// - Parameter racine: the delivery in the making, in which `ecrivain` writes.
    func diagnostic(dans racine: String, _ ecrivain: Ecrivain) throws -> OccupationDiffusable {
        var retraits: [String: [SujetDOccupation: Int]] = [:]
        while true {
            let diagnostic = try proteger(retraits)
            try ecrivain.ecrire(OccupationEprouvee.fichier, OccupationCSV.render(diagnostic))
            let breches = try breches(diagnostic, "\(racine)/\(OccupationEprouvee.fichier)")
            if breches.isEmpty { return diagnostic }
            let retires = try self.retires(breches, diagnostic)
            for (siren, sujet) in retires { retraits[siren, default: [:]][sujet, default: 0] += 1 }
            try FileManager.default.removeItem(atPath: "\(racine)/\(OccupationEprouvee.fichier)")
        }
    }

    /// The subjects of breaches, each with its EPCI.
    private func retires(
        _ breches: [Breche], _ diagnostic: OccupationDiffusable
    ) throws(CommandFailure) -> [(siren: String, sujet: SujetDOccupation)] {
        let retires = diagnostic.epci.flatMap { epci in
            epci.tableaux.map(\.sujet).filter { sujet in
                breches.contains { $0.cle.mesure == "O/\(sujet.mesure)" && self.epci($0.cle, diagnostic) == epci.siren }
            }.map { (siren: epci.siren, sujet: $0) }
        }
        guard !retires.isEmpty else {
            throw CommandFailure(
                .verificationEchouee,
                "le diagnostic laisserait prouver ce qu’il retient : rien n’est livré. C’est un défaut de l’outil : "
                    + "signaler ce message, avec la version de bilanflux.")
        }
        return retires
    }

    /// Protects, without the levels that are given up.
    func proteger(_ retraits: [String: [SujetDOccupation: Int]] = [:]) throws(CommandFailure) -> OccupationDiffusable {
        do throws(SecretImpossible) {
            return try OccupationDiffusable(
                comptee, bailleur: bailleur, annee: exercice.annee,
                departement: exercice.departement, protection, retraits)
        } catch {
            throw CommandFailure(
                .verificationEchouee,
                "les tableaux du diagnostic se contredisent : rien n’est livré. C’est un défaut de l’outil : signaler ce "
                    + "message, avec la version de bilanflux.")
        }
    }

    /// What an attacker proves of figures, in their file, who knows the places.
    func breches(_ diagnostic: OccupationDiffusable, _ chemin: String) throws(CommandFailure) -> [Breche] {
        let verites = zip(comptee.epci, diagnostic.epci).map { VeriteDUnEPCI($0, $1, seuil: protection.seuil) }
        let attaquee = OccupationAttaquee(
            chemin: chemin, nom: OccupationEprouvee.fichier,
            cotes: verites.map(\.cotes).reduce(into: [:]) { $0.merge($1) { $1 } },
            personnesSeules: Set(verites.flatMap(\.personnesSeules)), tauxDeReponse: protection.tauxDeReponse)
        let primaires = protection.niveau == .n3 ? verites.flatMap(\.primaires) : []
        do {
            return try AttaqueDOccupation(attaquee, seuil: protection.seuil).resultat(primaires: primaires).breches
        } catch {
            throw CommandFailure(.verificationEchouee, error.message + " ; rien n’est livré.")
        }
    }

    /// The EPCI of a figure; that of a commune does not say it.
    private func epci(_ cle: CleAttaquee, _ diagnostic: OccupationDiffusable) -> String? {
        if !cle.territoire.isEmpty { return cle.territoire }
        return diagnostic.epci.first { epci in
            epci.zones.contains { $0.niveau == .commune && $0.code == cle.position.modalite("commune") }
        }?.siren
    }
}
