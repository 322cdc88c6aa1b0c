import XMLPort

/// A workbook as an .ods file (OpenDocument 1.3, without extension), made in memory.
///
/// The same workbook gives the same bytes.
package enum ClasseurOds {
    /// The bytes of the file.
    package static func render(_ classeur: Classeur) throws(BureautiqueError) -> [UInt8] {
        try DocumentOdf.archive(parties(classeur))
    }

    /// The files in it, in order.
    package static func parties(_ classeur: Classeur) throws(BureautiqueError) -> [Partie] {
        try DocumentOdf.classeur.parties([
            try contenu(classeur), try StylesOds.partie(classeur), try proprietes(classeur.proprietes),
            try vues(classeur),
        ])
    }

    private static func contenu(_ classeur: Classeur) throws(BureautiqueError) -> Partie {
        try Partie("content.xml") { xml in
            DocumentOdf.start("document-content", ["table", "text", "style", "number", "fo"], to: &xml)
            StylesOds.writeAutomatic(classeur, to: &xml)
            xml.start("office:body")
            xml.start("office:spreadsheet")
            for feuille in classeur.feuilles { FeuilleOds(feuille: feuille).write(to: &xml) }
            let filtrees = classeur.feuilles.enumerated().filter { $1.forme == .tableau }
            if !filtrees.isEmpty {
                xml.start("table:database-ranges")
                for (rang, feuille) in filtrees {
                    xml.element(
                        "table:database-range",
                        [
                            "table:name": "filtre_\(rang + 1)",
                            "table:target-range-address": FeuilleOds.plage(feuille),
                            "table:display-filter-buttons": "true",
                        ])
                }
                xml.end()
            }
            xml.end()
            xml.end()
            xml.end()
        }
    }

    private static func proprietes(_ proprietes: Classeur.Proprietes) throws(BureautiqueError) -> Partie {
        try Partie("meta.xml") { xml in
            DocumentOdf.start("document-meta", ["meta", "dc"], to: &xml)
            xml.start("office:meta")
            xml.element("meta:generator", texte: proprietes.application)
            xml.element("dc:title", texte: proprietes.titre)
            xml.element("dc:subject", texte: proprietes.sujet)
            xml.element("meta:initial-creator", texte: proprietes.auteur)
            xml.element("dc:creator", texte: proprietes.auteur)
            if let date = proprietes.date { xml.element("meta:creation-date", texte: "\(date.iso)T00:00:00") }
            xml.element("dc:language", texte: "fr-FR")
            xml.end()
            xml.end()
        }
    }

    /// Which sheet shows first, and the rows that stay in sight.
    private static func vues(_ classeur: Classeur) throws(BureautiqueError) -> Partie {
        try Partie("settings.xml") { xml in
            DocumentOdf.start("document-settings", ["config"], to: &xml)
            xml.start("office:settings")
            xml.start("config:config-item-set", ["config:name": "ooo:view-settings"])
            xml.start("config:config-item-map-indexed", ["config:name": "Views"])
            xml.start("config:config-item-map-entry")
            reglage("ViewId", "string", "view1", to: &xml)
            xml.start("config:config-item-map-named", ["config:name": "Tables"])
            for feuille in classeur.feuilles where feuille.forme == .tableau {
                xml.start("config:config-item-map-entry", ["config:name": feuille.nom])
                reglage("VerticalSplitMode", "short", "2", to: &xml)
                reglage("VerticalSplitPosition", "int", "\(feuille.ligneDesTitres)", to: &xml)
                reglage("ActiveSplitRange", "short", "2", to: &xml)
                reglage("PositionBottom", "int", "\(feuille.ligneDesTitres)", to: &xml)
                reglage("CursorPositionY", "int", "\(feuille.ligneDesTitres)", to: &xml)
                xml.end()
            }
            xml.end()
            reglage("ActiveTable", "string", classeur.feuilles.first?.nom ?? "", to: &xml)
            for _ in 0..<5 { xml.end() }
        }
    }

    private static func reglage(_ nom: String, _ type: String, _ valeur: String, to xml: inout XMLWriter) {
        xml.element("config:config-item", ["config:name": nom, "config:type": type], texte: valeur)
    }
}
