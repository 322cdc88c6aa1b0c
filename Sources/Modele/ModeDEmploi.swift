import Diagnostics
import Importation

/// The beginning of LISEZMOI.txt: the order to proceed in, and what all the files have in common.
enum ModeDEmploi {
    /// The text, folded.
    static func texte(_ mise: TextWrapper) -> String {
        [
            titre("VOTRE CAMPAGNE DE BILANS DE LA GESTION EN FLUX"), mise.fold(presentation), "",
            titre("1. COMMENT PROCÉDER"), etapes.map { mise.fold($0, hanging: 3) }.joined(separator: "\n"), "",
            titre("2. CE QUI VAUT POUR TOUS LES FICHIERS"),
            communs.map { "- " + mise.fold($0, hanging: 2, used: 2) }.joined(separator: "\n"), "",
        ].joined(separator: "\n")
    }

    private static let presentation =
        "Ce dossier est une campagne vide, à remplir. L’année du bilan est {N} : celle dont vous rendez compte à vos "
        + "réservataires avant le 28 février {N+1}. Rien ne quitte votre ordinateur."

    private static let etapes = [
        "1. \(Campagne.nomDuFichier) : remplissez les lignes « À REMPLIR », s’il en reste.",
        "2. territoires.csv, puis conventions.csv : écrivez vos lignes sous l’en-tête.",
        "3. parc.csv : mettez votre export RPLS à sa place, sous ce nom ; ou laissez l’export où il est et donnez son chemin "
            + "dans \(Campagne.nomDuFichier).",
        "4. demandeurs.csv et journal.csv : de même, avec les exports de votre logiciel, une fois leurs colonnes nommées comme "
            + "ici.",
        "5. Les fichiers facultatifs que vous avez : remplissez-les, et ôtez le # de leur ligne dans \(Campagne.nomDuFichier). "
            + "Les autres peuvent rester vides.",
        "6. Depuis ce dossier, contrôlez : bilanflux controler . — corrigez ce qui est signalé, et recommencez jusqu’à ce que "
            + "rien ne bloque.",
        "7. Produisez : bilanflux produire . — puis ouvrez sortie/index.html.",
    ]

    private static let communs = [
        "Du texte CSV : une ligne d’en-tête, puis une ligne par objet ; séparateur point-virgule (la virgule et la tabulation "
            + "sont reconnues), UTF-8 ou Windows-1252. Une cellule qui contient le séparateur se met entre guillemets. "
            + "Ou un classeur .xlsx ou .ods : sa première feuille visible, ou celle que vous nommez dans campagne.toml "
            + "(\"export.xlsx#Feuille\"). Si vos exports ont d’autres colonnes ou d’autres codes, « bilanflux inspecter » propose "
            + "un profil pour les lire.",
        "Colonnes : leur ordre, leurs majuscules et leurs accents ne comptent pas ; une colonne que l’outil ne connaît pas "
            + "n’est pas lue. Sans une colonne obligatoire, le fichier est refusé ; une colonne facultative qui manque vaut une "
            + "colonne vide.",
        "Codes : les zéros de tête qu’un tableur a fait perdre sont rétablis (1001 est 01001).",
        "Vide : une cellule vide, NA, NC, Z ou « Non renseigné » ; et 0 dans les champs codés de parc.csv.",
        "Une ligne inutilisable est rejetée, jamais perdue : elle est dans rejets.csv, avec son numéro, sa colonne et sa "
            + "raison. Lignes lues = utilisées + rejetées + hors périmètre. anomalies.xlsx donne tout ce qui est à corriger, avec "
            + "des filtres.",
        "Aucun nom, aucune date de naissance, aucune adresse n’est utile : n’en mettez nulle part.",
    ]

    private static func titre(_ texte: String) -> String {
        "\(texte)\n" + String(repeating: "=", count: texte.count) + "\n"
    }
}
