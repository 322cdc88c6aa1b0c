import Comptage
import Rendu
import TestSupport
import Testing

@Suite struct `Fichiers de référence` {
    private let fictif = DossierFictif()

    @Test func `donnees.csv`() throws { try Golden.verifier(DonneesCSV.render(fictif.bilan), "donnees.csv") }

    @Test func `bilan.xml`() throws { try Golden.verifier(Array(Rendus.xml(fictif.bilan).utf8), "bilan.xml") }

    @Test func `bilan.html`() throws { try Golden.verifier(Array(Rendus.html(fictif.bilan).utf8), "bilan.html") }

    @Test func `index.html`() throws { try Golden.verifier(Array(Rendus.index().utf8), "index.html") }

    @Test func `etat.json`() throws { try Golden.verifier(Rendus.etat().json, "etat.json") }

    @Test func `deux rendus des mêmes données donnent les mêmes octets`() throws {
        let autre = DossierFictif()
        #expect(DonneesCSV.render(fictif.bilans.consolide) == DonneesCSV.render(autre.bilans.consolide))
        #expect(try Rendus.xml(fictif.bilans.consolide) == Rendus.xml(autre.bilans.consolide))
        #expect(try Rendus.html(fictif.bilans.consolide) == Rendus.html(autre.bilans.consolide))
        #expect(Rendus.etat(fictif).json == Rendus.etat(autre).json)
        #expect(try Rendus.index(Rendus.etat(fictif)) == Rendus.index(Rendus.etat(autre)))
    }
}
