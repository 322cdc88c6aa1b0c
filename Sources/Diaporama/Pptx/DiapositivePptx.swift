import Bureautique
import Graphique
import XMLPort

/// A slide of a .pptx file, its charts and its notes.
struct DiapositivePptx: Sendable {
    let planche: Planche
    /// From 1, the cover.
    let rang: Int

    private var nom: String { "ppt/slides/slide\(rang).xml" }

    /// - Parameter graphiques: how many charts there are before it; then with its own.
    func ajouter(a paquet: inout PaquetPptx, graphiques: inout Int) throws(BureautiqueError) {
        var liens = [("slideLayout", "../slideLayouts/slideLayout2.xml")]
        var premierLien = 2
        if let notes = NotesPptx(planche.notes + planche.donnees, rang: rang) {
            liens.append(("notesSlide", "../notesSlides/notesSlide\(rang).xml"))
            premierLien = 3
            try notes.ajouter(a: &paquet)
        }
        for bloc in planche.blocs {
            guard case .graphique(_, let trace) = bloc.contenu else { continue }
            graphiques += 1
            liens.append(("chart", "../charts/chart\(graphiques).xml"))
            try GraphiquePptx(trace: trace, zone: bloc.zone, rang: graphiques).ajouter(a: &paquet)
        }
        try paquet.relier(nom, liens)
        paquet.ajouter(
            nom, PaquetPptx.type("slide"), try Partie(nom) { write(to: &$0, premierLien: premierLien) })
    }

    private func write(to xml: inout XMLWriter, premierLien: Int) {
        xml.arbre("p:sld") { xml in
            xml.reserve(2, "Titre", ["type": "title"]) {
                $0.paragraphe(
                    planche.titre.texte, LettrePptx(corps: planche.titre.corps, gras: true, couleur: "accent1"))
            }
            xml.reserve(3, "Sous-titre", ["type": "body", "sz": "quarter", "idx": "13"]) {
                $0.paragraphe(planche.sousTitre.texte, LettrePptx(corps: planche.sousTitre.corps, couleur: "tx2"))
            }
            var id = 4
            var lien = premierLien
            for bloc in planche.blocs { write(bloc, id: &id, lien: &lien, to: &xml) }
            if let legende = planche.legende {
                xml.boite(id, "Légende", Zone.legende) {
                    $0.paragraphe(legende, LettrePptx(corps: Lettres.legende, couleur: "tx2"))
                }
                id += 1
            }
            xml.reserve(id, "Source", ["type": "body", "sz": "quarter", "idx": "14"]) {
                $0.paragraphe(planche.source.texte, LettrePptx(corps: planche.source.corps, couleur: "tx2"))
            }
            xml.reserve(id + 1, "Numéro", ["type": "sldNum", "sz": "quarter", "idx": "12"]) { xml in
                xml.element("a:p") { xml in
                    xml.start("a:fld", ["id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"])
                    xml.element("a:rPr", ["lang": "fr-FR"])
                    xml.element("a:t", texte: "\(rang)")
                    xml.end()
                }
            }
        }
    }

    private func write(_ bloc: Planche.Bloc, id: inout Int, lien: inout Int, to xml: inout XMLWriter) {
        switch bloc.contenu {
        case .texte(let paragraphes, let corps):
            xml.boite(id, "Texte \(id)", bloc.zone) { xml in
                for paragraphe in paragraphes { xml.puce(paragraphe, corps) }
                if paragraphes.isEmpty { xml.paragraphe("", LettrePptx(corps: corps)) }
            }
        case .chiffres(let tuiles):
            for tuile in tuiles {
                xml.tuile(id, tuile)
                id += 1
            }
        case .graphique(let graphique, _):
            xml.objet(id, "Graphique \(id)", bloc.zone, Texte.uni(graphique.alternative), PresentationPptx.graphique) {
                xml in
                xml.start(
                    "c:chart", ["xmlns:c": PresentationPptx.graphique, "r:id": "rId\(lien)"])
                xml.end()
            }
            lien += 1
        case .tableau(let pose):
            var zone = bloc.zone
            zone.largeur = pose.largeurs.reduce(0, +)
            zone.hauteur = pose.hauteurs.reduce(0, +)
            xml.objet(id, "Tableau \(id)", zone, pose.legende, PresentationPptx.tableau) {
                TableauPptx(pose: pose).write(to: &$0)
            }
        }
        id += 1
    }
}

extension XMLWriter {
    fileprivate mutating func paragraphe(_ texte: String, _ lettre: LettrePptx) {
        element("a:p") { $0.ligne(texte, lettre) }
    }

    fileprivate mutating func puce(_ texte: String, _ corps: Corps) {
        element("a:p") { xml in
            xml.start("a:pPr", ["marL": "\(Pose.retrait * 360)", "indent": "-\(Pose.retrait * 360)"])
            xml.element("a:spcAft") { $0.val("a:spcPts", "\(corps * Pose.entreParagraphes)") }
            xml.element("a:buClr") { $0.val("a:schemeClr", "accent1") }
            xml.element("a:buFont", ["typeface": Lettres.police])
            xml.element("a:buChar", ["char": "•"])
            xml.end()
            xml.ligne(texte, LettrePptx(corps: corps))
        }
    }

    fileprivate mutating func tuile(_ id: Int, _ tuile: Planche.Tuile) {
        boite(
            id, "Chiffre clé \(id)", tuile.zone, description: tuile.chiffre.description, fond: "bg2",
            marges: Pose.margeDeTuile, ancre: "ctr"
        ) { xml in
            xml.paragraphe(
                tuile.chiffre.valeur.texte, LettrePptx(corps: tuile.corps.valeur, gras: true, couleur: "accent1"))
            xml.paragraphe(tuile.chiffre.libelle, LettrePptx(corps: tuile.corps.libelle))
            if !tuile.chiffre.precision.isEmpty {
                xml.paragraphe(tuile.chiffre.precision, LettrePptx(corps: tuile.corps.precision, couleur: "tx2"))
            }
        }
    }

    /// A chart or a table, with its text alternative.
    fileprivate mutating func objet(
        _ id: Int, _ nom: String, _ zone: Zone, _ description: String, _ espace: String,
        _ contenu: (inout XMLWriter) -> Void
    ) {
        element("p:graphicFrame") { xml in
            xml.element("p:nvGraphicFramePr") { xml in
                xml.element("p:cNvPr", ["id": "\(id)", "name": nom, "descr": description])
                xml.element("p:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noGrp": "1"]) }
                xml.element("p:nvPr")
            }
            xml.cadre("p", zone)
            xml.element("a:graphic") { xml in
                xml.element("a:graphicData") { xml in
                    xml.attribute("uri", espace)
                    contenu(&xml)
                }
            }
        }
    }
}

extension ChiffreCle {
    /// In a sentence: `Logements libérés : 1 234 (hors vente)`.
    var description: String {
        "\(libelle)\u{202F}: \(valeur.mots)" + (precision.isEmpty ? "" : " (\(precision))")
    }
}
