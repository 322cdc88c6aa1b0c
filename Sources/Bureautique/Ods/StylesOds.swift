import XMLPort

/// The styles of an .ods file: those of cells, columns and sheets, and the printed page.
enum StylesOds {
    /// The style of a column of that width, in characters.
    static func colonne(_ largeur: Int) -> String { "colonne_\(largeur)" }

    /// The style of a row of so many lines of text.
    static func ligne(_ lignes: Int) -> String { "ligne_\(lignes)" }

    /// The style of a row as high as what it shows.
    static let ligneAjustee = "ligne"

    /// A character of the font of cells, in millimetres.
    private static let largeurDUnCaractere = 2
    private static let page = "Defaut"

    static func partie(_ classeur: Classeur) throws(BureautiqueError) -> Partie {
        try Partie("styles.xml") { xml in
            DocumentOdf.start("document-styles", ["table", "text", "style", "fo"], to: &xml)
            xml.start("office:styles")
            xml.start("style:default-style", ["style:family": "table-cell"])
            xml.element(
                "style:text-properties",
                [
                    "fo:font-family": StyleDeCellule.police, "style:font-family-generic": "swiss",
                    "fo:font-size": "\(StyleDeCellule.normal.corps)pt", "fo:language": "fr", "fo:country": "FR",
                ])
            xml.end()
            xml.end()
            xml.start("office:automatic-styles")
            writePage(to: &xml)
            xml.end()
            xml.start("office:master-styles")
            xml.start("style:master-page", ["style:name": page, "style:page-layout-name": "page"])
            xml.element("style:header", ["style:display": "false"])
            writeFooter(classeur.piedDePage, to: &xml)
            xml.end()
            xml.end()
            xml.end()
        }
    }

    /// Those of content.xml.
    static func writeAutomatic(_ classeur: Classeur, to xml: inout XMLWriter) {
        xml.start("office:automatic-styles")
        writeNumbers(to: &xml)
        for style in StyleDeCellule.allCases { write(style, to: &xml) }
        for largeur in Set(classeur.feuilles.flatMap(\.colonnes).map(\.largeur)).sorted() {
            xml.start("style:style", ["style:name": colonne(largeur), "style:family": "table-column"])
            xml.element(
                "style:table-column-properties", ["style:column-width": "\(largeur * largeurDUnCaractere)mm"])
            xml.end()
        }
        writeRows(classeur, to: &xml)
        xml.start("style:style", ["style:name": "feuille", "style:family": "table", "style:master-page-name": page])
        xml.element("style:table-properties", ["table:display": "true"])
        xml.end()
        xml.end()
    }

    private static func writeRows(_ classeur: Classeur, to xml: inout XMLWriter) {
        func write(_ nom: String, _ proprietes: KeyValuePairs<String, String>) {
            xml.start("style:style", ["style:name": nom, "style:family": "table-row"])
            xml.element("style:table-row-properties", proprietes)
            xml.end()
        }
        write(ligneAjustee, ["style:use-optimal-row-height": "true"])
        for lignes in Set(classeur.feuilles.flatMap(\.hauteurs)).sorted() {
            write(
                ligne(lignes),
                [
                    "style:row-height": "\(lignes * HauteurDeLigne.parLigne)pt",
                    "style:use-optimal-row-height": "false",
                ])
        }
    }

    private static func writeNumbers(to xml: inout XMLWriter) {
        let langue: KeyValuePairs = ["number:language": "fr", "number:country": "FR"]
        func start(_ nom: String, _ style: StyleDeCellule, _ xml: inout XMLWriter) {
            xml.start("number:\(nom)", ["style:name": format(style)])
            for (cle, valeur) in langue { xml.attribute(cle, valeur) }
        }
        for (style, decimales) in [(StyleDeCellule.entier, "0"), (.decimal, "2")] {
            start("number-style", style, &xml)
            xml.element(
                "number:number",
                [
                    "number:decimal-places": decimales, "number:min-decimal-places": decimales,
                    "number:min-integer-digits": "1", "number:grouping": "true",
                ])
            xml.end()
        }
        start("percentage-style", .taux, &xml)
        xml.element(
            "number:number",
            ["number:decimal-places": "1", "number:min-decimal-places": "1", "number:min-integer-digits": "1"])
        xml.element("number:text", texte: "\u{202F}%")
        xml.end()
        start("date-style", .date, &xml)
        xml.element("number:day", ["number:style": "long"])
        xml.element("number:text", texte: "/")
        xml.element("number:month", ["number:style": "long"])
        xml.element("number:text", texte: "/")
        xml.element("number:year", ["number:style": "long"])
        xml.end()
    }

    private static func format(_ style: StyleDeCellule) -> String { "nombre_\(style.nom)" }

    private static func write(_ style: StyleDeCellule, to xml: inout XMLWriter) {
        xml.start("style:style", ["style:name": style.nom, "style:family": "table-cell"])
        switch style {
        case .entier, .decimal, .taux, .date: xml.attribute("style:data-style-name", format(style))
        case .normal, .titre, .explication, .entete, .enteteDeNombre, .texte, .intertitre, .retenu: break
        }
        xml.start("style:table-cell-properties", ["style:vertical-align": style.teteDeColonne ? "middle" : "top"])
        if style.aLaLigne { xml.attribute("fo:wrap-option", "wrap") }
        // Off the words of the next column.
        if style.aDroite { xml.attribute("fo:padding-right", "2mm") }
        if style.teteDeColonne {
            xml.attribute("fo:background-color", "#\(StyleDeCellule.fondDesTetes)")
            xml.attribute("fo:border-bottom", "0.5pt solid #\(StyleDeCellule.filetDesTetes)")
        }
        xml.end()
        if style.aDroite || style == .date {
            xml.element("style:paragraph-properties", ["fo:text-align": style.aDroite ? "end" : "start"])
        }
        xml.start("style:text-properties", ["fo:font-size": "\(style.corps)pt"])
        if style.gras { xml.attribute("fo:font-weight", "bold") }
        xml.end()
        xml.end()
    }

    /// A4, landscape, as wide as the page.
    private static func writePage(to xml: inout XMLWriter) {
        xml.start("style:page-layout", ["style:name": "page"])
        xml.element(
            "style:page-layout-properties",
            [
                "fo:page-width": "297mm", "fo:page-height": "210mm", "style:print-orientation": "landscape",
                "fo:margin": "13mm", "style:scale-to-X": "1", "style:table-centering": "none",
            ])
        xml.element("style:header-style")
        xml.start("style:footer-style")
        xml.element("style:header-footer-properties", ["fo:min-height": "8mm", "fo:margin-top": "3mm"])
        xml.end()
        xml.end()
    }

    private static func writeFooter(_ texte: String, to xml: inout XMLWriter) {
        xml.start("style:footer")
        xml.start("style:region-left")
        xml.element("text:p", texte: texte)
        xml.end()
        xml.start("style:region-center")
        xml.start("text:p")
        xml.element("text:sheet-name", texte: "Feuille")
        xml.end()
        xml.end()
        xml.start("style:region-right")
        xml.start("text:p")
        xml.text("Page ")
        xml.element("text:page-number", texte: "1")
        xml.text(" / ")
        xml.element("text:page-count", texte: "1")
        xml.end()
        xml.end()
        xml.end()
    }
}
