/// Exact numbers in decimal digits, as the files of spreadsheets want them.
enum NombreEcrit {
    /// Programs read numbers as binary ones of 53 bits, which hold so many decimal digits.
    private static let chiffresSurs = 15

    /// Whether a whole number is read back as it is; a cell that holds another shows its digits as a text.
    static func estSur(_ entier: Int128) -> Bool { entier.magnitude < 1_000_000_000_000_000 }

    /// `12.5`, `-0.0125`: the quotient rounded to seventeen significant digits, which give back the nearest binary number.
    ///
    /// - Parameter diviseur: above 0.
    static func quotient(_ nombre: Int128, sur diviseur: Int128) -> String {
        var (entier, reste) = nombre.magnitude.quotientAndRemainder(dividingBy: diviseur.magnitude)
        let signe = nombre < 0 ? "-" : ""
        var chiffres = entier == 0 ? 0 : String(entier).utf8.count
        var decimales: [UInt8] = []
        while reste > 0, chiffres < chiffresSurs + 2 {
            let (chiffre, suivant) = diviseur.magnitude.dividingFullWidth(reste.multipliedFullWidth(by: 10))
            reste = suivant
            decimales.append(UInt8(chiffre))
            if chiffres > 0 || chiffre > 0 { chiffres += 1 }
        }
        if reste >= diviseur.magnitude - reste { arrondirVersLeHaut(&entier, &decimales) }
        while decimales.last == 0 { decimales.removeLast() }
        let suite = decimales.map { String($0) }.joined()
        return suite.isEmpty ? "\(signe)\(entier)" : "\(signe)\(entier).\(suite)"
    }

    /// Adds one to the last digit.
    private static func arrondirVersLeHaut(_ entier: inout UInt128, _ decimales: inout [UInt8]) {
        for rang in decimales.indices.reversed() {
            if decimales[rang] < 9 {
                decimales[rang] += 1
                return
            }
            decimales[rang] = 0
        }
        entier += 1
    }
}
