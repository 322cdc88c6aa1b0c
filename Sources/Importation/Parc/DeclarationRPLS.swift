import Diagnostics
import Parc
package import Tabular

/// The file that a landlord declares to the SDES: a record of the landlord, then positional lines, without a header.
///
/// Source: arrêté of 5 January 2010, art. 3.
package struct DeclarationRPLS {
    static let totalDementi = DiagnosticRule(
        "PARC-08", .bloquant, "la déclaration n’a pas le nombre de logements que dit sa première ligne",
        consequence: "aucun bilan ne peut être fait : des logements manquent, ou sont en trop, dans tous les chiffres",
        remedy: "exporter de nouveau le fichier : il est tronqué, ou a été modifié ; le total est le 11e champ")
    static let autreDeclaration = DiagnosticRule(
        "PARC-09", .avertissement,
        "la première ligne de la déclaration n’est pas celle de ce bailleur ou de cette année",
        consequence: "tous les chiffres seraient ceux d’un autre parc : l’assiette du flux (A1) en vient",
        remedy: "vérifier le fichier, et « annee » et « bailleur.siren » dans campagne.toml")

    /// The names of the fields, in the order of the arrêté; those behind the 64th were added since.
    package static let colonnes = """
        IDENT_REP IDENT_INT DROIT DEPCOM CODEPOSTAL LIBCOM NUMVOIE INDREP TYPVOIE NOMVOIE NUMAPPT NUMBOITE \
        ESC COULOIR ETAGE COMPLIDENT ENTREE BAT IMMEU COMPLGEO LIEUDIT QPV TYPECONST NBPIECE SURFHAB \
        CONSTRUCT LOCAT PATRIMOINE ORIGINE RSEXPRO SIRETEXPRO FINAN FINANAUTRE CONV NUMCONV DATCONV \
        SORTIEPATRIM OLDLOGT NEWLOGT MODE BAIL MODESURF SURFMODE LOYERPRINC LOYERACC CONTRIB CUS DPEDATE \
        DPEENERGIE DPESERRE SRU_EXPIR SRU_ALINEA IDENTGES CODSEGPATRIM LIBSEGPATRIM LOYERMAXAPL LOYERMAXCUS \
        QUALACQ MISCOMMERCIAL PRIXVENTE PRODFIN REMLOCDATE CONTRESLOG COMMENTAIRE PMR DATMISEVENTE \
        DATVEFFECT DATE_DEP_DERLOCAT DPE_CONSO_ENER DPE_CONSO_GES DPE_NUM_REF IDENT_FISCAL
        """.split(separator: " ").map(String.init)

    /// Fields that the arrêté has, and those that a later declaration may add.
    static let nombresDeChamps = 64...72

    /// Where its header would be: nowhere, its first line being the landlord's.
    package static let disposition: TableLayout.Choice = { lignes in
        guard let premiere = lignes.first, DeclarationRPLS(premiere) != nil else { return .header() }
        return .positional(colonnes, fieldCounts: nombresDeChamps, preamble: 1)
    }

    private let ligne: Int
    private let annee: Int
    private let siren: String
    /// How many dwellings it says there are.
    package let total: Int

    /// The landlord's record; nil when a line is none.
    package init?(_ premiere: LeadingLine) {
        let champs = premiere.fields
        guard (11...12).contains(champs.count), champs[0].utf8.count == 4, let annee = Int(champs[0]),
            (1...14).contains(champs[9].utf8.count), champs[9].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let total = Int(champs[10]), total >= 0
        else { return nil }
        ligne = premiere.number
        self.annee = annee
        // A SIRET loses its leading zeros as any code does.
        siren = String((String(repeating: "0", count: 14 - champs[9].utf8.count) + champs[9]).prefix(9))
        self.total = total
    }

    /// Says what the record and the campaign, or the lines, do not agree on.
    func verifier(_ compte: CompteDeLignes, annee attendue: Int, siren attendu: String, _ log: inout ImportLog) {
        if annee != attendue || siren != attendu {
            let champ = annee != attendue ? "l’année \(annee), et non \(attendue)" : "un autre SIREN"
            log.note(
                DeclarationRPLS.autreDeclaration, SourcePosition(file: compte.fichier, line: ligne), detail: champ)
        }
        if total != compte.lues {
            log.note(
                DeclarationRPLS.totalDementi, SourcePosition(file: compte.fichier, line: ligne),
                detail: "\(total) annoncés, \(compte.lues) lus")
        }
    }
}
