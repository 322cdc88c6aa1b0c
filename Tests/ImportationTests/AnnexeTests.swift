import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// annexe.csv.
@Suite struct AnnexeTests {
    private static let entete = "reservataire;ligne;valeur\n"

    /// A second line at fault: the rule, the field, the byte where it starts, whether the line is rejected.
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let regle: String
        let champ: String
        let colonne: Int
        let ligne: String
        let rejet: Bool

        init(
            _ regle: String, _ description: String, _ champ: String, _ colonne: Int, _ ligne: String, rejet: Bool = true
        ) {
            testDescription = "\(regle) : \(description)"
            self.regle = regle
            self.champ = champ
            self.colonne = colonne
            self.ligne = ligne
            self.rejet = rejet
        }
    }

    static let cas = [
        Cas("ANX-01", "réservataire inconnu", "reservataire", 1, "X;b;492"),
        Cas("ANX-01", "réservataire absent", "reservataire", 1, ";b;492"),
        Cas("ANX-02", "lettre inconnue", "ligne", 9, "AVIGNON;k;492"),
        Cas("ANX-02", "lettre absente", "ligne", 9, "AVIGNON;;492"),
        Cas("ANX-03", "valeur absente", "valeur", 11, "AVIGNON;b;"),
        Cas("ANX-03", "valeur non communiquée", "valeur", 11, "AVIGNON;b;n.c."),
        Cas("ANX-03", "deux valeurs en une", "valeur", 11, "AVIGNON;j;77.06 soit 78 logements"),
        Cas("ANX-03", "valeur négative", "valeur", 11, "AVIGNON;g;-3"),
        Cas("ANX-03", "taux négatif", "valeur", 11, "AVIGNON;i;-3 %"),
        Cas("ANX-03", "un pour cent deux fois", "valeur", 11, "AVIGNON;i;3 %%"),
        Cas("ANX-04", "taux de plus de 100 %", "valeur", 11, "AVIGNON;d;100,01 %"),
        Cas("ANX-04", "taux de plus de 100, sans signe", "valeur", 11, "AVIGNON;d;696"),
        Cas("ANX-04", "pourcentage de logements", "valeur", 11, "AVIGNON;e;6,96 %"),
        Cas("ANX-05", "taux en fraction", "valeur", 11, "AVIGNON;i;0,1173", rejet: false),
        Cas("ANX-06", "ligne en double", "ligne", 9, "AVIGNON;a;11164"),
        Cas("ANX-06", "ligne j répétée", "ligne", 9, "AVIGNON;j;77,06"),
    ]

    private func lire(_ lignes: String) throws -> AnnexeLue {
        let dossier = DossierTemporaire()
        defer { withExtendedLifetime(dossier) {} }
        let chemin = dossier.ecrire("annexe.csv", AnnexeTests.entete + lignes)
        let conventions = try CampagneImportee { _ in }.dossier.conventions
        let lue = try AnnexeImport.lire(chemin, conventions)
        #expect(lue.compte.fichier == chemin)
        #expect(lue.compte.lues == lue.compte.utilisees + lue.compte.rejetees)
        #expect(lue.compte.utilisees == lue.lignes.count)
        #expect(lue.compte.rejetees == lue.log.rejets.count)
        return lue
    }

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: Cas) throws {
        let lue = try lire("AVIGNON;a;11163\nAVIGNON;j;77,06\n\(cas.ligne)\n")
        let diagnostic = try #require(lue.log.diagnostics.diagnostics.first)
        #expect(lue.log.diagnostics.diagnostics.map(\.rule.id) == [cas.regle])
        #expect(diagnostic.position.file == lue.compte.fichier)
        #expect(diagnostic.position.line == 4)
        #expect(diagnostic.position.field == cas.champ)
        #expect(diagnostic.position.column == cas.colonne)
        #expect(diagnostic.value == nil)
        #expect((diagnostic.rule.severity == .erreur) == cas.rejet)
        #expect(lue.lignes.count == (cas.rejet ? 2 : 3))
    }

    /// The value of one line that is beyond reproach.
    private func valeur(_ ligne: String, _ texte: String) throws -> ValeurImprimee {
        let lue = try lire("AVIGNON;\(ligne);\(texte)\n")
        #expect(lue.log.diagnostics.diagnostics.allSatisfy { $0.rule.id == "ANX-05" })
        return try #require(lue.lignes.first).valeur
    }

    @Test(arguments: [
        "11,73 %", "11.73 %", "11,73%", "11,73\u{A0}%", "11,73\u{202F}%", "11,73", "11.73",
    ])
    func `un taux se lit en pourcentage, avec ou sans son signe`(_ texte: String) throws {
        for ligne in ["d", "i", "taux_article_3"] {
            #expect(try valeur(ligne, texte) == ValeurImprimee(decimal: "11,73", pourcent: true))
        }
    }

    @Test func `un taux inférieur à 1 sans signe est une fraction, avec son signe un pourcentage`() throws {
        #expect(try valeur("i", "0,1173") == ValeurImprimee(decimal: "0,1173"))
        #expect(try valeur("i", "0,2 %") == ValeurImprimee(decimal: "0,2", pourcent: true))
    }

    @Test(arguments: ["0", "0,00", "0 %"])
    func `un taux nul n’a pas besoin de signe`(_ texte: String) throws {
        let lue = try lire("AVIGNON;i;\(texte)\n")
        #expect(lue.log.diagnostics.diagnostics.isEmpty)
        #expect(lue.lignes.map(\.valeur.valeur) == [.zero])
    }

    @Test(arguments: ["100 %", "100", "1"])
    func `un taux d’un à cent se lit sans signe`(_ texte: String) throws {
        #expect(try valeur("i", texte).pourcent)
    }

    @Test(arguments: [
        ("749", "749"), ("742,70", "742,70"), ("0,35", "0,35"), ("10 671", "10671"), ("10\u{A0}671", "10671"),
        ("10\u{202F}671", "10671"), ("0", "0"),
    ])
    func `un nombre de logements se lit tel quel`(_ texte: String, _ chiffres: String) throws {
        #expect(try valeur("e", texte) == ValeurImprimee(decimal: chiffres))
    }

    @Test func `la ligne j peut dire le nombre exact puis l’entier`() throws {
        let lue = try lire("AVIGNON;J;77.06\nAVIGNON;j;78\nPREFET;j;78\n")
        #expect(lue.log.diagnostics.diagnostics.isEmpty)
        #expect(lue.lignes.map(\.rubrique) == [.j, .j, .j])
        #expect(lue.lignes.map(\.reservataire) == [0, 0, 1].map { IndexReservataire($0) })
        #expect(lue.lignes.map(\.ligne) == [2, 3, 4])
    }

    @Test func `toutes les lignes d’une annexe se lisent`() throws {
        let lue = try lire(
            RubriqueDAnnexe.allCases.map { "AVIGNON;\($0.rawValue);\($0.estUnTaux ? "6,96 %" : "749")\n" }.joined())
        #expect(lue.lignes.map(\.rubrique) == RubriqueDAnnexe.allCases)
        #expect(lue.log.diagnostics.diagnostics.isEmpty)
    }

    @Test func `un fichier absent, un fichier sans ses colonnes se disent`() throws {
        #expect(throws: ImportError.self) { try AnnexeImport.lire("/nulle/part/annexe.csv", []) }
        let dossier = DossierTemporaire()
        let chemin = dossier.ecrire("annexe.csv", "reservataire;valeur\n")
        do throws(ImportError) {
            _ = try AnnexeImport.lire(chemin, [])
            Issue.record("une annexe sans colonne ligne est passée")
        } catch {
            #expect(error.message.hasPrefix("\(chemin):1 : colonne introuvable : ligne"), "\(error.message)")
        }
    }
}
