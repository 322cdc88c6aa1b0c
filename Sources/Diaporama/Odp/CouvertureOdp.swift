import Bureautique
import XMLPort

/// The first slide of an .odp file.
struct CouvertureOdp: Sendable {
    let couverture: Couverture

    func write(to xml: inout XMLWriter) {
        xml.start(
            "draw:page",
            [
                "draw:name": "couverture", "draw:style-name": StylesOdp.page,
                "draw:master-page-name": StylesOdp.couverture,
            ])
        let c = couverture
        xml.boite(odp: Zone.titreDeCouverture, style: StylesOdp.titre, classe: "title") {
            $0.paragraphe(odp: c.titre.texte, LettresOdp.couverture(c.titre.corps, gras: true))
        }
        xml.boite(odp: Zone.sousTitreDeCouverture, style: StylesOdp.cadre) {
            $0.paragraphe(odp: c.sousTitre.texte, LettresOdp.couverture(c.sousTitre.corps))
        }
        xml.boite(odp: Zone.organisme, style: StylesOdp.cadre) {
            $0.paragraphe(odp: c.organisme.texte, LettresOdp.couverture(c.organisme.corps, gras: true))
        }
        xml.boite(odp: Zone.mentions, style: StylesOdp.bas) { xml in
            for mention in c.mentions {
                xml.paragraphe(odp: mention, LettresOdp.couverture(c.corpsDesMentions, apres: Pose.entreParagraphes))
            }
            if c.mentions.isEmpty { xml.element("text:p") }
        }
        xml.notes(odp: c.notes, page: 1)
        xml.end()
    }

    /// The letters of it.
    var lettres: [LettreOdp] {
        [
            LettresOdp.couverture(couverture.titre.corps, gras: true),
            LettresOdp.couverture(couverture.sousTitre.corps),
            LettresOdp.couverture(couverture.organisme.corps, gras: true),
            LettresOdp.couverture(couverture.corpsDesMentions, apres: Pose.entreParagraphes),
        ]
    }
}
