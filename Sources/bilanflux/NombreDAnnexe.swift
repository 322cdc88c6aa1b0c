import Parc
import Rendu

/// Numbers of an annex: as they are signed, and as they are recomputed, for people and for files.
struct NombreDAnnexe {
    /// Between groups of three digits and before `%`; a file for programs has no blank in a number.
    private let groupes: Bool

    /// With the blanks of French typography.
    static let texte = NombreDAnnexe(groupes: true)
    /// Without separator of thousands: a spreadsheet reads it.
    static let fichier = NombreDAnnexe(groupes: false)

    /// Decimals of a number that has no end.
    private static let decimalesSansFin = 4
    /// Most decimals of a number that has one.
    private static let decimalesAuPlus = 6

    /// The number as printed, all its decimals with it: `10 671`, `77,06`, `11,73 %`.
    func signe(_ valeur: ValeurImprimee) -> String {
        decimal(valeur.valeur, decimales: valeur.decimales, pourcent: valeur.pourcent) ?? "hors bornes"
    }

    /// An exact number with all its decimals (`742,7016`), or its first ones, rounded (`≈ 0,1662 %`).
    func exact(_ valeur: Rationnel, taux: Bool = false) -> String {
        let cent = taux ? valeur.times(Rationnel(100)) : valeur
        let fin = (0...NombreDAnnexe.decimalesAuPlus).first { decimales in
            cent?.times(Rationnel(NombreDAnnexe.puissance(decimales)))?.denominateur == 1
        }
        guard let texte = decimal(valeur, decimales: fin ?? NombreDAnnexe.decimalesSansFin, pourcent: taux) else {
            return "hors bornes"
        }
        return fin == nil && groupes ? "≈\u{A0}\(texte)" : texte
    }

    /// A rate at the precision of another one, with two more decimals when it would read the same.
    func taux(_ valeur: Rationnel, comme imprime: ValeurImprimee) -> String {
        let decimales = imprime.pourcent ? imprime.decimales : max(imprime.decimales - 2, 0)
        let semblable = valeur.rounded(decimals: decimales + 2) == imprime.valeur.rounded(decimals: decimales + 2)
        return decimal(valeur, decimales: semblable ? decimales + 2 : decimales, pourcent: true) ?? "hors bornes"
    }

    /// nil beyond 126 bits.
    private func decimal(_ valeur: Rationnel, decimales: Int, pourcent: Bool) -> String? {
        guard let entier = valeur.rounded(decimals: decimales + (pourcent ? 2 : 0)) else { return nil }
        let base = NombreDAnnexe.puissance(decimales)
        let reste = String(entier.magnitude % UInt(base))
        let unites = Int(entier.magnitude / UInt(base))
        let texte =
            (entier < 0 ? groupes ? "\u{2212}" : "-" : "") + (groupes ? NombreFrancais.entier(unites) : String(unites))
            + (decimales == 0 ? "" : "," + String(repeating: "0", count: decimales - reste.count) + reste)
        return texte + (pourcent ? "\(groupes ? NombreFrancais.espaceFine : " ")%" : "")
    }

    private static func puissance(_ rang: Int) -> Int { (0..<rang).reduce(1) { scale, _ in scale * 10 } }
}
