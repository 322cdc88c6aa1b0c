import XMLPort

/// The styles of an .xlsx file: one format of cell for each `StyleDeCellule`, in its rank.
enum StylesXlsx {
    /// Codes of number formats of our own start there.
    private static let premierFormat = 164
    private static let formats: [(style: StyleDeCellule, code: String)] = [
        (.entier, "#,##0"), (.decimal, "#,##0.00"), (.taux, "0.0\"\u{202F}\"%"), (.date, "dd/mm/yyyy"),
    ]

    static func partie() throws(BureautiqueError) -> Partie {
        try Partie("xl/styles.xml") { xml in
            xml.start("styleSheet", ["xmlns": ClasseurXlsx.espace])
            liste("numFmts", formats.count, &xml) { rang, xml in
                xml.element("numFmt", ["numFmtId": "\(premierFormat + rang)", "formatCode": formats[rang].code])
            }
            liste("fonts", StyleDeCellule.allCases.count, &xml) { rang, xml in
                if let style = StyleDeCellule(rawValue: rang) { writeFont(style, to: &xml) }
            }
            writeFills(to: &xml)
            writeBorders(to: &xml)
            xml.start("cellStyleXfs", ["count": "1"])
            xml.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
            xml.end()
            liste("cellXfs", StyleDeCellule.allCases.count, &xml) { rang, xml in
                if let style = StyleDeCellule(rawValue: rang) { writeFormat(style, to: &xml) }
            }
            xml.start("cellStyles", ["count": "1"])
            xml.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
            xml.end()
            xml.element("dxfs", ["count": "0"])
            xml.element("tableStyles", ["count": "0", "defaultTableStyle": "TableStyleMedium9"])
            xml.end()
        }
    }

    private static func liste(
        _ nom: String, _ nombre: Int, _ xml: inout XMLWriter, _ corps: (Int, inout XMLWriter) -> Void
    ) {
        xml.start(nom, ["count": "\(nombre)"])
        for rang in 0..<nombre { corps(rang, &xml) }
        xml.end()
    }

    private static func writeFont(_ style: StyleDeCellule, to xml: inout XMLWriter) {
        xml.start("font")
        if style.gras { xml.element("b") }
        xml.element("sz", ["val": "\(style.corps)"])
        xml.element("name", ["val": StyleDeCellule.police])
        xml.element("family", ["val": "2"])
        xml.end()
    }

    /// The first two are those that Excel wants; then that of heads.
    private static func writeFills(to xml: inout XMLWriter) {
        xml.start("fills", ["count": "3"])
        for motif in ["none", "gray125", "solid"] {
            xml.start("fill")
            xml.start("patternFill", ["patternType": motif])
            if motif == "solid" {
                xml.element("fgColor", ["rgb": "FF\(StyleDeCellule.fondDesTetes)"])
                xml.element("bgColor", ["indexed": "64"])
            }
            xml.end()
            xml.end()
        }
        xml.end()
    }

    /// None, then the rule under heads.
    private static func writeBorders(to xml: inout XMLWriter) {
        xml.start("borders", ["count": "2"])
        for filet in [false, true] {
            xml.start("border")
            for cote in ["left", "right", "top", "bottom", "diagonal"] {
                xml.start(cote)
                if filet, cote == "bottom" {
                    xml.attribute("style", "thin")
                    xml.element("color", ["rgb": "FF\(StyleDeCellule.filetDesTetes)"])
                }
                xml.end()
            }
            xml.end()
        }
        xml.end()
    }

    private static func writeFormat(_ style: StyleDeCellule, to xml: inout XMLWriter) {
        let format = formats.firstIndex { $0.style == style }.map { premierFormat + $0 } ?? 0
        xml.start(
            "xf",
            [
                "numFmtId": "\(format)", "fontId": "\(style.rawValue)", "fillId": style.teteDeColonne ? "2" : "0",
                "borderId": style.teteDeColonne ? "1" : "0", "xfId": "0", "applyNumberFormat": format > 0 ? "1" : "0",
                "applyFont": "1", "applyFill": "1", "applyBorder": "1", "applyAlignment": "1",
            ])
        xml.start("alignment", ["vertical": style.teteDeColonne ? "center" : "top"])
        if style.aDroite {
            xml.attribute("horizontal", "right")
            // Off the words of the next column.
            xml.attribute("indent", 1)
        }
        if style == .date { xml.attribute("horizontal", "left") }
        if style.aLaLigne { xml.attribute("wrapText", "1") }
        xml.end()
        xml.end()
    }
}

/// What an .xlsx file says of itself.
enum ProprietesXlsx {
    static func parties(_ proprietes: Classeur.Proprietes) throws(BureautiqueError) -> [Partie] {
        [
            try Partie("docProps/core.xml") { xml in
                xml.start(
                    "cp:coreProperties",
                    [
                        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
                        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                    ])
                xml.element("dc:title", texte: proprietes.titre)
                xml.element("dc:subject", texte: proprietes.sujet)
                xml.element("dc:creator", texte: proprietes.auteur)
                xml.element("dc:language", texte: "fr-FR")
                if let date = proprietes.date {
                    xml.element(
                        "dcterms:created", ["xsi:type": "dcterms:W3CDTF"], texte: "\(date.iso)T00:00:00Z")
                }
                xml.end()
            },
            try Partie("docProps/app.xml") { xml in
                xml.start(
                    "Properties",
                    ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"])
                xml.element("Application", texte: proprietes.application)
                xml.end()
            },
        ]
    }
}
