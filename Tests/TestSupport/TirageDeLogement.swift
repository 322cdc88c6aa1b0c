package import Parc
import Regles

/// Draws dwellings whose attributes, nature and situation go together as ASS-1, STK-1 and LOG-1 want.
package enum TirageDeLogement {
    /// Where dwellings are: two arrondissements of Marseille (13055), 13110 without an EPCI in the random campaigns, 13119
    /// not in their territoires.csv.
    private static let communes = ["13001", "13004", "13201", "13202", "13110", "13119"].map { insee($0) }

    /// Attributes in a commune of the list, any category of any axis.
    package static func attributs(_ hasard: inout SplitMix64) -> Attributs {
        Attributs(
            commune: hasard.choix(communes), typologie: hasard.choix(Typologie.allCases),
            financement: hasard.choix(Financement.allCases), qpv: hasard.choix(QPV.allCases),
            periode: UInt8.random(in: 0...5, using: &hasard), accessibilite: hasard.choix(Accessibilite.allCases))
    }

    /// A line of the stock: eight in ten are in the assiette.
    static func auParc(_ hasard: inout SplitMix64) -> CampagneDEssai.Ligne {
        var attributs = attributs(&hasard)
        // Three natures would put too many dwellings out.
        if attributs.financement == .pli { attributs.financement = .plus }
        switch Int.random(in: 0..<10, using: &hasard) {
        case 0: return CampagneDEssai.Ligne(attributs, .sorti)
        case 1:
            let motif = hasard.choix(MotifExclusion.allCases)
            let nature = natureDe(motif, &attributs)
            return CampagneDEssai.Ligne(attributs, .exclu(motif), nature: nature)
        // Forced in by L411_6 whatever its nature.
        case 2:
            let nature = natureDe(hasard.choix([.pli, .financementLibre, .universitaire]), &attributs)
            return CampagneDEssai.Ligne(attributs, .eligible, nature: nature)
        default: return CampagneDEssai.Ligne(attributs, .eligible)
        }
    }

    /// The nature that a motive tells of, if any, with the financing that goes with it.
    private static func natureDe(_ motif: MotifExclusion, _ attributs: inout Attributs) -> MotifExclusion? {
        switch motif {
        case .pli: attributs.financement = .pli
        case .financementLibre: attributs.financement = .autre
        case .universitaire: break
        case .defense, .sante, .vente, .demolition, .foyer, .residenceServices, .semNonAPL, .local: return nil
        }
        return motif
    }

    /// A dwelling that `parc` does not have: of the next stock, or known by its delivery alone when it has one.
    static func horsParc(
        _ evenements: [Evenement], _ programmes: [Programme], _ tranches: TranchesConstruction,
        _ hasard: inout SplitMix64
    ) -> LogementCite {
        if let livraison = evenements.first(where: { $0.type == .livraison }), Bool.random(using: &hasard) {
            let commune = programmes.first { $0.code == livraison.motif }?.commune
            return LogementCite(
                provenance: commune == nil ? .sansCommune : .livraison,
                attributs: .inconnus(commune: commune ?? insee("00000"), tranches: tranches), nature: nil)
        }
        var attributs = attributs(&hasard)
        let motif: MotifExclusion? =
            attributs.financement == .pli ? .pli : hasard.uneFois(sur: 6) ? .universitaire : nil
        let nature = motif.flatMap { natureDe($0, &attributs) }
        return LogementCite(provenance: .parcSuivant, attributs: attributs, nature: nature)
    }
}
