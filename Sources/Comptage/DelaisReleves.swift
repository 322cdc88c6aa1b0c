import Parc
import Regles

/// What a series of delays is of.
struct CleDeDelai: Hashable {
    let delai: Delai
    /// nil is `*`.
    let reservataire: IndexReservataire?
}

/// The delays of a campaign by commune: the days themselves, since the quartiles of perimeters do not add up.
struct DelaisReleves {
    private var parCommune: [CodeCommune: [CleDeDelai: [Int32]]] = [:]

    /// The communes that have one.
    var communes: Set<CodeCommune> { Set(parCommune.keys) }

    /// Notes those of one dwelling.
    mutating func compter(_ histoire: Histoire, _ contexte: Contexte) {
        let commune = histoire.logement.attributs.commune
        for constate in histoire.cycles.lazy.flatMap({ Delais.constates($0, contexte.exercice) }) {
            let cle = CleDeDelai(delai: constate.delai, reservataire: constate.reservataire)
            parCommune[commune, default: [:]][cle, default: []].append(Int32(constate.jours))
        }
    }

    /// Notes delays counted elsewhere: that many of the same number of days.
    mutating func noter(_ cle: CleDeDelai, _ commune: CodeCommune, jours: Int32, fois: Int) {
        parCommune[commune, default: [:]][cle, default: []] += repeatElement(jours, count: fois)
    }

    /// Notes those of other dwellings, behind these.
    mutating func ajouter(_ autres: DelaisReleves) {
        for (commune, series) in autres.parCommune {
            for (cle, jours) in series { parCommune[commune, default: [:]][cle, default: []] += jours }
        }
    }

    /// How many of each number of days, by commune and series, in no order.
    var histogramme: [(commune: CodeCommune, cle: CleDeDelai, jours: [Int32: Int])] {
        parCommune.flatMap { commune, series in
            series.map { cle, jours in
                (commune: commune, cle: cle, jours: Dictionary(jours.map { ($0, 1) }, uniquingKeysWith: +))
            }
        }
    }

    /// What is said of each series over some communes, by position on the axis `statistique`.
    func statistiques(_ communes: [CodeCommune]) -> [CleDeDelai: [CaseCalculee]] {
        var series: [CleDeDelai: [Int32]] = [:]
        for (cle, jours) in communes.lazy.compactMap({ parCommune[$0] }).joined() {
            series[cle, default: []] += jours
        }
        return series.mapValues(DelaisReleves.cases)
    }

    private static func cases(_ serie: [Int32]) -> [CaseCalculee] {
        let jours = serie.map(Int.init).sorted()
        return Statistique.allCases.compactMap { statistique in
            let valeur =
                switch statistique {
                case .effectif: Rationnel(jours.count)
                case .premierQuartile: Delais.quartile(1, jours)
                case .mediane: Delais.quartile(2, jours)
                case .troisiemeQuartile: Delais.quartile(3, jours)
                }
            return valeur.map {
                CaseCalculee(.quantite($0), Ventilation(.statistique), rang: statistique.rawValue)
            }
        }
    }
}
