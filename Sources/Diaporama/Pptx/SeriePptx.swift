import Bureautique
import Graphique
import XMLPort

/// A series of a native chart: its marks, its labels, its cells with what is in them.
struct SeriePptx: Sendable {
    let trace: TraceNatif
    let rang: Int
    let zone: Zone

    /// Of a waterfall, in ten thousandths of the width of the chart.
    static let debutDuPlan = 3800
    static let largeurDuPlan = 5300

    private var serie: TraceNatif.Serie { trace.series[rang] }

    func write(to xml: inout XMLWriter) {
        let donnees = DonneesPptx(trace)
        xml.element("c:ser") { xml in
            xml.val("c:idx", String(rang))
            xml.val("c:order", String(rang))
            xml.element("c:tx") { xml in
                xml.element("c:strRef") { xml in
                    xml.element("c:f", texte: donnees.tete(rang + 1))
                    cache("c:strCache", [serie.nom], to: &xml)
                }
            }
            aspect(serie.marque, to: &xml)
            if trace.forme != .courbes { xml.val("c:invertIfNegative", "0") } else { symbole(to: &xml) }
            for autre in serie.autres.sorted() {
                xml.element("c:dPt") { xml in
                    xml.val("c:idx", String(autre))
                    xml.val("c:invertIfNegative", "0")
                    xml.val("c:bubble3D", "0")
                    aspect(.retrait, to: &xml)
                }
            }
            EtiquettesPptx(trace: trace, rang: rang, zone: zone).write(to: &xml)
            xml.element("c:cat") { xml in
                xml.element("c:strRef") { xml in
                    xml.element("c:f", texte: donnees.plage(0))
                    cache("c:strCache", trace.categories.map { $0 }, to: &xml)
                }
            }
            xml.element("c:val") { xml in
                xml.element("c:numRef") { xml in
                    xml.element("c:f", texte: donnees.plage(rang + 1))
                    cache(
                        "c:numCache", serie.valeurs.map { $0.quantite.map(trace.unite.nombre) },
                        format: trace.unite.format, to: &xml)
                }
            }
            if trace.forme == .courbes { xml.val("c:smooth", "0") }
        }
    }

    /// - Parameter valeurs: nil where there is no point.
    private func cache(_ nom: String, _ valeurs: [String?], format: String? = nil, to xml: inout XMLWriter) {
        xml.element(nom) { xml in
            if let format { xml.element("c:formatCode", texte: format) }
            xml.val("c:ptCount", String(valeurs.count))
            for (rang, valeur) in valeurs.enumerated() {
                guard let valeur else { continue }
                xml.element("c:pt") { xml in
                    xml.attribute("idx", rang)
                    xml.element("c:v", texte: valeur)
                }
            }
        }
    }

    private func aspect(_ marque: TraceNatif.Marque, to xml: inout XMLWriter) {
        xml.element("c:spPr") { xml in
            if trace.forme == .courbes {
                xml.element("a:ln") { xml in
                    xml.attribute("w", 31_750)
                    xml.aplat(marque == .retrait ? "accent2" : "accent1")
                    xml.val("a:prstDash", marque == .creux ? "dash" : "solid")
                }
                return
            }
            switch marque {
            case .fait: xml.aplat("accent1")
            case .creux:
                xml.aplat("bg1")
                xml.element("a:ln") { xml in
                    xml.attribute("w", 22_225)
                    xml.aplat("accent1")
                }
            case .retrait: xml.aplat("accent2")
            case .part(let rang): xml.aplat(rvb: StyleDuTrace.parts[rang % StyleDuTrace.parts.count])
            case .invisible: xml.element("a:noFill")
            }
        }
    }

    /// A disc, a ring, a diamond: told apart without their colours.
    private func symbole(to xml: inout XMLWriter) {
        let couleur = serie.marque == .retrait ? "accent2" : "accent1"
        xml.element("c:marker") { xml in
            xml.val("c:symbol", serie.marque == .retrait ? "diamond" : "circle")
            xml.val("c:size", "9")
            xml.element("c:spPr") { xml in
                xml.aplat(serie.marque == .creux ? "bg1" : couleur)
                xml.element("a:ln") { xml in
                    xml.attribute("w", 19_050)
                    xml.aplat(couleur)
                }
            }
        }
    }

    /// `0.5300` of ten thousandths.
    static func milliemes(_ dixMilliemes: Int) -> String {
        let chiffres = String(dixMilliemes.magnitude % 10_000)
        return "\(dixMilliemes < 0 ? "-" : "")\(dixMilliemes.magnitude / 10_000)."
            + String(repeating: "0", count: 4 - chiffres.count) + chiffres
    }
}
