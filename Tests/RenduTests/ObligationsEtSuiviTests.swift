import Comptage
import Parc
import Regles
import Testing

/// Sections G and I, and the rates of section B, on the page.
@Suite struct `Obligations, suivi et taux de la page` {
    private let page: String
    private let consolidee: String

    init() throws {
        page = try Rendus.html(DossierFictif().bilan)
        consolidee = try Rendus.html(DossierFictif().bilans.consolide)
    }

    /// The markup of one group.
    private func groupe(_ id: String, _ page: String) throws -> Substring {
        let morceaux = page.split(separator: "<div id=\"\(id)\" class=\"groupe\"", maxSplits: 1)
        try #require(morceaux.count == 2, "no group \(id)")
        return morceaux[1].split(separator: "class=\"groupe\"", maxSplits: 1).first ?? ""
    }

    @Test func `une obligation est dite en mots : sa part, le minimum, atteint ou non, la base retenue`() throws {
        #expect(
            try groupe("g-q1", page).contains(
                "✓\u{A0}Minimum atteint\u{202F}: 1 sur 3, soit 33,3\u{202F}%†, pour 25\u{202F}% demandés, sur la base retenue "
                    + "(baux signés hors QPV)."))
        #expect(
            try groupe("g-q2", page).contains(
                "✗\u{A0}Minimum non atteint\u{202F}: 0 sur 2, soit 0,0\u{202F}%†, pour 50\u{202F}% demandés, sur la base retenue "
                    + "(attributions en QPV)."))
    }

    @Test func `la base que la campagne retient vient en tête et est marquée`() throws {
        func bases(_ page: String) throws -> [String] {
            try groupe("g-q1", page).matches(of: /<th scope="row">([^<]*)<\/th>/).map { String($0.output.1) }
        }
        #expect(try bases(page) == ["Baux signés (base retenue)", "Attributions"])
        let autre = try Rendus.html(DossierFictif(quotas: ParametresDeQuotas(q1: .attributions)).bilan)
        #expect(try bases(autre) == ["Attributions (base retenue)", "Baux signés"])
        #expect(try groupe("g-q1", autre).contains("sur la base retenue (attributions hors QPV)."))
    }

    @Test func `les quartiles inconnus et les situations en QPV inconnues sont dits`() throws {
        let texte = try groupe("g-q1", page)
        #expect(texte.contains("Le quartile n’est pas connu dans 1\u{A0}cas, qui est dans la base et ne compte pas"))
        #expect(texte.contains("n’est pas renseignée\u{202F}: 1\u{A0}bail signé et 1\u{A0}attribution."))
    }

    @Test(arguments: [
        (ParametresDeQuotas(), "Le seuil du premier quartile que la campagne applique n’est pas indiqué."),
        (
            ParametresDeQuotas(millesime: 2024, seuil: 9192),
            "Seuil du premier quartile\u{202F}: 9\u{202F}192\u{A0}€ par an et par unité de consommation (millésime\u{A0}2024)."
        ),
        (ParametresDeQuotas(millesime: 2024), "Seuil du premier quartile (millésime\u{A0}2024)."),
    ])
    func `le seuil du premier quartile et son millésime sont dits`(_ quotas: ParametresDeQuotas, _ phrase: String)
        throws
    {
        #expect(try groupe("g-q1", Rendus.html(DossierFictif(quotas: quotas).bilan)).contains(phrase))
    }

    @Test func `chaque contingent a sa part, celui qui n’a rien est sans objet`() throws {
        let texte = try groupe("g-q3", page)
        #expect(texte.contains("Collectivités et EPCI, 2 sur 3, soit 66,7\u{202F}%†, pour 25\u{202F}% demandés"))
        #expect(texte.contains("Action Logement, aucun logement (–\u{A0}Sans objet)"))
        #expect(texte.matches(of: /<th scope="row">Action Logement<\/th>/).count == 2, "sur chaque base")
    }

    @Test func `avant la fin de l’année un minimum qui manque n’est pas dit manqué`() throws {
        let page = try Rendus.html(DossierFictif(arreteAu: "2024-06-30").bilan)
        #expect(try groupe("g-q2", page).contains("…\u{A0}Minimum non atteint à cette date"))
        #expect(!page.contains("✗\u{A0}Minimum"))
    }

    @Test func `un minimum n’est jamais dit par la couleur seule`() throws {
        for id in ["g-q1", "g-q2", "g-q3"] {
            #expect(try groupe(id, page).contains(/<td class="mots">[✓✗–]\u{A0}(Minimum|Sans)/))
        }
    }

    @Test func `les taux ont leurs deux termes, et sont sans objet sans base`() throws {
        let tableau = try groupe("b-taux", page)
        let office =
            tableau.split(separator: "<th scope=\"row\">Office d’essai (bailleur)</th>", maxSplits: 1).last ?? ""
        #expect(tableau.contains(/<td>\d+\u{A0}\/\u{A0}\d+<\/td><td class="part">/))
        #expect(office.contains("s.\u{202F}o."), "le bailleur ne s’offre rien : pas de taux d’attribution")
        #expect(!tableau.contains("En 2023"))
    }

    @Test func `la suite des mises à disposition fait leur nombre`() throws {
        let bilan = DossierFictif().bilans.consolide
        let total = try #require(bilan.comptee(MisesADisposition.flux.mesure)).lignes[0].total
        let lignes = try groupe("i-issue", consolidee).split(separator: "</table>")[0]
        let nombres = lignes.matches(of: /<\/th><td(?: class="nul")?>(\d+)<\/td>/).compactMap { Int($0.output.1) }
        #expect(nombres.count == IssueDeCohorte.allCases.count + 1)
        #expect(nombres.dropLast().reduce(0, +) == nombres.last && nombres.last == total)
    }

    @Test func `les délais ont leur nombre et leurs quartiles, pour le destinataire et l’ensemble`() throws {
        let tableau = try groupe("i-delais", page)
        #expect(
            tableau.contains(
                "<tr class=\"sienne\"><th scope=\"row\">Jusqu’à la mise à disposition</th><th scope=\"row\">Ville de "
                    + "Saint-Denis</th><td>2</td><td>9</td><td>9</td><td>9</td></tr>"))
        #expect(tableau.contains("<th scope=\"row\">Ensemble du périmètre</th>"))
        #expect(tableau.contains("<summary>Les délais de chaque réservataire</summary>"))
    }

    @Test func `les mois sont tous là, zéros compris`() throws {
        let mois = try groupe("i-mois", page).split(separator: "</table>")[0].matches(of: /<th scope="row">/).count
        #expect(mois == 13, "douze mois et le total")
    }

    @Test func `une mise à disposition qui a peu de candidats est lue à voix haute`() throws {
        #expect(
            try groupe("i-reservataires", page).contains(
                "Ville de Saint-Denis\u{202F}: sur 2\u{A0}mises à disposition, 2 (100,0\u{202F}%†) ont eu moins de trois "
                    + "candidats."))
    }

    @Test func `sans retour la page le dit`() throws {
        #expect(
            try groupe("i-retours", page).contains(
                "Aucun retour au bailleur n’est enregistré sur le périmètre en\u{A0}2024."))
    }

    @Test(arguments: [
        ("g", "Ni attribution ni bail n’est enregistré sur le périmètre du 1er\u{A0}janvier au"),
        ("i", "Ni mise à disposition, ni retour, ni refus, ni délai n’est enregistré sur le périmètre du 1er"),
    ])
    func `une section sans fait tient en une phrase`(_ section: String, _ phrase: String) throws {
        let vide = try Rendus.html(DossierFictif(arreteAu: "2024-01-15").bilan)
        let chapitre = vide.split(separator: "<section id=\"section-\(section)\"", maxSplits: 1).last?
            .split(separator: "</section>", maxSplits: 1).first
        #expect(chapitre?.contains(phrase) ?? false)
        #expect(!(chapitre?.contains("<table") ?? true))
    }
}
