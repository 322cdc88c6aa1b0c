package import Parc

/// The stock of a territory as an annex splits it.
package struct StockDAnnexe: Sendable, Hashable {
    /// Line a: dwellings that did not leave it.
    package let total: Int
    /// Line b: those legally out, by position in `MotifExclusion`.
    package let exclus: [Int]

    /// A stock.
    package init(total: Int, exclus: [Int]) {
        self.total = total
        self.exclus = exclus
    }

    /// Line b.
    package var horsAssiette: Int { exclus.reduce(0, +) }
    /// Line c.
    package var assiette: Int { total - horsAssiette }
}

/// ANX-1: annex 1 of a convention, lines a to j, exact.
package struct AnnexeCalculee: Sendable, Hashable {
    package let stock: StockDAnnexe
    /// Line d; nil when it is not known.
    package let rotation: TauxDeRotation?
    /// Line f, by position in `PosteSoustrait`.
    package let soustraits: [Int]
    /// Line g.
    package let autres: Int
    /// Line i; nil when it is not known, or does not bear on the territory.
    package let taux: Rationnel?
    private let arrondiIntermediaire: Bool

    /// The rule.
    package static let regle = Regle(
        "ANX-1", "Annexe 1 : du parc au droit de l’année",
        "a parc du périmètre ; b logements légalement hors de l’assiette, par motif ; c = a - b ; d taux de rotation ; "
            + "e = c × d ; f logements soustraits (mutations, relogements, ventes) ; g autres logements à déduire, avec "
            + "l’accord du préfet ; h = e - f - g ; i taux réservé ; j = h × i. a, d, f, g et i portent sur le même périmètre, "
            + "celui de la convention. Le calcul est exact ; seul e peut être arrondi au logement le plus proche. Au constaté, "
            + "e est le nombre de libérés, f les attributions soustraites du bailleur, g les logements retirés de la location "
            + "sans avoir été mis à disposition : h est le flux réel. Une exclusion locale est en b, jamais en g. Le parc de "
            + "l’annexe suivante est celui de parc_suivant, à défaut celui de parc.",
        references: [.article2b, .article2c, .article3, .annexe1, .modeleAnnexe],
        parametres: [
            "fichiers.parc_suivant", "fichiers.prevision", "regles.arrondi_intermediaire",
            "conventions.csv : perimetre, taux",
        ])

    /// An annex from its own lines.
    package init(
        stock: StockDAnnexe, rotation: TauxDeRotation?, soustraits: [Int], autres: Int, taux: Rationnel?,
        arrondiIntermediaire: Bool = false
    ) {
        self.stock = stock
        self.rotation = rotation
        self.soustraits = soustraits
        self.autres = autres
        self.taux = taux
        self.arrondiIntermediaire = arrondiIntermediaire
    }

    /// Line e, rounded when the parameter asks for it.
    package var libere: Rationnel? {
        guard let exact = rotation.flatMap({ Rationnel(stock.assiette).times($0.taux) }) else { return nil }
        return arrondiIntermediaire ? exact.rounded(decimals: 0).map { Rationnel($0) } : exact
    }
    /// Line f.
    package var soustrait: Int { soustraits.reduce(0, +) }
    /// Line h.
    package var flux: Rationnel? { libere?.plus(Rationnel(-soustrait - autres)) }
    /// Line j.
    package var droit: Rationnel? { taux.flatMap { flux?.times($0) } }

    /// The value of a line; nil when it is not known.
    package func valeur(_ rubrique: RubriqueDAnnexe) -> Rationnel? {
        switch rubrique {
        case .a: Rationnel(stock.total)
        case .b: Rationnel(stock.horsAssiette)
        case .c: Rationnel(stock.assiette)
        case .d: rotation?.taux
        case .e: libere
        case .f: Rationnel(soustrait)
        case .g: Rationnel(autres)
        case .h: flux
        case .i, .tauxArticle3: taux
        case .j: droit
        }
    }
}

extension RubriqueDAnnexe {
    /// The lines of annex 1.
    package static let lignes = allCases.filter { $0 != .tauxArticle3 }

    /// What the line is, for people.
    package var libelle: String {
        switch self {
        case .a: "Logements du périmètre"
        case .b: "Logements légalement hors de l’assiette"
        case .c: "Assiette (a - b)"
        case .d: "Taux de rotation"
        case .e: "Logements libérés (c × d)"
        case .f: "Logements soustraits : mutations, relogements, ventes"
        case .g: "Autres logements à déduire"
        case .h: "Flux à répartir (e - f - g)"
        case .i: "Taux de logements réservés"
        case .j: "Droit du réservataire (h × i)"
        case .tauxArticle3: "Taux de l’article 3"
        }
    }

    /// How the line is made, as a French sentence.
    package var definition: String {
        switch self {
        case .a:
            "Logements du parc sur le périmètre, sortis exceptés : au 31 décembre N-1 pour l’année, un an plus tard pour "
                + "l’année suivante (au 31 décembre N-1 aussi quand le parc suivant n’est pas connu)."
        case .b: "Logements que l’article 2 b exclut, chacun sous un seul motif."
        case .c: "Ligne a moins ligne b."
        case .d:
            "Prévu : celui de l’année précédente sur le même périmètre, ou la moyenne de trois ans si rien ne s’était libéré. "
                + "Constaté : libérés de l’année rapportés à l’assiette."
        case .e: "Ligne c multipliée par ligne d ; au constaté, le nombre de libérés."
        case .f:
            "Mutations internes, relogements et ventes : ceux que le bailleur prévoit ; au constaté, les attributions soustraites du "
                + "bailleur."
        case .g:
            "Ceux que le bailleur prévoit, avec l’accord du préfet ; au constaté, les logements retirés de la location sans avoir "
                + "été mis à disposition."
        case .h: "Ligne e moins lignes f et g ; au constaté, le flux réel."
        case .i:
            "Celui de la convention ; pour l’année suivante, celui des droits vivants, ou celui de la convention, selon ce "
                + "qui est convenu."
        case .j, .tauxArticle3: "Ligne h multipliée par ligne i, exactement."
        }
    }
}
