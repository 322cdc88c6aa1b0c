import Bureautique
import Parc
import Regles

/// The last sheet: what each measure of a workbook counts, by which rules and articles.
enum FeuilleDesDefinitions {
    static let nom = "Définitions"

    static func feuille(_ mesures: [Mesure], annee: Int) -> Feuille {
        Feuille(
            nom: nom, titre: "Ce que compte chaque mesure",
            explications: ["Le texte de chaque règle est donné par la commande « bilanflux regles »."].map(
                Typographie.soignee),
            colonnes: [
                Feuille.Colonne("Section", largeur: 10), Feuille.Colonne("Mesure", largeur: 40),
                Feuille.Colonne("Définition", largeur: 70), Feuille.Colonne("Textes", largeur: 36),
                Feuille.Colonne("Règles", largeur: 24), Feuille.Colonne("Nom dans donnees.csv", largeur: 26),
            ],
            lignes: mesures.map { mesure in
                let definition = Tableau.Definition(mesure, annee: annee)
                return [
                    mesure.section.rawValue, Typographie.datee(mesure.libelleComplet, annee: annee), definition.texte,
                    definition.articles, mesure.regles.joined(separator: ", "), mesure.id,
                ].map(Feuille.Cellule.texte)
            })
    }
}
