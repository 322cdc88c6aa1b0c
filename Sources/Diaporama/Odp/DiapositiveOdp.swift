import Bureautique
import Graphique
import XMLPort

/// A slide of an .odp file.
struct DiapositiveOdp: Sendable {
    let planche: Planche
    /// From 1, the cover.
    let rang: Int

    /// - Parameter images: how many pictures there are before it; then with its own.
    func write(images: inout Int, to xml: inout XMLWriter) {
        xml.start(
            "draw:page",
            [
                "draw:name": planche.id, "draw:style-name": StylesOdp.page, "draw:master-page-name": StylesOdp.contenu,
            ])
        xml.boite(odp: Zone.titre, style: StylesOdp.titre, classe: "title") {
            $0.paragraphe(odp: planche.titre.texte, LettresOdp.titre(planche.titre.corps))
        }
        xml.boite(odp: Zone.sousTitre, style: StylesOdp.cadre) {
            $0.paragraphe(odp: planche.sousTitre.texte, LettresOdp.gris(planche.sousTitre.corps))
        }
        for bloc in planche.blocs { write(bloc, images: &images, to: &xml) }
        if let legende = planche.legende {
            xml.boite(odp: Zone.legende, style: StylesOdp.cadre) {
                $0.paragraphe(odp: legende, LettresOdp.gris(Lettres.legende))
            }
        }
        xml.boite(odp: Zone.source, style: StylesOdp.bas) {
            $0.paragraphe(odp: planche.source.texte, LettresOdp.gris(planche.source.corps))
        }
        xml.boite(odp: Zone.numero, style: StylesOdp.bas) { xml in
            xml.start("text:p", ["text:style-name": LettresOdp.numero.nom])
            xml.element("text:page-number", texte: "\(rang)")
            xml.end()
        }
        xml.notes(odp: planche.notes + planche.donnees, page: rang)
        xml.end()
    }

    private func write(_ bloc: Planche.Bloc, images: inout Int, to xml: inout XMLWriter) {
        switch bloc.contenu {
        case .texte(let paragraphes, let corps): write(paragraphes, corps, bloc.zone, to: &xml)
        case .chiffres(let tuiles): for tuile in tuiles { write(tuile, to: &xml) }
        case .graphique(let graphique, _):
            images += 1
            let image = "Pictures/graphique-\(images).svg"
            xml.cadre(
                odp: DessinDePlanche.zone(graphique, dans: bloc.zone), style: StylesOdp.cadre,
                mots: (Texte.uni(graphique.titre), Texte.uni(graphique.alternative))
            ) {
                $0.element(
                    "draw:image",
                    [
                        "xlink:href": image, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad",
                    ])
            }
        case .tableau(let pose):
            var zone = bloc.zone
            zone.largeur = pose.largeurs.reduce(0, +)
            zone.hauteur = pose.hauteurs.reduce(0, +)
            xml.cadre(odp: zone, style: StylesOdp.cadre, mots: (pose.legende, pose.legende)) {
                TableauOdp(pose: pose).write(to: &$0)
            }
        }
    }

    private func write(_ paragraphes: [String], _ corps: Corps, _ zone: Zone, to xml: inout XMLWriter) {
        xml.boite(odp: zone, style: StylesOdp.cadre) { xml in
            guard !paragraphes.isEmpty else { return xml.element("text:p") }
            xml.start("text:list", ["text:style-name": StylesOdp.puces])
            for paragraphe in paragraphes {
                xml.element("text:list-item") { $0.paragraphe(odp: paragraphe, LettresOdp.puce(corps)) }
            }
            xml.end()
        }
    }

    private func write(_ tuile: Planche.Tuile, to xml: inout XMLWriter) {
        xml.boite(
            odp: tuile.zone, style: StylesOdp.tuile, mots: (tuile.chiffre.libelle, tuile.chiffre.description)
        ) { xml in
            xml.paragraphe(odp: tuile.chiffre.valeur.texte, LettresOdp.titre(tuile.corps.valeur))
            xml.paragraphe(odp: tuile.chiffre.libelle, LettreOdp(corps: tuile.corps.libelle))
            if !tuile.chiffre.precision.isEmpty {
                xml.paragraphe(odp: tuile.chiffre.precision, LettresOdp.gris(tuile.corps.precision))
            }
        }
    }
}

/// The letters of a slide by what they are for.
enum LettresOdp {
    static func titre(_ corps: Corps) -> LettreOdp { LettreOdp(corps: corps, gras: true, couleur: .principale) }
    static func gris(_ corps: Corps) -> LettreOdp { LettreOdp(corps: corps, couleur: .gris) }
    static func puce(_ corps: Corps) -> LettreOdp { LettreOdp(corps: corps, apres: Pose.entreParagraphes) }
    static func couverture(_ corps: Corps, gras: Bool = false, apres: Int = 0) -> LettreOdp {
        LettreOdp(corps: corps, gras: gras, couleur: .blanc, apres: apres)
    }
    static func tete(_ corps: Corps, aDroite: Bool) -> LettreOdp {
        LettreOdp(corps: corps, gras: true, couleur: .principale, alignement: aDroite ? .droite : .gauche)
    }
    static func cellule(_ corps: Corps, aDroite: Bool) -> LettreOdp {
        LettreOdp(corps: corps, alignement: aDroite ? .droite : .gauche)
    }
    static let numero = LettreOdp(corps: 14, couleur: .gris, alignement: .droite)
}
