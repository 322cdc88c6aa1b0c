import Graphique
import Mustache
import Parc
import Secret

/// A cell of a table, never empty; it gives its whole `td` element (`{{{.}}}`), because a page has thousands.
struct Cellule: MustacheCustomRenderable {
    /// The element.
    let renderText: String
    /// The rate stands on a small base (`PartEcrite`).
    let baseFaible: Bool
    /// Why a cell says something else than a figure.
    enum Absence {
        /// No rate: its base is under 1.
        case sansObjet
        /// Withheld, to protect persons.
        case retenu
        /// Too few answered.
        case insuffisant
    }

    /// nil for a cell with a figure or words.
    let absence: Absence?
    let isNull = false

    /// - Parameter contenu: markup, escaped already.
    private init(_ contenu: String, classe: String? = nil, baseFaible: Bool = false, absence: Absence? = nil) {
        let marque = baseFaible ? "<abbr title=\"base inférieure à 30\">\(PartEcrite.marque)</abbr>" : ""
        renderText = "<td\(classe.map { " class=\"\($0)\"" } ?? "")>\(contenu)\(marque)</td>"
        self.baseFaible = baseFaible
        self.absence = absence
    }

    /// A count; zeros are paler.
    static func nombre(_ nombre: Int) -> Cellule {
        nombre == 0 ? zero : Cellule(NombreFrancais.entier(nombre))
    }

    /// A count that may be missing.
    static func nombre(_ valeur: Int?) -> Cellule {
        guard let valeur else { return absente }
        return nombre(valeur)
    }

    /// A calculated quantity that may be missing.
    static func quantite(_ chiffre: Chiffre?) -> Cellule {
        guard let chiffre else { return zero }
        switch chiffre {
        case .quantite(let nombre): return nombre == .zero ? zero : decimal(nombre)
        case .taux(let proportion): return part(proportion)
        }
    }

    /// A protected figure, or the sign of why there is none.
    static func diffusable(_ chiffre: ChiffreDiffusable) -> Cellule {
        switch chiffre {
        case .valeur(let valeur): nombre(valeur)
        case .retenu: retenue
        case .insuffisant:
            Cellule("<abbr title=\"taux de réponse insuffisant\">q</abbr>", classe: "retenu", absence: .insuffisant)
        }
    }

    /// What was offered against what was wished for; paler when there is neither.
    ///
    /// - Parameter offerts: nil when it was not counted.
    static func face(_ offerts: Int?, _ voulus: Int) -> Cellule {
        let texte =
            "\(offerts.map(NombreFrancais.entier) ?? "n.\u{202F}c.")\u{A0}/\u{A0}\(NombreFrancais.entier(voulus))"
        return Cellule(Balisage.echappe(texte), classe: offerts == 0 && voulus == 0 ? "nul" : nil)
    }

    /// Words of ours or of the campaign.
    static func mots(_ texte: String) -> Cellule { Cellule(Balisage.echappe(texte), classe: "mots") }

    /// A number that is written already.
    static func valeur(_ texte: String) -> Cellule { Cellule(Balisage.echappe(texte)) }

    /// The same with the number that a script sorts it by; none for a cell that has no figure.
    func triable(_ valeur: Int?) -> Cellule {
        guard let valeur else { return self }
        return Cellule(
            element: "<td data-v=\"\(valeur)\"" + renderText.dropFirst("<td".count), baseFaible: baseFaible,
            absence: absence)
    }

    private init(element: String, baseFaible: Bool, absence: Absence?) {
        renderText = element
        self.baseFaible = baseFaible
        self.absence = absence
    }

    /// A value that may be missing or not be whole.
    static func decimal(_ valeur: Rationnel?) -> Cellule {
        valeur.flatMap(NombreFrancais.quantite).map { Cellule($0) } ?? absente
    }

    /// A figure of a protected edition; `s` when it is withheld.
    ///
    /// - Parameter taux: a quantity is a rate that rights and stocks make.
    static func diffusable(_ chiffre: ChiffreMontre, taux: Bool) -> Cellule {
        switch chiffre {
        case .publie(.quantite(let valeur)) where taux: tauxCalcule(valeur)
        case .publie(let chiffre): quantite(chiffre)
        case .retenu: retenue
        case .absent: absente
        }
    }

    /// The share of a count in a base.
    static func part(_ part: Int, sur base: Int) -> Cellule {
        self.part(Proportion(part, sur: Rationnel(base)), classe: "part")
    }

    /// A share of a base that need not be whole.
    static func part(_ part: Proportion?, classe: String? = nil) -> Cellule {
        guard let part = part.flatMap(PartEcrite.init) else { return absente }
        return Cellule(Balisage.echappe(part.pourcentage), classe: classe, baseFaible: part.baseFaible)
    }

    /// The two terms of a rate: `12 / 80`.
    static func rapport(_ part: Proportion?) -> Cellule {
        guard let (nombre, base) = part?.entiers else { return absente }
        return Cellule("\(NombreFrancais.entier(nombre))\u{A0}/\u{A0}\(NombreFrancais.entier(base))")
    }

    /// A rate that a convention fixes.
    static func tauxConvenu(_ taux: Rationnel?) -> Cellule {
        taux.flatMap(NombreFrancais.tauxConvenu).map { Cellule(Balisage.echappe($0)) } ?? absente
    }

    /// A rate that rights and stocks make.
    static func tauxCalcule(_ taux: Rationnel?) -> Cellule {
        taux.flatMap(NombreFrancais.tauxCalcule).map { Cellule(Balisage.echappe($0)) } ?? absente
    }

    private static let zero = Cellule("0", classe: "nul")
    private static let absente = Cellule("s.\u{202F}o.", classe: "nul", absence: .sansObjet)
    private static let retenue = Cellule(
        "<abbr title=\"chiffre retenu\">s</abbr>", classe: "retenu", absence: .retenu)
}
