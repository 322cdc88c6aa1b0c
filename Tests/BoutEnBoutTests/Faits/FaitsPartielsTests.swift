import Foundation
import TestSupport
import Testing

/// The facts of an engine, which counts some measures only: what is missing is said, and never a zero.
@Suite struct FaitsPartielsTests {
    /// Sections A and B and the stock, as the command `sql` asks an engine for.
    private func produire(_ nom: String, _ dossier: DossierTemporaire) throws -> Arbre {
        let campagne = Depot.racine.appending(path: "SampleData/\(nom)").path
        let compte = try Outil.lancer(["compter", campagne, "--sortie", "\(dossier.chemin)/faits"])
        try #require(compte.code == 0, "\(compte.messages)")
        let lignes = try #require(Arbre("\(dossier.chemin)/faits")).texte("faits.csv").split(separator: "\n")
        let gardees = lignes.filter { ["mesure;", "A.", "B.", "_stock;"].contains(where: $0.hasPrefix) }
        dossier.ecrire("recus/faits.csv", gardees.map { "\($0)\n" }.joined())
        let resultat = try Outil.lancer([
            "produire", campagne, "--faits", "\(dossier.chemin)/recus", "--sortie", "\(dossier.chemin)/sortie",
        ])
        try #require(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.messages.contains("[FAITS-13]"))
        return try #require(Arbre("\(dossier.chemin)/sortie"))
    }

    @Test(arguments: ["avignon", "gard-rhodanien"])
    func `les sections A et B seules font des bilans qui disent ce qui manque`(_ nom: String) throws {
        let dossier = DossierTemporaire()
        let sortie = try produire(nom, dossier)
        let direct = DossierTemporaire()
        let tout = try Outil.lancer([
            "produire", Depot.racine.appending(path: "SampleData/\(nom)").path, "--sortie", "\(direct.chemin)/sortie",
        ])
        try #require(tout.code == 0)
        let entier = try #require(Arbre("\(direct.chemin)/sortie"))
        let donnees = sortie.texte("consolide/donnees.csv").split(separator: "\n")
        let completes = Set(entier.texte("consolide/donnees.csv").split(separator: "\n"))
        // No figure but those of the whole bilan, section M apart; none of what was not counted.
        #expect(donnees.filter { !completes.contains($0) && !$0.hasPrefix("M;") } == [])
        for absent in [
            "C;", "D;", "E;", "F;", "G;", "I;", "B;taux_orientation", "B;objectif_flux_reel", "M;evenements",
        ] {
            #expect(!donnees.contains { $0.hasPrefix(absent) }, "\(absent)")
        }
        for present in ["A;liberes", "B;mises_a_disposition", "B;taux_baux", "B;atteinte_prevue", "H;annexe_c", "J;"] {
            #expect(donnees.contains { $0.hasPrefix(present) }, "\(present)")
        }
        let page = sortie.texte("consolide/bilan.html")
        #expect(page.matches(of: #/Section non comptée/#).count == 6)
        #expect(page.contains("non vérifiée, ce qu’elle compare n’est pas compté"))
        #expect(page.contains("Ce que le fichier de faits ne dit pas"))
        let xml = sortie.texte("consolide/bilan.xml")
        #expect(xml.contains("<lacune section=\"C\" mesure=\"livres\""))
        #expect(xml.contains("verifications=\"0\" ecarts=\"0\" incomplete=\"true\""))
    }

    @Test func `l’édition d’une conférence ne prend pas pour nul ce qui n’est pas compté`() throws {
        let dossier = DossierTemporaire()
        let sortie = try produire("avignon", dossier)
        let presentation = sortie.texte("cil/248400251/presentation.html")
        #expect(presentation.contains("Programmes neufs\u{202F}: non compté"))
        #expect(!presentation.contains("Aucun programme neuf"))
        #expect(!presentation.contains("Aucun logement neuf"))
        #expect(sortie.texte("cil/248400251/bilan.html").contains("le fichier de faits n’en dit rien"))
    }

    @Test(arguments: 1...8)
    func `n’importe quelles mesures, en moins, donnent encore des bilans`(_ graine: Int) throws {
        let essai = Essai()
        var faits = try FaitsDEssai(essai)
        var hasard = SplitMix64(graine: UInt64(graine))
        let noms = Set(faits.lignes.dropFirst().compactMap { $0.split(separator: ";").first.map(String.init) }).sorted()
        let absents = Set(noms.filter { _ in Int.random(in: 0...(graine % 3 + 1), using: &hasard) == 0 })
        faits.ne { ligne in absents.contains { ligne.hasPrefix("\($0);") } }
        try essai.produire("--faits", faits.ecrire(essai))
        let donnees = try #require(essai.sortie).texte("consolide/donnees.csv")
        for absent in absents where !absent.hasPrefix("_") {
            let cle = absent.replacing(".", with: ";")
            #expect(!donnees.contains("\n\(cle);"), "\(absent)")
        }
    }
}
