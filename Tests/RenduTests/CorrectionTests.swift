import Comptage
import Parc
import Regles
import Rendu
import Testing

/// A corrected version: its mark in bilan.xml, on the first screen, and its chapter.
@Suite struct `Versions corrigées` {
    private let bilan = DossierFictif().bilan
    private static let empreinte = String(repeating: "ab", count: 32)

    private static func chiffre(
        _ avant: Rationnel?, _ apres: Rationnel?, reservataire: String = "*", modalite: String? = nil,
        enTaux: Bool = false
    ) -> ChiffreCorrige {
        ChiffreCorrige(
            section: .b, mesure: "Baux signés", reservataire: reservataire, modalite: modalite,
            avant: avant.map(Fraction.init), apres: apres.map(Fraction.init), enTaux: enTaux)
    }

    private static func correction(
        _ chiffres: [ChiffreCorrige] = [chiffre(Rationnel(1), Rationnel(2))], version: Int = 2,
        motif: String = "Baux de mars oubliés", parametres: [ParametreCorrige] = [], nonCompares: [String] = []
    ) -> Correction {
        Correction(
            version: version, motif: motif, empreinte: empreinte, chiffres: chiffres, parametres: parametres,
            nonCompares: nonCompares)
    }

    private func xml(_ correction: Correction?) throws -> String {
        let octets = try BilanXML().render(bilan, Rendus.edition.corrigeant(correction))
        return String(decoding: octets, as: UTF8.self)
    }

    private func html(_ correction: Correction?) throws -> String {
        let page = try PageDuBilan(Gabarits(dossier: nil))
        return String(decoding: try page.render(bilan, Rendus.edition.corrigeant(correction)), as: UTF8.self)
    }

    /// The rows of the table of figures.
    private func lignes(_ chiffres: [ChiffreCorrige]) throws -> [String] {
        let page = try html(`Versions corrigées`.correction(chiffres))
        let tableau = page.split(separator: "<table id=\"corrections-tableau\"").last?.split(separator: "</table>")
            .first
        return (tableau ?? "").split(separator: "\n").filter { $0.hasPrefix("<tr><th") }.map(String.init)
    }

    // MARK: bilan.xml

    @Test func `la marque suit l’identification`() throws {
        let xml = try xml(`Versions corrigées`.correction(version: 3))
        #expect(
            xml.contains(
                """
                  </identification>
                  <correction version="3" motif="Baux de mars oubliés" empreinte="\(`Versions corrigées`.empreinte)" \
                chiffres="1"/>
                  <parametres
                """))
    }

    @Test func `une première version n’a pas de marque`() throws {
        #expect(try xml(nil) == Rendus.xml(bilan))
        #expect(try !xml(nil).contains("<correction"))
        #expect(try html(nil) == Rendus.html(bilan))
        #expect(try !html(nil).contains("orrig"))
    }

    @Test func `le schéma refuse un rang sous 2, un motif vide ou de plus de 500 caractères`() throws {
        let refuses = [
            `Versions corrigées`.correction(version: 1), `Versions corrigées`.correction(motif: ""),
            `Versions corrigées`.correction(motif: String(repeating: "é", count: 501)),
        ]
        for correction in refuses { #expect(throws: RenduError.self) { try xml(correction) } }
        #expect(try xml(`Versions corrigées`.correction(motif: String(repeating: "é", count: 500))).contains("éé"))
    }

    // MARK: bilan.html

    @Test func `le premier écran porte la version, le motif, la date et un lien`() throws {
        let page = try html(`Versions corrigées`.correction())
        let entete = try #require(page.split(separator: "</header>").first)
        #expect(entete.contains("<strong>Version corrigée n°\u{A0}2</strong> Motif\u{202F}: Baux de mars oubliés"))
        #expect(entete.contains("1\u{A0}chiffre changé, édition du 31\u{A0}janvier\u{A0}2025\u{202F}: "))
        #expect(entete.contains("<a href=\"#corrections\">ce qui a été corrigé</a>"))
        #expect(page.contains("<section id=\"corrections\""))
    }

    @Test func `le chapitre est le premier, et dit l’empreinte de ce qui est remplacé`() throws {
        let page = try html(`Versions corrigées`.correction())
        let chapitres = page.matches(of: /<section id="([a-z-]+)" class="chapitre/).map { String($0.1) }
        #expect(chapitres.first == "corrections")
        #expect(chapitres.count > 2)
        #expect(page.contains("empreinte (SHA-256) \(`Versions corrigées`.empreinte)."))
    }

    @Test func `aucun chiffre changé se dit, sans tableau`() throws {
        let page = try html(`Versions corrigées`.correction([]))
        #expect(page.contains("Aucun chiffre changé, édition du"))
        #expect(page.contains("Aucun chiffre changé. Ce bilan remplace"))
        #expect(!page.contains("corrections-tableau"))
    }

    @Test func `un chiffre se lit avant et après`() throws {
        let lignes = try lignes([
            `Versions corrigées`.chiffre(Rationnel(1), Rationnel(1234)),
            `Versions corrigées`.chiffre(
                nil, Rationnel(1, 2), reservataire: "Ville", modalite: "Typologie : T3", enTaux: true),
        ])
        #expect(lignes.count == 2)
        #expect(lignes[0].contains("<th scope=\"row\">B</th><th scope=\"row\">Baux signés</th>"))
        #expect(lignes[0].contains(">Ensemble du périmètre</td>") && lignes[0].contains(">Total</td>"))
        #expect(lignes[0].hasSuffix("<td>1</td><td>1\u{202F}234</td></tr>"))
        #expect(lignes[1].contains(">Ville</td>") && lignes[1].contains(">Typologie : T3</td>"))
        #expect(lignes[1].hasSuffix("<td>non défini</td><td>50,0\u{202F}%</td></tr>"))
    }

    @Test func `un libellé qui dit N se lit avec son année`() throws {
        let chiffre = ChiffreCorrige(
            section: .a, mesure: "Parc au 31 décembre N-1", reservataire: "*", modalite: nil,
            avant: Fraction(.zero), apres: Fraction(Rationnel(1)), enTaux: false)
        let annee = bilan.identification.exercice.annee - 1
        #expect(try lignes([chiffre]).first?.contains("Parc au 31\u{A0}décembre \(annee)</th>") == true)
    }

    @Test func `deux taux que l’arrondi confondrait se lisent en fractions`() throws {
        let lignes = try lignes([
            `Versions corrigées`.chiffre(Rationnel(1, 3000), Rationnel(1, 3001), enTaux: true)
        ])
        #expect(lignes.first?.hasSuffix("<td>1/3000</td><td>1/3001</td></tr>") == true)
    }

    @Test func `au-delà de deux cents chiffres, la page renvoie au fichier et garde les totaux`() throws {
        let cases = (0..<250).map {
            `Versions corrigées`.chiffre(Rationnel($0), Rationnel($0 + 1), modalite: "Commune : \($0)")
        }
        let chiffres = cases + [`Versions corrigées`.chiffre(Rationnel(7000), Rationnel(7001))]
        let page = try html(`Versions corrigées`.correction(chiffres))
        #expect(page.contains("251\u{A0}chiffres changés"))
        #expect(page.contains("tous sont dans corrections.csv"))
        let lignes = try lignes(chiffres)
        #expect(lignes.count == 200)
        #expect(lignes.last?.contains("7\u{202F}001") == true)
        #expect(lignes.first?.contains("Commune : 0") == true)
        #expect(try !html(`Versions corrigées`.correction(Array(cases.prefix(200)))).contains("tous sont dans"))
    }

    @Test func `les paramètres et ce qui n’est que d’un côté se lisent aussi`() throws {
        let page = try html(
            `Versions corrigées`.correction(
                parametres: [ParametreCorrige(libelle: "Date qui libère", avant: "CONGE", apres: nil)],
                nonCompares: ["la section G (après)", "la section H (après)"]))
        #expect(
            page.contains(
                "<th scope=\"row\">Date qui libère</th><td class=\"mots\">CONGE</td><td class=\"mots\">absent</td>"))
        #expect(page.contains("la section G (après)\u{202F}; la section H (après)."))
        #expect(try !html(`Versions corrigées`.correction()).contains("corrections-parametres"))
    }

    @Test func `un motif hostile reste du texte`() throws {
        let correction = `Versions corrigées`.correction(motif: #"<script>x</script> "&' {{#a}}"#)
        #expect(try !html(correction).contains("<script>x"))
        #expect(try xml(correction).contains("&lt;script"))
    }
}
