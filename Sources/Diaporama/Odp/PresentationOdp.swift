import Bureautique
import Graphique
import XMLPort

/// A deck as an .odp file (OpenDocument 1.3, without extension): tables are native, charts are drawings whose numbers
/// stand in the notes too.
struct PresentationOdp: Sendable {
    let diaporama: Diaporama
    let couverture: Couverture
    let planches: [Planche]

    init(_ diaporama: Diaporama) {
        self.diaporama = diaporama
        couverture = Couverture(diaporama)
        planches = Plan(diaporama).planches
    }

    /// Its first entry, stored, so that a program knows the file by its first bytes.
    static let typeDeFichier = "mimetype"
    private static let type = "application/vnd.oasis.opendocument.presentation"
    private static let version = "1.3"
    private static let espace = "urn:oasis:names:tc:opendocument:xmlns"

    /// The files in it, in order.
    func parties() throws(BureautiqueError) -> [Partie] {
        var dessins: [Partie] = []
        let contenu = try contenu(&dessins)
        let documents = [contenu, try StylesOdp(couleurs: diaporama.couleurs).partie(), try proprietes()]
        return [Partie(nom: PresentationOdp.typeDeFichier, octets: Array(PresentationOdp.type.utf8))] + documents
            + dessins + [
                try manifeste(documents.map { ($0.nom, "text/xml") } + dessins.map { ($0.nom, "image/svg+xml") })
            ]
    }

    /// Starts the root of a document, with the prefixes of the names in it.
    static func start(_ racine: String, _ prefixes: [String], to xml: inout XMLWriter) {
        xml.start("office:\(racine)")
        for prefixe in ["office"] + prefixes { xml.attribute("xmlns:\(prefixe)", espaces[prefixe] ?? "") }
        xml.attribute("office:version", version)
    }

    private static let espaces = [
        "office": "\(espace):office:1.0", "table": "\(espace):table:1.0", "text": "\(espace):text:1.0",
        "style": "\(espace):style:1.0", "meta": "\(espace):meta:1.0", "draw": "\(espace):drawing:1.0",
        "presentation": "\(espace):presentation:1.0", "fo": "\(espace):xsl-fo-compatible:1.0",
        "svg": "\(espace):svg-compatible:1.0", "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
    ]

    private func manifeste(_ fichiers: [(String, String)]) throws(BureautiqueError) -> Partie {
        try Partie("META-INF/manifest.xml") { xml in
            let (espace, version) = (PresentationOdp.espace, PresentationOdp.version)
            xml.start("manifest:manifest", ["xmlns:manifest": "\(espace):manifest:1.0", "manifest:version": version])
            xml.element(
                "manifest:file-entry",
                [
                    "manifest:full-path": "/", "manifest:version": version,
                    "manifest:media-type": PresentationOdp.type,
                ])
            for (nom, type) in fichiers {
                xml.element("manifest:file-entry", ["manifest:full-path": nom, "manifest:media-type": type])
            }
            xml.end()
        }
    }

    private func proprietes() throws(BureautiqueError) -> Partie {
        try Partie("meta.xml") { xml in
            PresentationOdp.start("document-meta", ["meta", "dc"], to: &xml)
            xml.start("office:meta")
            xml.element("meta:generator", texte: "bilanflux")
            xml.element("dc:title", texte: Texte.uni(diaporama.titre))
            xml.element("dc:subject", texte: Texte.uni(diaporama.sousTitre))
            xml.element("meta:initial-creator", texte: Texte.uni(diaporama.organisme))
            xml.element("dc:language", texte: "fr-FR")
            xml.end()
            xml.end()
        }
    }

    /// - Parameter dessins: then the pictures of the slides.
    private func contenu(_ dessins: inout [Partie]) throws(BureautiqueError) -> Partie {
        for planche in planches {
            for bloc in planche.blocs {
                guard case .graphique(let graphique, _) = bloc.contenu else { continue }
                let svg = DessinDePlanche.svg(graphique, dans: bloc.zone, diaporama.couleurs)
                dessins.append(Partie(nom: "Pictures/graphique-\(dessins.count + 1).svg", octets: Array(svg.utf8)))
            }
        }
        return try Partie("content.xml") { xml in
            PresentationOdp.start(
                "document-content", ["table", "text", "style", "draw", "presentation", "fo", "svg", "xlink"], to: &xml)
            StylesOdp(couleurs: diaporama.couleurs).writeAutomatic(couverture, planches, to: &xml)
            xml.start("office:body")
            xml.start("office:presentation")
            CouvertureOdp(couverture: couverture).write(to: &xml)
            var images = 0
            for (rang, planche) in planches.enumerated() {
                DiapositiveOdp(planche: planche, rang: rang + 2).write(images: &images, to: &xml)
            }
            for _ in 0..<3 { xml.end() }
        }
    }
}
