import TestSupport

@testable import Attaque

/// Small donnees.csv, written by hand, and attacks on them.
struct FichiersDEssai {
    let dossier = DossierTemporaire()

    /// Writes the lines of a file; gives its path.
    func ecrire(_ nom: String, _ lignes: String) -> String {
        dossier.ecrire(nom, "section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut\n" + lignes)
        return "\(dossier.chemin)/\(nom)"
    }

    /// An edition of territory 200.
    func edition(_ lignes: String, nom: String = "donnees.csv") -> EditionAttaquee {
        EditionAttaquee(chemin: ecrire(nom, lignes), nom: nom, territoire: "200")
    }

    /// The breaches of one edition, as short texts.
    func breches(
        _ lignes: String, primaires: [CleAttaquee]? = nil, connus: ConnaissancesDInitie = .aucune,
        regles: ReglesDAttaque = ReglesDAttaque()
    ) throws -> [String] {
        try Attaque(editions: [edition(lignes)], regles: regles).resultat(connus: connus, primaires: primaires)
            .breches.map(\.resume)
    }

    /// The key of a figure of territory 200.
    static func cle(_ mesure: String, _ reservataire: String = "*", _ codes: [String: String] = [:]) -> CleAttaquee {
        CleAttaquee(
            territoire: "200", mesure: mesure, reservataire: reservataire, position: PositionAttaquee(codes))
    }
}

extension Breche {
    /// `E/baux_mutation * typologie=T1 = 3`.
    var resume: String {
        let codes = cle.position.codes.map { " \($0.axe)=\($0.modalite)" }.joined()
        let preuve =
            switch nature {
            case .imprimee(let valeur): "imprimée \(valeur)"
            case .exacte(let valeur): "= \(valeur)"
            case .encadree(let minimum, let maximum): "\(minimum)...\(maximum.map(String.init) ?? "")"
            case .somme(let somme, let cases): "somme \(somme) de \(cases)"
            case .reste(let reste): "reste \(reste)"
            case .nonListee: "non listée"
            }
        return "\(cle.mesure) \(cle.reservataire)\(codes) \(preuve)"
    }
}

/// A line of donnees.csv; `valeur` nil for a withheld figure.
func ligne(
    _ mesure: String, _ reservataire: String = "*", _ codes: KeyValuePairs<String, String> = [:], _ valeur: Int?,
    base: Int? = nil
) -> String {
    let section = mesure.prefix(1)
    var axes = codes.map { "\($0.key);\($0.value)" }
    if axes.isEmpty { axes = ["total;"] }
    if axes.count == 1 { axes.append(";") }
    let chiffre = "\(valeur.map(String.init) ?? "");\(base.map(String.init) ?? "");\(valeur == nil ? "S" : "V")"
    return "\(section);\(mesure.dropFirst(2));\(reservataire);\(axes.joined(separator: ";"));\(chiffre)\n"
}
