import XMLPort

/// A sheet of an .ods file.
struct FeuilleOds {
    let feuille: Feuille

    /// Cells from the heads to the last row.
    static func plage(_ feuille: Feuille) -> String {
        let nom =
            "'" + feuille.nom.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'."
        let fin = "\(Reference.colonne(feuille.colonnes.count - 1))\(feuille.derniereLigne)"
        return "\(nom)A\(feuille.ligneDesTitres):\(nom)\(fin)"
    }

    func write(to xml: inout XMLWriter) {
        xml.start("table:table", ["table:name": feuille.nom, "table:style-name": "feuille"])
        for colonne in feuille.colonnes {
            xml.element(
                "table:table-column",
                [
                    "table:style-name": StylesOds.colonne(colonne.largeur),
                    "table:default-cell-style-name": FeuilleOds.style(colonne.contenu).nom,
                ])
        }
        row(&xml, [.texte(feuille.titre)]) { _ in .titre }
        for explication in feuille.explications { row(&xml, [.texte(explication)]) { _ in .explication } }
        row(&xml, []) { _ in .normal }
        if feuille.forme == .tableau {
            xml.start("table:table-header-rows")
            row(&xml, feuille.colonnes.map { .texte($0.titre) }) { StyleDeCellule(tete: feuille.colonnes[$0].contenu) }
            xml.end()
        }
        for (cellules, hauteur) in zip(feuille.lignes, feuille.hauteurs) {
            row(&xml, cellules, hauteur: hauteur) { StyleDeCellule(cellules[$0]) }
        }
        xml.end()
    }

    /// What a cell of that column has without saying so.
    private static func style(_ contenu: Feuille.Colonne.Contenu) -> StyleDeCellule {
        switch contenu {
        case .texte: .texte
        case .nombre: .entier
        case .taux: .taux
        }
    }

    /// - Parameter hauteur: in lines of text; nil for that of its only line, whatever its font.
    private func row(
        _ xml: inout XMLWriter, _ cellules: [Feuille.Cellule], hauteur: Int? = nil, _ style: (Int) -> StyleDeCellule
    ) {
        xml.start("table:table-row")
        xml.attribute("table:style-name", hauteur.map(StylesOds.ligne) ?? StylesOds.ligneAjustee)
        var vides = max(feuille.colonnes.count - cellules.count, 0)
        for (rang, cellule) in cellules.enumerated() {
            let style = style(rang)
            let sousEntendu = FeuilleOds.style(feuille.colonnes[rang].contenu)
            write(cellule, style == sousEntendu || cellule == .vide ? nil : style, to: &xml)
        }
        while vides > 0 {
            xml.element("table:table-cell")
            vides -= 1
        }
        xml.end()
    }

    /// - Parameter style: nil for that of the column.
    private func write(_ cellule: Feuille.Cellule, _ style: StyleDeCellule?, to xml: inout XMLWriter) {
        xml.start("table:table-cell")
        if let style { xml.attribute("table:style-name", style.nom) }
        switch cellule {
        case .vide: break
        case .texte(let texte), .intertitre(let texte): write(texte: texte, to: &xml)
        case .retenu: write(texte: "s", to: &xml)
        case .entier(let nombre) where !NombreEcrit.estSur(nombre): write(texte: String(nombre), to: &xml)
        case .entier(let nombre): write("float", String(nombre), to: &xml)
        case .decimal(let nombre, let diviseur): write("float", NombreEcrit.quotient(nombre, sur: diviseur), to: &xml)
        case .taux(let nombre, let diviseur): write("percentage", NombreEcrit.quotient(nombre, sur: diviseur), to: &xml)
        case .date(let date):
            xml.attribute("office:value-type", "date")
            xml.attribute("office:date-value", date.iso)
        }
        xml.end()
    }

    private func write(_ type: String, _ valeur: String, to xml: inout XMLWriter) {
        xml.attribute("office:value-type", type)
        xml.attribute("office:value", valeur)
    }

    private func write(texte: String, to xml: inout XMLWriter) {
        xml.attribute("office:value-type", "string")
        TexteOds(TexteDeCellule.limite(texte)).write(to: &xml)
    }
}

/// The paragraphs of a text, where blanks that XML would merge are written as elements.
struct TexteOds {
    private let texte: String

    init(_ texte: String) { self.texte = texte }

    func write(to xml: inout XMLWriter) {
        guard aDesBlancs else {
            xml.element("text:p", texte: texte)
            return
        }
        // A `\r\n` is one character of Swift, and one line end.
        for paragraphe in texte.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
        {
            xml.start("text:p")
            write(paragraphe, to: &xml)
            xml.end()
        }
    }

    private var aDesBlancs: Bool {
        var texte = texte
        return texte.withUTF8 { octets in
            var precedent = UInt8(ascii: " ")
            for octet in octets {
                if octet < 0x20 || octet == 0x20 && precedent == 0x20 { return true }
                precedent = octet
            }
            return precedent == 0x20
        }
    }

    private func write(_ paragraphe: Substring, to xml: inout XMLWriter) {
        var mots = ""
        var apresUnBlanc = true
        for caractere in paragraphe {
            switch caractere {
            case "\t",
                " " where apresUnBlanc:
                xml.text(mots)
                mots = ""
                xml.element(caractere == "\t" ? "text:tab" : "text:s")
            default: mots.append(caractere)
            }
            apresUnBlanc = caractere == " "
        }
        if mots.last == " " {
            xml.text(String(mots.dropLast()))
            xml.element("text:s")
        } else {
            xml.text(mots)
        }
    }
}
