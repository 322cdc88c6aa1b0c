/// One line of `bag-info.txt`: what a bag says of itself.
package struct EtiquetteDePaquet: Sendable, Equatable {
    /// ASCII, without colon.
    package let nom: String
    /// On one line.
    package let valeur: String

    /// A label; a line break or another control character of the value becomes a space, for none may enter the file.
    package init(_ nom: String, _ valeur: String) {
        self.nom = nom
        let scalaires = valeur.unicodeScalars.map { Self.romptLaLigne($0) ? " " : $0 }
        self.valeur = String(String.UnicodeScalarView(scalaires))
    }

    private static func romptLaLigne(_ scalaire: Unicode.Scalar) -> Bool {
        scalaire.properties.generalCategory == .control || scalaire == "\u{2028}" || scalaire == "\u{2029}"
    }
}

/// `bag-info.txt`, written and read.
enum EtiquettesDePaquet {
    /// Name of the file.
    static let fichier = CheminDePaquet("bag-info.txt")
    /// Label that gives the bytes and files of the payload.
    static let oxum = "Payload-Oxum"

    /// The file. Values are not folded, whatever their length (79 characters are advised, not required): once unfolded, nothing
    /// tells whether a fold was a space.
    static func ecrire(_ etiquettes: [EtiquetteDePaquet]) -> [UInt8] {
        Array(etiquettes.map { "\($0.nom): \($0.valeur)\n" }.joined().utf8)
    }

    /// The labels of a text, in order; a folded value is joined by one space.
    ///
    /// - Parameter strict: of version 1.0, where one space and no more stands after the colon and none before.
    /// - Returns: them, and the lines (from 1) that are no label.
    static func lire(_ texte: String, strict: Bool) -> (etiquettes: [EtiquetteDePaquet], fautives: [Int]) {
        var etiquettes: [EtiquetteDePaquet] = []
        var fautives: [Int] = []
        for (index, ligne) in TexteDePaquet.lignes(texte).enumerated() {
            if let premier = ligne.unicodeScalars.first, estUnBlanc(premier), let derniere = etiquettes.last {
                etiquettes[etiquettes.count - 1] = EtiquetteDePaquet(
                    derniere.nom, derniere.valeur + " " + sansBlancs(ligne))
            } else if let etiquette = lire(ligne, strict) {
                etiquettes.append(etiquette)
            } else {
                fautives.append(index + 1)
            }
        }
        return (etiquettes, fautives)
    }

    private static func lire(_ ligne: String, _ strict: Bool) -> EtiquetteDePaquet? {
        let scalaires = ligne.unicodeScalars
        guard let coupe = scalaires.firstIndex(of: ":") else { return nil }
        let nom = String(scalaires[..<coupe])
        let suite = scalaires[scalaires.index(after: coupe)...]
        if strict {
            guard let premier = suite.first, estUnBlanc(premier), !nom.isEmpty, nom == sansBlancs(nom) else {
                return nil
            }
            return EtiquetteDePaquet(nom, String(suite.dropFirst()))
        }
        let net = sansBlancs(nom)
        return net.isEmpty ? nil : EtiquetteDePaquet(net, sansBlancs(String(suite)))
    }

    private static func sansBlancs(_ texte: String) -> String {
        var scalaires = Substring(texte).unicodeScalars
        while let premier = scalaires.first, estUnBlanc(premier) { scalaires.removeFirst() }
        while let dernier = scalaires.last, estUnBlanc(dernier) { scalaires.removeLast() }
        return String(scalaires)
    }

    private static func estUnBlanc(_ scalaire: Unicode.Scalar) -> Bool { scalaire == " " || scalaire == "\t" }
}
