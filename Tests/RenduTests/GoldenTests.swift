import Comptage
import Rendu
import Testing

@Suite struct `Fichiers de référence` {
    private let fictif = DossierFictif()

    @Test func `donnees.csv`() throws { try Golden.verifier(DonneesCSV.render(fictif.bilan), "donnees.csv") }

    @Test func `bilan.xml`() throws { try Golden.verifier(Array(Rendus.xml(fictif.bilan).utf8), "bilan.xml") }

    @Test func `bilan.html`() throws { try Golden.verifier(Array(Rendus.html(fictif.bilan).utf8), "bilan.html") }

    @Test func `index.html`() throws { try Golden.verifier(Array(Rendus.index(fictif).utf8), "index.html") }

    @Test func `deux rendus des mêmes données donnent les mêmes octets`() throws {
        let autre = DossierFictif()
        #expect(DonneesCSV.render(fictif.bilans.consolide) == DonneesCSV.render(autre.bilans.consolide))
        #expect(try Rendus.xml(fictif.bilans.consolide) == Rendus.xml(autre.bilans.consolide))
        #expect(try Rendus.html(fictif.bilans.consolide) == Rendus.html(autre.bilans.consolide))
        #expect(try Rendus.index(fictif) == Rendus.index(autre))
    }
}
