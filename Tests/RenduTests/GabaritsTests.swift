import Foundation
import Rendu
import Testing

@Suite struct `Dossier de gabarits` {
    /// Runs a body with a folder of templates, removed afterwards.
    private func avec(_ fichiers: [String: String], _ body: (String) throws -> Void) throws {
        let dossier = FileManager.default.temporaryDirectory.appendingPathComponent("gabarits-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: dossier) }
        for (nom, texte) in fichiers { try Data(texte.utf8).write(to: dossier.appendingPathComponent(nom)) }
        try body(dossier.path)
    }

    @Test func `un gabarit de l’utilisateur remplace le nôtre, échappement compris`() throws {
        try avec(["bilan.mustache": "<p>{{entete.destinataire}}</p>{{{style}}}", "style.css": "p { color: red }"]) {
            dossier in
            let page = try Rendus.html(DossierFictif(nomDeLaMairie: "A & B").bilan, gabarits: dossier)
            #expect(page == "<p>A &amp; B</p><style>p { color: red }</style>")
        }
    }

    @Test(arguments: [
        (
            "{{{rangDEntetes}}}",
            "{{#entetes}}<th scope=\"col\"{{{attribut}}}>{{#parle}}<span class=\"parle\">{{.}} </span>{{/parle}}{{texte}}"
                + "{{#precision}} <span class=\"qui\">{{.}}</span>{{/precision}}</th>{{/entetes}}",
            ["class=\"mots\"", "class=\"qui\"", "class=\"parle\""]
        ),
        (
            "{{{provenance}}}",
            "{{#champ}}<p class=\"note\"><b>Champ\u{202F}:</b> {{.}}</p>\n{{/champ}}"
                + "{{#source}}<p class=\"note\"><b>Source\u{202F}:</b> {{.}}</p>{{/source}}",
            ["Champ", "Source"]
        ),
        (
            "{{{glossaire}}}",
            "{{#definitions}}<dt>{{terme}}</dt>\n<dd>{{texte}} <span class=\"articles\">({{articles}})</span></dd>\n"
                + "{{/definitions}}",
            ["<dt>"]
        ),
        (
            "{{{renvois}}}",
            "{{#definitionsAilleurs}}{{^first()}}, {{/first()}}<a href=\"#{{id}}-definitions\">sous le tableau "
                + "«\u{A0}{{legende}}\u{A0}»</a>{{/definitionsAilleurs}}",
            ["-definitions\">", "</a>, <a "]
        ),
    ])
    func `un gabarit de tableau d’avant donne les mêmes éléments que le nôtre`(
        entier: String, parties: String, attendus: [String]
    ) throws {
        let tete = "{{#tableaux}}{{>tableau}}{{/tableaux}}"
        let pages = try [entier, parties].map { tableau in
            var page = ""
            try avec([
                "bilan.mustache": "{{#chapitres}}{{#groupes}}\(tete){{/groupes}}{{/chapitres}}",
                "tableau.mustache": tableau,
            ]) { dossier in page = try Rendus.html(DossierFictif().bilan, gabarits: dossier) }
            return page
        }
        #expect(pages[0] == pages[1])
        #expect(attendus.allSatisfy(pages[0].contains))
    }

    @Test func `les octets employés sont listés par nom`() throws {
        try avec(["style.css": "p{}"]) { dossier in
            let octets = try Gabarits(dossier: dossier).octets
            #expect(
                octets.map(\.nom) == [
                    "annexe.mustache", "bilan.mustache", "figure.mustache", "index.mustache", "occupation.mustache",
                    "style.css", "tableau.mustache",
                ])
            #expect(octets[5].octets == Array("p{}".utf8))
        }
    }

    @Test func `un gabarit mal formé est refusé avec sa ligne`() throws {
        try avec(["index.mustache": "a\nb\n{{#c}}\nd"]) { dossier in
            #expect { try Gabarits(dossier: dossier) } throws: { erreur in
                guard case .gabaritInvalide("index.mustache", let ligne?, let raison)? = erreur as? RenduError else {
                    return false
                }
                return ligne == 4 && raison == "section non fermée"
            }
        }
    }

    @Test func `une feuille de style ne ferme pas son élément`() throws {
        try avec(["style.css": "p{}\n</STYLE ><p>"]) { dossier in
            #expect(
                throws: RenduError.gabaritInvalide(
                    nom: "style.css", ligne: 2, raison: "une feuille de style ne contient pas de balise")
            ) { try Gabarits(dossier: dossier) }
        }
    }

    @Test func `un dossier absent ou sans gabarit est une erreur`() throws {
        #expect(throws: RenduError.dossierDeGabaritsIntrouvable(chemin: "/nulle/part")) {
            try Gabarits(dossier: "/nulle/part")
        }
        try avec(["bilan.mustach": "x"]) { dossier in
            #expect(throws: RenduError.dossierSansGabarit(chemin: dossier)) { try Gabarits(dossier: dossier) }
        }
    }
}
