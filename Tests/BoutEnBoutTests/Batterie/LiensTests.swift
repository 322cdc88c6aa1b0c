import Foundation
import TestSupport
import Testing

/// Symbolic links in the place of a campaign, of its file, of its outputs.
@Suite struct LiensTests {
    private func lier(_ essai: Essai, _ nom: String, a cible: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(essai.dossier.chemin)/\(nom)", withDestinationPath: cible)
    }

    private func estUnLien(_ chemin: String) -> Bool {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: chemin)) != nil
    }

    @Test func `une campagne atteinte par un lien rompu se dit comme un dossier absent`() throws {
        let essai = Essai()
        try lier(essai, "lien", a: "nulle-part")
        let resultat = try Outil.lancer(["produire", "\(essai.dossier.chemin)/lien"])
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("campagne.toml : bloquant [CAMP-01]"), "\(resultat.messages)")
    }

    @Test func `par le lien ou par le dossier, deux exécutions à la fois se voient`() throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        try lier(essai, "lien", a: "campagne")
        let verrou = open(essai.campagne, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(verrou) }
        #expect(flock(verrou, LOCK_EX | LOCK_NB) == 0)
        let resultat = try Outil.lancer(["produire", "\(essai.dossier.chemin)/lien"])
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("une autre exécution écrit déjà dans ce dossier"))
        try essai.verifierQueRienNAChange()
    }

    @Test func `une sortie qui est un lien reste un lien, les bilans sont où il mène`() throws {
        let essai = Essai()
        try Essai.livraison.ecrire("\(essai.dossier.chemin)/ailleurs/bilans")
        try lier(essai, "campagne/sortie", a: "../ailleurs/bilans")
        let marque = "Habitat d’essai"
        essai.dossier.ecrire(
            "campagne/campagne.toml",
            (essai.dossier.lire("campagne/campagne.toml") ?? "").replacing("Bailleur d’essai", with: marque))
        try essai.produire()
        #expect(estUnLien("\(essai.campagne)/sortie"))
        let livree = try #require(Arbre("\(essai.dossier.chemin)/ailleurs/bilans"))
        #expect(livree.texte("consolide/bilan.html").contains(marque))
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(essai.dossier.chemin)/ailleurs") == ["bilans"])
        #expect(essai.restes == [])
    }

    @Test func `une sortie qui est un lien vers un dossier d’un autre est refusée, intacte`() throws {
        let essai = Essai()
        essai.dossier.ecrire("photos/vacances.jpg", "jpg")
        try lier(essai, "campagne/sortie", a: "../photos")
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("n’a pas été fait par bilanflux"), "\(resultat.messages)")
        #expect(essai.dossier.lire("photos/vacances.jpg") == "jpg")
    }

    @Test(arguments: ["nulle-part", "sortie"])
    func `une sortie qui est un lien sans issue est refusée, le lien reste`(_ cible: String) throws {
        let essai = Essai()
        try lier(essai, "campagne/sortie", a: cible)
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("ce lien mène à un dossier qui n’existe pas"), "\(resultat.messages)")
        #expect(estUnLien("\(essai.campagne)/sortie"))
        #expect(essai.restes == [])
    }
}
