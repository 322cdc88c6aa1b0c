import Diagnostics
import Importation
import Modele
import Parc
import TestSupport
import Testing

/// archivage.toml of the model, held against what the tool reads.
@Suite struct ArchivageTomlTests {
    private static let lignes: [String] = {
        let octets = Modele().fichiers.first { $0.nom == LecteurDArchivage.nomDuFichier }?.octets ?? []
        return String(decoding: octets, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }()

    /// What reading the file gives once each line is changed.
    private func lire(_ changer: (String) -> String) throws(ImportError) -> ReglesDArchivage {
        let dossier = DossierTemporaire()
        defer { withExtendedLifetime(dossier) {} }
        dossier.ecrire("archivage.toml", ArchivageTomlTests.lignes.map(changer).joined(separator: "\n"))
        return try LecteurDArchivage.lire(dossier: dossier.chemin)
    }

    private func remplir(_ ligne: String) -> String {
        ligne.hasPrefix("dua") ? "dua = 10" : ligne.hasPrefix("sort_final") ? "sort_final = \"detruire\"" : ligne
    }

    @Test func `toutes les clés que l’outil connaît y sont, chacune une fois, et aucune autre`() {
        let cles = ArchivageTomlTests.lignes.compactMap(ModeleEcrit.cle)
        #expect(cles == CleDArchivage.allCases.map(\.rawValue))
    }

    @Test func `laissé tel quel, les deux clés à remplir sont refusées à leur ligne`() {
        let lignes = ArchivageTomlTests.lignes
        let attendues = lignes.indices.filter { lignes[$0].hasSuffix("# À REMPLIR") }.map { $0 + 1 }
        #expect(attendues.count == 2)
        let erreur = #expect(throws: ImportError.self) { try lire { $0 } }
        guard case .campagne(let fautes)? = erreur else { return }
        #expect(fautes.map(\.rule.id) == ["CONS-05", "CONS-05"])
        #expect(fautes.map(\.position.line) == attendues)
    }

    @Test func `les deux clés remplies, le fichier se lit, et rien d’autre n’est donné`() throws {
        #expect(try lire(remplir) == ReglesDArchivage(dua: 10, sortFinal: .detruire))
    }

    @Test func `toutes les clés données à la fois, le fichier se lit`() throws {
        let regles = try lire { remplir(ModeleEcrit.decommenter($0)) }
        #expect(regles.statutJuridique == .publiques)
        #expect(regles.serviceArchives != nil && regles.regleDeDUA != nil && regles.regleDAcces != nil)
    }

    @Test func `les commentaires tiennent en cent colonnes`() {
        for ligne in ArchivageTomlTests.lignes { #expect(ligne.count <= 100, "\(ligne)") }
    }

    @Test func `LISEZMOI le présente sans répéter ses clés`() throws {
        let notice = try #require(Modele().fichiers.first { $0.nom == Modele.notice })
        let texte = String(decoding: notice.octets, as: UTF8.self)
        #expect(texte.contains("\narchivage.toml\n--------------\n"))
        #expect(!texte.contains("sort_final"))
    }
}
