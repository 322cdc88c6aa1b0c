package import ZipPort

/// A small workbook of which a test writes the XML: .xlsx or .ods, part by part.
package struct ClasseurDEssai {
    /// Name and content of each part, in order; a test replaces, adds or removes what it wants.
    package var parties: [(nom: String, octets: [UInt8])]

    /// An archive of those parts.
    package init(parties: [(nom: String, octets: [UInt8])]) { self.parties = parties }

    /// The archive.
    package func octets() throws(ZipError) -> [UInt8] { try octets(.deflated) }

    /// The archive, whose parts are kept as they are: a test finds their text in it.
    package func octetsConserves() throws(ZipError) -> [UInt8] { try octets(.stored) }

    private func octets(_ compression: ZipWriter.Compression) throws(ZipError) -> [UInt8] {
        var archive = try ZipWriter()
        for partie in parties {
            try archive.add(partie.nom, partie.octets, partie.nom == "mimetype" ? .stored : compression)
        }
        return try archive.finish()
    }

    /// Gives a part its content, at its place when it is there, else at the end.
    package mutating func poser(_ nom: String, _ texte: String) {
        if let rang = parties.firstIndex(where: { $0.nom == nom }) {
            parties[rang].octets = Array(texte.utf8)
        } else {
            parties.append((nom, Array(texte.utf8)))
        }
    }

    /// Removes a part.
    package mutating func oter(_ nom: String) { parties.removeAll { $0.nom == nom } }
}

// MARK: - .xlsx

extension ClasseurDEssai {
    /// A sheet: its name, the attributes of its entry in the workbook, what stands around its rows.
    package struct Feuille {
        package var nom: String
        package var lignes: String
        package var avant = ""
        package var apres = ""
        package var attributs = ""

        /// A sheet of these rows.
        package init(_ nom: String, _ lignes: String, avant: String = "", apres: String = "", attributs: String = "") {
            (self.nom, self.lignes, self.avant, self.apres, self.attributs) = (nom, lignes, avant, apres, attributs)
        }
    }

    package static let principal = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// An .xlsx of those sheets.
    ///
    /// - Parameters:
    ///   - chaines: the shared strings, each the content of its `si`.
    ///   - codes: codes of number format; style 0 is general, style n has the nth code.
    ///   - proprietes: attributes of `workbookPr`.
    ///   - principal: the namespace of SpreadsheetML; `relations`, the one that types of relations start with.
    package static func xlsx(
        _ feuilles: [Feuille], chaines: [String] = [], codes: [String] = [], proprietes: String = "",
        principal: String = principal, relations: String = relations
    ) -> ClasseurDEssai {
        var classeur = ClasseurDEssai(parties: [])
        classeur.poser(
            "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
        classeur.poser("_rels/.rels", liens([("officeDocument", "xl/workbook.xml")], relations))
        let entrees = feuilles.enumerated().map { rang, feuille in
            "<sheet name=\"\(feuille.nom)\" sheetId=\"\(rang + 1)\" r:id=\"rId\(rang + 1)\" \(feuille.attributs)/>"
        }
        classeur.poser(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(principal)\" xmlns:r=\"\(relations)\"><workbookPr \(proprietes)/>"
                + "<sheets>\(entrees.joined())</sheets></workbook>")
        let cibles = feuilles.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
        classeur.poser(
            "xl/_rels/workbook.xml.rels",
            liens(cibles + [("styles", "styles.xml"), ("sharedStrings", "/xl/sharedStrings.xml")], relations))
        let formats = codes.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }
        let styles = codes.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
        classeur.poser(
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(principal)\"><numFmts>\(formats.joined())</numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>")
        classeur.poser(
            "xl/sharedStrings.xml",
            "<sst xmlns=\"\(principal)\">\(chaines.map { "<si>\($0)</si>" }.joined())</sst>")
        for (rang, feuille) in feuilles.enumerated() {
            classeur.poser(
                "xl/worksheets/sheet\(rang + 1).xml",
                "<worksheet xmlns=\"\(principal)\">\(feuille.avant)<sheetData>\(feuille.lignes)</sheetData>"
                    + "\(feuille.apres)</worksheet>")
        }
        return classeur
    }

    /// A part of relations: the nth is `rId(n)`.
    package static func liens(_ cibles: [(type: String, cible: String)], _ relations: String = relations) -> String {
        let liens = cibles.enumerated().map { rang, lien in
            "<Relationship Id=\"rId\(rang + 1)\" Type=\"\(relations)/\(lien.type)\" Target=\"\(lien.cible)\"/>"
        }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(liens.joined())"
            + "</Relationships>"
    }
}

// MARK: - .ods

extension ClasseurDEssai {
    /// An .ods whose spreadsheet is that XML; `styles` stands in its automatic styles.
    package static func ods(_ feuilles: String, styles: String = "") -> ClasseurDEssai {
        let debut = "urn:oasis:names:tc:opendocument:xmlns:"
        let espaces = ["office", "table", "text", "style", "draw"].map { "xmlns:\($0)=\"\(debut)\($0):1.0\"" }
        var classeur = ClasseurDEssai(parties: [])
        classeur.poser("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        classeur.poser(
            "content.xml",
            "<office:document-content \(espaces.joined(separator: " ")) "
                + "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                + "<office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>"
                + "\(feuilles)</office:spreadsheet></office:body></office:document-content>")
        classeur.poser(
            "META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>")
        return classeur
    }
}
