import Diagnostics
package import Parc
package import Regles

/// The history of one dwelling of a test, followed by the rules.
package struct Chronique: Sendable {
    package let contexte: Contexte
    package let distribution: Distribution
    package let histoire: Histoire
    /// What the rules noticed, in the order they did.
    package let anomalies: [Anomalie]

    /// Follows the events of a dwelling, by default one of the assiette.
    ///
    /// - Parameter suite: its events after the closing date.
    package init(
        _ lignes: String..., suite: [String] = [], provenance: LogementCite.Provenance = .parc(.eligible),
        nature: MotifExclusion? = nil, attributs: Attributs = .essai(), exercice: Exercice = .essai(),
        distribution: Distribution = .usuelle
    ) {
        self.init(
            lignes, suite: suite, provenance: provenance, nature: nature, attributs: attributs, exercice: exercice,
            distribution: distribution)
    }

    /// The same from a list.
    package init(
        _ lignes: [String], suite: [String] = [], provenance: LogementCite.Provenance = .parc(.eligible),
        nature: MotifExclusion? = nil,
        attributs: Attributs = .essai(), exercice: Exercice = .essai(), distribution: Distribution = .usuelle
    ) {
        let contexte = Contexte(
            exercice: exercice, conventions: distribution.conventions, demandeurs: distribution.fiches)
        let logement = LogementCite(provenance: provenance, attributs: attributs, nature: nature)
        var anomalies: [Anomalie] = []
        let auJournal = LogementAuJournal(
            logement: logement, evenements: Journal(lignes, distribution: distribution).evenements,
            suite: Journal(suite, distribution: distribution, premiereLigne: 2 + lignes.count).evenements)
        let histoire = Histoire(auJournal, contexte, &anomalies)
        self.contexte = contexte
        self.distribution = distribution
        self.anomalies = anomalies
        self.histoire = histoire
    }

    /// The vacancies followed.
    package var suivis: [CycleSuivi] { histoire.cycles }

    /// The kinds of the vacancies, in order.
    package var genres: [GenreDeCycle] { suivis.map(\.genre) }

    /// The types of the events of each vacancy, in order: what CYC-1 decided.
    package var cycles: [[TypeEvenement]] { suivis.map { $0.cycle.evenements.map(\.type) } }

    /// What the history adds to a measure: units by réservataire, `*` for those of the landlord as a whole.
    package func compte(_ mesure: MesureDuFlux) -> [String: Int] {
        var comptes: [String: Int] = [:]
        for unite in mesure.compter([histoire], contexte) {
            comptes[unite.reservataire.map(distribution.code) ?? "*", default: 0] += 1
        }
        return comptes
    }

    /// What the history adds to a measure of that section and name; nil when the registry has none.
    package func compte(_ section: Section, _ id: String) -> [String: Int]? {
        Registre.flux.first { $0.mesure.section == section && $0.mesure.id == id }.map(compte)
    }

    /// The codes on an axis of the units that a measure counts, in order: the position's code for a closed axis.
    package func codes(_ section: Section, _ id: String, _ axe: Axe) -> [String] {
        guard let mesure = Registre.flux.first(where: { $0.mesure.section == section && $0.mesure.id == id }) else {
            return ["pas de mesure"]
        }
        return mesure.compter([histoire], contexte).map { unite in
            axe.code(unite.fait) ?? axe.position(unite.fait).flatMap {
                axe.modalites(contexte.exercice.tranches)?[$0].code
            } ?? "?"
        }
    }

    /// Who got the dwelling, by holder, over all vacancies: `AL : ordinaire` (`?` when nobody is named).
    package var attributions: [String] {
        suivis.flatMap(\.attributions).map {
            "\(distribution.code($0.titulaire)) : \(distribution.nom($0.attributaire) ?? "?")"
        }
    }

    /// The holder at each decision, over all vacancies.
    package var titulairesDesDecisions: [String] {
        suivis.flatMap(\.decisions).map { distribution.code($0.titulaire) }
    }

    /// The holder at the lease of each vacancy that has one.
    package var titulairesDesBaux: [String] { suivis.compactMap(\.bail).map { distribution.code($0.titulaire) } }

    /// The offers in order, those that a decision makes included: `2024-03-05 AL`, and `encore` unless it is the first.
    package var offres: [String] {
        suivis.flatMap(\.misesADisposition).map {
            "\($0.jour.iso) \(distribution.code($0.reservataire))\($0.premiere ? "" : " encore")"
        }
    }

    /// The state of each vacancy, freed or not.
    package var etats: [EtatDesLiberes] { suivis.map { EtatDesLiberes.etat($0, contexte) } }

    /// What was noticed: `CYC-01 ligne 2`, in the order of the lines.
    package var signalements: [String] { Chronique.signalements(anomalies) }

    /// Findings as tests compare them, by line then rule.
    package static func signalements(_ anomalies: [Anomalie]) -> [String] {
        anomalies.sorted { $0.numero != $1.numero ? $0.numero < $1.numero : $0.regle.id < $1.regle.id }
            .map { "\($0.regle.id) ligne \($0.numero)" }
    }
}
