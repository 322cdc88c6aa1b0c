import Diagnostics
import Importation
import Parc
import Regles
import TestSupport
import Testing

/// campagne.toml: its keys, its values, where a mistake stands.
@Suite struct CampagneTests {
    /// A campagne.toml at fault: the rule, its line (0 for the file), part of what is said.
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let regle: String
        let ligne: Int
        let dit: String
        let campagne: CampagneMinimale

        init(
            _ regle: String, _ description: String, ligne: Int, _ dit: String,
            _ changer: (inout CampagneMinimale) -> Void
        ) {
            testDescription = "\(regle) : \(description)"
            self.regle = regle
            self.ligne = ligne
            self.dit = dit
            campagne = CampagneMinimale(changer)
        }

        /// A case made by replacing a text.
        init(_ regle: String, _ description: String, ligne: Int, _ dit: String, _ ancien: String, _ nouveau: String) {
            self.init(regle, description, ligne: ligne, dit) {
                $0.remplacer(ancien, par: nouveau, dans: "campagne.toml")
            }
        }

        /// A case made by adding lines at the end (from line 14).
        init(_ regle: String, _ description: String, ligne: Int, _ dit: String, fin: String) {
            self.init(regle, description, ligne: ligne, dit) { $0.ajouter(fin, a: "campagne.toml") }
        }
    }

    static let cas: [Cas] = [
        Cas("CAMP-01", "le fichier manque", ligne: 0, "dossier « ") { $0["campagne.toml"] = nil },
        Cas("CAMP-02", "faute de syntaxe", ligne: 1, "", "annee = 2024", "annee = = 2024"),
        Cas(
            "CAMP-02", "clé en double", ligne: 3, "", "departement = \"84\"",
            "departement = \"84\"\ndepartement = \"84\""),
        Cas("CAMP-02", "date impossible", ligne: 2, "", "departement", "arrete_au = 2024-02-31\ndepartement"),
        Cas("CAMP-02", "texte qui n’est pas en UTF-8", ligne: 0, "UTF-8") {
            $0.remplacer("campagne.toml", Array("annee = 2024 # ann".utf8) + [0xE9, 0x65, 0x0A])
        },
        Cas(
            "CAMP-03", "clé inconnue, loin de toute autre", ligne: 2, "« zzzzzz »", "departement",
            "zzzzzz = 1\ndepartement"),
        Cas(
            "CAMP-03", "clé inconnue, proche d’une autre", ligne: 2, "vouliez-vous dire « arrete_au »",
            "departement", "arete_au = 2024-12-31\ndepartement"),
        Cas(
            "CAMP-03", "clé inconnue d’une section", ligne: 14, "vouliez-vous dire « programmes »",
            fin: "programme = \"p.csv\""),
        Cas(
            "CAMP-03", "section inconnue", ligne: 14, "vouliez-vous dire « protection »",
            fin: "[protections]\nseuil = 11"),
        Cas("CAMP-04", "année absente", ligne: 0, "« annee »", "annee = 2024\n", ""),
        Cas("CAMP-04", "département absent", ligne: 0, "« departement »", "departement = \"84\"\n", ""),
        Cas("CAMP-04", "SIREN absent", ligne: 4, "« bailleur.siren »", "siren = \"662620079\"\n", ""),
        Cas("CAMP-04", "nom absent", ligne: 4, "« bailleur.nom »", "nom = \"Bailleur d’essai\"\n", ""),
        Cas("CAMP-04", "parc absent", ligne: 8, "« fichiers.parc »", "parc = \"parc.csv\"\n", ""),
        Cas("CAMP-05", "année entre guillemets", ligne: 1, "sans guillemets", "annee = 2024", "annee = \"2024\""),
        Cas("CAMP-05", "année 20244", ligne: 1, "entre 2000 et 2100", "annee = 2024", "annee = 20244"),
        Cas("CAMP-05", "année à virgule", ligne: 1, "« annee »", "annee = 2024", "annee = 2024.5"),
        Cas("CAMP-05", "département en nombre", ligne: 2, "entre guillemets", "\"84\"", "84"),
        Cas("CAMP-05", "département impossible", ligne: 2, "« departement »", "\"84\"", "\"8X\""),
        Cas("CAMP-05", "département vide", ligne: 2, "est vide", "\"84\"", "\"\""),
        Cas("CAMP-05", "SIREN de huit chiffres", ligne: 5, "neuf chiffres", "662620079", "66262007"),
        Cas("CAMP-05", "SIREN en nombre", ligne: 5, "entre guillemets", "\"662620079\"", "662620079"),
        Cas("CAMP-05", "nom vide", ligne: 6, "est vide", "\"Bailleur d’essai\"", "\"\""),
        Cas("CAMP-05", "fichier en nombre", ligne: 9, "« fichiers.parc »", "\"parc.csv\"", "3"),
        Cas(
            "CAMP-05", "arrêté avant l’année", ligne: 2, "précède l’année", "departement",
            "arrete_au = 2023-12-31\ndepartement"),
        Cas(
            "CAMP-05", "arrêté illisible", ligne: 2, "une date aaaa-mm-jj", "departement",
            "arrete_au = \"fin 2024\"\ndepartement"),
        Cas(
            "CAMP-05", "arrêté de l’année 20244", ligne: 2, "une date aaaa-mm-jj", "departement",
            "arrete_au = \"20244-12-31\"\ndepartement"),
        Cas(
            "CAMP-05", "bornes décroissantes", ligne: 15, "croissantes",
            fin: "[regles]\ntranches_construction = [1976, 1948]"),
        Cas(
            "CAMP-05", "bornes en texte", ligne: 15, "croissantes", fin: "[regles]\ntranches_construction = [\"1948\"]"),
        Cas(
            "CAMP-05", "regroupement inconnu", ligne: 15, "\"sdes-recent\"",
            fin: "[regles]\nregroupement_financement = \"sdes\""),
        Cas(
            "CAMP-05", "date de libération inconnue", ligne: 15, "\"CONGE\"",
            fin: "[regles]\ndate_de_liberation = \"conge\""),
        Cas(
            "CAMP-05", "section [regles] qui n’en est pas une", ligne: 1, "regles", "annee = 2024",
            "regles = \"sdes-recent\"\nannee = 2024"),
        Cas(
            "CAMP-05", "EPCI qui n’est pas un SIREN", ligne: 15, "« cil.epci »",
            fin: "[cil]\nepci = [\"2484\"]"),
        Cas("CAMP-05", "EPCI hors crochets", ligne: 15, "« cil.epci »", fin: "[cil]\nepci = \"248400251\""),
        Cas(
            "CAMP-06", "deux journaux", ligne: 14, "« fichiers.journal » et « fichiers.attributions »",
            fin: "attributions = \"attributions.csv\""),
        Cas(
            "CAMP-05", "seuil sous celui de la convention", ligne: 15,
            "« protection.seuil » : un nombre entier de 11 à 1000", fin: "[protection]\nseuil = 10"),
        Cas(
            "CAMP-05", "taux de réponse sous celui de la convention", ligne: 15,
            "« protection.taux_de_reponse » : un nombre entier de 60 à 100", fin: "[protection]\ntaux_de_reponse = 59"),
        Cas(
            "CAMP-05", "zones plus petites que le seuil de la convention", ligne: 15,
            "« protection.zone_minimale » : un nombre entier de 11 à", fin: "[protection]\nzone_minimale = 10"),
        Cas(
            "CAMP-05", "zones plus petites que le seuil donné", ligne: 16,
            "« protection.zone_minimale » : un nombre entier de 20 à",
            fin: "[protection]\nseuil = 20\nzone_minimale = 19"),
        Cas(
            "CAMP-05", "niveau de protection inconnu", ligne: 15, "\"N3\"", fin: "[protection]\nniveau = \"N2\""),
        Cas(
            "CAMP-08", "un fichier sous deux clés", ligne: 14, "« fichiers.parc » et « fichiers.parc_suivant »",
            fin: "parc_suivant = \"parc.csv\""),
    ]

    /// What reading a campaign's file found, whether it stopped there or not.
    private func trouves(_ campagne: CampagneMinimale) -> [Diagnostic] {
        let dossier = campagne.ecrire()
        defer { withExtendedLifetime(dossier) {} }
        do throws(ImportError) {
            return try LecteurDeCampagne.lire(dossier: dossier.chemin).1
        } catch {
            guard case .campagne(let problemes) = error else { return [] }
            #expect(error.isResource)
            return problemes
        }
    }

    private func lire(_ changer: (inout CampagneMinimale) -> Void) throws -> Campagne {
        let dossier = CampagneMinimale(changer).ecrire()
        defer { withExtendedLifetime(dossier) {} }
        return try LecteurDeCampagne.lire(dossier: dossier.chemin).0
    }

    @Test(arguments: cas)
    func `chaque règle a son exemple, à sa ligne`(_ cas: Cas) throws {
        let trouves = trouves(cas.campagne)
        #expect(trouves.map(\.rule.id) == [cas.regle])
        let diagnostic = try #require(trouves.first)
        #expect(diagnostic.position.file == "campagne.toml")
        #expect(diagnostic.position.line == cas.ligne)
        #expect(diagnostic.detail.contains(cas.dit), "\(diagnostic.detail)")
        #expect((diagnostic.rule.severity == .bloquant) == (cas.regle != "CAMP-08"))
    }

    @Test func `un fichier rempli qu’aucune clé ne nomme est signalé (CAMP-09)`() throws {
        let lue = try CampagneImportee {
            $0.remplacer("programmes.csv", Array("programme;commune\nP1;84007\n".utf8))
            $0.remplacer("exclusions.csv", Array("logement;motif\n\n".utf8))
        }
        #expect(lue.diagnostics.map(\.rule.id) == ["CAMP-09"])
        #expect(lue.diagnostics.map(\.position.description) == ["programmes.csv"])
    }

    @Test func `un bilan de l’année d’avant qu’aucune clé ne nomme l’est aussi`() throws {
        let lue = try CampagneImportee { $0.remplacer("bilan_precedent.xml", Array("<?xml?>\n<bilan/>\n".utf8)) }
        #expect(lue.diagnostics.map(\.position.description) == ["bilan_precedent.xml"])
    }

    @Test func `un fichier nommé par une autre clé, ou trop long pour un en-tête, se dit comme il est`() throws {
        let lue = try CampagneImportee {
            $0.nommer("exclusions", "programmes.csv", "logement;motif\n")
            $0.remplacer("passage.csv", Array(String(repeating: "84007;84092\n", count: 10_000).utf8))
        }
        #expect(lue.diagnostics.map(\.position.description) == ["passage.csv"])
    }

    @Test func `toutes les fautes se disent en une fois, ligne par ligne`() {
        let trouves = trouves(
            CampagneMinimale {
                $0.remplacer("annee = 2024", par: "annee = \"2024\"\nzzzzzz = 1", dans: "campagne.toml")
                $0.remplacer("662620079", par: "12", dans: "campagne.toml")
                $0.remplacer("parc = \"parc.csv\"\n", par: "", dans: "campagne.toml")
            })
        #expect(trouves.map(\.rule.id) == ["CAMP-05", "CAMP-03", "CAMP-05", "CAMP-04"])
        #expect(trouves.map(\.position.line) == [1, 2, 6, 9])
    }

    @Test func `le message de l’erreur montre toutes les clés inconnues`() throws {
        let erreur = try #require(
            erreur { $0.remplacer("departement", par: "zzzzzz = 1\nyyyyyy = 2\ndepartement", dans: "campagne.toml") })
        #expect(erreur.message.contains("zzzzzz"))
        #expect(erreur.message.contains("yyyyyy"))
    }

    @Test func `les lignes sont justes dans un fichier aux fins de ligne CRLF`() {
        let campagne = CampagneMinimale {
            $0.ajouter("programme = \"p.csv\"", a: "campagne.toml")
            $0["campagne.toml"] = $0["campagne.toml"]?.replacing("\n", with: "\r\n")
        }
        #expect(trouves(campagne).map(\.position.line) == [14])
    }

    @Test func `la première ligne est juste derrière une marque d’ordre des octets`() {
        let campagne = CampagneMinimale {
            $0["campagne.toml"] =
                "\u{FEFF}" + ($0["campagne.toml"] ?? "").replacing("annee = 2024", with: "annee = 20244")
        }
        #expect(trouves(campagne).map(\.position.line) == [1])
    }

    @Test func `un dossier sans campagne.toml ne renvoie pas à ce que campagne.toml dirait`() throws {
        let erreur = try #require(erreur { $0["campagne.toml"] = nil })
        #expect(!erreur.message.contains("sous [fichiers]"))
    }

    @Test func `un fichier facultatif au nom vide est refusé à sa ligne`() {
        let trouves = trouves(CampagneMinimale { $0.ajouter("parc_suivant = \"\"", a: "campagne.toml") })
        #expect(trouves.map(\.rule.id) == ["CAMP-05"])
        #expect(trouves.map(\.position.line) == [14])
    }

    @Test func `une campagne dit ce qu’elle dit`() throws {
        let campagne = try lire {
            $0.remplacer(
                "departement", par: "arrete_au = 2024-06-30\nresponsable = \"Le DPO\"\ndepartement",
                dans: "campagne.toml")
            $0.ajouter("[regles]", "tranches_construction = [1950, 2000]", a: "campagne.toml")
            $0.ajouter(
                "regroupement_financement = \"sdes-recent\"", "date_de_liberation = \"CONGE\"", a: "campagne.toml")
        }
        #expect(campagne.exercice.annee == 2024)
        #expect(campagne.exercice.arreteAu == Jour("2024-06-30"))
        #expect(campagne.exercice.pointDEtape)
        #expect(campagne.exercice.tranches.bornes == [1950, 2000])
        #expect(campagne.exercice.regroupement == .recent)
        #expect(campagne.exercice.dateDeLiberation == .conge)
        #expect(campagne.responsable == "Le DPO")
        #expect(campagne.bailleur.siren == "662620079")
        #expect(campagne.bailleur.nom == "Bailleur d’essai")
        #expect(campagne.chemin(.parc) == "\(campagne.dossier)/parc.csv")
        #expect(campagne.chemin(.passage) == nil)
    }

    @Test func `sans paramètre, les valeurs par défaut sont celles de la spécification`() throws {
        let exercice = try lire { _ in }.exercice
        #expect(exercice.arreteAu == Jour("2024-12-31"))
        #expect(!exercice.pointDEtape)
        #expect(exercice.tranches.bornes == [1948, 1976, 1999, 2012])
        #expect(exercice.regroupement == .ensemble)
        #expect(exercice.dateDeLiberation == .liberation)
    }

    @Test(arguments: [("1", "01"), ("2a", "2A"), ("2B", "2B"), ("974", "974"), ("84", "84")])
    func `un département retrouve son zéro et sa casse`(_ ecrit: String, _ lu: String) throws {
        let campagne = try lire { $0.remplacer("\"84\"", par: "\"\(ecrit)\"", dans: "campagne.toml") }
        #expect(campagne.exercice.departement == lu)
    }

    @Test func `les tables pointées valent des sections`() throws {
        let campagne = try lire {
            $0.remplacer("[bailleur]\nsiren", par: "bailleur.siren", dans: "campagne.toml")
            $0.remplacer("\nnom = ", par: "\nbailleur.nom = ", dans: "campagne.toml")
        }
        #expect(campagne.bailleur.nom == "Bailleur d’essai")
    }

    @Test func `un chemin absolu est pris tel quel`() throws {
        let campagne = try lire { $0.remplacer("\"parc.csv\"", par: "\"/ailleurs/parc.csv\"", dans: "campagne.toml") }
        #expect(campagne.chemin(.parc) == "/ailleurs/parc.csv")
    }
}
