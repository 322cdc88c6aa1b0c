import Parc
import Regles
import TestSupport
import Testing

/// CYC-1.
@Suite struct CyclesTests {
    @Test func `un logement sans événement n’a pas de cycle`() { #expect(Chronique().cycles == []) }

    @Test(arguments: TypeEvenement.allCases.filter { $0 != .annulation })
    func `tout événement sans cycle ouvert en ouvre un`(_ type: TypeEvenement) {
        #expect(Chronique("2024-03-01 \(type.rawValue)").cycles == [[type]])
    }

    @Test func `un CONGE rejoint le cycle ouvert`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-03-05 CONGE").cycles == [[.liberation, .conge]])
        #expect(Chronique("2024-03-01 LIVRAISON", "2024-03-05 CONGE").cycles == [[.livraison, .conge]])
        #expect(Chronique("2024-03-01 CONGE", "2024-03-05 CONGE").cycles == [[.conge, .conge]])
    }

    @Test func `la date de congé est celle du premier`() {
        let cycle = Chronique("2024-03-01 CONGE", "2024-03-05 CONGE").suivis.first?.cycle
        #expect(cycle?.conge == jour("2024-03-01"))
    }

    @Test func `une LIBERATION rejoint le cycle ouvert par un CONGE`() {
        #expect(Chronique("2024-03-01 CONGE", "2024-06-01 LIBERATION").cycles == [[.conge, .liberation]])
    }

    @Test func `une LIBERATION rejoint un cycle ouvert par une mise à disposition`() {
        let chronique = Chronique("2024-03-01 MISE_A_DISPOSITION AL", "2024-06-01 LIBERATION")
        #expect(chronique.cycles == [[.miseADisposition, .liberation]])
    }

    @Test func `une LIBERATION ouvre un nouveau cycle quand le cycle ouvert en a déjà une`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-06-01 LIBERATION").cycles == [[.liberation], [.liberation]])
    }

    @Test func `une LIBERATION ouvre un nouveau cycle quand le cycle ouvert a une LIVRAISON`() {
        #expect(Chronique("2024-03-01 LIVRAISON", "2024-06-01 LIBERATION").cycles == [[.livraison], [.liberation]])
    }

    @Test func `une LIVRAISON rejoint le cycle d’un programme offert avant elle`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-04-01 DECISION ordinaire ATTRIBUTION", "2024-06-01 LIVRAISON")
        #expect(chronique.cycles == [[.miseADisposition, .decision, .livraison]])
    }

    @Test(arguments: [TypeEvenement.conge, .liberation, .livraison])
    func `une LIVRAISON ouvre un nouveau cycle après un CONGE, une LIBERATION ou une LIVRAISON`(_ type: TypeEvenement) {
        #expect(Chronique("2024-03-01 \(type.rawValue)", "2024-06-01 LIVRAISON").cycles == [[type], [.livraison]])
    }

    @Test(arguments: [TypeEvenement.miseADisposition, .retour, .proposition, .decision, .refus, .bail, .retrait])
    func `les autres événements rejoignent le cycle ouvert`(_ type: TypeEvenement) {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-06-01 \(type.rawValue)").cycles == [[.liberation, type]])
    }

    @Test(arguments: [TypeEvenement.bail, .retrait])
    func `BAIL et RETRAIT ferment le cycle`(_ type: TypeEvenement) {
        let chronique = Chronique("2024-03-01 CONGE", "2024-06-01 \(type.rawValue)", "2024-09-01 CONGE")
        #expect(chronique.cycles == [[.conge, type], [.conge]])
    }

    @Test func `un cycle est clos par un bail, par un retrait ou reste ouvert`() {
        #expect(Chronique("2024-03-01 CONGE", "2024-06-01 BAIL ordinaire").suivis.map(\.cycle.cloture) == [.bail])
        #expect(Chronique("2024-03-01 CONGE", "2024-06-01 RETRAIT").suivis.map(\.cycle.cloture) == [.retrait])
        #expect(Chronique("2024-03-01 CONGE", "2024-06-01 REFUS voisin").suivis.map(\.cycle.cloture) == [nil])
    }

    @Test func `les clés rendues après le bail appartiennent au cycle du congé`() {
        let chronique = Chronique("2024-03-01 CONGE", "2024-04-01 BAIL ordinaire", "2024-04-15 LIBERATION")
        #expect(chronique.cycles == [[.conge, .bail, .liberation]])
        #expect(chronique.suivis.first?.cycle.liberation == jour("2024-04-15"))
    }

    @Test func `une LIBERATION rattachée ne rouvre pas le cycle`() {
        let chronique = Chronique(
            "2024-03-01 CONGE", "2024-04-01 BAIL ordinaire", "2024-04-15 LIBERATION", "2024-09-01 CONGE")
        #expect(chronique.cycles == [[.conge, .bail, .liberation], [.conge]])
    }

    @Test func `une seconde LIBERATION après le bail ouvre un cycle`() {
        let chronique = Chronique(
            "2024-03-01 CONGE", "2024-04-01 BAIL ordinaire", "2024-04-15 LIBERATION", "2024-11-01 LIBERATION")
        #expect(chronique.cycles == [[.conge, .bail, .liberation], [.liberation]])
    }

    @Test func `une LIBERATION après le bail d’un cycle qui en avait une ouvre un cycle`() {
        let chronique = Chronique(
            "2024-03-01 CONGE", "2024-03-20 LIBERATION", "2024-04-01 BAIL ordinaire", "2024-11-01 LIBERATION")
        #expect(chronique.cycles == [[.conge, .liberation, .bail], [.liberation]])
    }

    @Test func `une LIBERATION après le bail d’un cycle sans congé ouvre un cycle`() {
        let chronique = Chronique("2024-03-01 MISE_A_DISPOSITION AL", "2024-04-01 BAIL voisin", "2024-11-01 LIBERATION")
        #expect(chronique.cycles == [[.miseADisposition, .bail], [.liberation]])
    }

    @Test func `une LIBERATION après un retrait ouvre un cycle`() {
        let chronique = Chronique("2024-03-01 CONGE", "2024-04-01 RETRAIT", "2024-04-15 LIBERATION")
        #expect(chronique.cycles == [[.conge, .retrait], [.liberation]])
    }

    @Test func `une LIBERATION ne regarde que le dernier cycle`() {
        let chronique = Chronique(
            "2024-01-01 CONGE", "2024-02-01 BAIL voisin", "2024-05-01 DECISION voisin ATTRIBUTION",
            "2024-06-01 RETRAIT",
            "2024-06-02 LIBERATION")
        #expect(chronique.cycles == [[.conge, .bail], [.decision, .retrait], [.liberation]])
    }

    @Test func `une LIVRAISON après le bail appartient au cycle du programme`() {
        let chronique = Chronique(
            "2024-03-01 DECISION voisin ATTRIBUTION", "2024-04-01 BAIL voisin", "2024-05-01 LIVRAISON")
        #expect(chronique.cycles == [[.decision, .bail, .livraison]])
    }

    @Test func `une LIVRAISON après le bail d’un cycle déjà livré ouvre un cycle`() {
        let chronique = Chronique("2024-03-01 LIVRAISON", "2024-04-01 BAIL voisin", "2024-05-01 LIVRAISON")
        #expect(chronique.cycles == [[.livraison, .bail], [.livraison]])
    }

    @Test(arguments: [TypeEvenement.conge, .liberation])
    func `une LIVRAISON après le bail d’un cycle de relocation ouvre un cycle`(_ type: TypeEvenement) {
        let chronique = Chronique("2024-03-01 \(type.rawValue)", "2024-04-01 BAIL voisin", "2024-05-01 LIVRAISON")
        #expect(chronique.cycles == [[type, .bail], [.livraison]])
    }

    @Test func `une LIVRAISON après un retrait ouvre un cycle`() {
        let chronique = Chronique("2024-03-01 MISE_A_DISPOSITION AL", "2024-04-01 RETRAIT", "2024-05-01 LIVRAISON")
        #expect(chronique.cycles == [[.miseADisposition, .retrait], [.livraison]])
    }

    @Test(arguments: [TypeEvenement.miseADisposition, .decision, .refus, .conge, .bail])
    func `aucun autre événement ne rejoint un cycle clos`(_ type: TypeEvenement) {
        let chronique = Chronique("2024-03-01 CONGE", "2024-04-01 BAIL voisin", "2024-05-01 \(type.rawValue)")
        #expect(chronique.cycles == [[.conge, .bail], [type]])
    }

    @Test func `les événements d’un jour se suivent dans l’ordre du fichier`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-01 BAIL voisin", "2024-03-01 CONGE")
        #expect(chronique.cycles == [[.liberation, .bail], [.conge]])
    }
}
