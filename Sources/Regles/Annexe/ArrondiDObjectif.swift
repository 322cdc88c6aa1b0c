package import Parc

/// ARRO-1: how exact rights become whole dwellings.
package enum ArrondiDObjectif {
    /// The rule.
    package static let regle = Regle(
        "ARRO-1", "Arrondi de l’objectif, fraction reportée",
        "Le droit de l’année est arrondi à un nombre entier de logements : au plus proche, par excès, par défaut, ou aux plus "
            + "forts restes entre les réservataires d’un même périmètre, le bailleur ayant le reste. La fraction perdue (ou "
            + "gagnée) s’ajoute à celle des années précédentes ; dès qu’elle fait un logement entier, l’objectif de l’année le "
            + "compte en plus (ou en moins) : un droit de 0,35 logement par an donne un logement la troisième année. Ce "
            + "que donne l’arrondi par excès n’est pas repris. Un objectif convenu entier n’est pas arrondi ; s’il est l’arrondi du droit calculé, la fraction est leur écart.",
        references: [.article3, .annexe1, .convention],
        parametres: ["regles.arrondi_objectif", "conventions.csv : fraction_reportee"])

    /// More dwellings than any sum of them will ever make: what no file can mean.
    private static let demesure = Rationnel(1 << 53)

    /// A right rounded alone; nil for one beyond any measure. `.plusFortsRestes` needs the others (`repartir`): to the nearest without.
    package static func arrondir(_ droit: Rationnel, _ mode: ArrondiObjectif) -> Int? {
        guard droit < demesure, droit > Rationnel(-1 << 53) else { return nil }
        return switch mode {
        case .proche, .plusFortsRestes: droit.rounded(decimals: 0)
        case .superieur: droit.entier ?? droit.plancher + 1
        case .inferieur: droit.plancher
        }
    }

    /// What rounding loses, negative when it gains; nil beyond 126 bits.
    ///
    /// Who rounds up gives away what it gains: that is not taken back later.
    package static func perte(_ droit: Rationnel, _ entier: Int, _ mode: ArrondiObjectif) -> Rationnel? {
        guard let perte = droit.minus(Rationnel(entier)) else { return nil }
        return mode == .superieur && perte.numerateur < 0 ? .zero : perte
    }

    /// Whole dwellings that add up to `total`: every right cut, then one more to the largest fractions; the first wins a tie.
    package static func repartir(_ droits: [Rationnel], total: Int) -> [Int] {
        var parts = droits.map(\.plancher)
        let restes = zip(droits, parts).map { $0.minus(Rationnel($1)) ?? .zero }
        let ordre = droits.indices.sorted { gauche, droite in
            restes[gauche] != restes[droite] ? restes[gauche] > restes[droite] : gauche < droite
        }
        for rang in ordre.prefix(max(0, total - parts.reduce(0, +))) { parts[rang] += 1 }
        return parts
    }
}
