import Attaque
import Diagnostics
import Rendu

/// What `verifier --attaque` prints: who attacked what, each breach, and the verdict.
struct RapportDAttaque {
    let resultat: ResultatDAttaque
    /// How many editions were attacked together.
    let editions: Int
    /// The réservataire attacked as; nil for an outsider.
    let initie: String?
    /// The file of known lines; nil without.
    let connus: String?
    /// How many breaches are shown; nil for all.
    let limite: Int?
    let largeur: Int

    /// The text, in French.
    var texte: String {
        let montrees = resultat.breches.prefix(limite ?? resultat.breches.count)
        var lignes = [tete] + montrees.map(breche)
        if montrees.count < resultat.breches.count {
            lignes.append(
                "… et \(NombreFrancais.accord(resultat.breches.count - montrees.count, "autre", "autres")) (--tout).")
        }
        lignes.append(verdict)
        if !resultat.breches.isEmpty {
            lignes.append("Ces valeurs sont de celles que l’édition protège : elles ne s’envoient pas.")
        }
        return lignes.map { TextWrapper(width: largeur).fold($0, hanging: $0.hasPrefix("  ") ? 4 : 0) }
            .joined(separator: "\n") + "\n"
    }

    private var tete: String {
        let objet = NombreFrancais.accord(editions, "édition attaquée", "éditions attaquées ensemble")
        var lecteur = initie.map { "par \($0), qui connaît ses lignes" } ?? "par un lecteur extérieur"
        if connus != nil { lecteur += initie == nil ? ", qui connaît d’autres lignes" : " et d’autres" }
        return objet + " " + lecteur + " : "
            + NombreFrancais.accord(resultat.retenues, "chiffre retenu", "chiffres retenus") + "."
    }

    private var verdict: String {
        if resultat.breches.isEmpty { return "Aucune brèche : rien de ce qui est retenu ne se prouve sous le seuil." }
        return NombreFrancais.accord(resultat.breches.count, "brèche", "brèches") + "."
    }

    private func breche(_ breche: Breche) -> String {
        let place = breche.ligne > 0 ? "\(breche.fichier):\(breche.ligne)" : breche.fichier
        return "  \(place) : \(designation(breche.cle)) — \(preuve(breche.nature))"
    }

    /// The figure by its codes, as donnees.csv has them.
    private func designation(_ cle: CleAttaquee) -> String {
        let codes = cle.position.codes.map { ", \($0.axe) \($0.modalite)" }.joined()
        return "\(cle.mesure), \(cle.reservataire)\(codes.isEmpty ? ", total" : codes)"
    }

    private func preuve(_ nature: Breche.Nature) -> String {
        switch nature {
        case .imprimee(let valeur): "imprimé : \(valeur)"
        case .exacte(let valeur): "se calcule : \(valeur)"
        case .encadree(let minimum, let maximum):
            maximum.map { "se prouve entre \(minimum) et \($0)" } ?? "se prouve d’au moins \(minimum)"
        case .somme(let somme, let cases): "avec \(cases - 1) de sa somme : \(somme) en tout"
        case .reste(let reste): "moins ce qu’impriment les autres sections, il reste \(reste)"
        case .nonListee: "non listé, se lit 0"
        }
    }
}
