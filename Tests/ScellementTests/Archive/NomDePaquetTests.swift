import Testing

@testable import Scellement

@Suite struct `Nom de paquet` {
    @Test(arguments: [
        ("2024/299300160-BAGNOLS-v1", 1), ("2024/299300160+consolide-v2", 2), ("2024/299300160+cil-200068567-v12", 12),
        ("2024/299300160-A-v1-v3", 3), ("2024/299300160-_-v1", 1),
    ]) func `un nom se lit`(_ texte: String, _ version: Int) {
        #expect(NomDePaquet(texte)?.version == version)
        #expect(NomDePaquet(texte)?.annee == 2024)
    }

    @Test(arguments: [
        "", "2024", "2024/299300160-BAGNOLS", "2024/299300160-BAGNOLS-v0", "2024/299300160-BAGNOLS-v01",
        "2024/299300160-BAGNOLS-v", "2024/299300160--v", "2024/299300160-v1", "2024/29930016X-BAGNOLS-v1",
        "24/299300160-BAGNOLS-v1", "2024/../299300160-B-v1", "../2024/299300160-B-v1", "2024/299300160-B/C-v1",
        "2024/299300160+autre-v1", "2024/299300160+cil-20006856-v1", "2024/299300160-A+B-v1", "2024/299300160-É-v1",
        "2024/299300160-A\n-v1", "2024/299300160-A-v99999999999999999999",
    ]) func `ce qui n’est pas un nom est refusé`(_ texte: String) { #expect(NomDePaquet(texte) == nil) }

    @Test func `la version d’avant porte le même nom`() {
        #expect(NomDePaquet("2024/299300160-A-v10")?.precedent?.texte == "2024/299300160-A-v9")
        #expect(NomDePaquet("2024/299300160-A-v1")?.precedent == nil)
    }

    @Test(arguments: ["2024/299300160-BAGNOLS-v1", "2024/299300160+consolide-v2"])
    func `un nom en attente se relit`(_ texte: String) throws {
        let nom = try #require(NomDePaquet(texte))
        for etat in NomDePaquet.Attente.allCases {
            let lu = try #require(NomDePaquet.enAttente(nom.enAttente(etat)))
            #expect(lu.paquet == nom)
            #expect(lu.etat == etat)
        }
        #expect(NomDePaquet.enAttente(texte) == nil)
    }
}
