import Bureautique
import XMLPort

/// The first slide of a .pptx file.
struct CouverturePptx: Sendable {
    let couverture: Couverture

    func ajouter(a paquet: inout PaquetPptx) throws(BureautiqueError) {
        let nom = "ppt/slides/slide1.xml"
        var liens = [("slideLayout", "../slideLayouts/slideLayout1.xml")]
        if let notes = NotesPptx(couverture.notes, rang: 1) {
            liens.append(("notesSlide", "../notesSlides/notesSlide1.xml"))
            try notes.ajouter(a: &paquet)
        }
        try paquet.relier(nom, liens)
        paquet.ajouter(nom, PaquetPptx.type("slide"), try Partie(nom) { write(to: &$0) })
    }

    private func write(to xml: inout XMLWriter) {
        xml.arbre("p:sld") { xml in
            ecrire(2, "Titre", ["type": "ctrTitle"], couverture.titre, gras: true, to: &xml)
            ecrire(3, "Sous-titre", ["type": "subTitle", "idx": "1"], couverture.sousTitre, to: &xml)
            ecrire(
                4, "Organisme", ["type": "body", "sz": "quarter", "idx": "13"], couverture.organisme, gras: true,
                to: &xml)
            let lettre = LettrePptx(corps: couverture.corpsDesMentions, couleur: "bg1")
            xml.reserve(5, "Mentions", ["type": "body", "sz": "quarter", "idx": "14"]) { xml in
                for mention in couverture.mentions.isEmpty ? [""] : couverture.mentions {
                    xml.element("a:p") { xml in
                        xml.element("a:pPr") { xml in
                            xml.element("a:spcBef") { $0.val("a:spcPts", "\(couverture.corpsDesMentions * 50)") }
                        }
                        xml.ligne(mention, lettre)
                    }
                }
            }
        }
    }

    private func ecrire(
        _ id: Int, _ nom: String, _ type: KeyValuePairs<String, String>, _ texte: Planche.TexteAjuste,
        gras: Bool = false, to xml: inout XMLWriter
    ) {
        xml.reserve(id, nom, type) { xml in
            xml.element("a:p") {
                $0.ligne(texte.texte, LettrePptx(corps: texte.corps, gras: gras, couleur: "bg1"))
            }
        }
    }
}
