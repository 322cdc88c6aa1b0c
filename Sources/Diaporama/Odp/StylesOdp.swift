import Bureautique
import XMLPort

/// The styles of an .odp file: pages, frames, cells and letters.
struct StylesOdp: Sendable {
    let couleurs: Couleurs

    static let page = "page"
    static let contenu = "Contenu"
    static let couverture = "Couverture"
    static let titre = "titre"
    static let cadre = "cadre"
    /// A frame whose text stands at its bottom.
    static let bas = "bas"
    static let tuile = "tuile"
    static let notes = "notes"
    static let puces = "puces"
    static let tableau = "tableau"
    static let tete = "tete"
    static let cellule = "cellule"
    static func colonne(_ largeur: Longueur) -> String { "colonne-\(largeur)" }
    static func ligne(_ hauteur: Longueur) -> String { "ligne-\(hauteur)" }

    private static let bande = "bande"
    private static let filet = "filet"
    private static let fondDeCouverture = "fond-couverture"
    private static let fondBlanc = "fond-blanc"

    /// Pages and what every slide shows.
    func partie() throws(BureautiqueError) -> Partie {
        try Partie("styles.xml") { xml in
            DocumentOdf.start(
                "document-styles", ["text", "style", "draw", "presentation", "fo", "svg"], to: &xml)
            xml.element("office:styles") { xml in
                for famille in ["graphic", "presentation", "paragraph"] {
                    xml.start("style:default-style", ["style:family": famille])
                    xml.element(
                        "style:text-properties",
                        [
                            "fo:font-family": Lettres.police, "style:font-family-generic": "swiss",
                            "fo:font-size": "18pt", "fo:language": "fr", "fo:country": "FR",
                        ])
                    xml.end()
                }
            }
            xml.element("office:automatic-styles") { xml in
                mise("diapositive", Zone.diapositive.largeur, Zone.diapositive.hauteur, "landscape", to: &xml)
                mise("feuille-de-notes", 21_000, 29_700, "portrait", to: &xml)
                fond(StylesOdp.fondBlanc, "FFFFFF", to: &xml)
                fond(StylesOdp.fondDeCouverture, couleurs.principale.hexadecimal, to: &xml)
                aplat(StylesOdp.bande, couleurs.principale.hexadecimal, to: &xml)
                aplat(StylesOdp.filet, "FFFFFF", to: &xml)
            }
            xml.element("office:master-styles") { xml in
                maitre(StylesOdp.contenu, StylesOdp.fondBlanc, StylesOdp.bande, Zone.bande, to: &xml)
                maitre(
                    StylesOdp.couverture, StylesOdp.fondDeCouverture, StylesOdp.filet, Zone.filetDeCouverture, to: &xml)
            }
            xml.end()
        }
    }

    private func mise(
        _ nom: String, _ largeur: Longueur, _ hauteur: Longueur, _ sens: String, to xml: inout XMLWriter
    ) {
        xml.start("style:page-layout", ["style:name": nom])
        xml.element(
            "style:page-layout-properties",
            [
                "fo:page-width": millimetres(largeur), "fo:page-height": millimetres(hauteur),
                "style:print-orientation": sens, "fo:margin": "0mm",
            ])
        xml.end()
    }

    private func fond(_ nom: String, _ couleur: String, to xml: inout XMLWriter) {
        xml.start("style:style", ["style:name": nom, "style:family": "drawing-page"])
        xml.element("style:drawing-page-properties", ["draw:fill": "solid", "draw:fill-color": "#\(couleur)"])
        xml.end()
    }

    private func aplat(_ nom: String, _ couleur: String, to xml: inout XMLWriter) {
        xml.start("style:style", ["style:name": nom, "style:family": "graphic"])
        xml.element(
            "style:graphic-properties",
            ["draw:stroke": "none", "draw:fill": "solid", "draw:fill-color": "#\(couleur)"])
        xml.end()
    }

    private func maitre(
        _ nom: String, _ fond: String, _ style: String, _ zone: Zone, to xml: inout XMLWriter
    ) {
        xml.start(
            "style:master-page",
            ["style:name": nom, "style:page-layout-name": "diapositive", "draw:style-name": fond])
        xml.start("draw:rect", ["draw:style-name": style])
        xml.place(odp: zone)
        xml.end()
        xml.start("presentation:notes", ["style:page-layout-name": "feuille-de-notes"])
        xml.end()
        xml.end()
    }
}

/// Those of content.xml.
extension StylesOdp {
    func writeAutomatic(_ couverture: Couverture, _ planches: [Planche], to xml: inout XMLWriter) {
        xml.start("office:automatic-styles")
        xml.start("style:style", ["style:name": StylesOdp.page, "style:family": "drawing-page"])
        xml.element("style:drawing-page-properties", ["presentation:background-visible": "true"])
        xml.end()
        cadres(to: &xml)
        puces(to: &xml)
        for lettre in Set(CouvertureOdp(couverture: couverture).lettres + planches.flatMap(\.lettres)).sorted(by: {
            $0.nom < $1.nom
        }) { ecrire(lettre, to: &xml) }
        tableaux(planches, to: &xml)
        xml.end()
    }

    private func cadres(to xml: inout XMLWriter) {
        let marges = (cote: millimetres(Pose.margeDeTuile.cote), haut: millimetres(Pose.margeDeTuile.haut))
        for (nom, famille, ancre) in [
            (StylesOdp.titre, "presentation", "bottom"), (StylesOdp.notes, "presentation", "top"),
            (StylesOdp.cadre, "graphic", "top"), (StylesOdp.bas, "graphic", "bottom"),
            (StylesOdp.tuile, "graphic", "middle"),
        ] {
            xml.start("style:style", ["style:name": nom, "style:family": famille])
            xml.start("style:graphic-properties", ["draw:stroke": "none"])
            let tuile = nom == StylesOdp.tuile
            xml.attribute("draw:fill", tuile ? "solid" : "none")
            if tuile { xml.attribute("draw:fill-color", "#\(couleurs.fond)") }
            for (bord, marge) in [
                ("left", marges.cote), ("right", marges.cote), ("top", marges.haut), ("bottom", marges.haut),
            ] { xml.attribute("fo:padding-\(bord)", tuile ? marge : "0mm") }
            xml.attribute("draw:textarea-vertical-align", ancre)
            xml.attribute("draw:auto-grow-height", "false")
            xml.attribute("fo:wrap-option", "wrap")
            xml.end()
            xml.end()
        }
    }

    private func puces(to xml: inout XMLWriter) {
        xml.start("text:list-style", ["style:name": StylesOdp.puces])
        xml.start(
            "text:list-level-style-bullet",
            ["text:level": "1", "text:bullet-char": "●", "text:bullet-relative-size": "45%"])
        let retrait = millimetres(Pose.retrait)
        xml.element("style:list-level-properties", ["text:min-label-width": retrait])
        xml.element(
            "style:text-properties",
            ["fo:font-family": Lettres.police, "fo:color": "#\(couleurs.principale.hexadecimal)"])
        xml.end()
        xml.end()
    }

    private func ecrire(_ lettre: LettreOdp, to xml: inout XMLWriter) {
        let couleur =
            switch lettre.couleur {
            case .texte: Encres.texte
            case .gris: Encres.gris
            case .principale: couleurs.principale.hexadecimal
            case .blanc: "FFFFFF"
            }
        xml.start("style:style", ["style:name": lettre.nom, "style:family": "paragraph"])
        xml.element(
            "style:paragraph-properties",
            [
                "fo:text-align": lettre.alignement == .droite ? "end" : "start",
                "fo:margin-bottom": millimetres(LargeurDeTexte.points(lettre.corps * lettre.apres) / 100),
            ])
        xml.element(
            "style:text-properties",
            [
                "fo:font-family": Lettres.police, "fo:font-size": "\(lettre.corps)pt",
                "fo:font-weight": lettre.gras ? "bold" : "normal", "fo:color": "#\(couleur)", "fo:language": "fr",
                "fo:country": "FR",
            ])
        xml.end()
    }

    private func tableaux(_ planches: [Planche], to xml: inout XMLWriter) {
        let poses = planches.flatMap(\.tableaux)
        for largeur in Set(poses.flatMap(\.largeurs)).sorted() {
            xml.start("style:style", ["style:name": StylesOdp.colonne(largeur), "style:family": "table-column"])
            xml.element("style:table-column-properties", ["style:column-width": millimetres(largeur)])
            xml.end()
        }
        for hauteur in Set(poses.flatMap(\.hauteurs)).sorted() {
            xml.start("style:style", ["style:name": StylesOdp.ligne(hauteur), "style:family": "table-row"])
            xml.element("style:table-row-properties", ["style:min-row-height": millimetres(hauteur)])
            xml.end()
        }
        xml.element("style:style", ["style:name": StylesOdp.tableau, "style:family": "table"])
        for (nom, bord, ancre) in [
            (StylesOdp.tete, "0.53mm solid #\(couleurs.principale.hexadecimal)", "bottom"),
            (StylesOdp.cellule, "0.18mm solid #\(Encres.filet)", "middle"),
        ] {
            xml.start("style:style", ["style:name": nom, "style:family": "table-cell"])
            let marge = TableauPose.margeDeCase
            xml.element(
                "style:table-cell-properties",
                [
                    "style:vertical-align": ancre, "fo:background-color": "#ffffff", "fo:border-left": "none",
                    "fo:border-right": "none",
                    "fo:border-top": "none", "fo:border-bottom": bord,
                    "fo:padding-left": millimetres(marge.cote), "fo:padding-right": millimetres(marge.cote),
                    "fo:padding-top": millimetres(marge.haut), "fo:padding-bottom": millimetres(marge.haut),
                ])
            // LibreOffice has the borders of a slide's cells here.
            xml.element(
                "style:paragraph-properties",
                [
                    "fo:border-left": "none", "fo:border-right": "none", "fo:border-top": "none",
                    "fo:border-bottom": bord,
                ])
            xml.end()
        }
    }
}

extension Planche {
    /// The letters of the slide.
    fileprivate var lettres: [LettreOdp] {
        [
            LettresOdp.titre(titre.corps), LettresOdp.gris(sousTitre.corps), LettresOdp.gris(source.corps),
            LettresOdp.gris(Lettres.legende), LettresOdp.numero,
        ]
            + blocs.flatMap { bloc -> [LettreOdp] in
                switch bloc.contenu {
                case .texte(_, let corps): [LettresOdp.puce(corps)]
                case .graphique: []
                case .chiffres(let tuiles):
                    tuiles.flatMap {
                        [
                            LettresOdp.titre($0.corps.valeur), LettreOdp(corps: $0.corps.libelle),
                            LettresOdp.gris($0.corps.precision),
                        ]
                    }
                case .tableau(let pose):
                    [true, false].flatMap {
                        [LettresOdp.tete(pose.corps, aDroite: $0), LettresOdp.cellule(pose.corps, aDroite: $0)]
                    }
                }
            }
    }
}
