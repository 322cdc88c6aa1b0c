import XMLPort

/// A workbook as an .xlsx file (ISO/IEC 29500, transitional), made in memory.
///
/// The same workbook gives the same bytes. Texts are shared strings: no cell is a formula.
package enum ClasseurXlsx {
    /// The bytes of the file.
    package static func render(_ classeur: Classeur) throws(BureautiqueError) -> [UInt8] {
        try Partie.archive(parties(classeur))
    }

    /// The files in it, in order.
    package static func parties(_ classeur: Classeur) throws(BureautiqueError) -> [Partie] {
        var textes = TextesPartages()
        var feuilles: [Partie] = []
        for (rang, feuille) in classeur.feuilles.enumerated() {
            let ecrite = FeuilleXlsx(feuille: feuille, rang: rang, piedDePage: classeur.piedDePage)
            feuilles.append(try ecrite.partie(&textes))
        }
        let tete = [
            try typesDeContenu(classeur), try relations("_rels/.rels", relationsDuFichier),
            try relations("xl/_rels/workbook.xml.rels", relationsDuClasseur(classeur)), try liste(classeur),
        ]
        return tete + feuilles
            + [try textes.partie(), try StylesXlsx.partie()] + (try ProprietesXlsx.parties(classeur.proprietes))
    }

    static let espace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let paquet = "http://schemas.openxmlformats.org/package/2006"

    private static func typesDeContenu(_ classeur: Classeur) throws(BureautiqueError) -> Partie {
        let feuilleDeCalcul = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        return try Partie("[Content_Types].xml") { xml in
            xml.start("Types", ["xmlns": "\(paquet)/content-types"])
            xml.element(
                "Default",
                ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
            xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
            var types = [
                ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
                ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
                ("/xl/styles.xml", "\(feuilleDeCalcul).styles+xml"),
                ("/xl/workbook.xml", "\(feuilleDeCalcul).sheet.main+xml"),
                ("/xl/sharedStrings.xml", "\(feuilleDeCalcul).sharedStrings+xml"),
            ]
            types += classeur.feuilles.indices.map {
                ("/\(FeuilleXlsx.nom($0))", "\(feuilleDeCalcul).worksheet+xml")
            }
            for (nom, type) in types { xml.element("Override", ["PartName": nom, "ContentType": type]) }
            xml.end()
        }
    }

    private static let relationsDuFichier = [
        ("\(relation)/officeDocument", "xl/workbook.xml"),
        ("\(paquet)/relationships/metadata/core-properties", "docProps/core.xml"),
        ("\(relation)/extended-properties", "docProps/app.xml"),
    ]

    /// The sheets come first: their rank is the number of their relation.
    private static func relationsDuClasseur(_ classeur: Classeur) -> [(String, String)] {
        classeur.feuilles.indices.map { ("\(relation)/worksheet", String(FeuilleXlsx.nom($0).dropFirst("xl/".count))) }
            + [("\(relation)/styles", "styles.xml"), ("\(relation)/sharedStrings", "sharedStrings.xml")]
    }

    private static func relations(_ nom: String, _ cibles: [(String, String)]) throws(BureautiqueError) -> Partie {
        try Partie(nom) { xml in
            xml.start("Relationships", ["xmlns": "\(paquet)/relationships"])
            for (rang, (type, cible)) in cibles.enumerated() {
                xml.element("Relationship", ["Id": "rId\(rang + 1)", "Type": type, "Target": cible])
            }
            xml.end()
        }
    }

    private static func liste(_ classeur: Classeur) throws(BureautiqueError) -> Partie {
        try Partie("xl/workbook.xml") { xml in
            xml.start("workbook", ["xmlns": espace, "xmlns:r": relation])
            xml.element("workbookPr")
            xml.start("bookViews")
            xml.element(
                "workbookView", ["xWindow": "240", "yWindow": "15", "windowWidth": "20730", "windowHeight": "11760"])
            xml.end()
            xml.start("sheets")
            for (rang, feuille) in classeur.feuilles.enumerated() {
                xml.element("sheet", ["name": feuille.nom, "sheetId": "\(rang + 1)", "r:id": "rId\(rang + 1)"])
            }
            xml.end()
            let noms = classeur.feuilles.enumerated().flatMap { FeuilleXlsx.nomsDefinis($1, rang: $0) }
            if !noms.isEmpty {
                xml.start("definedNames")
                for nom in noms { nom.write(to: &xml) }
                xml.end()
            }
            xml.element("calcPr", ["calcId": "124519"])
            xml.end()
        }
    }
}
