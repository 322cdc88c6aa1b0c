import Diagnostics
import Importation
import Parc
import Regles
import TestSupport
import Testing

/// The anchor of the archive in campagne.toml.
@Suite struct AncreDeCampagneTests {
    private static let tete = String(repeating: "0a9f", count: 16)

    /// The exercise of a campaign with these lines at the end, from line 14, or what is wrong with them.
    private func lire(_ fin: String) throws -> Result<Exercice, Faute> {
        let dossier = CampagneMinimale { $0.ajouter(fin, a: "campagne.toml") }.ecrire()
        defer { withExtendedLifetime(dossier) {} }
        do throws(ImportError) {
            return .success(try LecteurDeCampagne.lire(dossier: dossier.chemin).0.exercice)
        } catch {
            guard case .campagne(let problemes) = error, problemes.count == 1 else { throw error }
            return .failure(Faute(diagnostic: problemes[0]))
        }
    }

    private struct Faute: Error { let diagnostic: Diagnostic }

    /// What is wrong with a section `[archive]` of one line.
    private func faute(_ cle: String) throws -> Diagnostic? {
        guard case .failure(let faute) = try lire("[archive]\n\(cle)") else { return nil }
        return faute.diagnostic
    }

    @Test func `elle se lit, et devient le dernier paramètre des bilans`() throws {
        let ancre = "7:" + AncreDeCampagneTests.tete
        let exercice = try lire("[archive]\nancre = \"\(ancre)\"").get()
        #expect(exercice.ancre == AncreNotee(ancre))
        #expect(
            exercice.parametres.last == Parametre("archive.ancre", ancre, "Ancre de l’archive des bilans signés"))
    }

    @Test(arguments: ["", "[archive]"])
    func `sans elle, aucun paramètre ne parle de l’archive`(_ fin: String) throws {
        let exercice = try lire(fin).get()
        #expect(exercice.ancre == nil)
        #expect(!exercice.parametres.contains { $0.cle.hasPrefix("archive") })
    }

    private static let malEcrites: [(cas: String, valeur: String)] = [
        ("sans taille", tete), ("d’un journal vide", "0:\(tete)"), ("de taille négative", "-1:\(tete)"),
        ("de taille signée", "+7:\(tete)"), ("de taille à zéros", "007:\(tete)"),
        ("de taille démesurée", "99999999999999999999:\(tete)"), ("coupée", "7:\(tete.dropLast())"),
        ("trop longue", "7:\(tete)0"), ("en majuscules", "7:\(tete.uppercased())"),
        ("à espace", "7: \(tete.dropLast())"), ("suivie d’autre chose", "7:\(tete):"), ("vide", ""),
    ]

    @Test(arguments: malEcrites)
    func `mal écrite, elle est refusée à sa ligne, avec ce qui est attendu`(_ cas: String, _ valeur: String) throws {
        let faute = try #require(try faute("ancre = \"\(valeur)\""), "\(cas)")
        #expect(faute.rule.id == "CAMP-05" && faute.rule.severity == .bloquant)
        #expect(faute.position == SourcePosition(file: "campagne.toml", line: 15))
        #expect(faute.detail.hasPrefix("« archive.ancre » : « taille:tête » est attendu, tel que"))
    }

    @Test func `en nombre, elle est refusée`() throws {
        #expect(try faute("ancre = 7")?.detail == "« archive.ancre » : un texte entre guillemets est attendu")
    }

    @Test func `une autre clé de sa section est inconnue`() throws {
        let faute = try #require(try faute("ancres = \"\""))
        #expect(faute.rule.id == "CAMP-03" && faute.position.line == 15)
        #expect(faute.detail.contains("vouliez-vous dire « ancre »"))
    }
}
