import Foundation
import TestSupport
import Testing

/// A register that is not what was written: said, refused, never lost.
@Suite struct RegistreAbimeTests {
    private static func deuxProductions() throws -> Essai {
        let essai = Essai()
        for _ in 1...2 { try essai.produire() }
        return essai
    }

    /// Refused before anything is delivered, every file as it was.
    private func verifierLeRefus(_ essai: Essai, _ dit: String..., ligne: SourceLocation = #_sourceLocation) throws {
        let (registre, sortie) = (essai.registre, try #require(essai.sortie))
        essai.dossier.ecrire("campagne/territoires.csv", (essai.dossier.lire("campagne/territoires.csv") ?? "") + "\n")
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 4, sourceLocation: ligne)
        #expect(resultat.motsAnglais == [], sourceLocation: ligne)
        for texte in dit {
            #expect(resultat.messages.contains(texte), "\(resultat.messages)", sourceLocation: ligne)
        }
        #expect(essai.registre == registre, sourceLocation: ligne)
        #expect(essai.sortie == sortie, sourceLocation: ligne)
        #expect(essai.restes == [], sourceLocation: ligne)
    }

    static let retouches: [(nom: String, dit: String, retouche: @Sendable (String) -> String)] = [
        ("un nom changé", "à l’entrée 1", { $0.replacing("\"responsable\": \"\"", with: "\"responsable\": \"X\"") }),
        (
            "une date changée à la fin", "à l’entrée 8",
            { texte in
                guard let place = texte.ranges(of: "2025-02-28").last else { return texte }
                return texte.replacingCharacters(in: place, with: "2025-02-27")
            }
        ),
        (
            "une entrée ôtée", "à l’entrée 2",
            { texte in
                let parts = texte.components(separatedBy: "    },\n    {\n")
                return (parts.prefix(1) + parts.dropFirst(2)).joined(separator: "    },\n    {\n")
            }
        ),
        ("coupé", "il ne se lit plus", { String($0.dropLast(200)) }),
        ("vidé", "il ne se lit plus", { _ in "" }),
        ("remis en forme", "mis en forme autrement", { $0.replacing("      ", with: " ") }),
        (
            "d’une autre version", "il est d’une autre version",
            { $0.replacing("\"version\": 1,", with: "\"version\": 2,") }
        ),
        (
            "une clé de plus", "du texte a été ajouté",
            { $0.replacing("\"version\": 1,", with: "\"version\": 1, \"x\": 2,") }
        ),
    ]

    @Test(arguments: retouches.indices)
    func `un registre retouché ou abîmé est refusé, tel qu’il est`(_ rang: Int) throws {
        let (nom, dit, retouche) = RegistreAbimeTests.retouches[rang]
        let essai = try RegistreAbimeTests.deuxProductions()
        let texte = try #require(essai.dossier.lire("campagne/registre.json"))
        #expect(retouche(texte) != texte, "\(nom)")
        essai.dossier.ecrire("campagne/registre.json", retouche(texte))
        try verifierLeRefus(essai, "registre.json : ce registre n’est plus celui que bilanflux a écrit", dit)
    }

    @Test func `un tableur enregistré par un autre programme est refusé ; rangé ailleurs, il est refait`() throws {
        let essai = try RegistreAbimeTests.deuxProductions()
        let tableur = try #require(essai.dossier.lire("campagne/registre.csv"))
        essai.dossier.ecrire("campagne/registre.csv", tableur.replacing("\n", with: "\r\n"))
        try verifierLeRefus(essai, "registre.csv : ce fichier a été modifié", "il sera refait de registre.json")
        try FileManager.default.removeItem(atPath: "\(essai.campagne)/registre.csv")
        try essai.produire()
        #expect(try #require(essai.dossier.lire("campagne/registre.csv")).hasPrefix(tableur))
    }

    @Test func `un tableur en retard d’une entrée, comme un arrêt brutal le laisse, est complété`() throws {
        let essai = Essai()
        try essai.produire()
        let tableur = try #require(essai.dossier.lire("campagne/registre.csv"))
        try essai.produire()
        let complet = try #require(essai.dossier.lire("campagne/registre.csv"))
        essai.dossier.ecrire("campagne/registre.csv", tableur)
        try essai.produire()
        #expect(try #require(essai.dossier.lire("campagne/registre.csv")).hasPrefix(complet))
    }

    @Test func `sans registre.json, un registre.csv n’est pas recouvert`() throws {
        let essai = try RegistreAbimeTests.deuxProductions()
        try FileManager.default.removeItem(atPath: "\(essai.campagne)/registre.json")
        try verifierLeRefus(essai, "registre.json : ce fichier manque et registre.csv est là")
    }

    @Test(arguments: ["registre.json", "registre.csv"])
    func `un lien ou un dossier à sa place est refusé`(_ nom: String) throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        let chemin = "\(essai.campagne)/\(nom)"
        try FileManager.default.createSymbolicLink(atPath: chemin, withDestinationPath: "campagne.toml")
        try verifierLeRefus(essai, "\(nom) : un fichier est attendu, ni lien ni dossier")
        try FileManager.default.removeItem(atPath: chemin)
        try FileManager.default.createDirectory(atPath: chemin, withIntermediateDirectories: true)
        try verifierLeRefus(essai, "\(nom) : un fichier est attendu, ni lien ni dossier")
    }

    @Test(.enabled(if: geteuid() != 0, "root écrit partout"))
    func `un dossier de campagne sans droit d’écriture se dit, rien n’est livré`() throws {
        let essai = Essai()
        chmod(essai.campagne, 0o555)
        defer { chmod(essai.campagne, 0o755) }
        let sortie = "\(essai.dossier.chemin)/ailleurs"
        let resultat = try essai.lancer("produire", "--sortie", sortie)
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("le registre des traitements ne peut pas être lu ou écrit (droit refusé"))
        #expect(Arbre(sortie) == nil)
    }
}
