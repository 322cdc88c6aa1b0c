import Bureautique
import XMLPort

/// A table of a .pptx slide: borders and fills are its own, for programs do not draw those of styles.
struct TableauPptx: Sendable {
    let pose: TableauPose

    func write(to xml: inout XMLWriter) {
        xml.element("a:tbl") { xml in
            xml.element("a:tblPr", ["firstRow": "1"])
            xml.element("a:tblGrid") { xml in
                for largeur in pose.largeurs { xml.element("a:gridCol", ["w": "\(largeur * 360)"]) }
            }
            rang(pose.entetes, pose.hauteurs.first ?? 0, tete: true, to: &xml)
            for (ligne, hauteur) in zip(pose.lignes, pose.hauteurs.dropFirst()) {
                rang(ligne.map(\.texte), hauteur, tete: false, to: &xml)
            }
        }
    }

    private func rang(_ textes: [String], _ hauteur: Longueur, tete: Bool, to xml: inout XMLWriter) {
        xml.element("a:tr") { xml in
            xml.attribute("h", hauteur * 360)
            for (colonne, texte) in textes.enumerated() {
                let lettre = LettrePptx(corps: pose.corps, gras: tete, couleur: tete ? "accent1" : "tx1")
                xml.element("a:tc") { xml in
                    xml.element("a:txBody") { xml in
                        xml.element("a:bodyPr")
                        xml.element("a:lstStyle")
                        xml.element("a:p") { xml in
                            xml.element("a:pPr", ["algn": pose.aDroite[colonne] ? "r" : "l"])
                            xml.ligne(texte, lettre)
                        }
                    }
                    bords(tete: tete, to: &xml)
                }
            }
        }
    }

    private func bords(tete: Bool, to xml: inout XMLWriter) {
        let (cote, haut) = (TableauPose.margeDeCase.cote * 360, TableauPose.margeDeCase.haut * 360)
        xml.start(
            "a:tcPr",
            [
                "marL": "\(cote)", "marR": "\(cote)", "marT": "\(haut)", "marB": "\(haut)",
                "anchor": tete ? "b" : "ctr",
            ])
        for bord in ["a:lnL", "a:lnR", "a:lnT"] {
            xml.element(bord) { xml in
                xml.attribute("w", 0)
                xml.element("a:noFill")
            }
        }
        xml.element("a:lnB") { xml in
            xml.attribute("w", tete ? 19_050 : 6350)
            if tete { xml.aplat("accent1") } else { xml.aplat(rvb: Encres.filet) }
        }
        xml.element("a:noFill")
        xml.end()
    }
}
