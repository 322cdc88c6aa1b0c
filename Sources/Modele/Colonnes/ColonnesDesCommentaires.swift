import Importation
import Parc

extension ColonneDesCommentaires: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .reservataire:
            FicheDeColonne(
                "Dans quel bilan le texte est imprimé.",
                codes: [
                    Modalite("un code", "de conventions.csv : le bilan de ce réservataire"),
                    Modalite(Convention.codeEnsemble, "tous les bilans"),
                    Modalite(Convention.codeBailleur, "le bilan consolidé du bailleur seulement"),
                ], vide: "la ligne est rejetée")
        case .section:
            FicheDeColonne(
                "Section du bilan que le texte commente, une lettre de A à M.", vide: "commentaire général")
        case .texte:
            FicheDeColonne(
                "Le commentaire, imprimé tel quel. Entre guillemets s’il contient un point-virgule ; un guillemet s’y double. "
                    + "N’y mettez aucun nom de personne.", vide: "non admis")
        case .ecartJustifie:
            FicheDeColonne(
                "O ou N : le texte justifie l’écart à l’objectif (art. 6.1).", vide: "le texte n’en dit rien")
        }
    }
}

extension ColonneDeLAnnexe: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .reservataire: FicheDeColonne("Code de conventions.csv.", vide: "non admis")
        case .ligne:
            FicheDeColonne(
                "Ligne de l’annexe 1 : une lettre de a à j, ou taux_article_3 pour le taux de l’article 3.",
                vide: "non admis")
        case .valeur:
            FicheDeColonne(
                "Valeur telle qu’elle est signée, avec ses décimales : 749, 742,70 ou 6,96 %. Un taux sans signe et inférieur à 1 est une "
                    + "fraction : 0,2 vaut 20 %. La ligne f est la somme de ses lignes si l’annexe en a plusieurs ; mettez 0 à b et "
                    + "à g si elle ne les a pas. La ligne j peut être donnée deux "
                    + "fois, si l’annexe écrit 77,06 puis 78.", vide: "non admis")
        }
    }
}
