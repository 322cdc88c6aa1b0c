package import Diagnostics
package import Parc

/// One vacancy of one dwelling, as the log tells it.
package struct Cycle: Sendable {
    /// In order: by day, then by line.
    package fileprivate(set) var evenements: [Evenement] = []
    /// Day of the first notice.
    package fileprivate(set) var conge: Jour?
    package fileprivate(set) var liberation: Jour?
    package fileprivate(set) var livraison: Evenement?
    package fileprivate(set) var cloture: Cloture?
    /// Whether it opened with none of CONGE, LIBERATION, LIVRAISON.
    package var ouvertureIrreguliere: Bool { evenements.first.map { !Cycles.ouvreRegulierement($0.type) } ?? false }

    /// What ended a vacancy.
    package enum Cloture: Sendable {
        case bail
        case retrait
    }

    fileprivate mutating func join(_ evenement: Evenement) {
        evenements.append(evenement)
        switch evenement.type {
        case .conge: conge = conge ?? evenement.jour
        case .liberation: liberation = evenement.jour
        case .livraison: livraison = evenement
        case .bail: cloture = .bail
        case .retrait: cloture = .retrait
        case .miseADisposition, .retour, .proposition, .decision, .refus, .annulation: break
        }
    }
}

/// CYC-1: events of one dwelling make vacancies.
package enum Cycles {
    /// The rule.
    package static let regle = Regle(
        "CYC-1", "Cycle (une vacance d’un logement)",
        "Tout événement d’un logement sans cycle ouvert en ouvre un ; CONGE, LIBERATION et LIVRAISON sont les ouvertures "
            + "régulières. Un CONGE rejoint le cycle ouvert. Une LIBERATION rejoint le cycle ouvert qui n’a ni LIBERATION ni "
            + "LIVRAISON, sinon ouvre un nouveau cycle ; une LIVRAISON, celui qui n’a ni CONGE, ni LIBERATION, ni LIVRAISON. "
            + "BAIL et RETRAIT ferment le cycle. Sans cycle ouvert, une LIBERATION appartient au dernier cycle fermé par un "
            + "BAIL s’il avait un CONGE et pas de LIBERATION ; une LIVRAISON, à celui qui n’avait ni CONGE, ni LIBERATION, ni "
            + "LIVRAISON.",
        references: [.article4x1, .article4x2])

    /// A vacancy that opens with neither notice, release nor delivery.
    package static let ouvertureIrreguliere = DiagnosticRule(
        "CYC-01", .avertissement, "événement d’un logement dont aucune vacance n’est ouverte",
        consequence:
            "une vacance est ouverte par cet événement ; sans LIBERATION elle ne compte pas dans les logements "
            + "libérés (section A)",
        remedy: "ajouter au journal le CONGE ou la LIBERATION qui précède")
    /// A release while the former vacancy is still open.
    package static let cycleNonFerme = DiagnosticRule(
        "CYC-02", .avertissement, "nouvelle LIBERATION ou LIVRAISON alors que la vacance précédente n’est pas close",
        consequence:
            "une nouvelle vacance commence : le logement peut compter deux fois dans les libérés (section A), et "
            + "la précédente reste ouverte",
        remedy: "ajouter le BAIL ou le RETRAIT qui clôt la vacance précédente, ou annuler la ligne en double")

    /// The vacancies of one dwelling, in order.
    ///
    /// - Parameter evenements: its events up to the closing date, cancelled ones out, by day then by line.
    package static func former(_ evenements: [Evenement], _ anomalies: inout [Anomalie]) -> [Cycle] {
        var cycles: [Cycle] = []
        var ouvert = false
        for evenement in evenements {
            let dernier = cycles.last
            if let dernier, ouvert ? rejoint(evenement, dernier) : completeApresBail(evenement, dernier) {
                cycles[cycles.count - 1].join(evenement)
            } else {
                if ouvert { anomalies.append(Anomalie(cycleNonFerme, numero: evenement.numero, colonne: "type")) }
                var cycle = Cycle()
                cycle.join(evenement)
                cycles.append(cycle)
                ouvert = true
            }
            if evenement.type == .bail || evenement.type == .retrait { ouvert = false }
        }
        return cycles
    }

    private static func rejoint(_ evenement: Evenement, _ cycle: Cycle) -> Bool {
        switch evenement.type {
        case .liberation: cycle.liberation == nil && cycle.livraison == nil
        case .livraison: cycle.conge == nil && cycle.liberation == nil && cycle.livraison == nil
        case .conge, .miseADisposition, .retour, .proposition, .decision, .refus, .bail, .retrait, .annulation: true
        }
    }

    /// Keys that come back, or a delivery, after the lease was signed.
    private static func completeApresBail(_ evenement: Evenement, _ cycle: Cycle) -> Bool {
        guard cycle.cloture == .bail, cycle.liberation == nil else { return false }
        switch evenement.type {
        case .liberation: return cycle.conge != nil
        case .livraison: return cycle.conge == nil && cycle.livraison == nil
        case .conge, .miseADisposition, .retour, .proposition, .decision, .refus, .bail, .retrait, .annulation:
            return false
        }
    }

    fileprivate static func ouvreRegulierement(_ type: TypeEvenement) -> Bool {
        switch type {
        case .conge, .liberation, .livraison: true
        case .miseADisposition, .retour, .proposition, .decision, .refus, .bail, .retrait, .annulation: false
        }
    }
}
