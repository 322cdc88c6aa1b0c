import Foundation
import TestSupport
import Testing

@Suite struct `bilanflux etat` {
    @Test func `l’état dit l’échéance et chaque bilan`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try essai.lancer("etat", essai.essai.campagne)
        #expect(
            resultat.code == 0 && resultat.sortie.contains("Échéance : ") && resultat.sortie.contains("Bilan consolidé")
        )
    }

    @Test func `un bilan n’est transmis qu’une fois archivé`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        #expect(try essai.lancer("etat", essai.sortie, "--transmis", "consolide").code == 2)
        #expect(try essai.archiver().code == 0)
        let resultat = try essai.lancer("etat", essai.sortie, "--transmis", "consolide")
        #expect(resultat.code == 0 && resultat.sortie.contains("Transmis"))
        // A later run does not take it back.
        #expect(try essai.archiver().code == 0)
        #expect(try essai.lancer("etat", essai.sortie).sortie.contains("Transmis"))
    }

    @Test func `l’état n’est lu pour être changé qu’une fois seul à le changer`() throws {
        let essai = try EssaiDeScellement()
        try Data("pas un état".utf8).write(to: URL(filePath: "\(essai.sortie)/etat.json"))
        try FileManager.default.createSymbolicLink(
            atPath: "\(essai.essai.dossier.chemin)/lien", withDestinationPath: essai.sortie)
        for sortie in [essai.sortie, "\(essai.essai.dossier.chemin)/lien"] {
            let resultat = try essai.pendantQuUnAutreEcrit { try essai.lancer("etat", sortie, "--tous-transmis") }
            #expect(resultat.code == 4 && resultat.messages.contains("une autre exécution"), "\(resultat.messages)")
        }
    }

    @Test func `un code inconnu est refusé avec ceux qui existent`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try essai.lancer("etat", essai.sortie, "--transmis", "INCONNU")
        #expect(resultat.code == 2 && resultat.messages.contains("codes connus : consolide"))
    }

    @Test func `un dossier sans bilans est refusé`() throws {
        #expect(try Outil.lancer(["etat", "/tmp"]).code == 4)
    }
}
