import Bureautique
import XMLPort

/// What the speaker says of a slide of a .pptx file.
struct NotesPptx: Sendable {
    private let notes: [String]
    private let rang: Int

    /// nil when there is nothing to say.
    init?(_ notes: [String], rang: Int) {
        guard !notes.isEmpty else { return nil }
        self.notes = notes
        self.rang = rang
    }

    func ajouter(a paquet: inout PaquetPptx) throws(BureautiqueError) {
        let nom = "ppt/notesSlides/notesSlide\(rang).xml"
        try paquet.relier(
            nom,
            [("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", "../slides/slide\(rang).xml")])
        paquet.ajouter(nom, PaquetPptx.type("notesSlide"), try Partie(nom) { write(to: &$0) })
    }

    private func write(to xml: inout XMLWriter) {
        xml.arbre("p:notes") { xml in
            xml.element("p:sp") { xml in
                xml.element("p:nvSpPr") { xml in
                    xml.element("p:cNvPr", ["id": "2", "name": "Image"])
                    xml.element("p:cNvSpPr") {
                        $0.element("a:spLocks", ["noGrp": "1", "noRot": "1", "noChangeAspect": "1"])
                    }
                    xml.element("p:nvPr") { $0.element("p:ph", ["type": "sldImg", "idx": "2"]) }
                }
                xml.element("p:spPr")
            }
            xml.reserve(3, "Notes", ["type": "body", "sz": "quarter", "idx": "3"]) { xml in
                for note in notes {
                    xml.element("a:p") { xml in
                        xml.element("a:r") { xml in
                            xml.element("a:rPr", ["lang": "fr-FR"])
                            xml.element("a:t", texte: note)
                        }
                    }
                }
            }
        }
    }
}
