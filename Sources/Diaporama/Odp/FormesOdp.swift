import Bureautique
import XMLPort

/// How a paragraph of an .odp file looks; each has a style of its own, named after it.
struct LettreOdp: Sendable, Hashable {
    var corps: Corps
    var gras = false
    var couleur = Encre.texte
    var alignement = Alignement.gauche
    /// Below the paragraph, in hundredths of its size.
    var apres = 0

    enum Encre: String, Sendable { case texte, gris, principale, blanc }
    enum Alignement: String, Sendable { case gauche, droite }

    /// The name of its style.
    var nom: String {
        "p-\(corps)\(gras ? "-gras" : "")-\(couleur.rawValue)-\(alignement.rawValue)\(apres == 0 ? "" : "-\(apres)")"
    }
}

/// Hundredths of a millimetre as a length of ODF.
func millimetres(_ longueur: Longueur) -> String {
    let centiemes = String(longueur.magnitude % 100)
    return "\(longueur < 0 ? "-" : "")\(longueur.magnitude / 100).\(centiemes.count < 2 ? "0" : "")\(centiemes)mm"
}

/// The elements that slides are made of.
extension XMLWriter {
    mutating func paragraphe(odp texte: String, _ lettre: LettreOdp) {
        element("text:p", ["text:style-name": lettre.nom], texte: texte)
    }

    /// A frame in its place.
    ///
    /// - Parameters:
    ///   - style: of the family `presentation` when it has a class, else `graphic`.
    ///   - mots: name and description for who does not see it.
    mutating func cadre(
        odp zone: Zone, style: String, classe: String? = nil, mots: (titre: String, description: String)? = nil,
        _ contenu: (inout XMLWriter) -> Void
    ) {
        start("draw:frame")
        if let classe {
            attribute("presentation:style-name", style)
            attribute("presentation:class", classe)
            // A class that its master page has no place for.
            attribute("presentation:user-transformed", "true")
        } else {
            attribute("draw:style-name", style)
        }
        place(odp: zone)
        contenu(&self)
        if let mots {
            element("svg:title", texte: mots.titre)
            element("svg:desc", texte: mots.description)
        }
        end()
    }

    mutating func place(odp zone: Zone) {
        attribute("svg:x", millimetres(zone.x))
        attribute("svg:y", millimetres(zone.y))
        attribute("svg:width", millimetres(zone.largeur))
        attribute("svg:height", millimetres(zone.hauteur))
    }

    /// A frame with a text.
    mutating func boite(
        odp zone: Zone, style: String, classe: String? = nil, mots: (titre: String, description: String)? = nil,
        _ contenu: (inout XMLWriter) -> Void
    ) {
        cadre(odp: zone, style: style, classe: classe, mots: mots) { $0.element("draw:text-box", contenu) }
    }

    /// What the speaker says; the picture of the slide above it.
    mutating func notes(odp notes: [String], page: Int) {
        element("presentation:notes") { xml in
            xml.start("draw:page-thumbnail", ["draw:style-name": StylesOdp.cadre, "presentation:class": "page"])
            xml.attribute("draw:page-number", page)
            xml.place(odp: Zone(2500, 2000, 16_000, 9000))
            xml.end()
            xml.boite(odp: Zone(2000, 12_000, 17_000, 14_000), style: StylesOdp.notes, classe: "notes") { xml in
                for note in notes { xml.element("text:p", texte: note) }
                if notes.isEmpty { xml.element("text:p") }
            }
        }
    }
}
