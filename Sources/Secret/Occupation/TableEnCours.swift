import Comptage
import Parc
import Regles

/// A table while it is protected: a subject, its categories as they are merged so far.
///
/// *Résidences* are small: they may have coarser categories than the other zones, each the sum of some of theirs.
struct TableEnCours {
    typealias Groupe = (rangs: [Int], modalite: Modalite)

    let sujet: SujetDOccupation
    /// The levels of zones it is shown at.
    let niveaux: [NiveauDeZone]
    /// How many steps of the ladder were taken, for all zones, then for the *résidences*.
    private var pas = 0
    private var pasDesResidences = 0

    /// - Parameter retrait: how many levels are not shown, the finest first.
    init(_ sujet: SujetDOccupation, sans retrait: Int) {
        self.sujet = sujet
        niveaux = sujet.niveaux.dropLast(retrait)
    }

    /// What is not shown of the subject though it might be, for the reader; nil when all is.
    var retrait: String? {
        let absents = sujet.niveaux.filter { !niveaux.contains($0) }
        return absents.isEmpty ? nil : "\(sujet.libelle), " + absents.map(\.libelle).joined(separator: ", ")
    }

    /// The categories of a zone.
    func groupes(_ niveau: NiveauDeZone) -> [Groupe] { sujet.echelle[niveau == .residence ? pasDesResidences : pas] }

    /// The fine categories that each coarse one is the sum of; only those that are merged.
    var partitions: [(grosse: Groupe, fines: [Groupe])] {
        groupes(.residence).compactMap { grosse in
            let fines = groupes(.epci).filter { grosse.rangs.contains($0.rangs[0]) }
            return fines.count > 1 ? (grosse, fines) : nil
        }
    }

    /// Every category of every level, the fine ones first.
    var tousLesGroupes: [Groupe] { groupes(.epci) + partitions.map(\.grosse) }

    /// Merges categories once more, everywhere or in the *résidences* only; false at the end of the ladder.
    mutating func regrouper(residencesSeules: Bool) -> Bool {
        let dernier = sujet.echelle.count - 1
        guard residencesSeules else {
            guard pas < dernier else { return false }
            pas += 1
            pasDesResidences = max(pas, pasDesResidences)
            return true
        }
        guard pasDesResidences < dernier else { return false }
        pasDesResidences += 1
        return true
    }

    /// The count of a category in a zone.
    func valeur(_ zone: ZoneComptee, _ groupe: Groupe) -> Int {
        let effectifs = sujet.effectifs(zone.compte)
        return groupe.rangs.reduce(0) { $0 + effectifs[$1] }
    }

    /// The count of all categories in a zone.
    func total(_ zone: ZoneComptee) -> Int { groupes(.epci).reduce(0) { $0 + valeur(zone, $1) } }

    /// Whether more than 15 % of the cells that would be shown are to be withheld at first sight.
    func estTropFine(_ zones: [ZoneComptee], residences: Bool, _ parametres: ParametresDeProtection) -> Bool {
        var (cellules, primaires) = (0, 0)
        for zone in zones where zone.imprimee && (zone.niveau == .residence) == residences {
            let total = total(zone)
            if total == 0 || sujet.estInsuffisant(zone.compte, parametres) { continue }
            for groupe in groupes(zone.niveau) {
                let valeur = valeur(zone, groupe)
                let sensible = sujet != .statut && (valeur == 0 || valeur == total)
                cellules += 1
                if sensible || (1..<parametres.seuil).contains(valeur) { primaires += 1 }
            }
        }
        return primaires * 100 > cellules * TableEnCours.partMaximale
    }

    private static let partMaximale = 15

    /// What its categories were merged into, for the reader.
    var regroupements: [RegroupementImprime] {
        regroupements(.epci, "")
            + (partitions.isEmpty || !niveaux.contains(.residence) ? [] : regroupements(.residence, ", par résidence"))
    }

    private func regroupements(_ niveau: NiveauDeZone, _ precision: String) -> [RegroupementImprime] {
        let toutes = sujet.echelle[0]
        return groupes(niveau).filter { $0.rangs.count > 1 }.map { groupe in
            RegroupementImprime(
                de: toutes.filter { groupe.rangs.contains($0.rangs[0]) }.map(\.modalite.libelle),
                vers: "\(sujet.libelle)\(precision)\u{A0}: \(groupe.modalite.libelle)",
                raison: "trop de chiffres seraient retenus à cette finesse")
        }
    }
}
