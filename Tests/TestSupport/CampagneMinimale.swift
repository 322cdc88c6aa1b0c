import Foundation

/// A campaign as small as it can be and without reproach; a test changes what it is about.
package struct CampagneMinimale: Sendable {
    /// The files, by their name in the campaign.
    package private(set) var fichiers: [String: [UInt8]]

    /// Two réservataires, three dwellings of the Vaucluse, one of them let in 2024.
    package init() {
        fichiers = CampagneMinimale.contenu.mapValues { Array($0.utf8) }
    }

    /// The same campaign, changed.
    package init(_ changer: (inout CampagneMinimale) -> Void) {
        self.init()
        changer(&self)
    }

    /// The text of a file; nil takes the file away.
    package subscript(nom: String) -> String? {
        get { fichiers[nom].map { String(decoding: $0, as: UTF8.self) } }
        set { fichiers[nom] = newValue.map { Array($0.utf8) } }
    }

    /// Puts bytes in place of a file.
    package mutating func remplacer(_ nom: String, _ octets: [UInt8]) { fichiers[nom] = octets }

    /// Adds lines behind a file.
    package mutating func ajouter(_ lignes: String..., a nom: String) {
        fichiers[nom, default: []] += lignes.flatMap { Array("\($0)\n".utf8) }
    }

    /// Replaces a text that a file must hold.
    package mutating func remplacer(_ ancien: String, par nouveau: String, dans nom: String) {
        precondition(self[nom]?.contains(ancien) == true, "\(nom) does not hold what a test replaces")
        self[nom] = self[nom]?.replacing(ancien, with: nouveau)
    }

    /// Adds an input that is not required: its key under `[fichiers]`, its name, its content.
    package mutating func nommer(_ cle: String, _ nom: String, _ texte: String) {
        ajouter("\(cle) = \"\(nom)\"", a: "campagne.toml")
        self[nom] = texte
    }

    /// Writes it into a folder, a new one if none is given.
    @discardableResult
    package func ecrire(_ dossier: DossierTemporaire = DossierTemporaire(), sous: String? = nil) -> DossierTemporaire {
        for (nom, octets) in fichiers { dossier.ecrire(sous.map { "\($0)/\(nom)" } ?? nom, octets) }
        return dossier
    }

    /// The header of parc.csv.
    package static let enteteDuParc =
        "IDENT_REP;IDENT_INT;DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;SORTIEPATRIM;PMR\n"
    /// The header of journal.csv.
    package static let enteteDuJournal =
        "evenement;date;logement;type;reservataire;demandeur;resultat;rang;motif;annule\n"

    private static let contenu = [
        "campagne.toml": """
        annee = 2024
        departement = "84"

        [bailleur]
        siren = "662620079"
        nom = "Bailleur d’essai"

        [fichiers]
        parc = "parc.csv"
        conventions = "conventions.csv"
        territoires = "territoires.csv"
        journal = "journal.csv"
        demandeurs = "demandeurs.csv"

        """,
        "territoires.csv": """
        code_commune;nom_commune;code_epci;nom_epci;departement
        84007;Avignon;248400251;CA du Grand Avignon;84
        84092;Le Pontet;248400251;CA du Grand Avignon;84
        30028;Bagnols-sur-Cèze;200034692;CA du Gard Rhodanien;30

        """,
        "conventions.csv": """
        reservataire;nom;type;perimetre;gestion;taux;objectif
        AVIGNON;Ville d’Avignon;COMMUNE;84007;DIRECTE;20 %;2
        PREFET;Préfet de Vaucluse;ETAT_PRIORITAIRES;*;DIRECTE;30 %;3

        """,
        "parc.csv": enteteDuParc + """
            L1;1-1;84007;1;C;3;1975;13;1;;1
            L2;1-2;84007;2;C;2;2005;11;1;;2
            L3;1-3;84092;2;I;4;2015;14;1;;3

            """,
        "demandeurs.csv": """
        demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement
        D1;1;O;N;N;;
        D2;3;N;N;N;;

        """,
        "journal.csv": enteteDuJournal + """
            E1;2024-02-01;L1;LIBERATION;;;;;;
            E2;2024-02-10;L1;MISE_A_DISPOSITION;AVIGNON;;;;;
            E3;2024-02-20;L1;DECISION;;D1;ATTRIBUTION;1;;
            E4;2024-03-01;L1;BAIL;;D1;;;;

            """,
    ]
}
