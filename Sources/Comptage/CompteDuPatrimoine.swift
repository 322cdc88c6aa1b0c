import Parc
import Regles
import Threads

/// The stock counted in one pass: what every dwelling adds to the rows of its commune.
struct CompteDuPatrimoine: Sendable {
    /// The communes by their rank, in the order in which they are met.
    private(set) var communes: [CodeCommune] = []
    /// By rank of the commune, how many dwellings are in each of `SituationAssiette.toutes`.
    private var situations: [Int32] = []
    /// Of each measure, its rows end to end by rank of the commune, as its layout has them.
    private(set) var lignes: [[Int32]]
    private let comptees: [MesureComptee]
    /// By packed code, the rank of the commune plus one; 0 for none yet.
    private var rangs = [Int32](repeating: 0, count: CodeCommune.nombreDeCodes)

    /// A measure with where its dwellings count.
    private struct MesureComptee: Sendable {
        /// By position in `SituationAssiette.toutes`.
        let compte: [Bool]
        let axes: [AxeCompte]
        let croisements: [(plage: Disposition.Plage, premier: FicheDeLogement.Champ, second: FicheDeLogement.Champ)]
        let largeur: Int

        /// One axis, and where its categories begin in a row.
        struct AxeCompte: Sendable {
            let champ: FicheDeLogement.Champ
            let debut: Int
        }

        init(_ mesure: MesureDuPatrimoine, _ disposition: Disposition) {
            compte = SituationAssiette.toutes.map(mesure.compte)
            // An axis that says nothing of a dwelling has no figure.
            axes = disposition.plages.filter { $0.axes.count == 1 }.compactMap { plage in
                plage.axes[0].champ.map { AxeCompte(champ: $0, debut: plage.positions.lowerBound) }
            }
            croisements = disposition.plages.filter { $0.axes.count == 2 }.compactMap { plage in
                guard let premier = plage.axes[0].champ, let second = plage.axes[1].champ else { return nil }
                return (plage, premier, second)
            }
            largeur = disposition.largeur
        }

        /// Adds dwellings of one commune to its row.
        func ajouter(_ fiches: UnsafeBufferPointer<FicheDeLogement>, a ligne: UnsafeMutablePointer<Int32>) {
            compte.withUnsafeBufferPointer { compte in
                axes.withUnsafeBufferPointer { axes in
                    for fiche in fiches where compte[fiche.rangDeSituation] {
                        ligne[0] += 1
                        for axe in axes { ligne[axe.debut + fiche.position(axe.champ)] += 1 }
                    }
                }
                for (plage, premier, second) in croisements {
                    for fiche in fiches where compte[fiche.rangDeSituation] {
                        ligne[plage.position(fiche.position(premier), fiche.position(second))] += 1
                    }
                }
            }
        }
    }

    /// Counts a stock, on `fils` threads: a stretch of it each, added up in its order.
    init(_ patrimoine: Patrimoine, _ mesures: [(MesureDuPatrimoine, Disposition)] = [], fils: Int) {
        let fiches = patrimoine.fiches
        let parties = Parallel.mapStretches(fiches.count, threads: fils) { rangs in
            CompteDuPatrimoine(fiches[rangs], mesures.map(MesureComptee.init))
        }
        self = parties[0]
        for partie in parties.dropFirst() { ajouter(partie) }
    }

    private init(_ fiches: ArraySlice<FicheDeLogement>, _ comptees: [MesureComptee]) {
        self.comptees = comptees
        lignes = comptees.map { _ in [] }
        // Dwellings of one commune mostly stand together.
        var debut = fiches.startIndex
        while debut < fiches.endIndex {
            let commune = fiches[debut].commune
            let fin = fiches[debut...].firstIndex { $0.commune != commune } ?? fiches.endIndex
            let rang = rang(commune)
            fiches[debut..<fin].withUnsafeBufferPointer { compter($0, rang) }
            debut = fin
        }
    }

    private mutating func ajouter(_ autre: CompteDuPatrimoine) {
        let largeur = SituationAssiette.toutes.count
        let rangs = autre.communes.map { rang($0) }
        CompteDuPatrimoine.ajouter(autre.situations, a: &situations, rangs, largeur: largeur)
        for (mesure, comptee) in comptees.enumerated() {
            CompteDuPatrimoine.ajouter(autre.lignes[mesure], a: &lignes[mesure], rangs, largeur: comptee.largeur)
        }
    }

    /// Adds rows of one width to those of these ranks.
    private static func ajouter(_ siennes: [Int32], a lignes: inout [Int32], _ rangs: [Int], largeur: Int) {
        lignes.withUnsafeMutableBufferPointer { lignes in
            siennes.withUnsafeBufferPointer { siennes in
                for (sien, rang) in rangs.enumerated() {
                    for position in 0..<largeur {
                        lignes[rang * largeur + position] += siennes[sien * largeur + position]
                    }
                }
            }
        }
    }

    /// The situations of the dwellings, by rank of their commune.
    var stocks: [CompteDuStock] {
        let toutes = SituationAssiette.toutes
        return communes.indices.map { rang in
            var compte = CompteDuStock()
            for (position, situation) in toutes.enumerated() {
                compte.compter(situation, Int(situations[rang * toutes.count + position]))
            }
            return compte
        }
    }

    private mutating func rang(_ commune: CodeCommune) -> Int {
        let place = Int(commune.packed)
        if rangs[place] > 0 { return Int(rangs[place]) - 1 }
        let rang = communes.count
        communes.append(commune)
        rangs[place] = Int32(communes.count)
        situations.append(contentsOf: repeatElement(0, count: SituationAssiette.toutes.count))
        for (mesure, comptee) in comptees.enumerated() {
            lignes[mesure].append(contentsOf: repeatElement(0, count: comptee.largeur))
        }
        return rang
    }

    private mutating func compter(_ fiches: UnsafeBufferPointer<FicheDeLogement>, _ rang: Int) {
        let debut = rang * SituationAssiette.toutes.count
        situations.withUnsafeMutableBufferPointer { situations in
            for fiche in fiches { situations[debut + fiche.rangDeSituation] += 1 }
        }
        for (mesure, comptee) in comptees.enumerated() {
            lignes[mesure].withUnsafeMutableBufferPointer { lignes in
                guard let premiere = lignes.baseAddress else { return }
                comptee.ajouter(fiches, a: premiere + rang * comptee.largeur)
            }
        }
    }
}

extension Axe {
    /// Where the dwellings of a stock have their position on this axis; nil when their records do not decide it.
    fileprivate var champ: FicheDeLogement.Champ? {
        switch self {
        case .typologie: .typologie
        case .financement: .financement
        case .qpv: .qpv
        case .periode: .periode
        case .accessibilite: .accessibilite
        case .commune, .parc, .programme, .motif, .mois, .issue, .contingent, .calcul, .exclusion, .poste, .nature,
            .statistique, .exercice, .fichier, .regle, .devenir, .raison, .axe:
            nil
        }
    }
}
