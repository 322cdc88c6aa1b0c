import XMLPort

/// The texts of an .xlsx file, each once.
struct TextesPartages {
    private var rangs: [String: Int] = [:]
    private var textes: [String] = []
    private var usages = 0
    private var derniers: [Int: (texte: String, rang: Int)] = [:]

    /// Where a text of a column is, added when it is new; a cell often has the text of the one above.
    mutating func rang(_ texte: String, colonne: Int) -> Int {
        usages += 1
        if let dernier = derniers[colonne], dernier.texte == texte { return dernier.rang }
        let rang = rang(texte)
        derniers[colonne] = (texte, rang)
        return rang
    }

    private mutating func rang(_ texte: String) -> Int {
        if let rang = rangs[texte] { return rang }
        rangs[texte] = textes.count
        textes.append(texte)
        return textes.count - 1
    }

    func partie() throws(BureautiqueError) -> Partie {
        try Partie("xl/sharedStrings.xml") { xml in
            xml.start("sst", ["xmlns": ClasseurXlsx.espace, "count": "\(usages)", "uniqueCount": "\(textes.count)"])
            for texte in textes {
                xml.start("si")
                xml.start("t")
                if TextesPartages.blancAuBord(texte) { xml.attribute("xml:space", "preserve") }
                xml.text(TextesPartages.echappe(TexteDeCellule.limite(texte)))
                xml.end()
                xml.end()
            }
            xml.end()
        }
    }

    private static func blancAuBord(_ texte: String) -> Bool {
        let blancs: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
        return texte.utf8.first.map(blancs.contains) ?? false || texte.utf8.last.map(blancs.contains) ?? false
    }

    /// Excel takes `_x0041_` for a code: a text that has one as it is has its underscore coded.
    static func echappe(_ texte: String) -> String {
        let octets = Array(texte.utf8)
        guard octets.contains(0x5F) else { return texte }
        var sortie = ""
        for (rang, scalaire) in texte.utf8Positions {
            if scalaire == "_", estUnCode(octets[rang...]) { sortie += "_x005F" }
            sortie.unicodeScalars.append(scalaire)
        }
        return sortie
    }

    private static func estUnCode(_ octets: ArraySlice<UInt8>) -> Bool {
        let code = octets.prefix(7)
        guard code.count == 7, let premier = code.first, let dernier = code.last else { return false }
        guard premier == 0x5F, dernier == 0x5F, code.dropFirst().first == 0x78 else { return false }
        return code.dropFirst(2).dropLast().allSatisfy(estHexadecimal)
    }

    private static func estHexadecimal(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}

extension String {
    /// Its scalars, each with the position of its first byte.
    fileprivate var utf8Positions: [(Int, Unicode.Scalar)] {
        var position = 0
        return unicodeScalars.map { scalaire in
            defer { position += UTF8.width(scalaire) }
            return (position, scalaire)
        }
    }
}
