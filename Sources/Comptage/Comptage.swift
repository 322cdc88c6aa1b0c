package import Diagnostics
package import Parc
package import Regles
import Threads

/// All the bilans of a campaign.
package struct BilansDeCampagne: Sendable {
    package let consolide: Bilan
    /// One per convention, in the order of conventions.csv.
    package let reservataires: [Bilan]
    /// One per EPCI whose conference gets an edition, by SIREN; whole: what leaves is made from them by Secret.
    package let conferences: [Bilan]
    /// What was noticed on the log, by line.
    package let anomalies: [Anomalie]
    /// What was noticed on the conventions.
    package let constats: [ConstatDeConvention]

    /// The consolidated bilan, then the others.
    package var tous: [Bilan] { [consolide] + reservataires + conferences }

    /// The first identity that does not hold, with its bilan; nil in a sound run.
    package var breche: (bilan: Bilan, identite: IdentiteVerifiee)? {
        for bilan in tous {
            if let identite = bilan.identites.first(where: { $0.ecarts > 0 }) { return (bilan, identite) }
        }
        return nil
    }
}

/// Counting: from a campaign's contents to its bilans, every perimeter cut from the same facts.
package enum Comptage {
    /// Counts a campaign.
    ///
    /// - Parameters:
    ///   - diagnostics: what reading it noticed, for section M.
    ///   - precedents: the rates of the year before, set beside those of the year.
    ///   - conferences: SIREN of the EPCI whose conference gets an edition; nil for all those with stock.
    ///   - faits: the facts, when they were counted already or elsewhere; nil to count them here.
    ///   - fils: how many threads share the work.
    package static func compter(
        _ dossier: Dossier, _ exercice: Exercice, faits releves: FaitsComptes? = nil, diagnostics: [Diagnostic] = [],
        precedents: TauxPrecedents = TauxPrecedents(), conferences: [String]? = [], fils: Int = 1
    ) -> BilansDeCampagne {
        let contexte = Contexte(
            exercice: exercice, conventions: dossier.conventions, demandeurs: dossier.demandeurs)
        let faits = releves?.faits ?? Faits(dossier, contexte, fils: fils)
        let avecDroit = Set(dossier.droits.map(\.commune))
        let epci = (conferences ?? faits.epciDuStock(dossier.territoires)).sorted()
        let zones = CommunesParZone(faits.communes.union(avecDroit), dossier.territoires)
        let territoires = epci.map { Perimetre.zones(communes: [], epci: [$0]) }
        // The largest one first, and its measures shared, for the threads to end together; for a moment there are more of them
        // than `fils`.
        let autres = Set(dossier.conventions.map(\.perimetre) + territoires).subtracting([.departement])
        let perimetres = [.departement] + Array(autres)
        let comptesDesPerimetres = Parallel.map(perimetres.count, threads: fils) { rang in
            CompteDePerimetre(
                faits, zones.communes(perimetres[rang]), avecDroit: avecDroit, fils: rang == 0 ? fils : 1)
        }
        let comptes = Dictionary(uniqueKeysWithValues: zip(perimetres, comptesDesPerimetres))
        let annexes = CalculDesAnnexes(dossier, contexte, comptes, faits.couverture)
        let constats = ControleDesAnnexes(dossier, contexte.exercice, annexes, faits.couverture).constats
        let redaction = RedactionDuBilan(
            dossier: dossier, contexte: contexte, comptes: comptes,
            qualite: ReleveDeQualite(faits, diagnostics, constats), annexes: annexes, precedents: precedents,
            couverture: faits.couverture)
        let objets =
            [.ensemble] + dossier.conventions.indices.map { RedactionDuBilan.Objet.convention($0) }
            + epci.map { .conference($0) }
        let bilans = Parallel.map(objets.count, threads: fils) { redaction.bilan(objets[$0]) }
        return BilansDeCampagne(
            consolide: bilans[0], reservataires: Array(bilans[1...].prefix(dossier.conventions.count)),
            conferences: bilans.suffix(epci.count),
            anomalies: faits.anomalies.sorted {
                ($0.numero, $0.regle.id, $0.colonne ?? "") < ($1.numero, $1.regle.id, $1.colonne ?? "")
            }, constats: constats)
    }
}
