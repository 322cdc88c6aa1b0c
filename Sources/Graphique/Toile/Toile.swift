/// The canvas: marks and letters from top to bottom, as SVG.
package struct Toile: Sendable {
    private let cadre: Cadre
    private var elements = ""
    /// What is drawn so far, in pixels.
    private(set) var hauteur = 0
    /// Where marks stand across it, in thousandths of its width.
    private var plage = (debut: 0, fin: 1000)
    /// What numbers have of the width on a slide, in pixels.
    var placeDesNombres = 80

    /// Where a text stands from its place.
    enum Ancre: String { case start, middle, end }
    /// The letters of a text.
    enum Lettre: String {
        case nom = "g-nom"
        case valeur = "g-valeur"
        case repere = "g-repere"
        case surImpaire = "g-impaire"
        case surPaire = "g-paire"
    }

    /// A blank one.
    package init(_ cadre: Cadre) { self.cadre = cadre }

    /// Whether names stand beside the marks: it is for a slide or a sheet.
    var estFixe: Bool { if case .fixe = cadre { true } else { false } }

    /// Leaves room below what is drawn; where that room begins.
    mutating func reserver(_ pixels: Int) -> Int {
        hauteur += pixels
        return hauteur - pixels
    }

    mutating func texte(
        _ texte: String, x: Abscisse, y: Int, ancre: Ancre = .start, lettre: Lettre = .nom, decalage: Int = 0
    ) {
        let place = ancre == .start ? "" : " text-anchor=\"\(ancre.rawValue)\""
        // LibreOffice knows no `dx`.
        let fluide = cadre == .fluide
        let pas = decalage == 0 || !fluide ? "" : " dx=\"\(decalage)\""
        elements +=
            "<text class=\"\(lettre.rawValue)\" x=\"\(pixels(x, fluide ? 0 : decalage))\" y=\"\(y)\"\(pas)\(place)>\(Balisage.echappe(texte))</text>"
    }

    /// A bar between two places, none when they are one; at least a thin line, so that the smallest number is seen.
    mutating func barre(de debut: Abscisse, a fin: Abscisse, y: Int, hauteur: Int, _ teinte: Teinte) {
        guard debut != fin else { return }
        let (gauche, droite) = (min(debut, fin), max(debut, fin))
        let largeur = max(droite - gauche, 3)
        elements +=
            "<rect class=\"\(teinte.classe)\" x=\"\(pixels(min(gauche, 1000 - largeur)))\" y=\"\(y)\" width=\"\(ecrite(part(largeur)))\" height=\"\(hauteur)\"/>"
    }

    mutating func trait(de debut: Abscisse, _ y1: Int, a fin: Abscisse, _ y2: Int, _ teinte: Teinte) {
        elements +=
            "<line class=\"\(teinte.classe)\" x1=\"\(pixels(debut))\" y1=\"\(y1)\" x2=\"\(pixels(fin))\" y2=\"\(y2)\"/>"
    }

    mutating func disque(x: Abscisse, y: Int, rayon: Int, _ teinte: Teinte) {
        elements += "<circle class=\"\(teinte.classe)\" cx=\"\(pixels(x))\" cy=\"\(y)\" r=\"\(rayon)\"/>"
    }

    /// A name on the left, what it is worth on the right, on a line of their own, or on that of the mark on a slide;
    /// where the next mark begins.
    mutating func intitule(_ nom: String, _ valeur: String) -> Int {
        if case .fixe(let largeur, _) = cadre { return cote(nom, valeur, largeur) }
        let lignes = Coupe.lignes(nom, colonnes: max(34 - valeur.count - 2, 16), auPlus: 3)
        for (rang, ligne) in lignes.enumerated() {
            let y = reserver(18) + 14
            texte(ligne, x: 0, y: y)
            if rang == 0 { texte(valeur, x: 1000, y: y, ancre: .end, lettre: .valeur) }
        }
        return hauteur + 2
    }

    /// A slide is wide and low: marks have the middle of it from now on.
    private mutating func cote(_ nom: String, _ valeur: String, _ largeur: Int) -> Int {
        plage = (0, 1000)
        // 7 pixels to a letter.
        let lignes = Coupe.lignes(nom, colonnes: largeur * Toile.noms / 7000 - 1, auPlus: 3)
        let haut = reserver(lignes.count > 1 ? 16 * lignes.count - 20 : 2)
        for (rang, ligne) in lignes.enumerated() { texte(ligne, x: 0, y: haut + 16 + 16 * rang) }
        texte(valeur, x: 1000, y: haut + 8 + 8 * lignes.count, ancre: .end, lettre: .valeur)
        plage = (Toile.noms, 1000 - placeDesNombres * 1000 / max(largeur, 480))
        return haut + 8 * lignes.count - 5
    }

    private static let noms = 370

    /// How many letters stand in a part of the width, the narrowest that it can be.
    func colonnes(_ part: Abscisse) -> Int {
        switch cadre {
        case .fluide: 240 * part / 6000
        case .fixe(let largeur, _): largeur * part / 6500
        }
    }

    /// The swatches of parts and their names: three to a row on a slide, two on a page when names are short.
    mutating func legende(_ noms: [String]) {
        plage = (0, 1000)
        let (parLigne, largeur) =
            switch cadre {
            case .fixe(let largeur, _): (3, largeur)
            case .fluide: (noms.allSatisfy { $0.count < 13 } ? 2 : 1, 240)
            }
        var haut = hauteur
        for (rang, nom) in noms.enumerated() {
            if rang % parLigne == 0 { haut = reserver(20) }
            let x = rang % parLigne * (1000 / parLigne)
            barre(de: x, a: x + 20, y: haut + 4, hauteur: 12, .part(rang))
            let ligne = Coupe.lignes(nom, colonnes: largeur / parLigne / 8 - 2, auPlus: 1)
            texte(ligne.first ?? "", x: x + 28, y: haut + 15, lettre: .repere, decalage: estFixe ? 0 : 4)
        }
    }

    /// The whole drawing.
    func svg(id: String, titre: String, description: String) -> String {
        let taille =
            switch cadre {
            case .fluide: "width=\"100%\" height=\"\(hauteur)\""
            case .fixe(let largeur, _):
                "xmlns=\"http://www.w3.org/2000/svg\" width=\"\(largeur)\" height=\"\(hauteur)\" viewBox=\"0 0 \(largeur) \(hauteur)\""
            }
        let couleurs = if case .fixe(_, let style) = cadre, !style.isEmpty { "<style>\(style)</style>" } else { "" }
        return "<svg class=\"graphique\" \(taille) role=\"img\" aria-labelledby=\"\(id)-nom \(id)-mots\">"
            + "<title id=\"\(id)-nom\">\(Balisage.echappe(titre))</title>"
            + "<desc id=\"\(id)-mots\">\(Balisage.echappe(description))</desc>\(couleurs)\(elements)</svg>"
    }

    /// - Parameter decalage: in pixels, of a fixed width only.
    private func pixels(_ abscisse: Abscisse, _ decalage: Int = 0) -> String {
        ecrite(plage.debut + part(abscisse), decalage)
    }

    /// A length, not a place.
    private func part(_ longueur: Abscisse) -> Abscisse { longueur * (plage.fin - plage.debut) / 1000 }

    private func ecrite(_ milliemes: Int, _ decalage: Int = 0) -> String {
        switch cadre {
        case .fluide: milliemes % 10 == 0 ? "\(milliemes / 10)%" : "\(milliemes / 10).\(milliemes % 10)%"
        case .fixe(let largeur, _): "\((milliemes * largeur + 500) / 1000 + decalage)"
        }
    }
}
