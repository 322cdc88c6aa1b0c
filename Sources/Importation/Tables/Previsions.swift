import Diagnostics
import Parc
import Regles
import Tabular

/// Columns of prevision.csv.
package enum ColonneDeLaPrevision: String, ColonneDeTable {
    case annee, territoire, poste, categorie, nombre

    package var estRequise: Bool { self != .categorie }
}

/// prevision.csv: the dwellings to be taken from the flow, in the file's order.
struct PrevisionsImport {
    private static let manque =
        "la ligne est rejetée : rien n’est soustrait pour elle (section H), et le droit calculé est plus grand"

    static let anneeInvalide = DiagnosticRule(
        "PREV-01", .erreur, "année de prévision absente, illisible ou invraisemblable",
        consequence: manque,
        remedy: "écrire l’année en quatre chiffres : 2024")
    static let territoireIllisible = DiagnosticRule(
        "PREV-02", .erreur, "territoire de prévision absent ou illisible",
        consequence: manque,
        remedy: "écrire * (le département), un code de commune (5 caractères) ou le SIREN d’un EPCI (9 chiffres)")
    static let territoireInconnu = DiagnosticRule(
        "PREV-03", .avertissement, "prévision pour une commune ou un EPCI absent de territoires.csv",
        consequence: "la ligne ne sert qu’à l’annexe (section H) d’une convention qui nomme le même code",
        remedy: "vérifier le code, ou compléter territoires.csv ou passage.csv")
    static let posteInconnu = DiagnosticRule(
        "PREV-04", .erreur, "poste absent ou inconnu, ou catégorie inconnue, dans prevision.csv",
        consequence: manque,
        remedy:
            "poste : \(PosteDePrevision.allCases.map(\.rawValue).joined(separator: ", ")) ; "
            + "categorie : ANRU, ORCOD, LHI ou vide")
    static let categorieSansEffet = DiagnosticRule(
        "PREV-05", .avertissement, "catégorie sur un autre poste que RELOGEMENT",
        consequence: "la catégorie est ignorée : le nombre est soustrait pour le poste entier (section H)",
        remedy: "ôter la catégorie, ou écrire RELOGEMENT si ce sont des relogements")
    static let nombreInvalide = DiagnosticRule(
        "PREV-06", .erreur, "nombre de logements prévus absent, illisible, négatif ou à virgule",
        consequence: manque,
        remedy: "écrire un nombre entier de logements")
    static let ligneDouble = DiagnosticRule(
        "PREV-07", .erreur, "poste déjà prévu pour la même année et le même territoire",
        consequence: "la ligne est rejetée : seul le nombre de la première est soustrait (section H)",
        remedy:
            "faire une seule ligne avec le nombre total ; RELOGEMENT se donne en tout ou par catégorie, pas les deux")

    /// What no two lines may say.
    private struct Cle: Hashable {
        let annee: Int
        let territoire: Zone
        let poste: PosteDePrevision
        var categorie: Relogement?
    }

    private let colonnes: Entete<ColonneDeLaPrevision>
    private let territoires: Territoires
    private let exercice: Exercice
    private var previsions: [Prevision] = []
    private var cles: Set<Cle> = []

    /// Reads prevision.csv.
    static func lire(
        _ table: consuming TableImport, _ territoires: Territoires, _ exercice: Exercice, _ log: inout ImportLog
    ) throws(ImportError) -> ([Prevision], CompteDeLignes) {
        var lecture = PrevisionsImport(colonnes: table.entete(), territoires: territoires, exercice: exercice)
        let compte = try table.read(&log) { ligne, log in lecture.ajouter(ligne, &log) }
        return (lecture.previsions, compte)
    }

    private init(colonnes: Entete<ColonneDeLaPrevision>, territoires: Territoires, exercice: Exercice) {
        self.colonnes = colonnes
        self.territoires = territoires
        self.exercice = exercice
    }

    private mutating func ajouter(_ ligne: Ligne, _ log: inout ImportLog) -> SortDeLigne {
        let territoire = Zone(ligne[colonnes[.territoire]].text, territoires)
        if let territoire, territoires.estHors(exercice, territoire) { return .horsPerimetre }
        guard let annee = ligne[colonnes[.annee]].annee else {
            return log.rejeter(PrevisionsImport.anneeInvalide, ligne, colonnes[.annee])
        }
        guard let territoire else {
            return log.rejeter(PrevisionsImport.territoireIllisible, ligne, colonnes[.territoire])
        }
        guard let poste = PosteDePrevision(rawValue: ligne[colonnes[.poste]].text.uppercased()) else {
            return log.rejeter(PrevisionsImport.posteInconnu, ligne, colonnes[.poste])
        }
        let categorie = Relogement(rawValue: ligne[colonnes[.categorie]].text.uppercased())
        // VENTE is a poste of its own.
        guard categorie == nil ? ligne[colonnes[.categorie]].manque : categorie != .vente else {
            return log.rejeter(PrevisionsImport.posteInconnu, ligne, colonnes[.categorie])
        }
        guard let nombre = ligne[colonnes[.nombre]].entier, nombre >= 0 else {
            return log.rejeter(PrevisionsImport.nombreInvalide, ligne, colonnes[.nombre])
        }
        let retenue = poste == .relogement ? categorie : nil
        let cle = Cle(annee: annee, territoire: territoire, poste: poste, categorie: retenue)
        guard retenir(cle) else { return log.rejeter(PrevisionsImport.ligneDouble, ligne, colonnes[.poste]) }
        if categorie != retenue {
            log.note(PrevisionsImport.categorieSansEffet, ligne.position(colonnes[.categorie]))
        }
        if !territoires.connait(territoire) {
            log.note(PrevisionsImport.territoireInconnu, ligne.position(colonnes[.territoire]))
        }
        previsions.append(
            Prevision(annee: annee, territoire: territoire, poste: poste, categorie: retenue, nombre: nombre))
        return .utilisee
    }

    /// Whether no line said it before, nor a whole of which it is a part, nor a part of it.
    private mutating func retenir(_ cle: Cle) -> Bool {
        var autre = cle
        let autres: [Relogement?] = cle.categorie == nil ? Relogement.allCases : [nil]
        for categorie in autres {
            autre.categorie = categorie
            if cles.contains(autre) { return false }
        }
        return cles.insert(cle).inserted
    }
}
