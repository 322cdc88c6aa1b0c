import Diagnostics
import Importation
import Parc
import Tabular
import TestSupport
import Testing

/// What all the tables share: lines that are not sound, headers, files that are no tables.
@Suite struct TableTests {
    static let cas = [
        CasDeRegle(
            "CSV-06", "une ligne plus courte que l’en-tête", "demandeurs.csv", ligne: 4, compte: [3, 3, 0, 0]
        ) { $0.ajouter("D3;2;N", a: "demandeurs.csv") },
        CasDeRegle(
            "CSV-07", "une colonne en double", "demandeurs.csv", ligne: 1, colonne: "DALO", situe: false,
            compte: [1, 1, 0, 0]
        ) {
            $0["demandeurs.csv"] = "demandeur;dalo;DALO\nD1;O;N\n"
        },
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    @Test func `une colonne en double : la première est lue`() throws {
        let lue = try CampagneImportee { $0["demandeurs.csv"] = "demandeur;dalo;DALO\nD1;O;N\n" }
        #expect(lue.dossier.demandeurs.map(\.dalo) == [true])
    }

    @Test func `une ligne courte : ce qui manque est vide`() throws {
        let lue = try CampagneImportee { $0.ajouter("D3;2;O", a: "demandeurs.csv") }
        let demandeur = try #require(lue.dossier.demandeurs.last)
        #expect(demandeur.quartile == 2 && demandeur.dalo == true && demandeur.mutation == nil)
    }

    /// Lines that no table can use: the rule, the line.
    static let lignesInutilisables = [
        ("CSV-01", "D3;2;N;N;N;;;de trop"), ("CSV-02", "\"D3\"x;2;N;N;N;;"), ("CSV-03", "\"D3;2;N;N;N;;"),
        ("CSV-04", "D3;2;N;N;N;" + String(repeating: "x", count: 1 << 20) + ";"), ("CSV-05", "D\u{0}3;2;N;N;N;;"),
    ]

    @Test(arguments: lignesInutilisables)
    func `une ligne mal formée est rejetée, comptée, listée, et la lecture reprend`(_ regle: String, _ ligne: String)
        throws
    {
        // The NUL stands behind the first 4 096 bytes: before, the file as a whole is taken for a binary one.
        let blanc = String(repeating: " ", count: 4096)
        let lue = try CampagneImportee {
            $0["demandeurs.csv"] =
                "demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement\n"
                + "D1;1;O;N;N;;\(blanc)\n\(ligne)\nD4;3;N;N;N;;\n"
        }
        #expect(lue.compte("demandeurs.csv") == [3, 2, 1, 0])
        #expect(lue.rejets.map(\.ruleID) == [regle])
        #expect(lue.rejets.map(\.position) == [SourcePosition(file: "demandeurs.csv", line: 3)])
    }

    @Test func `les fins de ligne CRLF, la marque d’ordre et les tabulations ne changent rien`() throws {
        let reference = try CampagneImportee(CampagneMinimale())
        let lue = try CampagneImportee { campagne in
            for nom in campagne.fichiers.keys.filter({ $0.hasSuffix(".csv") }) {
                let texte = campagne[nom]?.replacing("\n", with: "\r\n").replacing(";", with: "\t") ?? ""
                campagne[nom] = "\u{FEFF}" + texte
            }
        }
        #expect(lue.diagnostics.isEmpty)
        #expect(lue.attributs == reference.attributs)
        #expect(lue.lignesParLogement == reference.lignesParLogement)
        #expect(lue.dossier.comptesDeLignes == reference.dossier.comptesDeLignes)
        #expect(lue.dossier.demandeurs == reference.dossier.demandeurs)
        #expect(lue.dossier.conventions.map(\.nom) == reference.dossier.conventions.map(\.nom))
    }

    @Test func `l’ordre des colonnes, leur casse et leurs accents ne comptent pas`() throws {
        let lue = try CampagneImportee {
            $0["demandeurs.csv"] = "RELOGEMENT;Priorité;DALO; Demandeur ;Quartile\nANRU;x;O;D1;1\n"
        }
        let demandeur = try #require(lue.dossier.demandeurs.first)
        #expect(demandeur.relogement == .anru && demandeur.dalo == true && demandeur.quartile == 1)
        #expect(lue.diagnostics.isEmpty, "une colonne inconnue n’est pas un défaut")
    }

    @Test func `UTF-8 et Windows-1252 se lisent dans une même ligne`() throws {
        let lue = try CampagneImportee {
            $0.remplacer(
                "territoires.csv",
                Array("code_commune;nom_commune;code_epci;nom_epci;departement\n84007;Île-é;248400251;Ved".utf8)
                    + [0xE8] + Array("ne;84\n84092;Le Pontet;248400251;x;84\n".utf8))
        }
        let code = try #require(lue.attributs.first).commune
        let commune = try #require(lue.dossier.territoires.commune(code))
        #expect(commune.nom == "Île-é")
        #expect(commune.nomEPCI == "Vedène")
    }

    /// A required column taken away: the file, the column.
    static let requises =
        ["code_commune", "nom_commune", "code_epci", "nom_epci"].map { ("territoires.csv", $0) }
        + ["reservataire", "type", "perimetre"].map { ("conventions.csv", $0) } + [("demandeurs.csv", "demandeur")]
        + ["evenement", "date", "logement", "type", "reservataire", "demandeur", "resultat"].map { ("journal.csv", $0) }
        + ["DEPCOM", "QPV", "TYPECONST", "NBPIECE", "CONSTRUCT", "FINAN", "CONV"].map { ("parc.csv", $0) }

    @Test(arguments: requises)
    func `une colonne requise qui manque arrête tout et se nomme, avec ce qui a été lu`(
        _ fichier: String, _ colonne: String
    ) throws {
        let erreur = try #require(
            erreur { campagne in
                let texte = campagne[fichier] ?? ""
                let fin = texte.firstIndex(of: "\n") ?? texte.endIndex
                let noms = texte[..<fin].split(separator: ";").map { $0 == colonne ? "autre" : $0 }
                campagne[fichier] = noms.joined(separator: ";") + texte[fin...]
            })
        #expect(!erreur.isResource)
        #expect(erreur.message.hasPrefix("\(fichier):1 : colonne introuvable : \(colonne) — l’en-tête lu a "))
    }

    @Test func `plusieurs colonnes absentes se disent au pluriel, à la ligne de l’en-tête`() throws {
        let erreur = try #require(erreur { $0["conventions.csv"] = "\n\nnom;gestion\nx;y\n" })
        #expect(
            erreur.message.hasPrefix(
                "conventions.csv:3 : colonnes introuvables : reservataire, type, perimetre — l’en-tête lu a 2 colonnes ;"
            ))
    }

    /// Files that are no tables: what they hold, what is said, whether the file itself is at fault.
    static let refuses: [(octets: [UInt8], dit: String)] = [
        ([], "fichier vide"), (Array("\n \r\n".utf8), "fichier vide"), ([0xFF, 0xFE, 0x61, 0], "UTF-16"),
        ([0x50, 0x4B, 3, 4, 0], "classeur"), ([0x1F, 0x8B, 8], "compressé"), ([0x7F, 0x45, 0, 1], "octets nuls"),
    ]

    @Test(arguments: refuses, ["territoires.csv", "conventions.csv", "demandeurs.csv", "journal.csv", "parc.csv"])
    func `un fichier qui n’est pas une table est refusé par son nom`(
        _ refuse: (octets: [UInt8], dit: String), _ fichier: String
    ) throws {
        let erreur = try #require(erreur { $0.remplacer(fichier, refuse.octets) })
        #expect(erreur.message.hasPrefix("\(fichier) : "))
        #expect(erreur.message.contains(refuse.dit))
        #expect(!erreur.isResource)
    }

    @Test(arguments: ["territoires.csv", "conventions.csv", "demandeurs.csv", "journal.csv", "parc.csv"])
    func `un fichier absent est dit introuvable, et c’est une ressource`(_ fichier: String) throws {
        let erreur = try #require(erreur { $0[fichier] = nil })
        #expect(erreur.message.hasPrefix("\(fichier) : fichier introuvable"))
        #expect(erreur.isResource)
    }

    @Test(arguments: [("territoires.csv", "le territoire est vide"), ("conventions.csv", "une convention au moins")])
    func `un fichier réduit à son en-tête est refusé quand le bilan en dépend`(_ fichier: String, _ dit: String) throws
    {
        let erreur = try #require(erreur { $0[fichier] = $0[fichier]?.split(separator: "\n").first.map { "\($0)\n" } })
        #expect(erreur.message.hasPrefix("\(fichier) : aucune ligne utilisable — "))
        #expect(erreur.message.contains(dit))
    }

    @Test(arguments: ["demandeurs.csv", "journal.csv"])
    func `un fichier réduit à son en-tête est lu quand il peut être vide`(_ fichier: String) throws {
        let lue = try CampagneImportee {
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
            $0[fichier] = $0[fichier]?.split(separator: "\n").first.map { "\($0)\n" }
        }
        #expect(lue.compte(fichier) == [0, 0, 0, 0])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `sans valeur demandée, aucun diagnostic n’en garde ; demandées, elles y sont, jamais dans les rejets`()
        throws
    {
        let campagne = CampagneMinimale { $0.ajouter("E9;SECRET-DUPONT;L1;CONGE;;;;;;", a: "journal.csv") }
        #expect(try CampagneImportee(campagne).diagnostics.allSatisfy { $0.value == nil })
        let montree = try CampagneImportee(campagne, montrerValeurs: true)
        #expect(montree.diagnostics.map(\.value) == ["SECRET-DUPONT"])
        #expect(!DiagnosticFiles.csv(montree.diagnostics).joined().contains("SECRET"))
        #expect(!DiagnosticFiles.json(montree.diagnostics).joined().contains("SECRET"))
        #expect(!DiagnosticFiles.csv(montree.rejets).joined().contains("SECRET"))
    }

    @Test func `une colonne absente ne montre pas le contenu d’une cellule quand l’en-tête manque`() throws {
        let erreur = try #require(erreur { $0["demandeurs.csv"] = "D1;SECRET-DUPONT;1\nD2;SECRET-DURAND;2\n" })
        #expect(!erreur.message.contains("SECRET"))
    }
}
