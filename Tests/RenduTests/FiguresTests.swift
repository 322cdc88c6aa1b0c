import Comptage
import Rendu
import Testing

/// The charts of a page, read back from its text.
@Suite struct FiguresTests {
    /// A chart as the page has it.
    private struct Lue {
        let id: String
        let texte: String
        /// The id of the table of its data.
        let tableau: String
        /// What is read aloud in place of the drawing.
        let alternative: String
    }

    private func figures(_ page: String) throws -> [Lue] {
        try page.matches(of: /<figure id="([^"]*)"(?s:(.*?))<\/figure>/).map { figure in
            let texte = String(figure.output.2)
            return Lue(
                id: String(figure.output.1), texte: texte,
                tableau: String(try #require(texte.firstMatch(of: /<a href="#([^"]*)">/)).output.1),
                alternative: String(try #require(texte.firstMatch(of: /<desc[^>]*>([^<]*)<\/desc>/)).output.1))
        }
    }

    /// The numbers that stand in a text, as they are written.
    private func nombres(_ texte: String) -> Set<String> {
        Set(texte.matches(of: /\d+(?:\u{202F}\d{3})*(?:,\d+)?/).map { String($0.output) })
    }

    @Test func `le bilan consolidé et ceux des réservataires ont leurs graphiques, chacun une fois`() throws {
        let bilans = DossierFictif().bilans
        let attendus = [
            "a-cascade", "b-objectifs-barres", "b-parts-typologie", "b-parts-financement", "g-minimums",
            "i-mois-courbe",
        ]
        for bilan in [bilans.consolide] + bilans.reservataires.prefix(1) {
            let ids = try figures(Rendus.html(bilan)).map(\.id)
            #expect(Set(ids).count == ids.count)
            #expect(Set(attendus).subtracting(ids) == [], "\(ids)")
        }
        #expect(try !figures(Rendus.html(bilans.consolide)).map(\.id).contains("b-suites-entonnoir"))
        #expect(try figures(Rendus.html(bilans.reservataires[0])).map(\.id).contains("b-suites-entonnoir"))
    }

    @Test func `chaque nombre d’un graphique est dans le tableau qu’il désigne`() throws {
        let page = try Rendus.html(DossierFictif().bilans.reservataires[0])
        let lues = try figures(page)
        #expect(!lues.isEmpty)
        for lue in lues {
            let debut = try #require(page.firstRange(of: "<table id=\"\(lue.tableau)\""))
            let fin = try #require(page[debut.upperBound...].firstRange(of: "</table>"))
            let tableau = Rendus.texte("<body>" + page[debut.lowerBound..<fin.lowerBound])
            let absents = nombres(lue.alternative).subtracting(nombres(tableau)).subtracting(["0", "100"])
            #expect(absents == [], "\(lue.id)")
        }
    }

    @Test func `un graphique se lit sans le voir, et dit son champ, sa lecture et sa source`() throws {
        for lue in try figures(Rendus.html(DossierFictif().bilans.consolide)) {
            #expect(!nombres(lue.alternative).isEmpty)
            for partie in ["Lecture\u{202F}:", "Champ\u{202F}:", "Source\u{202F}:", "<figcaption", "role=\"img\""] {
                #expect(lue.texte.contains(partie), "\(lue.id) \(partie)")
            }
        }
    }

    @Test func `un nom hostile ne sort pas d’un graphique`() throws {
        let page = try Rendus.html(DossierFictif(nomDeLaMairie: "</svg><script>x</script>").bilans.consolide)
        #expect(!page.contains("<script"))
        #expect(try figures(page).contains { $0.texte.contains("&lt;/svg&gt;") })
    }

    @Test func `la phrase et le graphique comptent les mêmes objectifs`() throws {
        let page = Rendus.texte(try Rendus.html(DossierFictif().bilans.consolide))
        let comptes = page.matches(of: /Sur (\d+).objectifs? chiffrés?/).map { String($0.output.1) }
        #expect(comptes.count >= 2 && Set(comptes).count == 1, "\(comptes)")
    }
}
