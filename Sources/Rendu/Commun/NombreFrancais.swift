package import Parc

/// Numbers as French readers expect them, from exact arithmetic, whatever the locale.
package enum NombreFrancais {
    /// Between groups of three digits and before `%`: *espace fine insécable*.
    package static let espaceFine = "\u{202F}"

    /// A whole number: `1 234 567`, `−12`.
    package static func entier(_ nombre: some BinaryInteger) -> String {
        let chiffres = String(nombre.magnitude)
        var texte = nombre < 0 ? "\u{2212}" : ""
        for (rang, chiffre) in chiffres.enumerated() {
            if rang > 0, (chiffres.count - rang) % 3 == 0 { texte += espaceFine }
            texte.append(chiffre)
        }
        return texte
    }

    /// A number rounded to the nearest, with no zero behind its last decimal: `78`, `78,21`, `0,5`; nil beyond an `Int`.
    ///
    /// - Parameter toutes: keeps the zeros behind.
    package static func decimal(_ nombre: Rationnel, decimales: Int = 2, toutes: Bool = false) -> String? {
        guard let arrondi = nombre.rounded(decimals: decimales) else { return nil }
        let echelle = (0..<decimales).reduce(1) { echelle, _ in echelle * 10 }
        let signe = arrondi < 0 ? "\u{2212}" : ""
        let (unites, reste) = arrondi.magnitude.quotientAndRemainder(dividingBy: UInt(echelle))
        var chiffres = String(reste)
        chiffres = String(repeating: "0", count: decimales - chiffres.count) + chiffres
        while !toutes, chiffres.hasSuffix("0") { chiffres.removeLast() }
        return signe + entier(unites) + (chiffres.isEmpty ? "" : ",\(chiffres)")
    }

    /// A quantity with two decimals unless it is whole, so that a rounded one never looks whole: `44,00`, `78`, `3,90`;
    /// nil beyond an `Int`.
    package static func quantite(_ nombre: Rationnel) -> String? {
        nombre.denominateur == 1 ? decimal(nombre) : decimal(nombre, decimales: 2, toutes: true)
    }

    /// A rate as a percentage with one decimal: `91,0 %`; nil beyond 126 bits.
    ///
    /// Rounded to the nearest, but a rate under 1 never reads as 100 % nor a positive one as 0 %:
    /// `> 99,9 %`, `< 0,1 %`.
    package static func pourcentage(_ taux: Rationnel) -> String? {
        guard let milliemes = taux.rounded(decimals: 3) else { return nil }
        if milliemes == 1000, taux.numerateur < taux.denominateur { return ">\u{A0}99,9\(espaceFine)%" }
        if milliemes == 0, taux.numerateur > 0 { return "<\u{A0}0,1\(espaceFine)%" }
        let signe = milliemes < 0 ? "\u{2212}" : ""
        return "\(signe)\(entier(milliemes.magnitude / 10)),\(milliemes.magnitude % 10)\(espaceFine)%"
    }

    /// A rate fixed by a convention, as stated there, with at most two decimals: `11,73 %`, `25 %`.
    package static func tauxConvenu(_ taux: Rationnel) -> String? {
        taux.times(Rationnel(100)).flatMap { decimal($0) }.map { "\($0)\(espaceFine)%" }
    }

    /// A rate that rights and stocks make, precise enough that small rights can be told apart: `0,1654 %`.
    package static func tauxCalcule(_ taux: Rationnel) -> String? {
        taux.times(Rationnel(100)).flatMap { decimal($0, decimales: 4) }.map { "\($0)\(espaceFine)%" }
    }

    /// A number with its noun: the plural begins at 2 (`1 bail signé`, `2 baux signés`).
    package static func accord(_ nombre: Int, _ singulier: String, _ pluriel: String) -> String {
        "\(entier(nombre))\u{A0}\(nombre.magnitude < 2 ? singulier : pluriel)"
    }
}
