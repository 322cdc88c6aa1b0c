import Bureautique
import Graphique
import XMLPort

/// The numbers beside the marks of a series.
struct EtiquettesPptx: Sendable {
    let trace: TraceNatif
    let rang: Int
    let zone: Zone

    private var serie: TraceNatif.Serie { trace.series[rang] }
    private static let corps: Corps = 14

    func write(to xml: inout XMLWriter) {
        xml.element("c:dLbls") { xml in
            guard serie.marque != .invisible else {
                xml.val("c:delete", "1")
                return
            }
            for point in serie.valeurs.indices { ecrire(point, to: &xml) }
            xml.element("c:numFmt", ["formatCode": trace.unite.format, "sourceLinked": "0"])
            fond(to: &xml)
            xml.lettres(EtiquettesPptx.corps, gras: gras, couleur: couleur)
            xml.val("c:dLblPos", position)
            drapeaux(to: &xml)
            if trace.forme == .cascade { sansTrait(to: &xml) }
        }
    }

    /// No line from a bar to its number beside it.
    private func sansTrait(to xml: inout XMLWriter) {
        xml.element("c:extLst") { xml in
            xml.start("c:ext", ["uri": "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}", "xmlns:c15": EtiquettesPptx.espace])
            xml.val("c15:showLeaderLines", "0")
            xml.end()
        }
    }

    private static let espace = "http://schemas.microsoft.com/office/drawing/2012/chart"

    private var gras: Bool { serie.marque != .creux }

    private var couleur: String {
        switch (trace.forme, serie.marque) {
        case (.cascade, _): "bg1"
        case (_, .part(let rang)): rang % 2 == 0 ? "bg1" : "tx1"
        case (_, .fait), (_, .creux), (_, .retrait), (_, .invisible): "tx1"
        }
    }

    private var position: String {
        switch trace.forme {
        case .barres: "outEnd"
        case .cascade, .parts: "ctr"
        case .courbes: estAuDessus ? "t" : "b"
        }
    }

    /// The higher of two curves has its numbers above it.
    private var estAuDessus: Bool {
        func somme(_ serie: TraceNatif.Serie) -> Int { serie.valeurs.reduce(0) { $0 + ($1.quantite ?? 0) } }
        return trace.series.indices.allSatisfy { $0 == rang || somme(trace.series[$0]) <= somme(serie) }
    }

    /// What a point has of its own; nothing for most of them.
    private func ecrire(_ point: Int, to xml: inout XMLWriter) {
        guard let quantite = serie.valeurs[point].quantite else { return }
        if estSansPlace(point, quantite) {
            xml.element("c:dLbl") { xml in
                xml.val("c:idx", String(point))
                xml.val("c:delete", "1")
            }
            return
        }
        let texte = (serie.signes[point] ?? "") + serie.valeurs[point].texte
        let decalage = decalage(quantite, texte)
        guard decalage != nil || serie.signes[point] != nil || trace.unite == .libre else { return }
        xml.element("c:dLbl") { xml in
            xml.val("c:idx", String(point))
            if let decalage { deplacer(decalage, to: &xml) }
            if trace.unite == .libre { ecrire(texte, encre: decalage == nil ? couleur : "tx1", to: &xml) }
            xml.element("c:numFmt", ["formatCode": format(point), "sourceLinked": "0"])
            fond(to: &xml)
            xml.lettres(EtiquettesPptx.corps, gras: gras, couleur: decalage == nil ? couleur : "tx1")
            xml.val("c:dLblPos", position)
            drapeaux(to: &xml)
        }
    }

    private func format(_ point: Int) -> String {
        guard let signe = serie.signes[point] else { return trace.unite.format }
        return trace.unite.format.split(separator: ";").map { section in
            guard let fin = section.firstIndex(of: "]") else { return "\"\(signe)\"\(section)" }
            return "\(section[...fin])\"\(signe)\"\(section[section.index(after: fin)...])"
        }.joined(separator: ";")
    }

    /// A part too thin for its number, a point among too many: it is in the data.
    private func estSansPlace(_ point: Int, _ quantite: Int) -> Bool {
        switch trace.forme {
        case .barres, .cascade: return false
        case .parts:
            let total = trace.series.reduce(0) { $0 + max($1.valeurs[point].quantite ?? 0, 0) }
            let largeur = LargeurDeTexte.de(serie.valeurs[point].texte, EtiquettesPptx.corps, gras: true)
            // The bars have three fifths of the chart.
            return quantite <= 0 || quantite * zone.largeur * 3 / 5 / max(total, 1) < largeur + 80
        case .courbes:
            guard trace.series.count > 2 || trace.categories.count > 12 else { return false }
            let sommet = serie.valeurs.compactMap(\.quantite).max()
            return point != serie.valeurs.firstIndex { $0.quantite == sommet }
        }
    }

    /// How far the number of a bar that is too short for it stands from its middle, in ten thousandths of the chart.
    private func decalage(_ quantite: Int, _ texte: String) -> Int? {
        guard trace.forme == .cascade else { return nil }
        let barre = quantite * SeriePptx.largeurDuPlan / max(trace.sommet, 1)
        let etiquette = LargeurDeTexte.de(texte, EtiquettesPptx.corps, gras: true) * 10_000 / zone.largeur
        return barre > etiquette + 100 ? nil : (barre + etiquette) / 2 + 60
    }

    private func deplacer(_ decalage: Int, to xml: inout XMLWriter) {
        xml.element("c:layout") { xml in
            xml.element("c:manualLayout") { xml in
                xml.val("c:x", SeriePptx.milliemes(decalage))
                xml.val("c:y", "0")
            }
        }
    }

    private func ecrire(_ texte: String, encre: String, to xml: inout XMLWriter) {
        xml.element("c:tx") { xml in
            xml.element("c:rich") { xml in
                xml.element("a:bodyPr")
                xml.element("a:lstStyle")
                xml.element("a:p") {
                    $0.ligne(
                        Texte.uni(texte), LettrePptx(corps: EtiquettesPptx.corps, gras: gras, couleur: encre))
                }
            }
        }
    }

    private func fond(to xml: inout XMLWriter) {
        xml.element("c:spPr") { xml in
            xml.element("a:noFill")
            xml.element("a:ln") { $0.element("a:noFill") }
        }
    }

    private func drapeaux(to xml: inout XMLWriter) {
        xml.val("c:showLegendKey", "0")
        xml.val("c:showVal", "1")
        for rien in ["c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"] { xml.val(rien, "0") }
    }
}
