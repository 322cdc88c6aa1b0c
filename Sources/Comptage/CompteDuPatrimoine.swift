import Parc
import Regles

/// The stock counted column by column: what every dwelling adds to the rows of its commune.
struct CompteDuPatrimoine {
    private let patrimoine: Patrimoine
    /// The communes by their rank, in the order in which they are met.
    let communes: [CodeCommune]
    /// Rank of the commune of each dwelling.
    private let rangs: [Int32]

    /// Ranks the communes; those of one commune mostly stand together.
    init(_ patrimoine: Patrimoine) {
        self.patrimoine = patrimoine
        var connus: [CodeCommune: Int32] = [:]
        var communes: [CodeCommune] = []
        var derniere: (commune: CodeCommune, rang: Int32)?
        rangs = patrimoine.communes.map { commune in
            if let derniere, derniere.commune == commune { return derniere.rang }
            let rang = connus[commune] ?? Int32(communes.count)
            if rang == communes.count {
                connus[commune] = rang
                communes.append(commune)
            }
            derniere = (commune, rang)
            return rang
        }
        self.communes = communes
    }

    /// The situations of the dwellings, by rank of their commune.
    var situations: [CompteDuStock] {
        var comptes = [CompteDuStock](repeating: CompteDuStock(), count: communes.count)
        for (rang, situation) in zip(rangs, patrimoine.situations) { comptes[Int(rang)].compter(situation) }
        return comptes
    }

    /// The rows of a measure end to end, by rank of their commune: how many dwellings count in each position of its layout.
    func lignes(_ mesure: MesureDuPatrimoine, _ disposition: Disposition) -> [Int32] {
        let largeur = disposition.largeur
        var comptes = [Int32](repeating: 0, count: largeur * communes.count)
        var comptees = [Int32]()
        comptees.reserveCapacity(rangs.count)
        for (rang, situation) in zip(rangs, patrimoine.situations) {
            let debut = mesure.compte(situation) ? Int(rang) * largeur : -1
            comptees.append(Int32(debut))
            if debut >= 0 { comptes[debut] += 1 }
        }
        for plage in disposition.plages {
            let colonnes = plage.axes.compactMap { $0.codes(patrimoine) }
            // An axis that says nothing of a dwelling has no figure.
            guard colonnes.count == plage.axes.count else { continue }
            ajouter(colonnes, plage, comptees, &comptes)
        }
        return comptes
    }

    private func ajouter(
        _ colonnes: [[UInt8]], _ plage: Disposition.Plage, _ debuts: [Int32], _ comptes: inout [Int32]
    ) {
        let (premiere, seconde) = (colonnes[0], colonnes.count > 1 ? colonnes[1] : nil)
        for (index, debut) in debuts.enumerated() where debut >= 0 {
            let position = plage.position(Int(premiere[index]), seconde.map { Int($0[index]) })
            comptes[Int(debut) + position] += 1
        }
    }
}

extension Axe {
    /// The positions of the dwellings of a stock on this axis; nil when their records do not decide it.
    fileprivate func codes(_ patrimoine: Patrimoine) -> [UInt8]? {
        switch self {
        case .typologie: patrimoine.typologies
        case .financement: patrimoine.financements
        case .qpv: patrimoine.qpv
        case .periode: patrimoine.periodes
        case .accessibilite: patrimoine.accessibilites
        case .commune, .parc, .programme, .motif, .mois, .issue, .contingent, .calcul, .exclusion, .poste, .nature,
            .statistique, .exercice, .fichier, .regle, .devenir, .raison, .axe:
            nil
        }
    }
}
