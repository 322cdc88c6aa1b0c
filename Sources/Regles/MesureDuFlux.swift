package import Parc

/// What a measure picks in one vacancy: for whom it counts, and the applicant it is about.
package struct Releve: Sendable, Hashable {
    /// The holder it counts for; nil when it is the landlord's as a whole.
    package let titulaire: IndexReservataire?
    package let demandeur: IndexDemandeur?
    /// Where it falls on the axes that the vacancy does not decide.
    package let precisions: Precisions
    /// Number of the event that makes it count; nil when none does more than the others.
    package let numero: Int?

    /// Something to count.
    package init(
        _ titulaire: IndexReservataire? = nil, demandeur: IndexDemandeur? = nil, precisions: Precisions = Precisions(),
        numero: Int? = nil
    ) {
        self.titulaire = titulaire
        self.demandeur = demandeur
        self.precisions = precisions
        self.numero = numero
    }

    /// The same with other precisions.
    package func precise(_ precisions: Precisions) -> Releve {
        Releve(titulaire, demandeur: demandeur, precisions: precisions, numero: numero)
    }

    // What counts once counts once whatever the lines that say it.
    package static func == (left: Releve, right: Releve) -> Bool {
        left.titulaire == right.titulaire && left.demandeur == right.demandeur && left.precisions == right.precisions
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(titulaire)
        hasher.combine(demandeur)
        hasher.combine(precisions)
    }
}

/// The vacancies that a measure is counted on (FLU-1); those out of the flow are in none.
package enum ChampDesCycles: Sendable {
    /// The flow: sections A and B.
    case existant
    /// First lettings: section C.
    case neuf
    /// Both, shown apart by the axis `parc`: sections D to G.
    case existantEtNeuf

    func contient(_ genre: GenreDeCycle) -> Bool {
        switch genre {
        case .existant: self != .neuf
        case .neuf: self != .existant
        case .hors: false
        }
    }
}

/// What counts once.
package enum UniteDeCompte: Sendable {
    /// Everything that is picked.
    case vacance
    /// A dwelling, once per réservataire whatever its vacancies.
    case logement
}

/// A measure counted on the log: on which vacancies, and what it picks in each.
///
/// A class, for every dwelling asks for all of them: a reference is handed over at less cost than what it holds.
package final class MesureDuFlux: Sendable {
    /// The registered measure.
    package let mesure: Mesure
    private let champ: ChampDesCycles
    private let unite: UniteDeCompte
    /// The dwellings it is counted on; nil for all.
    private let lieu: QPV?
    private let relever: @Sendable (CycleSuivi, Contexte) -> [Releve]

    /// One unit counted: for whom (nil for `*` only), and where it falls on the axes.
    package struct Unite: Sendable {
        package let reservataire: IndexReservataire?
        package let fait: Fait
        /// Rank of its vacancy in the history.
        package let cycle: Int
        /// Number of the event that makes it count; nil when none does more than the others.
        package let numero: Int?

        /// A unit.
        package init(reservataire: IndexReservataire?, fait: Fait, cycle: Int, numero: Int?) {
            self.reservataire = reservataire
            self.fait = fait
            self.cycle = cycle
            self.numero = numero
        }
    }

    /// Registers a measure of the log.
    ///
    /// - Parameter relever: what it picks in a vacancy of `champ`.
    package init(
        _ mesure: Mesure, champ: ChampDesCycles, unite: UniteDeCompte = .vacance, lieu: QPV? = nil,
        relever: @escaping @Sendable (CycleSuivi, Contexte) -> [Releve]
    ) {
        self.mesure = mesure
        self.champ = champ
        self.unite = unite
        self.lieu = lieu
        self.relever = relever
    }

    /// What the histories of dwellings add, in order.
    package func compter(_ histoires: [Histoire], _ contexte: Contexte) -> [Unite] {
        var unites: [Unite] = []
        for histoire in histoires where lieu == nil || histoire.logement.attributs.qpv == lieu {
            compter(histoire, contexte, &unites)
        }
        return unites
    }

    private func compter(_ histoire: Histoire, _ contexte: Contexte, _ unites: inout [Unite]) {
        let debut = unites.count
        for (rang, suivi) in histoire.cycles.enumerated() where champ.contient(suivi.genre) {
            for releve in relever(suivi, contexte) {
                let reservataire = mesure.portee == .ensemble ? nil : releve.titulaire
                if unite == .logement, unites[debut...].contains(where: { $0.reservataire == reservataire }) {
                    continue
                }
                unites.append(
                    Unite(
                        reservataire: reservataire,
                        fait: Fait(
                            histoire.logement.attributs, parc: suivi.genre.parc, programme: suivi.programme,
                            precisions: releve.precisions), cycle: rang, numero: releve.numero))
            }
        }
    }
}

extension CycleSuivi {
    /// The new programme of a first letting: the motive of its LIVRAISON; empty without.
    fileprivate var programme: String { genre == .neuf ? cycle.livraison?.motif ?? "" : "" }
}
