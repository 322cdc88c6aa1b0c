import Bureautique
import Graphique
import XMLPort

/// A native chart of a .pptx slide, with the workbook that whoever edits it opens.
struct GraphiquePptx: Sendable {
    let trace: TraceNatif
    let zone: Zone
    /// From 1, in the whole file.
    let rang: Int

    func ajouter(a paquet: inout PaquetPptx) throws(BureautiqueError) {
        let nom = "ppt/charts/chart\(rang).xml"
        let classeur = "Microsoft_Excel_Sheet\(rang).xlsx"
        try paquet.relier(nom, [("package", "../embeddings/\(classeur)")])
        paquet.ajouterUnClasseur("ppt/embeddings/\(classeur)", try ClasseurXlsx.render(DonneesPptx(trace).classeur))
        paquet.ajouter(
            nom, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", try Partie(nom) { write(to: &$0) }
        )
    }

    private func write(to xml: inout XMLWriter) {
        xml.start(
            "c:chartSpace",
            [
                "xmlns:c": PresentationPptx.graphique, "xmlns:a": PresentationPptx.dessin,
                "xmlns:r": PresentationPptx.relation,
            ])
        xml.val("c:date1904", "0")
        xml.val("c:lang", "fr-FR")
        xml.val("c:roundedCorners", "0")
        xml.element("c:chart") { xml in
            xml.val("c:autoTitleDeleted", "1")
            xml.element("c:plotArea") { xml in
                disposition(to: &xml)
                xml.element(trace.forme == .courbes ? "c:lineChart" : "c:barChart") { marques(to: &$0) }
                axes(to: &xml)
            }
            if trace.series.count(where: { $0.marque != .invisible }) > 1 {
                xml.element("c:legend") { xml in
                    xml.val("c:legendPos", "t")
                    xml.val("c:overlay", "0")
                    xml.lettres(14)
                }
            }
            xml.val("c:plotVisOnly", "1")
            xml.val("c:dispBlanksAs", "gap")
        }
        xml.element("c:spPr") { xml in
            xml.element("a:noFill")
            xml.element("a:ln") { $0.element("a:noFill") }
        }
        xml.lettres(14)
        xml.element("c:externalData") { xml in
            xml.attribute("r:id", "rId1")
            xml.val("c:autoUpdate", "0")
        }
        xml.end()
    }

    private func marques(to xml: inout XMLWriter) {
        let grouping =
            switch trace.forme {
            case .barres: "clustered"
            case .cascade: "stacked"
            case .parts: "percentStacked"
            case .courbes: "standard"
            }
        if trace.forme != .courbes { xml.val("c:barDir", "bar") }
        xml.val("c:grouping", grouping)
        xml.val("c:varyColors", "0")
        for rang in trace.series.indices { SeriePptx(trace: trace, rang: rang, zone: zone).write(to: &xml) }
        switch trace.forme {
        case .barres:
            xml.val("c:gapWidth", trace.series.count > 1 ? "60" : "45")
            xml.val("c:overlap", trace.series.count > 1 ? "-8" : "0")
        case .cascade, .parts:
            xml.val("c:gapWidth", "45")
            xml.val("c:overlap", "100")
        case .courbes: xml.val("c:marker", "1")
        }
        for axe in GraphiquePptx.axes { xml.val("c:axId", axe) }
    }

    private static let axes = ["111111111", "222222222"]

    /// A waterfall says where its bars are: its labels are set by hand beside those that are too short.
    private func disposition(to xml: inout XMLWriter) {
        guard trace.forme == .cascade else {
            xml.element("c:layout")
            return
        }
        xml.element("c:layout") { xml in
            xml.element("c:manualLayout") { xml in
                xml.val("c:layoutTarget", "inner")
                xml.val("c:xMode", "edge")
                xml.val("c:yMode", "edge")
                xml.val("c:x", SeriePptx.milliemes(SeriePptx.debutDuPlan))
                xml.val("c:y", "0.01")
                xml.val("c:w", SeriePptx.milliemes(SeriePptx.largeurDuPlan))
                xml.val("c:h", "0.98")
            }
        }
    }

    private func axes(to xml: inout XMLWriter) {
        let couche = trace.forme != .courbes
        xml.element("c:catAx") { xml in
            xml.val("c:axId", GraphiquePptx.axes[0])
            xml.element("c:scaling") { $0.val("c:orientation", couche ? "maxMin" : "minMax") }
            xml.val("c:delete", "0")
            xml.val("c:axPos", couche ? "l" : "b")
            xml.element("c:numFmt", ["formatCode": "@", "sourceLinked": "0"])
            xml.val("c:majorTickMark", "none")
            xml.val("c:minorTickMark", "none")
            xml.val("c:tickLblPos", "low")
            xml.element("c:spPr") { xml in
                xml.element("a:ln") { xml in
                    xml.attribute("w", 9525)
                    xml.aplat(rvb: Encres.filet)
                }
            }
            xml.lettres(couche ? Lettres.graphique : trace.categories.count > 8 ? 12 : 14, droites: true)
            xml.val("c:crossAx", GraphiquePptx.axes[1])
            xml.val("c:crosses", "autoZero")
            xml.val("c:auto", "0")
            xml.val("c:lblAlgn", "ctr")
            xml.val("c:lblOffset", "100")
            xml.val("c:noMultiLvlLbl", "1")
        }
        xml.element("c:valAx") { xml in
            xml.val("c:axId", GraphiquePptx.axes[1])
            xml.element("c:scaling") { xml in
                xml.val("c:orientation", "minMax")
                // Room above the curves for their numbers.
                if trace.forme == .courbes, trace.creux >= 0 {
                    xml.val("c:max", trace.unite.nombre(max(trace.plusHaut * 6 / 5, 1)))
                }
                if trace.forme == .cascade { xml.val("c:max", trace.unite.nombre(max(trace.sommet, 1))) }
                if trace.creux >= 0, trace.forme != .parts { xml.val("c:min", "0") }
            }
            xml.val("c:delete", "1")
            xml.val("c:axPos", couche ? "t" : "l")
            xml.element("c:numFmt", ["formatCode": trace.unite.format, "sourceLinked": "0"])
            xml.val("c:majorTickMark", "none")
            xml.val("c:minorTickMark", "none")
            xml.val("c:tickLblPos", "nextTo")
            xml.val("c:crossAx", GraphiquePptx.axes[0])
            xml.val("c:crosses", "autoZero")
            xml.val("c:crossBetween", "between")
        }
    }
}

extension TraceNatif {
    /// The end of the bar that reaches farthest.
    var sommet: Int {
        categories.indices.reduce(0) { sommet, rang in
            max(sommet, series.reduce(0) { $0 + ($1.valeurs[rang].quantite ?? 0) })
        }
    }

    /// The largest quantity.
    var plusHaut: Int { series.flatMap(\.valeurs).compactMap(\.quantite).max() ?? 0 }

    /// The lowest quantity.
    var creux: Int { series.flatMap(\.valeurs).compactMap(\.quantite).min() ?? 0 }
}

extension XMLWriter {
    /// Letters of a chart: ink on paper unless told.
    ///
    /// - Parameter droites: never turned to make room.
    mutating func lettres(_ corps: Corps, gras: Bool = false, couleur: String = "tx1", droites: Bool = false) {
        element("c:txPr") { xml in
            if droites { xml.element("a:bodyPr", ["rot": "0", "vert": "horz"]) } else { xml.element("a:bodyPr") }
            xml.element("a:lstStyle")
            xml.element("a:p") { xml in
                xml.element("a:pPr") { xml in
                    xml.start("a:defRPr", ["lang": "fr-FR", "sz": "\(corps * 100)", "b": gras ? "1" : "0"])
                    xml.aplat(couleur)
                    xml.end()
                }
                xml.element("a:endParaRPr", ["lang": "fr-FR"])
            }
        }
    }
}
