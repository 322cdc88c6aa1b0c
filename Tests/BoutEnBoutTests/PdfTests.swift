import Foundation
import TestSupport
import Testing

/// `produire --pdf`, with programs that pretend.
@Suite struct PdfTests {
    /// A folder of tools whose `weasyprint` does this after it said its version.
    private static func outils(_ script: String, _ dossier: DossierTemporaire) throws -> String {
        let outils = "\(dossier.chemin)/outils"
        try FileManager.default.createDirectory(atPath: outils, withIntermediateDirectories: true)
        for (nom, contenu) in [
            ("weasyprint", "[ \"$1\" = --version ] && echo 70.0 && exit\n\(script)"), ("chromium", script),
        ] {
            try Data("#!/bin/sh\n\(contenu)\n".utf8).write(to: URL(fileURLWithPath: "\(outils)/\(nom)"))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(outils)/\(nom)")
        }
        return outils
    }

    private static let reussite = "for nom in bilan presentation; do echo \"%PDF-1.7 $nom\" > $nom.pdf; done"

    @Test func `chaque bilan et chaque présentation ont leur PDF, au manifeste, et rien ne reste du travail`() throws {
        let essai = Essai()
        try essai.produire("--pdf", "--outils-pdf", try PdfTests.outils(PdfTests.reussite, essai.dossier))
        let sortie = try #require(essai.sortie)
        let bilans = sortie.fichiers.keys.filter { $0.hasSuffix("/bilan.html") }
        #expect(!bilans.isEmpty)
        for bilan in bilans { #expect(sortie.texte(bilan.replacing(".html", with: ".pdf")) == "%PDF-1.7 bilan\n") }
        #expect(sortie.texte("cil/248400251/presentation.pdf") == "%PDF-1.7 presentation\n")
        let manifeste = try ManifesteLu("\(essai.campagne)/sortie")
        #expect(manifeste.sorties.map(\.chemin).contains("cil/248400251/presentation.pdf"))
        #expect(try ManifesteLu.ecarts(manifeste.sorties, sous: "\(essai.campagne)/sortie") == "")
        #expect(sortie.fichiers.keys.allSatisfy { !$0.contains("/.") && !$0.hasPrefix(".") })
        #expect(essai.restes == [])
    }

    @Test func `les autres sorties sont les mêmes octets avec ou sans PDF`() throws {
        let essai = Essai()
        try essai.produire("--pdf", "--outils-pdf", try PdfTests.outils(PdfTests.reussite, essai.dossier))
        let differences = try #require(essai.sortie).differences(Essai.livraison)
        #expect(
            differences.allSatisfy {
                $0.contains(".pdf") || $0.contains("manifeste.json") || $0.contains("etat.json")
                    || $0.contains("index.html")
            }, "\(differences)")
    }

    @Test func `un PDF qui échoue n’est pas livré, et la sortie d’avant reste`() throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        let outils = try PdfTests.outils("echo 'police absente' >&2; exit 1", essai.dossier)
        let resultat = try essai.lancer("produire", "--pdf", "--outils-pdf", outils)
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("WeasyPrint a échoué (code 1) : police absente"))
        essai.balayer()
        try essai.verifierQueRienNAChange()
    }

    @Test func `sans WeasyPrint, le refus vient avant tout travail et dit quoi installer`() throws {
        let essai = Essai()
        let resultat = try essai.lancer("produire", "--pdf", "--outils-pdf", "\(essai.dossier.chemin)/absent")
        // A machine may have one in its PATH.
        if resultat.code == 0 { return }
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("make pdf-tools"))
        #expect(essai.sortie == nil)
    }

    @Test func `le dossier d’outils ne sert qu’avec l’option`() throws {
        let resultat = try Essai().lancer("produire", "--outils-pdf", "/usr/bin")
        #expect(resultat.code == 2)
        #expect(resultat.messages.contains("--outils-pdf ne sert qu’avec --pdf"))
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `interrompu pendant un PDF, l’outil arrête le programme et balaie ce qu’il écrivait`(signal: Int32) throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        let temoin = "\(essai.dossier.chemin)/temoin"
        let outils = try PdfTests.outils("echo $$ > \(temoin); sleep 60; echo fini > \(temoin)", essai.dossier)
        let outil = try OutilEnCours(["produire", essai.campagne, "--pdf", "--outils-pdf", outils])
        func lu() -> String { (try? String(contentsOfFile: temoin, encoding: .utf8)) ?? "" }
        while outil.enCours, lu().isEmpty { Thread.sleep(forTimeInterval: 0.01) }
        outil.signaler(signal)
        let fin = try outil.attendre()
        #expect(fin.code == 128 + signal)
        #expect(fin.messages.contains("Interrompu : rien n’a été remplacé."))
        try essai.verifierQueRienNAChange()
        let programme = try #require(pid_t(lu().trimmingCharacters(in: .whitespacesAndNewlines)))
        // Killed with its group: gone, or about to be.
        for _ in 0..<200 where kill(programme, 0) == 0 { Thread.sleep(forTimeInterval: 0.01) }
        #expect(kill(programme, 0) != 0)
    }
}
