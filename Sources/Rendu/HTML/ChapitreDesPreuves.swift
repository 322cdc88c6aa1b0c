import Comptage
import Parc
import Regles

/// How the figures were made and what proves them: parameters, rules, identities, data quality, what is not done.
struct ChapitreDesPreuves {
    let presentation: PresentationDuBilan

    var chapitre: Chapitre {
        Chapitre(
            id: "preuves", titre: "Comment ces chiffres sont faits",
            chapeau: "Les mêmes données et les mêmes paramètres redonnent les mêmes chiffres.",
            groupes: [parametres, regles, identites, nonAppliques])
    }

    private var bilan: Bilan { presentation.bilan }

    private var parametres: Chapitre.Groupe {
        groupe(
            "parametres", "Paramètres", "Empreinte des paramètres (SHA-256)\u{202F}: \(presentation.edition.empreinte)",
            "Paramètres du bilan", mots("Paramètre", "Valeur", "Nom dans campagne.toml"),
            bilan.parametres.map {
                Tableau.Ligne([Typographie.soignee($0.libelle)], [.mots($0.valeur), .mots($0.cle)])
            })
    }

    private var regles: Chapitre.Groupe {
        groupe(
            "regles", "Règles appliquées", nil, "Règles de comptage et leurs textes", mots("Règle", "Objet", "Textes"),
            Registre.regles.map { regle in
                let textes = regle.references.map { Typographie.soignee($0.texte) }.joined(separator: "\u{202F}; ")
                return Tableau.Ligne(
                    [regle.id], [.mots(Typographie.datee(regle.titre, annee: presentation.annee)), .mots(textes)])
            })
    }

    private var identites: Chapitre.Groupe {
        let colonnes =
            mots("Identité", "Ce qui est vérifié") + [
                Tableau.Entete(texte: "Vérifications"), Tableau.Entete(texte: "Écarts"),
            ]
        return groupe(
            "identites", "Identités vérifiées", "Un écart interdirait la délivrance du bilan.",
            "Identités vérifiées sur ce bilan", colonnes,
            bilan.identites.map {
                Tableau.Ligne(
                    [$0.id],
                    [
                        .mots(Typographie.soignee($0.identite.enonce) + reserve($0)), .nombre($0.verifications),
                        .nombre($0.ecarts),
                    ])
            })
    }

    /// What is said of an identity that the figures of the bilan do not let check, or not wholly.
    private func reserve(_ verifiee: IdentiteVerifiee) -> String {
        guard verifiee.incomplete else { return "" }
        return verifiee.verifications == 0
            ? "\u{202F}: non vérifiée, ce qu’elle compare n’est pas compté"
            : "\u{202F}: vérifiée en partie, tout ce qu’elle compare n’est pas compté"
    }

    private var nonAppliques: Chapitre.Groupe {
        groupe(
            "absents", "Ce que ce bilan ne contient pas", nil, "Éléments des textes non produits par cette version",
            mots("Élément", "État"),
            Registre.nonAppliques.map {
                Tableau.Ligne([Typographie.soignee($0.objet)], [.mots(Typographie.soignee($0.raison))])
            })
    }

    private func mots(_ textes: String...) -> [Tableau.Entete] { textes.map { Tableau.Entete(texte: $0, mots: true) } }

    private func groupe(
        _ id: String, _ titre: String, _ texte: String?, _ legende: String, _ entetes: [Tableau.Entete],
        _ lignes: [Tableau.Ligne]
    ) -> Chapitre.Groupe {
        Chapitre.Groupe(
            id: id, titre: titre, texte: texte,
            tableaux: [Tableau(id: "\(id)-tableau", legende: legende, entetes: entetes, lignes: lignes)])
    }
}
