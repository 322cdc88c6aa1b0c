import Importation
import Parc
import Regles

/// The first lines of a script: what it is, how to run it, what it supposes, with which parameters.
struct EnTeteDuScript {
    let campagne: Campagne
    let dialecte: Dialecte

    init(_ campagne: Campagne, _ dialecte: Dialecte) {
        self.campagne = campagne
        self.dialecte = dialecte
    }

    var texte: String {
        ([
            "Comptes des sections A et B du bilan \(campagne.exercice.annee), pour \(dialecte.nom) : écrit par « bilanflux sql ».",
            "",
        ] + usage + [""] + suppositions + ["", "Paramètres :"] + parametres)
        .map { $0.isEmpty ? "--" : "-- \($0)" }.joined(separator: "\n")
    }

    private var usage: [String] {
        let commun = "À lancer depuis le dossier de la campagne, dont partent les chemins :"
        switch dialecte {
        case .duckdb:
            return [
                commun, "  duckdb < SCRIPT",
                "Écrit faits.csv, que lit « bilanflux produire CAMPAGNE --faits DOSSIER ».",
            ]
        case .postgresql:
            return [
                commun, "  psql -v ON_ERROR_STOP=1 -f SCRIPT",
                "Écrit faits.csv, que lit « bilanflux produire CAMPAGNE --faits DOSSIER » ; rien ne reste dans la base.",
            ]
        case .spark:
            return [
                commun, "  spark-sql --conf spark.sql.catalogImplementation=in-memory -f SCRIPT",
                "Écrit le dossier faits.spark, dont on fait faits.csv, que lit « bilanflux produire CAMPAGNE --faits DOSSIER » :",
                "  (echo '\(EtapesDesFaits.colonnes.joined(separator: ";"))'; cat faits.spark/part-*) > faits.csv",
                "Le dossier \(Dialecte.travailDeSpark) garde les tables d’une étape à l’autre, journal compris : le supprimer ensuite.",
            ]
        }
    }

    private var suppositions: [String] {
        [
            "Ce que le script suppose : les fichiers sont ceux que « bilanflux sql » a regardés et que « bilanflux controler »",
            "accepte. Tout y est lu comme du texte, puis converti ici : zéros perdus des communes, blancs, codes de passage,",
            "codes inconnus (non renseigné), dates impossibles. Comme à l’import, sont écartés : les lignes de parc dont le nombre",
            "de champs n’est pas le bon, les identifiants déjà lus, les lignes hors du département, les événements rejetés,",
            "annulés ou postérieurs à la date d’arrêté, ceux d’un logement inconnu ou ambigu.",
            "Ce qu’il ne fait pas : les sections C à M, les diagnostics, les logements que le journal nommerait « parc.csv:12 ».",
        ]
    }

    private var parametres: [String] {
        let exercice = campagne.exercice
        let cles = [
            "annee", "arrete_au", "departement", "regles.tranches_construction", "regles.regroupement_financement",
            "regles.date_de_liberation",
        ]
        return exercice.parametres.filter { cles.contains($0.cle) }.map { "  \($0.cle) = \($0.valeur)" }
    }
}
