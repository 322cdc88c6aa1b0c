import Parc
import Regles
import TestSupport
import Testing

/// A2.
@Suite struct LiberesTests {
    private func auConge(_ lignes: String...) -> [String: Int] {
        Chronique(lignes, exercice: .essai(dateDeLiberation: .conge)).compte(Liberes.flux)
    }

    @Test func `une vacance libérée dans l’année compte une fois`() {
        #expect(Chronique("2024-03-01 LIBERATION").compte(Liberes.flux) == ["*": 1])
    }

    @Test(arguments: ["2023-12-31", "2025-01-01"])
    func `une vacance libérée une autre année ne compte pas`(_ jour: String) {
        #expect(Chronique("\(jour) LIBERATION").compte(Liberes.flux) == [:])
    }

    @Test func `un congé sans libération ne compte pas`() {
        #expect(Chronique("2024-03-01 CONGE", "2024-03-10 MISE_A_DISPOSITION AL").compte(Liberes.flux) == [:])
    }

    @Test func `un congé de l’année d’avant n’y change rien`() {
        #expect(Chronique("2023-11-01 CONGE", "2024-01-31 LIBERATION").compte(Liberes.flux) == ["*": 1])
        #expect(Chronique("2024-11-01 CONGE", "2025-01-31 LIBERATION").compte(Liberes.flux) == [:])
    }

    @Test func `deux vacances d’un logement comptent deux fois`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-04-01 BAIL voisin", "2024-10-01 LIBERATION")
        #expect(chronique.compte(Liberes.flux) == ["*": 2])
    }

    @Test func `des clés rendues après le bail libèrent la vacance`() {
        let chronique = Chronique("2024-03-01 CONGE", "2024-04-01 BAIL voisin", "2024-04-10 LIBERATION")
        #expect(chronique.compte(Liberes.flux) == ["*": 1])
    }

    @Test(arguments: ["RETRAIT", "BAIL mutation", "MISE_A_DISPOSITION AL"])
    func `ce qui suit la libération n’y change rien`(_ suite: String) {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-05-01 \(suite)").compte(Liberes.flux) == ["*": 1])
    }

    @Test func `quand le congé libère, c’est sa date qui compte`() {
        #expect(auConge("2024-11-01 CONGE", "2025-01-31 LIBERATION") == ["*": 1])
        #expect(auConge("2023-11-01 CONGE", "2024-01-31 LIBERATION") == [:])
    }

    @Test func `quand le congé libère, une vacance sans congé ne compte pas`() {
        #expect(auConge("2024-03-01 LIBERATION") == [:])
    }

    @Test func `quand le congé libère, un congé suffit`() { #expect(auConge("2024-03-01 CONGE") == ["*": 1]) }

    @Test func `une vacance neuve ne compte pas`() {
        #expect(Chronique("2024-03-01 LIVRAISON", provenance: .livraison).compte(Liberes.flux) == [:])
    }

    @Test(arguments: [SituationAssiette.sorti, .exclu(.foyer)])
    func `une vacance hors de l’assiette ne compte pas`(_ situation: SituationAssiette) {
        #expect(Chronique("2024-03-01 LIBERATION", provenance: .parc(situation)).compte(Liberes.flux) == [:])
    }
}
