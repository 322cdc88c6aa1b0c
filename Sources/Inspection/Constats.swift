import Importation
import Parc

/// What does not hold together in a file, in the order of the report.
struct Constats {
    let tous: [Inspection.Constat]

    init(_ total: FragmentDInspection, _ territoires: Territoires?, colonnes: [ColonneInspectee], annonces: Int?) {
        var trouves: [Inspection.Constat] = []
        func noter(_ id: String, _ titre: String, _ suite: String, _ compteur: Compteur) {
            if compteur.nombre > 0 {
                trouves.append(Inspection.Constat(id: id, titre: titre, suite: suite, compteur: compteur))
            }
        }
        if let annonces, annonces != total.lignes {
            noter(
                "total-de-controle", "la première ligne annonce un autre nombre de logements",
                "le fichier est tronqué, ou a été modifié (PARC-08) : l’exporter de nouveau",
                Compteur(nombre: total.lignes))
        }
        Constats.noterLesCommunes(total.communes, territoires, noter)
        Constats.noterLeParc(total.parc, noter)
        for colonne in colonnes {
            guard let dates = colonne.dates else { continue }
            noter(
                "date-illisible", "\(colonne.nom) : date illisible ou impossible",
                "écrire jj/mm/aaaa ou aaaa-mm-jj, un jour qui existe, ou nommer le format dans le profil",
                dates.illisibles)
            noter(
                "date-hors-bornes", "\(colonne.nom) : date avant 1900 ou après l’an prochain",
                "souvent une date fictive (01/01/1900, 31/12/9999) : la vider, ou vérifier le siècle", dates.horsBornes)
        }
        noter(
            "ligne-courte", "ligne plus courte que l’en-tête",
            "ce qui manque est pris pour vide (CSV-06) : vérifier que l’export n’est pas tronqué", total.lignesCourtes)
        tous = trouves
    }

    private typealias Noter = (String, String, String, Compteur) -> Void

    private static func noterLesCommunes(_ communes: CommunesVues, _ territoires: Territoires?, _ noter: Noter) {
        noter(
            "commune-illisible", "code de commune absent ou illisible",
            "la ligne serait rejetée : donner le code Insee, cinq caractères", communes.illisibles)
        noter(
            "commune-zero-perdu", "code de commune à quatre caractères",
            "le zéro perdu est rétabli à la lecture (6029 est lu 06029) ; un tableur l’a sans doute ôté",
            communes.zeroPerdu)
        guard let territoires else { return }
        for (code, nombre) in communes.communes.sorted(by: { $0.key < $1.key }) {
            let enVigueur = territoires.codeEnVigueur(code)
            if enVigueur != code {
                noter(
                    "commune-ancienne", "commune \(code.texte) : ancien code",
                    "\(enVigueur.texte) depuis (passage)", Compteur(nombre: nombre))
            } else if !territoires.connait(code) {
                noter(
                    "commune-inconnue", "commune \(code.texte) absente des territoires",
                    "compléter territoires.csv, ou passage.csv si le code est ancien", Compteur(nombre: nombre))
            }
        }
    }

    private static func noterLeParc(_ parc: ControlesDuParc, _ noter: Noter) {
        for (annee, compteur) in parc.sentinellesSRU.sorted(by: { $0.key < $1.key }) {
            noter(
                "sru-expir-\(annee)", "SRU_EXPIR vaut \(annee)",
                "une année fictive, qui veut dire « sans échéance » ; le bilan n’en fait rien", compteur)
        }
        noter(
            "dpe-1900", "DPEDATE vaut 01/1900", "veut dire « pas de diagnostic » ; le bilan n’en fait rien",
            parc.sansDPE)
        noter(
            "construct-hors-bornes", "CONSTRUCT avant 1600 ou après l’an prochain",
            "corriger l’année d’achèvement : elle fait la période de construction", parc.constructionHorsBornes)
        noter(
            "construct-apres-locat", "CONSTRUCT après LOCAT",
            "loué avant d’être achevé : l’une des deux années est fausse, et CONSTRUCT fait la période de construction",
            parc.louesAvantConstruction)
        noter(
            "patrimoine-avant-construct", "PATRIMOINE avant CONSTRUCT",
            "entré au patrimoine avant d’être achevé : vérifier CONSTRUCT", parc.entresAvantConstruction)
    }
}
