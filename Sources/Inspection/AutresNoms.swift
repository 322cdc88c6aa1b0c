import Importation
import Tabular

/// What exports call the columns of our tables in their own ways: names to propose, never taken without being asked.
enum AutresNoms {
    /// The column of a table that a name may stand for; nil when it tells nothing.
    static func colonne(_ nom: String, table: FichierDeCampagne) -> String? {
        let cle = reduit(nom)
        return deLaTable(table).first { $0.noms.contains(cle) }?.colonne
    }

    /// A name without what is not a letter or a digit, « n° » being a word.
    static func reduit(_ nom: String) -> String {
        String(Header.normalized(nom).replacing("n°", with: "numero").filter { $0.isLetter || $0.isNumber })
    }

    private typealias Noms = (colonne: String, noms: Set<String>)

    private static func deLaTable(_ table: FichierDeCampagne) -> [Noms] {
        switch table {
        case .parc, .parcSuivant: duParc
        case .journal: duJournal
        case .attributions: desAttributions
        case .demandeurs: desDemandeurs
        case .conventions: desConventions
        case .territoires: desTerritoires
        case .passage: [("ancien", ["anciencode", "codeancien"]), ("nouveau", ["nouveaucode", "codenouveau"])]
        default: []
        }
    }

    private static let duParc: [Noms] = [
        ("IDENT_REP", ["identrep", "identifiantrpls", "idrpls", "numerorpls", "rpls", "codrpls"]),
        (
            "IDENT_INT",
            ["identint", "identifiantinterne", "codelogement", "numerologement", "reflogement", "codeug", "ug"]
        ),
        ("DEPCOM", ["codeinsee", "insee", "codecommune", "communeinsee", "codeinseecommune", "inseecommune"]),
        ("QPV", ["qpvcode", "enqpv", "zoneqpv", "quartierprioritaire", "logementenqpv"]),
        (
            "TYPECONST",
            ["typeconstcode", "typedeconstruction", "typeconstruction", "typebatiment", "natureconstruction"]
        ),
        (
            "NBPIECE",
            [
                "nbpieces", "nombredepieces", "nombrepieces", "nbpiecesprincipales", "typologie", "typelogement",
                "pieces",
            ]
        ),
        (
            "CONSTRUCT",
            [
                "anneeconstruction", "anneedeconstruction", "anneeachevement", "anneedachevement", "constructionannee",
                "achevement",
            ]
        ),
        ("FINAN", ["financode", "financement", "codefinancement", "typefinancement", "financementinitial"]),
        ("CONV", ["convcode", "conventionne", "conventionapl", "conventionnement", "conventionneapl"]),
        ("PMR", ["pmrcode", "accessibilite", "accessiblepmr", "accessibilitepmr"]),
        ("SORTIEPATRIM", ["sortiepatrimcode", "sortiepatrimoine", "motifsortie", "sortiedupatrimoine"]),
    ]
    private static let logement: Set<String> = [
        "identrep", "identint", "codelogement", "numerologement", "reflogement", "lot", "codelot", "ug", "codeug",
        "identifiantlogement", "idlogement", "rpls",
    ]
    private static let reservataire: Set<String> = [
        "codereservataire", "reserv", "contingent", "titulaire", "reservation", "codecontingent",
    ]
    private static let demandeur: Set<String> = [
        "numerounique", "nud", "numerodemande", "numerodedemande", "numerouniquededemande", "nur", "snu", "candidat",
        "codedemandeur", "iddemandeur", "numdemande", "numerouniqueregional",
    ]
    private static let resultat: Set<String> = [
        "decisioncaleol", "decisioncal", "resultatcaleol", "decision", "resultatcal", "avis", "decisioncommission",
    ]
    private static let dateDeCommission: Set<String> = [
        "datecal", "datecommission", "caleol", "datedecision", "datedecaleol", "datedelacommission", "datecaleol",
    ]
    private static let duJournal: [Noms] = [
        ("evenement", ["idevenement", "numeroevenement", "codeevenement", "id", "identifiant"]),
        ("date", ["dateevenement", "datedelevenement", "jour"]), ("logement", logement),
        ("type", ["typeevenement", "typedevenement", "natureevenement", "nature"]), ("reservataire", reservataire),
        ("demandeur", demandeur), ("resultat", resultat), ("rang", ["rangcandidat", "ordre"]),
        ("motif", ["motifrefus", "motifderefus"]), ("annule", ["evenementannule", "annulation"]),
    ]
    private static let desAttributions: [Noms] = [
        ("logement", logement),
        ("date_liberation", ["dateliberation", "dateconge", "datedeliberation", "liberation", "datedispo"]),
        ("reservataire", reservataire),
        (
            "date_mise_a_disposition",
            ["miseadisposition", "datemad", "mad", "datemisedisposition", "dateorientation", "dateproposition"]
        ),
        ("numero_unique", demandeur.union(["demandeur"])), ("date_caleol", dateDeCommission), ("decision", resultat),
        ("rang", ["rangcandidat", "ordre", "rangcaleol"]), ("date_refus", ["daterefus", "daterefuscandidat"]),
        ("motif_refus", ["motifrefus", "motifderefus", "motif"]),
        ("date_bail", ["datebail", "datesignature", "datesignaturebail", "dateentree", "datedebail", "bail"]),
        ("quartile", ["quartileressources", "premierquartile"]), ("dalo", ["reconnudalo"]),
        ("prioritaire", ["publicprioritaire"]), ("mutation", ["mutationinterne"]),
        ("motif_mutation", ["motifmutation", "motifdemutation"]),
        ("relogement", ["typerelogement", "relogementoperation"]),
    ]
    private static let desDemandeurs: [Noms] = [
        ("demandeur", demandeur), ("quartile", ["quartileressources"]), ("dalo", ["reconnudalo"]),
        ("prioritaire", ["publicprioritaire"]), ("mutation", ["mutationinterne"]),
        ("motif_mutation", ["motifmutation", "motifdemutation"]), ("relogement", ["typerelogement"]),
    ]
    private static let desConventions: [Noms] = [
        ("reservataire", reservataire.union(["code"])), ("nom", ["libelle", "nomreservataire", "intitule"]),
        ("type", ["typereservataire", "categorie"]), ("perimetre", ["territoire", "zone"]),
        ("gestion", ["modegestion", "modedegestion"]), ("taux", ["tauxconvention", "part", "pourcentage"]),
        ("objectif", ["objectifannuel", "nombreobjectif"]), ("date_signature", ["datesignature", "signature"]),
    ]
    private static let desTerritoires: [Noms] = [
        ("code_commune", ["codeinsee", "insee", "com", "depcom", "codecommune", "codgeo"]),
        ("nom_commune", ["libelle", "libgeo", "libcom", "nomcommune", "commune"]),
        ("code_epci", ["epci", "sirenepci", "codeepci"]), ("nom_epci", ["libepci", "nomepci", "libelleepci"]),
        ("departement", ["dep", "codedepartement", "codedep"]),
    ]
}
