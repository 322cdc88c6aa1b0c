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

    /// The files in it, in order.
    func parties() throws(BureautiqueError) -> [Partie] {
        var dessins: [Partie] = []
        let contenu = try contenu(&dessins)
        return try DocumentOdf.presentation.parties(
            [contenu, try StylesOdp(couleurs: diaporama.couleurs).partie(), try proprietes()], images: dessins)
    }

    private func proprietes() throws(BureautiqueError) -> Partie {
        try Partie("meta.xml") { xml in
            DocumentOdf.start("document-meta", ["meta", "dc"], to: &xml)
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
            DocumentOdf.start(
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
