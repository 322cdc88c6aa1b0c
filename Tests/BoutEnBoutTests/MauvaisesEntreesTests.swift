import Foundation
import TestSupport
import Testing

/// Inputs that are not what they should be: what is said, what the run ends with, what becomes of the former outputs.
@Suite struct MauvaisesEntreesTests {
    /// A campaign at fault.
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: Int32
        let dit: [String]
        let campagne: CampagneMinimale

        init(_ description: String, code: Int32, _ dit: String..., changer: (inout CampagneMinimale) -> Void) {
            testDescription = description
            self.code = code
            self.dit = dit
            campagne = CampagneMinimale(changer)
        }
    }

    private static func toml(_ description: String, _ dit: String..., de ancien: String, a nouveau: String) -> Cas {
        var cas = Cas(description, code: 4) { $0.remplacer(ancien, par: nouveau, dans: "campagne.toml") }
        cas = Cas(copie: cas, dit: ["Erreur : campagne.toml"] + dit + ["    conséquence : ", "    remède : "])
        return cas
    }

    private static func journal(_ description: String, code: Int32, _ dit: String, _ octets: [UInt8]) -> Cas {
        Cas(description, code: code, "Erreur : journal.csv : \(dit)") { $0.remplacer("journal.csv", octets) }
    }

    static let fatales: [Cas] = [
        Cas("fichier absent", code: 4, "Erreur : journal.csv : fichier introuvable", "[fichiers]") {
            $0["journal.csv"] = nil
        },
        Cas("dossier à la place d’un fichier", code: 4, "Erreur : . : un fichier est attendu, c’est un dossier") {
            $0.remplacer("\"journal.csv\"", par: "\".\"", dans: "campagne.toml")
        },
        Cas(
            "colonne absente", code: 3, "Erreur : journal.csv:1 : colonne introuvable : date",
            "vérifier que la première ligne"
        ) {
            $0.remplacer(";date;", par: ";jour;", dans: "journal.csv")
        },
        journal("fichier vide", code: 3, "fichier vide", []),
        journal("fichier binaire", code: 3, "ce n’est pas un fichier de texte", [0x7F, 0x45, 0x4C, 0x46, 0, 0]),
        journal("texte UTF-16", code: 3, "texte UTF-16", [0xFF, 0xFE, 0x65, 0]),
        journal("classeur xlsx nommé csv", code: 3, "classeur", [0x50, 0x4B, 3, 4, 20, 0]),
        journal("classeur xls nommé csv", code: 3, "classeur", [0xD0, 0xCF, 0x11, 0xE0, 0xA1]),
        journal("fichier compressé", code: 3, "fichier compressé", [0x1F, 0x8B, 8, 0]),
        journal("une ligne de deux mébioctets", code: 3, "première ligne", [UInt8](repeating: 0x61, count: 2 << 20)),
        Cas("parc réduit à son en-tête", code: 3, "Erreur : parc.csv : aucune ligne utilisable", "lues : 0") {
            $0["parc.csv"] = CampagneMinimale.enteteDuParc
        },
        Cas("conventions réduites à leur en-tête", code: 3, "Erreur : conventions.csv : aucune ligne utilisable") {
            $0["conventions.csv"] = "reservataire;type;perimetre\n"
        },
        Cas(
            "aucun logement dans le département", code: 3, "Erreur : parc.csv : aucune ligne utilisable",
            "département 33"
        ) {
            $0.remplacer("\"84\"", par: "\"33\"", dans: "campagne.toml")
        },
        Cas(
            "convention en double", code: 3, "conventions.csv:4:1 : bloquant [CONV-01]", " — colonne reservataire",
            "remède : ",
            "Erreur : Les données bloquent le bilan. Rien n’a été livré. Les diagnostics sont dans "
        ) { $0.ajouter("AVIGNON;B;COMMUNE;84092;DIRECTE;;", a: "conventions.csv") },
        Cas("type de convention inconnu", code: 3, "conventions.csv:4:5 : bloquant [CONV-02]", "ETAT_PRIORITAIRES") {
            $0.ajouter("X;Y;MAIRIE;84092;DIRECTE;;", a: "conventions.csv")
        },
        Cas("périmètre illisible", code: 3, "conventions.csv:4:13 : bloquant [CONV-03]", "codes de commune") {
            $0.ajouter("X;Y;COMMUNE;Avignon;DIRECTE;;", a: "conventions.csv")
        },
        Cas("campagne.toml absent", code: 4, "Erreur : campagne.toml : bloquant [CAMP-01]", "remède : ") {
            $0["campagne.toml"] = nil
        },
        Cas("campagne.toml en UTF-16", code: 4, "Erreur : campagne.toml : bloquant [CAMP-02]", "UTF-8") {
            $0.remplacer("campagne.toml", [0xFF, 0xFE, 0x61, 0x00])
        },
        Cas("campagne.toml démesuré", code: 4, "Erreur : campagne.toml : bloquant [CAMP-01]") {
            $0.remplacer("campagne.toml", [UInt8](repeating: 0x23, count: 2 << 20))
        },
        Cas("campagne.toml vide", code: 4, "[CAMP-04]", "« annee »") { $0["campagne.toml"] = "" },
        toml("faute de syntaxe", "campagne.toml:1:", "bloquant [CAMP-02]", de: "annee = 2024", a: "annee = = 2024"),
        toml(
            "clé inconnue, proche d’une autre", "campagne.toml:2 : bloquant [CAMP-03]", "« arete_au »",
            "vouliez-vous dire « arrete_au » ?", de: "departement", a: "arete_au = 2024-12-31\ndepartement"),
        toml("clé absente", "bloquant [CAMP-04]", "« fichiers.parc »", de: "parc = \"parc.csv\"\n", a: ""),
        toml("mauvais type", "campagne.toml:1 : bloquant [CAMP-05]", "sans guillemets", de: "2024", a: "\"2024\""),
        toml("année 20244", "campagne.toml:1 : bloquant [CAMP-05]", "entre 2000 et 2100", de: "2024", a: "20244"),
        toml(
            "arrêté un 31 février", "campagne.toml:2:", "bloquant [CAMP-02]", de: "departement",
            a: "arrete_au = 2024-02-31\ndepartement"),
        toml(
            "section inconnue", "campagne.toml:14 : bloquant [CAMP-03]", de: "demandeurs.csv\"",
            a: "demandeurs.csv\"\n[protections]"),
    ]

    @Test(arguments: fatales)
    func `une entrée fatale se dit en français, à sa place, et laisse la sortie d’avant`(_ cas: Cas) throws {
        let essai = Essai(cas.campagne)
        try essai.poserUneAncienneSortie()
        for commande in ["produire", "controler"] {
            let resultat = try essai.lancer(commande)
            #expect(resultat.code == cas.code)
            #expect(resultat.sortie == "")
            for texte in cas.dit { #expect(resultat.messages.contains(texte), "\(texte)\n---\n\(resultat.messages)") }
            #expect(resultat.motsAnglais == [], "\(resultat.messages)")
            try essai.verifierQueRienNAChange()
        }
    }

    private static func ligne(
        _ description: String, _ fichier: String, _ position: String, _ regle: String, colonne: String?, _ ligne: String
    ) -> Cas {
        let dit = ["\(fichier):\(position) : \(regle)"] + (colonne.map { [" — colonne \($0)\n"] } ?? [])
        let cas = Cas(description, code: 1) { $0.ajouter(ligne, a: fichier) }
        return Cas(copie: cas, dit: dit + ["    conséquence : ", "    remède : "])
    }

    static let benignes: [Cas] = [
        ligne("31 février", "journal.csv", "6:4", "erreur [JOU-02]", colonne: "date", "E9;31/02/2024;L2;CONGE;;;;;;"),
        ligne("année 20244", "journal.csv", "6:4", "erreur [JOU-02]", colonne: "date", "E9;20244-01-01;L2;CONGE;;;;;;"),
        ligne(
            "logement inconnu", "journal.csv", "6:15", "erreur [JOU-11]", colonne: "logement",
            "E9;2024-05-01;L99;CONGE;;;;;;"),
        ligne(
            "réservataire inconnu", "journal.csv", "6:37", "erreur [JOU-04]", colonne: "reservataire",
            "E9;2024-05-01;L2;MISE_A_DISPOSITION;LYON;;;;;"),
        ligne(
            "type inconnu", "journal.csv", "6:18", "erreur [JOU-03]", colonne: "type", "E9;2024-05-01;L2;DEPART;;;;;;"),
        ligne(
            "événement en double", "journal.csv", "6:1", "erreur [JOU-01]", colonne: "evenement",
            "E1;2024-05-01;L2;CONGE;;;;;;"),
        ligne(
            "demandeur inconnu", "journal.csv", "6:25", "avertissement [JOU-07]", colonne: "demandeur",
            "E9;2024-03-01;L1;REFUS;;D9;;;;"),
        ligne(
            "annulation sans objet", "journal.csv", "6:32", "erreur [JOU-10]", colonne: "annule",
            "E9;2024-05-01;;ANNULATION;;;;;;E99"),
        ligne(
            "ligne trop longue", "journal.csv", "6", "erreur [CSV-01]", colonne: nil, "E9;2024-05-01;L2;CONGE;;;;;;;x"),
        ligne(
            "guillemet jamais refermé", "journal.csv", "6", "erreur [CSV-03]", colonne: nil,
            "\"E9;2024-05-01;L2;CONGE;;;;;;"),
        ligne(
            "logement en double", "parc.csv", "5:1", "erreur [PARC-03]", colonne: "IDENT_REP",
            "L1;;84007;1;C;3;1975;13;1;;1"),
        ligne(
            "code inconnu", "parc.csv", "5:14", "avertissement [PARC-01]", colonne: "QPV",
            "L4;1-4;84007;5;C;3;1975;13;1;;1"),
        ligne(
            "commune illisible", "parc.csv", "5:8", "erreur [PARC-02]", colonne: "DEPCOM",
            "L4;1-4;Avignon;1;C;3;1975;13;1;;1"),
        ligne("demandeur en double", "demandeurs.csv", "4:1", "erreur [DEM-01]", colonne: "demandeur", "D1;1;O;N;N;;"),
        ligne(
            "taux illisible", "conventions.csv", "4:20", "avertissement [CONV-05]", colonne: "taux",
            "X;Y;COMMUNE;84092;;x;"),
        Cas(
            "dernière ligne du journal tronquée", code: 1, "journal.csv:6 : avertissement [CSV-06]",
            "journal.csv:6 : erreur [JOU-03]"
        ) { $0["journal.csv"] = ($0["journal.csv"] ?? "") + "E9;2024-05-01;L2" },
        Cas("dernière ligne du parc tronquée", code: 1, "parc.csv:5 : erreur [CSV-01]") {
            $0["parc.csv"] = ($0["parc.csv"] ?? "") + "L4;;84007;1;C"
        },
        Cas("colonne d’identité", code: 1, "demandeurs.csv:1 : avertissement [DEM-03]", " — colonne prénom\n") {
            $0["demandeurs.csv"] = "demandeur;prénom\nD1;x\nD2;y\n"
        },
        Cas("logement hors du périmètre de la convention", code: 1, "journal.csv:6:37 : avertissement [FLU-01]") {
            $0.ajouter("E8;2024-05-01;L3;MISE_A_DISPOSITION;AVIGNON;;;;;", a: "journal.csv")
        },
    ]

    @Test(arguments: benignes)
    func `une ligne fautive se dit à sa place, le reste est livré, et --strict finit par 1`(_ cas: Cas) throws {
        let essai = Essai(cas.campagne)
        let resultat = try essai.lancer("produire", "--strict")
        #expect(resultat.code == 1)
        for texte in cas.dit { #expect(resultat.messages.contains(texte), "\(texte)\n---\n\(resultat.messages)") }
        #expect(!resultat.messages.contains("Erreur :"))
        #expect(resultat.motsAnglais == [], "\(resultat.messages)")
        let sortie = try #require(essai.sortie)
        let rejetees = sortie.texte("rejets.csv").split(separator: "\n").count - 1
        #expect(rejetees == (resultat.messages.contains(" : erreur [") ? 1 : 0))
        #expect(sortie.texte("consolide/bilan.xml").hasPrefix("<?xml"))
    }

    @Test func `un parc rejeté en entier dit pourquoi ses lignes le sont`() throws {
        let resultat = try Essai {
            $0["parc.csv"] = CampagneMinimale.enteteDuParc + "L1;;Avignon;1;C;3;1975;13;1;;1\n"
        }.lancer("produire")
        #expect(resultat.code == 3)
        #expect(resultat.messages.contains("parc.csv:2:5 : erreur [PARC-02]"), "\(resultat.messages)")
    }

    @Test func `toutes les clés inconnues se disent`() throws {
        let resultat = try Essai {
            $0.remplacer("departement", par: "zzzzzz = 1\nyyyyyy = 2\ndepartement", dans: "campagne.toml")
        }.lancer("produire")
        #expect(resultat.messages.contains("campagne.toml:2 "))
        #expect(resultat.messages.contains("campagne.toml:3 "))
    }

    @Test func `les données qui bloquent laissent leurs diagnostics dans controle, et lui seul`() throws {
        let essai = Essai { $0.ajouter("AVIGNON;B;COMMUNE;84092;DIRECTE;;", a: "conventions.csv") }
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 3)
        let controle = try #require(Arbre("\(essai.campagne)/controle"))
        #expect(
            controle.fichiers.keys.sorted() == ["anomalies.xlsx", "diagnostics.csv", "diagnostics.json", "rejets.csv"])
        #expect(controle.texte("diagnostics.csv").contains("bloquant;CONV-01;conventions.csv;4;1;reservataire;"))
        #expect(controle.texte("rejets.csv").contains("conventions.csv;4;CONV-01;reservataire;"))
        #expect(essai.sortie == nil)
    }
}

extension MauvaisesEntreesTests.Cas {
    /// The same campaign, other words.
    fileprivate init(copie: Self, dit: [String]) {
        testDescription = copie.testDescription
        code = copie.code
        self.dit = dit
        campagne = copie.campagne
    }
}

extension Essai {
    /// Writes a campaign as it is.
    init(_ campagne: CampagneMinimale) { self.init { $0 = campagne } }
}
