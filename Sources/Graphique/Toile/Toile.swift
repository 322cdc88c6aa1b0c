/// The canvas: marks and letters from top to bottom, as SVG.
package struct Toile: Sendable {
    private let cadre: Cadre
    private var elements = ""
    /// What is drawn so far, in pixels.
    private(set) var hauteur = 0

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

    /// Leaves room below what is drawn; where that room begins.
    mutating func reserver(_ pixels: Int) -> Int {
        hauteur += pixels
        return hauteur - pixels
    }

    mutating func texte(
        _ texte: String, x: Abscisse, y: Int, ancre: Ancre = .start, lettre: Lettre = .nom, decalage: Int = 0
    ) {
        let place = ancre == .start ? "" : " text-anchor=\"\(ancre.rawValue)\""
        let pas = decalage == 0 ? "" : " dx=\"\(decalage)\""
        elements +=
            "<text class=\"\(lettre.rawValue)\" x=\"\(pixels(x))\" y=\"\(y)\"\(pas)\(place)>\(Balisage.echappe(texte))</text>"
    }

    /// A bar between two places, none when they are one; at least a thin line, so that the smallest number is seen.
    mutating func barre(de debut: Abscisse, a fin: Abscisse, y: Int, hauteur: Int, _ teinte: Teinte) {
        guard debut != fin else { return }
        let (gauche, droite) = (min(debut, fin), max(debut, fin))
        let largeur = max(droite - gauche, 3)
        elements +=
            "<rect class=\"\(teinte.classe)\" x=\"\(pixels(min(gauche, 1000 - largeur)))\" y=\"\(y)\" width=\"\(pixels(largeur))\" height=\"\(hauteur)\"/>"
    }

    mutating func trait(de debut: Abscisse, _ y1: Int, a fin: Abscisse, _ y2: Int, _ teinte: Teinte) {
        elements +=
            "<line class=\"\(teinte.classe)\" x1=\"\(pixels(debut))\" y1=\"\(y1)\" x2=\"\(pixels(fin))\" y2=\"\(y2)\"/>"
    }

    mutating func disque(x: Abscisse, y: Int, rayon: Int, _ teinte: Teinte) {
        elements += "<circle class=\"\(teinte.classe)\" cx=\"\(pixels(x))\" cy=\"\(y)\" r=\"\(rayon)\"/>"
    }

    /// A name on the left, what it is worth on the right, on a line of their own; where the next mark begins.
    mutating func intitule(_ nom: String, _ valeur: String) -> Int {
        let lignes = Coupe.lignes(nom, colonnes: max(40 - valeur.count - 2, 16), auPlus: 2)
        for (rang, ligne) in lignes.enumerated() {
            let y = reserver(18) + 14
            texte(ligne, x: 0, y: y)
            if rang == 0 { texte(valeur, x: 1000, y: y, ancre: .end, lettre: .valeur) }
        }
        return hauteur + 2
    }

    /// The whole drawing.
    func svg(id: String, titre: String, description: String) -> String {
        let taille =
            switch cadre {
            case .fluide: "width=\"100%\" height=\"\(hauteur)\""
            case .fixe(let largeur):
                "xmlns=\"http://www.w3.org/2000/svg\" width=\"\(largeur)\" height=\"\(hauteur)\" viewBox=\"0 0 \(largeur) \(hauteur)\""
            }
        let couleurs = if case .fixe = cadre { "<style>\(StyleDuTrace.css)</style>" } else { "" }
        return "<svg class=\"graphique\" \(taille) role=\"img\" aria-labelledby=\"\(id)-nom \(id)-mots\">"
            + "<title id=\"\(id)-nom\">\(Balisage.echappe(titre))</title>"
            + "<desc id=\"\(id)-mots\">\(Balisage.echappe(description))</desc>\(couleurs)\(elements)</svg>"
    }

    private func pixels(_ abscisse: Abscisse) -> String {
        switch cadre {
        case .fluide: abscisse % 10 == 0 ? "\(abscisse / 10)%" : "\(abscisse / 10).\(abscisse % 10)%"
        case .fixe(let largeur): "\((abscisse * largeur + 500) / 1000)"
        }
    }
}
