package import XMLPort

/// What every OpenDocument file has in common (1.3, without extension): its type, its list of parts, its names.
package enum DocumentOdf: String, Sendable {
    case classeur = "spreadsheet"
    case presentation

    /// The first entry, stored, so that a program knows the file by its first bytes.
    private static let typeDeFichier = "mimetype"
    private static let version = "1.3"
    private static let espace = "urn:oasis:names:tc:opendocument:xmlns"

    private var type: String { "application/vnd.oasis.opendocument.\(rawValue)" }

    /// The files in it, in order.
    ///
    /// - Parameters:
    ///   - documents: those in XML.
    ///   - images: those in SVG.
    package func parties(_ documents: [Partie], images: [Partie] = []) throws(BureautiqueError) -> [Partie] {
        let types = documents.map { ($0.nom, "text/xml") } + images.map { ($0.nom, "image/svg+xml") }
        return [Partie(nom: DocumentOdf.typeDeFichier, octets: Array(type.utf8))] + documents + images
            + [try manifeste(types)]
    }

    /// The file that some parts make.
    package static func archive(_ parties: [Partie]) throws(BureautiqueError) -> [UInt8] {
        try Partie.archive(parties, telle: typeDeFichier)
    }

    /// Starts the root of a document, with the prefixes of the names in it.
    package static func start(_ racine: String, _ prefixes: [String], to xml: inout XMLWriter) {
        xml.start("office:\(racine)")
        for prefixe in ["office"] + prefixes { xml.attribute("xmlns:\(prefixe)", espaces[prefixe] ?? "") }
        xml.attribute("office:version", version)
    }

    private static let espaces = [
        "office": "\(espace):office:1.0", "table": "\(espace):table:1.0", "text": "\(espace):text:1.0",
        "style": "\(espace):style:1.0", "number": "\(espace):datastyle:1.0", "meta": "\(espace):meta:1.0",
        "config": "\(espace):config:1.0", "draw": "\(espace):drawing:1.0",
        "presentation": "\(espace):presentation:1.0", "fo": "\(espace):xsl-fo-compatible:1.0",
        "svg": "\(espace):svg-compatible:1.0", "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
    ]

    private func manifeste(_ fichiers: [(String, String)]) throws(BureautiqueError) -> Partie {
        let version = DocumentOdf.version
        return try Partie("META-INF/manifest.xml") { xml in
            xml.start(
                "manifest:manifest",
                ["xmlns:manifest": "\(DocumentOdf.espace):manifest:1.0", "manifest:version": version])
            xml.element(
                "manifest:file-entry",
                ["manifest:full-path": "/", "manifest:version": version, "manifest:media-type": type])
            for (nom, type) in fichiers {
                xml.element("manifest:file-entry", ["manifest:full-path": nom, "manifest:media-type": type])
            }
            xml.end()
        }
    }
}
