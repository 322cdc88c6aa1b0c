import Diagnostics
import Importation
import Modele
import Parc
import Regles
import Testing

/// campagne.toml of the model, held against what the tool reads.
@Suite struct CampagneTomlTests {
    /// Every key the reader knows, as `section.cle`.
    static let connues = ClesDeCampagne.connues.flatMap { section, cles in
        section.isEmpty
            ? cles.filter { ClesDeCampagne.connues[$0] == nil } : cles.map { "\(section).\($0)" }
    }.sorted()

    static let requises =
        ["annee", "departement", "bailleur.siren", "bailleur.nom"]
        + FichierDeCampagne.requis.map { "fichiers.\($0.rawValue)" }

    @Test func `toutes les clés que l’outil connaît y sont, chacune une fois, et aucune autre`() throws {
        let modele = try ModeleEcrit()
        #expect(modele.cles { _ in true }.sorted() == CampagneTomlTests.connues)
    }

    @Test func `les clés obligatoires sont données, les autres derrière un dièse`() throws {
        let modele = try ModeleEcrit()
        #expect(modele.cles { !$0.hasPrefix("#") }.sorted() == CampagneTomlTests.requises.sorted())
    }

    @Test func `chaque section est ouverte, dans le fichier comme il est écrit`() throws {
        let modele = try ModeleEcrit()
        let ouvertes = modele.toml.filter { $0.hasPrefix("[") }.map { String($0.dropFirst().dropLast()) }
        #expect(ouvertes.sorted() == ClesDeCampagne.connues.keys.filter { !$0.isEmpty }.sorted())
    }

    @Test func `toutes les clés données à la fois, le fichier se lit`() throws {
        let (campagne, diagnostics) = try ModeleEcrit(changer: ModeleEcrit.decommenter).lire()
        #expect(campagne.fichiers.count == FichierDeCampagne.allCases.count - 1)
        #expect(diagnostics.isEmpty)
    }

    @Test func `les attributions à plat y prennent la place du journal et des demandeurs`() throws {
        let (campagne, diagnostics) = try ModeleEcrit { ligne in
            if ligne.hasPrefix("#attributions = \"attributions.csv\"") { return String(ligne.dropFirst()) }
            return ["journal = ", "demandeurs = "].contains(where: ligne.hasPrefix) ? "# \(ligne)" : ligne
        }.lire()
        #expect(campagne.journal == .attributions)
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: connues)
    func `chaque clé donnée seule se lit`(_ cle: String) throws {
        let nom = cle.split(separator: ".").last.map(String.init) ?? cle
        let modele = try ModeleEcrit { ModeleEcrit.cle($0) == nom ? ModeleEcrit.decommenter($0) : $0 }
        #expect(try modele.lire().diagnostics.isEmpty)
    }

    @Test func `les valeurs derrière un dièse sont celles par défaut`() throws {
        let donnees = try ModeleEcrit(changer: ModeleEcrit.decommenter).lire().campagne
        let tues = try ModeleEcrit().lire().campagne
        // The threshold of the first quartile and the anchor have no default: their keys show an example.
        func compares(_ campagne: Campagne) -> [Parametre] {
            campagne.exercice.parametres.filter { !$0.cle.hasPrefix("quartile.") && $0.cle != "archive.ancre" }
        }
        #expect(compares(donnees) == compares(tues))
    }

    @Test func `chaque clé dit si elle est obligatoire ou ce qui vaut sans elle`() throws {
        let toml = try ModeleEcrit().toml
        for rang in toml.indices where ModeleEcrit.cle(toml[rang]) != nil {
            let facultative = toml[rang].hasPrefix("#")
            #expect(toml[rang - 1].hasPrefix(facultative ? "# Facultatif." : "# Obligatoire."), "\(toml[rang])")
            #expect(toml[rang - 2].hasPrefix("# "), "\(toml[rang])")
        }
    }

    @Test func `laissé tel quel, chaque valeur à remplir est refusée à sa ligne, toutes en une fois`() throws {
        let modele = try ModeleEcrit(Preremplissage())
        let lignes = modele.toml.indices.filter { modele.toml[$0].contains("# À REMPLIR") }.map { $0 + 1 }
        #expect(lignes.count == 4)
        #expect(modele.fautes.map(\.rule.id) == ["CAMP-05", "CAMP-05", "CAMP-05", "CAMP-05"])
        #expect(modele.fautes.map(\.position.line) == lignes)
    }

    @Test func `ce qui est connu est écrit, et n’est plus à remplir`() throws {
        let modele = try ModeleEcrit()
        #expect(modele.fautes.isEmpty)
        #expect(!modele.toml.contains { $0.contains("À REMPLIR") && !$0.hasPrefix("#") })
        let campagne = try modele.lire().campagne
        #expect(campagne.exercice.annee == 2024)
        #expect(campagne.exercice.departement == "84")
        #expect(campagne.bailleur.siren == "662620079")
        #expect(campagne.bailleur.nom == "Bailleur d’essai")
    }

    @Test func `sans année connue, une date donnée sans être changée est refusée`() throws {
        var connu = Preremplissage.complet
        connu.annee = nil
        let modele = try ModeleEcrit(connu) {
            $0.hasPrefix("annee = ") ? "annee = 2024" : $0.hasPrefix("#arrete_au") ? ModeleEcrit.decommenter($0) : $0
        }
        #expect(modele.fautes.map(\.rule.id) == ["CAMP-05"])
        #expect(modele.fautes.allSatisfy { $0.detail.contains("arrete_au") })
    }

    @Test(arguments: ["Office \"Le Toit\"", "C:\\Habitat", "L’Été & Fils", "a\u{7F}b", "#", "nom = \"x\""])
    func `un nom de bailleur revient tel qu’il a été donné`(_ nom: String) throws {
        var connu = Preremplissage.complet
        connu.nom = nom
        #expect(try ModeleEcrit(connu).lire().campagne.bailleur.nom == nom)
    }

    @Test func `les commentaires tiennent en cent colonnes`() throws {
        for ligne in try ModeleEcrit(Preremplissage()).toml { #expect(ligne.count <= 100, "\(ligne)") }
    }
}
