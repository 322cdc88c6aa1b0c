import Bureautique
import XMLPort

/// A deck as a .pptx file (ISO/IEC 29500, transitional): the small part of the format that programs agree on.
struct PresentationPptx: Sendable {
    let diaporama: Diaporama
    let planches: [Planche]

    init(_ diaporama: Diaporama) {
        self.diaporama = diaporama
        planches = Plan(diaporama).planches
    }

    static let dessin = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
    static let graphique = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    static let tableau = "http://schemas.openxmlformats.org/drawingml/2006/table"
    static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The files in it, in order.
    func parties() throws(BureautiqueError) -> [Partie] {
        var paquet = PaquetPptx()
        try paquet.relier("", [("officeDocument", "ppt/presentation.xml")])
        paquet.ajouter(
            "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            try proprietes())
        paquet.ajouter(
            "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            try Partie("docProps/app.xml") { xml in
                xml.start(
                    "Properties",
                    ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"])
                xml.element("Application", texte: "bilanflux")
                xml.end()
            })
        try ModelesPptx(diaporama.couleurs).ajouter(a: &paquet)
        try CouverturePptx(couverture: Couverture(diaporama)).ajouter(a: &paquet)
        var graphiques = 0
        for (rang, planche) in planches.enumerated() {
            let ecrite = DiapositivePptx(planche: planche, rang: rang + 2)
            try ecrite.ajouter(a: &paquet, graphiques: &graphiques)
        }
        try ajouterLaListe(a: &paquet)
        return try paquet.parties()
    }

    private var nombre: Int { planches.count + 1 }

    private func ajouterLaListe(a paquet: inout PaquetPptx) throws(BureautiqueError) {
        let nom = "ppt/presentation.xml"
        let dernieres = ["presProps", "viewProps", "theme", "tableStyles"]
        try paquet.relier(
            nom,
            [("slideMaster", "slideMasters/slideMaster1.xml")]
                + (1...nombre).map { ("slide", "slides/slide\($0).xml") }
                + [("notesMaster", "notesMasters/notesMaster1.xml")]
                + dernieres.map { ($0, $0 == "theme" ? "theme/theme1.xml" : "\($0).xml") })
        let nombre = nombre
        paquet.ajouter(
            nom, PaquetPptx.type("presentation.main"),
            try Partie(nom) { xml in
                xml.start(
                    "p:presentation",
                    [
                        "xmlns:a": PresentationPptx.dessin, "xmlns:r": PresentationPptx.relation,
                        "xmlns:p": PresentationPptx.presentation, "saveSubsetFonts": "1",
                    ])
                xml.element("p:sldMasterIdLst") { $0.element("p:sldMasterId", ["id": "2147483648", "r:id": "rId1"]) }
                xml.element("p:notesMasterIdLst") { $0.element("p:notesMasterId", ["r:id": "rId\(nombre + 2)"]) }
                xml.element("p:sldIdLst") { xml in
                    for rang in 1...nombre {
                        xml.element("p:sldId", ["id": "\(255 + rang)", "r:id": "rId\(rang + 1)"])
                    }
                }
                xml.element("p:sldSz", ["cx": "12192000", "cy": "6858000"])
                xml.element("p:notesSz", ["cx": "6858000", "cy": "9144000"])
                xml.element("p:defaultTextStyle") { xml in
                    xml.element("a:defPPr") { $0.element("a:defRPr", ["lang": "fr-FR"]) }
                }
                xml.end()
            })
    }

    private func proprietes() throws(BureautiqueError) -> Partie {
        try Partie("docProps/core.xml") { xml in
            xml.start(
                "cp:coreProperties",
                [
                    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                ])
            xml.element("dc:title", texte: Texte.uni(diaporama.titre))
            xml.element("dc:subject", texte: Texte.uni(diaporama.sousTitre))
            xml.element("dc:creator", texte: Texte.uni(diaporama.organisme))
            xml.element("dc:language", texte: "fr-FR")
            xml.end()
        }
    }
}

/// The parts of a package with what each is and what it leads to.
struct PaquetPptx {
    private var contenus: [Partie] = []
    private var types: [(nom: String, type: String)] = []
    private var liens: [Partie] = []

    static func type(_ nom: String) -> String {
        "application/vnd.openxmlformats-officedocument.presentationml.\(nom)+xml"
    }

    mutating func ajouter(_ nom: String, _ type: String, _ partie: Partie) {
        contenus.append(partie)
        types.append((nom, type))
    }

    /// A workbook in a chart, whose type is that of its extension.
    mutating func ajouterUnClasseur(_ nom: String, _ octets: [UInt8]) {
        contenus.append(Partie(nom: nom, octets: octets))
    }

    /// What a part leads to, in the order of their numbers: `rId1`, `rId2`...; the package itself has no name.
    mutating func relier(_ nom: String, _ cibles: [(String, String)]) throws(BureautiqueError) {
        let morceaux = nom.split(separator: "/")
        let dossier = morceaux.dropLast().map { "\($0)/" }.joined()
        let paquet = "http://schemas.openxmlformats.org/package/2006/relationships"
        var toutes = cibles.map { ("\(PresentationPptx.relation)/\($0)", $1) }
        if nom.isEmpty {
            toutes += [
                ("\(paquet)/metadata/core-properties", "docProps/core.xml"),
                ("\(PresentationPptx.relation)/extended-properties", "docProps/app.xml"),
            ]
        }
        liens.append(
            try Partie("\(dossier)_rels/\(morceaux.last ?? "").rels") { xml in
                xml.start("Relationships", ["xmlns": paquet])
                for (rang, (type, cible)) in toutes.enumerated() {
                    xml.element("Relationship", ["Id": "rId\(rang + 1)", "Type": type, "Target": cible])
                }
                xml.end()
            })
    }

    /// All of them, the list of types first.
    consuming func parties() throws(BureautiqueError) -> [Partie] {
        let types = types
        let liste = try Partie("[Content_Types].xml") { xml in
            xml.start("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"])
            for (extension_, type) in [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
                ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ] { xml.element("Default", ["Extension": extension_, "ContentType": type]) }
            for (nom, type) in types { xml.element("Override", ["PartName": "/\(nom)", "ContentType": type]) }
            xml.end()
        }
        return [liste] + liens + contenus
    }
}
