import Bureautique
import XMLPort

/// How a run of letters looks.
struct LettrePptx: Sendable {
    var corps: Corps
    var gras = false
    /// A colour of the theme.
    var couleur = "tx1"
}

/// The elements that slides are made of.
extension XMLWriter {
    mutating func val(_ nom: String, _ valeur: String) { element(nom, ["val": valeur]) }

    mutating func aplat(_ theme: String) { element("a:solidFill") { $0.val("a:schemeClr", theme) } }

    mutating func aplat(rvb: String) { element("a:solidFill") { $0.val("a:srgbClr", rvb) } }

    /// Empty texts have no run: only how long the line would be.
    mutating func ligne(_ texte: String, _ lettre: LettrePptx) {
        start(texte.isEmpty ? "a:endParaRPr" : "a:r")
        if !texte.isEmpty { start("a:rPr") }
        attribute("lang", "fr-FR")
        attribute("sz", lettre.corps * 100)
        if lettre.gras { attribute("b", 1) }
        aplat(lettre.couleur)
        end()
        guard !texte.isEmpty else { return }
        element("a:t", texte: texte)
        end()
    }

    mutating func cadre(_ prefixe: String, _ zone: Zone) {
        element("\(prefixe):xfrm") { $0.place(zone) }
    }

    private mutating func place(_ zone: Zone) {
        element("a:off", ["x": "\(zone.x * 360)", "y": "\(zone.y * 360)"])
        element("a:ext", ["cx": "\(zone.largeur * 360)", "cy": "\(zone.hauteur * 360)"])
    }

    /// A placeholder of the layout, with its text.
    mutating func reserve(
        _ id: Int, _ nom: String, _ type: KeyValuePairs<String, String>, _ texte: (inout XMLWriter) -> Void
    ) {
        element("p:sp") { xml in
            xml.element("p:nvSpPr") { xml in
                xml.element("p:cNvPr", ["id": "\(id)", "name": nom])
                xml.element("p:cNvSpPr") { $0.element("a:spLocks", ["noGrp": "1"]) }
                xml.element("p:nvPr") { $0.element("p:ph", type) }
            }
            xml.element("p:spPr")
            xml.element("p:txBody") { xml in
                xml.element("a:bodyPr") { $0.element("a:normAutofit") }
                xml.element("a:lstStyle")
                texte(&xml)
            }
        }
    }

    /// A rectangle with its text.
    mutating func boite(
        _ id: Int, _ nom: String, _ zone: Zone, description: String? = nil, fond: String? = nil,
        marges: (cote: Longueur, haut: Longueur) = (0, 0), ancre: String = "t", _ texte: (inout XMLWriter) -> Void
    ) {
        element("p:sp") { xml in
            xml.element("p:nvSpPr") { xml in
                xml.start("p:cNvPr", ["id": "\(id)", "name": nom])
                if let description { xml.attribute("descr", description) }
                xml.end()
                xml.element("p:cNvSpPr", fond == nil ? ["txBox": "1"] : [:])
                xml.element("p:nvPr")
            }
            xml.element("p:spPr") { xml in
                xml.cadre("a", zone)
                xml.element("a:prstGeom") { xml in
                    xml.attribute("prst", "rect")
                    xml.element("a:avLst")
                }
                if let fond { xml.aplat(fond) } else { xml.element("a:noFill") }
            }
            xml.element("p:txBody") { xml in
                let (cote, haut) = ("\(marges.cote * 360)", "\(marges.haut * 360)")
                xml.start(
                    "a:bodyPr",
                    ["wrap": "square", "lIns": cote, "tIns": haut, "rIns": cote, "bIns": haut, "anchor": ancre])
                xml.element("a:normAutofit")
                xml.end()
                xml.element("a:lstStyle")
                texte(&xml)
            }
        }
    }

    /// The root of a slide, a layout or its notes, and the tree of its shapes.
    mutating func arbre(_ racine: String, _ formes: (inout XMLWriter) -> Void) {
        start(
            racine,
            [
                "xmlns:a": PresentationPptx.dessin, "xmlns:r": PresentationPptx.relation,
                "xmlns:p": PresentationPptx.presentation,
            ])
        element("p:cSld") { xml in
            xml.element("p:spTree") { xml in
                xml.element("p:nvGrpSpPr") { xml in
                    xml.element("p:cNvPr", ["id": "1", "name": ""])
                    xml.element("p:cNvGrpSpPr")
                    xml.element("p:nvPr")
                }
                xml.element("p:grpSpPr") { xml in
                    xml.element("a:xfrm") { xml in
                        for (debut, fin) in [("a:off", "a:ext"), ("a:chOff", "a:chExt")] {
                            xml.element(debut, ["x": "0", "y": "0"])
                            xml.element(fin, ["cx": "0", "cy": "0"])
                        }
                    }
                }
                formes(&xml)
            }
        }
        element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
        end()
    }
}
