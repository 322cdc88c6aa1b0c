import XMLPort

/// A sheet of an .xlsx file.
struct FeuilleXlsx {
    let feuille: Feuille
    let rang: Int
    let piedDePage: String

    static func nom(_ rang: Int) -> String { "xl/worksheets/sheet\(rang + 1).xml" }

    /// Writes it; its texts go to those of the workbook.
    func partie(_ textes: inout TextesPartages) throws(BureautiqueError) -> Partie {
        try Partie(FeuilleXlsx.nom(rang)) { xml in
            xml.start("worksheet", ["xmlns": ClasseurXlsx.espace])
            xml.start("sheetPr")
            xml.element("pageSetUpPr", ["fitToPage": "1"])
            xml.end()
            xml.element(
                "dimension", ["ref": "A1:\(Reference.colonne(feuille.colonnes.count - 1))\(feuille.derniereLigne)"])
            writeView(to: &xml)
            xml.element("sheetFormatPr", ["defaultRowHeight": "\(HauteurDeLigne.parLigne)"])
            writeColumns(to: &xml)
            xml.start("sheetData")
            writeRows(to: &xml, &textes)
            xml.end()
            if feuille.forme == .tableau { xml.element("autoFilter", ["ref": plage]) }
            writePage(to: &xml)
            xml.end()
        }
    }

    /// Cells from the heads to the last row.
    private var plage: String {
        "A\(feuille.ligneDesTitres):\(Reference.colonne(feuille.colonnes.count - 1))\(feuille.derniereLigne)"
    }

    private func writeView(to xml: inout XMLWriter) {
        xml.start("sheetViews")
        xml.start("sheetView", ["showGridLines": feuille.forme == .tableau ? "1" : "0"])
        if rang == 0 { xml.attribute("tabSelected", 1) }
        xml.attribute("workbookViewId", 0)
        if feuille.forme == .tableau {
            let premiere = "A\(feuille.ligneDesTitres + 1)"
            xml.element(
                "pane",
                [
                    "ySplit": "\(feuille.ligneDesTitres)", "topLeftCell": premiere, "activePane": "bottomLeft",
                    "state": "frozen",
                ])
            xml.element("selection", ["pane": "bottomLeft", "activeCell": premiere, "sqref": premiere])
        }
        xml.end()
        xml.end()
    }

    private func writeColumns(to xml: inout XMLWriter) {
        xml.start("cols")
        for (rang, colonne) in feuille.colonnes.enumerated() {
            xml.element(
                "col", ["min": "\(rang + 1)", "max": "\(rang + 1)", "width": "\(colonne.largeur)", "customWidth": "1"])
        }
        xml.end()
    }

    private func writeRows(to xml: inout XMLWriter, _ textes: inout TextesPartages) {
        let lettres = feuille.colonnes.indices.map(Reference.colonne)
        var ligne = 1
        func row(
            _ xml: inout XMLWriter, _ cellules: [Feuille.Cellule], hauteur: Int = 1, _ style: (Int) -> StyleDeCellule
        ) {
            xml.start("row")
            xml.attribute("r", ligne)
            if hauteur > 1 {
                xml.attribute("ht", hauteur * HauteurDeLigne.parLigne)
                xml.attribute("customHeight", 1)
            }
            let numero = String(ligne)
            for (rang, cellule) in cellules.enumerated() {
                write(cellule, style(rang), lettres[rang] + numero, colonne: rang, to: &xml, &textes)
            }
            xml.end()
            ligne += 1
        }
        row(&xml, [.texte(feuille.titre)]) { _ in .titre }
        for explication in feuille.explications { row(&xml, [.texte(explication)]) { _ in .explication } }
        ligne += 1
        if feuille.forme == .tableau {
            row(&xml, feuille.colonnes.map { .texte($0.titre) }) { StyleDeCellule(tete: feuille.colonnes[$0].contenu) }
        }
        for (cellules, hauteur) in zip(feuille.lignes, feuille.hauteurs) {
            row(&xml, cellules, hauteur: hauteur) { StyleDeCellule(cellules[$0]) }
        }
    }

    private func write(
        _ cellule: Feuille.Cellule, _ style: StyleDeCellule, _ reference: String, colonne: Int,
        to xml: inout XMLWriter, _ textes: inout TextesPartages
    ) {
        func partage(_ texte: String) -> (String?, String) { ("s", String(textes.rang(texte, colonne: colonne))) }
        let (type, valeur): (String?, String)
        switch cellule {
        case .vide: return
        case .texte(let texte), .intertitre(let texte): (type, valeur) = partage(texte)
        case .retenu: (type, valeur) = partage("s")
        case .entier(let nombre):
            (type, valeur) = NombreEcrit.estSur(nombre) ? (nil, String(nombre)) : partage(String(nombre))
        case .decimal(let nombre, let diviseur), .taux(let nombre, let diviseur):
            (type, valeur) = (nil, NombreEcrit.quotient(nombre, sur: diviseur))
        case .date(let date): (type, valeur) = (nil, String(date.serie))
        }
        xml.start("c")
        xml.attribute("r", reference)
        xml.attribute("s", style.rawValue)
        if let type { xml.attribute("t", type) }
        xml.start("v")
        xml.text(valeur)
        xml.end()
        xml.end()
    }

    /// A4, landscape, as wide as the page.
    private func writePage(to xml: inout XMLWriter) {
        xml.element(
            "pageMargins",
            ["left": "0.5", "right": "0.5", "top": "0.5", "bottom": "0.75", "header": "0.3", "footer": "0.3"])
        xml.element("pageSetup", ["paperSize": "9", "orientation": "landscape", "fitToHeight": "0"])
        xml.start("headerFooter")
        xml.element("oddFooter", texte: PiedDePageXlsx.code(piedDePage))
        xml.end()
    }

    /// A name of the workbook that a sheet owns.
    struct NomDefini {
        let nom: String
        let rang: Int
        let plage: String
        let cache: Bool

        func write(to xml: inout XMLWriter) {
            xml.start("definedName", ["name": nom, "localSheetId": "\(rang)"])
            if cache { xml.attribute("hidden", 1) }
            xml.text(plage)
            xml.end()
        }
    }

    /// What Excel wants named: the cells that are filtered, the row that is printed again.
    static func nomsDefinis(_ feuille: Feuille, rang: Int) -> [NomDefini] {
        guard feuille.forme == .tableau else { return [] }
        let nom =
            "'" + feuille.nom.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!"
        let ligne = feuille.ligneDesTitres
        let fin = "$\(Reference.colonne(feuille.colonnes.count - 1))$\(feuille.derniereLigne)"
        return [
            NomDefini(nom: "_xlnm._FilterDatabase", rang: rang, plage: "\(nom)$A$\(ligne):\(fin)", cache: true),
            NomDefini(nom: "_xlnm.Print_Titles", rang: rang, plage: "\(nom)$\(ligne):$\(ligne)", cache: false),
        ]
    }
}

/// The codes of a printed footer.
enum PiedDePageXlsx {
    private static let longueurMaximale = 255

    /// The text on the left, the sheet in the middle, the page on the right; a text too long is cut.
    static func code(_ texte: String) -> String {
        let suite = "&C&A&RPage &P / &N"
        // Digits would be taken for the size of the font.
        var gauche = "&L" + (texte.first?.isNumber ?? false ? " " : "")
        for caractere in texte {
            let ecrit = caractere == "&" ? "&&" : String(caractere)
            if (gauche + ecrit + suite).utf16.count > longueurMaximale { break }
            gauche += ecrit
        }
        return gauche + suite
    }
}

/// Where a cell is.
enum Reference {
    /// `A`, `Z`, `AA`: the letters of a column, from 0.
    static func colonne(_ rang: Int) -> String {
        var lettres = ""
        var reste = rang + 1
        while reste > 0 {
            reste -= 1
            lettres = String(UnicodeScalar(UInt8(65 + reste % 26))) + lettres
            reste /= 26
        }
        return lettres
    }
}
