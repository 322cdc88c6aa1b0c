import Parc
import Regles
import Secret

/// How an edition was protected: the parameters, what was merged, what is not there.
struct ChapitreDeLaProtection {
    let bilan: BilanDiffusable

    var chapitre: Chapitre {
        Chapitre(
            id: "protection", titre: "La protection des personnes",
            chapeau:
                "Aucun chiffre de cette édition ne porte sur moins de \(bilan.protection.seuil)\u{A0}ménages, et ce qui est retenu ne se "
                + "retrouve pas par le calcul. Les chiffres sur des logements (parc, libérations, mises à disposition, livraisons, objectifs) ne sont pas "
                + "retenus\u{202F}: ils ne disent rien de personne.",
            groupes: [
                groupe("parametres", "Paramètres", ["Paramètre", "Valeur"], parametres),
                groupe(
                    "regroupements", "Ce qui a été regroupé", ["Axe", "Regroupement", "De", "Pourquoi"], regroupements),
                groupe("retraits", "Ce qui n’est pas détaillé", ["Retrait"], bilan.retraits.map { [$0] }),
                groupe("absentes", "Ce qui n’est pas dans cette édition", ["Mesure", "Pourquoi"], absentes),
            ].compactMap(\.self))
    }

    private var parametres: [[String]] {
        (bilan.parametresDeProtection + bilan.exercice.parametres).map {
            [$0.libelle, $0.valeur.isEmpty ? "non donné" : $0.valeur]
        }
    }

    private var regroupements: [[String]] {
        bilan.fusions.map { fusion in
            [
                fusion.axe?.libelle ?? "Réservataire", fusion.vers.libelle,
                fusion.de.map(\.libelle).joined(separator: "\u{202F}; "), fusion.raison,
            ]
        }
    }

    private var absentes: [[String]] {
        bilan.absentes.filter { $0.raison != .controle }.map {
            ["\($0.mesure.section.rawValue). \($0.mesure.libelleComplet)", $0.raison.libelle]
        }
    }

    private func groupe(_ id: String, _ titre: String, _ entetes: [String], _ lignes: [[String]]) -> Chapitre.Groupe? {
        guard !lignes.isEmpty else { return nil }
        let tableau = Tableau(
            id: "protection-\(id)-tableau", legende: titre,
            entetes: entetes.map { Tableau.Entete(texte: $0, mots: true) },
            lignes: lignes.map { Tableau.Ligne([$0[0]], $0.dropFirst().map(Cellule.mots)) })
        return Chapitre.Groupe(id: "protection-\(id)", titre: titre, texte: nil, tableaux: [tableau])
    }
}
