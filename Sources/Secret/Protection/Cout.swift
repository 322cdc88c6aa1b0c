/// What withholding a cell costs: small counts low in the tables are cheap, and so is what was withheld last year.
enum Cout {
    static func couts(_ systeme: Systeme) -> [Double] {
        (0..<systeme.count).map { cellule in
            let chiffres = Int.bitWidth - systeme.valeurs[cellule].leadingZeroBitCount
            let cout = Double(8 + chiffres) * Double(1 << min(systeme.hauteurs[cellule], 4))
            return systeme.dejaRetenues[cellule] ? cout / 2 : cout
        }
    }
}
