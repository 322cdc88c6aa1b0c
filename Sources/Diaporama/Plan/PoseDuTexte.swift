extension Pose {
    /// Between two paragraphs, in hundredths of the size of their letters.
    static let entreParagraphes = 50
    /// The bullet and its blank.
    static let retrait: Longueur = 700

    /// Paragraphs at the largest size that holds them; at the smallest, as many lines as hold.
    init(texte paragraphes: [String], dans zone: Zone, corps voulu: Corps?) {
        let colonne = zone.largeur - Pose.retrait
        for corps in voulu.map({ [$0] }) ?? Lettres.texte
        where Pose.hauteur(paragraphes, corps, colonne) <= zone.hauteur {
            self.init(zone: zone, contenu: .texte(paragraphes, corps: corps), reste: nil, trop: [])
            return
        }
        let corps = voulu ?? Lettres.texte.last ?? 18
        var (places, reste) = ([String](), paragraphes[...])
        var libre = zone.hauteur
        while let paragraphe = reste.first {
            let lignes = LargeurDeTexte.lignes(paragraphe, corps, dans: colonne)
            let entier = LargeurDeTexte.hauteur(lignes.count, corps) + Pose.espace(corps)
            if entier <= libre {
                places.append(paragraphe)
                libre -= entier
                reste.removeFirst()
            } else {
                let combien = libre / LargeurDeTexte.hauteur(1, corps)
                // A paragraph that holds on a slide of its own is not cut.
                guard places.isEmpty, combien > 0 else { break }
                places.append(Texte.uni(lignes.prefix(combien).joined()))
                reste = [Texte.uni(lignes.dropFirst(combien).joined())] + reste.dropFirst()
                break
            }
        }
        self.init(
            zone: zone, contenu: .texte(places, corps: corps),
            reste: reste.isEmpty ? nil : Reste(objet: .texte(Array(reste)), corps: corps),
            trop: [])
    }

    private static func hauteur(_ paragraphes: [String], _ corps: Corps, _ colonne: Longueur) -> Longueur {
        paragraphes.reduce(0) {
            $0 + LargeurDeTexte.hauteur(LargeurDeTexte.lignes($1, corps, dans: colonne).count, corps) + espace(corps)
        }
    }

    /// After a paragraph.
    private static func espace(_ corps: Corps) -> Longueur {
        LargeurDeTexte.points(corps * entreParagraphes) / 100
    }
}
