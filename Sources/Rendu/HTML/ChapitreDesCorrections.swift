import Parc

/// What a corrected version changes: its figures before and after, its parameters, what could not be compared.
struct ChapitreDesCorrections {
    let correction: Correction
    /// Year of the bilan, for the labels.
    let annee: Int

    /// More figures are for corrections.csv, not for a page.
    private static let chiffresAuPlus = 200

    var chapitre: Chapitre {
        Chapitre(
            id: "corrections", titre: "Ce qui a été corrigé",
            chapeau: "\(EnteteDePage.version(correction)). Motif\u{202F}: \(correction.motif)",
            groupes: [chiffres, parametres, nonCompares].compactMap { $0 })
    }

    private var chiffres: Chapitre.Groupe {
        let nombre = correction.chiffres.count
        var tableau = Tableau(
            id: "corrections-tableau", legende: "Chiffres corrigés, avant et après",
            entetes: ["Section", "Mesure", "Réservataire", "Catégorie"].map { Tableau.Entete(texte: $0, mots: true) }
                + ["Avant", "Après"].map { Tableau.Entete(texte: $0) },
            lignes: montres.map(ligne))
        if nombre > ChapitreDesCorrections.chiffresAuPlus {
            tableau.renvoi =
                "Les \(NombreFrancais.entier(ChapitreDesCorrections.chiffresAuPlus)) premiers, les totaux d’abord\u{202F}: "
                + "tous sont dans \(Correction.fichier), à côté de cette page."
        }
        return Chapitre.Groupe(
            id: "corrections-chiffres", titre: "Chiffres",
            texte: "\(EnteteDePage.changements(correction)). Ce bilan remplace celui dont le fichier bilan.xml a pour "
                + "empreinte (SHA-256) \(correction.empreinte).",
            tableaux: nombre == 0 ? [] : [tableau])
    }

    /// The totals are never among those that are cut; what is shown keeps its order.
    private var montres: [ChiffreCorrige] {
        let rangs = correction.chiffres.indices
        let choisis =
            rangs.filter { correction.chiffres[$0].modalite == nil }
            + rangs.filter { correction.chiffres[$0].modalite != nil }
        return choisis.prefix(ChapitreDesCorrections.chiffresAuPlus).sorted().map { correction.chiffres[$0] }
    }

    private func ligne(_ chiffre: ChiffreCorrige) -> Tableau.Ligne {
        let paire = PaireDeChiffres(chiffre.avant, chiffre.apres, enTaux: chiffre.enTaux)
        let tous = chiffre.reservataire == ToutLePerimetre.code
        return Tableau.Ligne(
            [chiffre.section.rawValue, Typographie.datee(chiffre.mesure, annee: annee)],
            [
                .mots(tous ? ToutLePerimetre.libelle : chiffre.reservataire), .mots(chiffre.modalite ?? "Total"),
                .valeur(paire.a), .valeur(paire.b),
            ])
    }

    private var parametres: Chapitre.Groupe? {
        guard !correction.parametres.isEmpty else { return nil }
        let tableau = Tableau(
            id: "corrections-parametres-tableau", legende: "Paramètres changés, avant et après",
            entetes: ["Paramètre", "Avant", "Après"].map { Tableau.Entete(texte: $0, mots: true) },
            lignes: correction.parametres.map { parametre in
                Tableau.Ligne(
                    [Typographie.soignee(parametre.libelle)],
                    [parametre.avant, parametre.apres].map { .mots($0 ?? "absent") })
            })
        return Chapitre.Groupe(id: "corrections-parametres", titre: "Paramètres", texte: nil, tableaux: [tableau])
    }

    private var nonCompares: Chapitre.Groupe? {
        guard !correction.nonCompares.isEmpty else { return nil }
        return Chapitre.Groupe(
            id: "corrections-absences", titre: "Ce qu’une seule des deux versions contient",
            texte: correction.nonCompares.joined(separator: "\u{202F}; ") + ".", tableaux: [])
    }
}

extension EnteteDePage {
    /// `Version corrigée n° 2`.
    static func version(_ correction: Correction) -> String {
        "Version corrigée n°\u{A0}\(NombreFrancais.entier(correction.version))"
    }

    /// `3 chiffres changés`.
    static func changements(_ correction: Correction) -> String {
        correction.chiffres.isEmpty
            ? "Aucun chiffre changé"
            : NombreFrancais.accord(correction.chiffres.count, "chiffre changé", "chiffres changés")
    }
}
