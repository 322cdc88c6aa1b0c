import Bureautique
import Parc
import Regles

/// The first sheet of a workbook: what it is, for whom, on what, and how it is read.
struct LisezMoiDuClasseur {
    /// Opens the sheet, and every other one.
    let titre: String
    /// What the workbook is: labels and values.
    let identification: [(String, Feuille.Cellule)]
    /// Whom it is for; nil when anyone may have it.
    let mention: String?
    let provenance: Tableau.Provenance
    /// What only this kind of workbook needs to say.
    let precisions: [(String, String)]
    let sections: [Section]
    let parametres: [Parametre]
    let edition: Edition

    static let nom = "Lisez-moi"

    var feuille: Feuille {
        var lignes = identification.map { [Feuille.Cellule.texte($0), $1] }
        if let mention { lignes.append(paire("À qui il est destiné", mention)) }
        lignes += partie("Comment le lire", LisezMoiDuClasseur.lecture + precisions)
        lignes += partie("D’où viennent les chiffres", [("Champ", provenance.champ), ("Source", provenance.source)])
        lignes += partie(
            "Les feuilles",
            sections.map { (FeuilleDeSection.nom($0), FeuilleDeSection.titre($0)) }
                + [(FeuilleDesDefinitions.nom, "Ce que compte chaque mesure, ses règles et ses textes")])
        lignes += partie(
            "Les paramètres",
            parametres.map { (Typographie.soignee($0.libelle), $0.valeur.isEmpty ? "non donné" : $0.valeur) }
                + [("Empreinte (SHA-256)", edition.empreinte), ("Version de bilanflux", edition.version)])
        return Feuille(
            nom: LisezMoiDuClasseur.nom, titre: titre, forme: .texte,
            colonnes: [Feuille.Colonne("", largeur: 44), Feuille.Colonne("", largeur: 90)], lignes: lignes)
    }

    private static let lecture = [
        (
            "Une feuille par section",
            "Chaque ligne est un chiffre, dans l’ordre de donnees.csv : ce qui est compté (Mesure), pour qui (Réservataire), "
                + "selon quoi (Ventilation) et dans quelle catégorie (Modalité). Les filtres sont sur les titres des colonnes."
        ),
        (
            "Additionner",
            "Une même mesure est donnée pour l’ensemble du périmètre et pour chaque réservataire, en tout et selon chaque "
                + "ventilation : filtrer un réservataire et une ventilation avant d’additionner."
        ),
        ("Zéro", "Un compte nul n’est écrit que pour l’ensemble d’une mesure (Ventilation : Ensemble)."),
        (
            "Valeur, base, taux",
            "Un taux est la valeur divisée par la base ; il n’est pas donné sur une base inférieure à 1, et la remarque signale "
                + "une base inférieure à 30. Les nombres sont entiers dans les cellules, ou avec toutes leurs décimales : seul "
                + "l’affichage est arrondi."
        ),
    ].map { ($0, Typographie.soignee($1)) }

    private func partie(_ titre: String, _ lignes: [(String, String)]) -> [[Feuille.Cellule]] {
        [[], [.intertitre(titre)]] + lignes.map(paire)
    }

    private func paire(_ libelle: String, _ texte: String) -> [Feuille.Cellule] { [.texte(libelle), .texte(texte)] }
}

extension DateCivile {
    /// A day of a campaign.
    init(_ jour: Jour) { self.init(annee: jour.annee, mois: jour.mois, jour: jour.jour) }
}
