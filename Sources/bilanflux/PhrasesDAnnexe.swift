import Parc
import Regles
import Rendu

/// The sentences on the lines of a judged annex (COH-1), in French.
struct PhrasesDAnnexe {
    private let annexe: AnnexeJugee
    private let nombre = NombreDAnnexe.texte

    init(_ annexe: AnnexeJugee) { self.annexe = annexe }

    /// What a finding adds to the title of its rule: the line and what it should be, never what the cell says.
    static func detail(_ jugee: LigneJugee) -> String {
        switch jugee.verdict {
        case .incoherente:
            // Article 3 is compared with the cell of line i: that one is not shown.
            jugee.rubrique == .tauxArticle3
                ? "\(jugee.rubrique.nom), autre que celui de la ligne i"
                : "\(jugee.rubrique.nom), \(jugee.rubrique.formule ?? "")\(egale(jugee))"
        case .nonJugee(let obstacle): "\(jugee.rubrique.nom) : \(raison(obstacle))"
        case .donnee, .absente, .exacte, .arrondie, .plusPrecise: jugee.rubrique.nom
        }
    }

    /// What there is to say of a line; nil when its verdict says everything.
    func phrase(_ jugee: LigneJugee) -> String? {
        guard let ligne = jugee.ligne else { return nil }
        let ecrit = nombre.signe(ligne.valeur)
        let phrase: String
        switch jugee.verdict {
        case .donnee, .absente, .exacte: return nil
        case .arrondie(let arrondi):
            phrase =
                jugee.rubrique == .i
                ? "\(calcul(jugee)) ; \(ecrit) est ce taux \(arrondi.libelle)."
                : "\(ecrit) est \(calcul(jugee)) \(arrondi.libelle)."
        case .plusPrecise(let arrondi):
            phrase = "\(ecrit) est plus précis que la ligne i, qui est ce taux \(arrondi.libelle)."
        case .incoherente: phrase = "\(calcul(jugee)), et non \(ecrit)."
        case .nonJugee(let obstacle): phrase = "ne peut pas être jugée : \(PhrasesDAnnexe.raison(obstacle))."
        }
        return ([phrase] + jugee.explications.map { self.phrase($0, jugee, ecrit) }).joined(separator: " ")
    }

    /// Line j made again from the lines that are made from no other.
    var phraseDuDroit: String? {
        guard let droit = annexe.droitSansArrondi else { return nil }
        return "Refait sans arrondi à partir des lignes a, b, d, f, g et i, le droit (j) vaut \(nombre.exact(droit))."
    }

    /// `10 671 × 6,96 % = 742,7016`.
    private func calcul(_ jugee: LigneJugee) -> String {
        let resultat = PhrasesDAnnexe.egale(jugee)
        switch jugee.rubrique {
        case .c: return "\(signe(.a)) − \(signe(.b))\(resultat)"
        case .e: return "\(signe(.c)) × \(signe(.d))\(resultat)"
        case .h: return "\(signe(.e)) − \(signe(.f)) − \(signe(.g))\(resultat)"
        case .j: return "\(signe(.h)) × \(signe(.i))\(resultat)"
        case .i: return "\(droits) pour \(signe(.a)) logements (ligne a), soit\(resultat.replacing(" =", with: ""))"
        case .tauxArticle3: return "la ligne i dit \(signe(.i))"
        case .a, .b, .d, .f, .g: return ""
        }
    }

    private var droits: String {
        guard let droits = annexe.droits, let somme = droits.nombre else { return "les droits" }
        let plusieurs = somme >= Rationnel(2)
        return "\(nombre.exact(somme)) droit\(plusieurs ? "s" : "") en cours au \(droits.jour.francais)"
    }

    /// ` = 742,7016`, or ` ≈ 0,1662 %`.
    private static func egale(_ jugee: LigneJugee) -> String {
        guard let recalcul = jugee.recalcul else { return "" }
        let resultat = NombreDAnnexe.texte.exact(recalcul, taux: jugee.rubrique.estUnTaux)
        return resultat.hasPrefix("≈") ? " \(resultat)" : " = \(resultat)"
    }

    private func signe(_ rubrique: RubriqueDAnnexe) -> String { annexe.valeur(rubrique).map(nombre.signe) ?? "?" }

    private func phrase(_ explication: ExplicationDAnnexe, _ jugee: LigneJugee, _ ecrit: String) -> String {
        switch explication {
        case .tauxRequis(let requis, let arrondiSuffit):
            let imprime = annexe.valeur(jugee.rubrique == .e ? .d : .i)
            let taux = imprime.map { nombre.taux(requis, comme: $0) } ?? nombre.exact(requis, taux: true)
            return "Pour \(ecrit), il faudrait un taux de \(taux) : l’arrondi du taux écrit "
                + (arrondiSuffit ? "suffit à l’expliquer." : "ne suffit pas à l’expliquer.")
        case .parcRequis(let parcs):
            return "\(ecrit) conviendrait à un parc de \(NombreFrancais.entier(parcs.lowerBound)) à "
                + "\(NombreFrancais.entier(parcs.upperBound)) logements : vérifier que la ligne a et les droits sont du même "
                + "territoire."
        case .effetSurLeDroit(let exact, let imprime, let ecart):
            return
                "Avec le taux des droits, le droit (j) serait de \(nombre.exact(exact)) au lieu de \(nombre.exact(imprime)) : "
                + "le taux écrit \(ecart < .zero ? "le diminue" : "l’augmente") de \(PhrasesDAnnexe.part(ecart))."
        }
    }

    private static func part(_ ecart: Rationnel) -> String {
        Rationnel(abs(ecart.numerateur), ecart.denominateur).flatMap(NombreFrancais.pourcentage)
            ?? "plus qu’on ne sait dire"
    }

    private static func raison(_ obstacle: ObstacleDAnnexe) -> String {
        switch obstacle {
        case .lignesManquantes(let rubriques):
            rubriques.count == 1
                ? "il manque la ligne \(rubriques[0].rawValue)"
                : "il manque les lignes " + rubriques.dropLast().map(\.rawValue).joined(separator: ", ") + " et "
                    + (rubriques.last?.rawValue ?? "")
        case .parcNul: "la ligne a est à 0"
        case .horsBornes: "les nombres sont trop grands ou trop précis"
        }
    }
}

extension RubriqueDAnnexe {
    /// In the middle of a sentence.
    var nom: String { self == .tauxArticle3 ? "taux de l’article 3" : "ligne \(rawValue)" }

    /// What the line is, for a narrow column.
    var libelle: String {
        switch self {
        case .a: "parc"
        case .b: "hors assiette"
        case .c: "assiette"
        case .d: "taux de rotation"
        case .e: "flux estimé"
        case .f: "soustraits (décret)"
        case .g: "autres déductions"
        case .h: "assiette du flux"
        case .i: "taux réservé"
        case .j: "droit de l’année"
        case .tauxArticle3: "taux de l’article 3"
        }
    }

    /// What it is made from; nil for a given.
    var formule: String? {
        switch self {
        case .a, .b, .d, .f, .g: nil
        case .c: "a − b"
        case .e: "c × d"
        case .h: "e − f − g"
        case .i: "droits / a"
        case .j: "h × i"
        case .tauxArticle3: "i"
        }
    }
}

extension Arrondi {
    /// Behind a number.
    var libelle: String {
        switch self {
        case .auPlusProche: "arrondi au plus proche"
        case .parDefaut: "tronqué"
        case .parExces: "arrondi par excès"
        }
    }
}
