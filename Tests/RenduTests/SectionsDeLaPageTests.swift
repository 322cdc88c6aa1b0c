import Comptage
import Parc
import Regles
import Testing

@Suite struct `Sections de la page` {
    private static let pages = Result {
        try (
            sienne: Rendus.html(DossierFictif().bilan), consolidee: Rendus.html(DossierFictif().bilans.consolide),
            vide: Rendus.html(DossierFictif(arreteAu: "2024-01-15").bilan)
        )
    }
    private let page: String
    private let consolidee: String
    /// Of a year when nothing happened yet.
    private let vide: String

    init() throws { (page, consolidee, vide) = try Self.pages.get() }

    /// The markup of one chapter.
    private func chapitre(_ id: String, _ page: String) -> Substring {
        let debut = page.split(separator: "<section id=\"\(id)\"", maxSplits: 1).last ?? ""
        return debut.split(separator: "</section>", maxSplits: 1).first ?? ""
    }

    /// The markup of one table.
    private func tableau(_ id: String, _ page: String) throws -> Substring {
        let morceaux = page.split(separator: "<table id=\"\(id)\"", maxSplits: 1)
        try #require(morceaux.count == 2, "no table \(id)")
        return morceaux[1].split(separator: "</table>", maxSplits: 1).first ?? ""
    }

    @Test func `les chapitres vont de A à M, ceux qui n’ont rien à dire exceptés, les preuves en dernier`() {
        let ids = page.matches(of: /<section id="([^"]*)" class="chapitre/).map { String($0.output.1) }
        #expect(ids == ["section-a", "commentaires"] + "bcdefghim".map { "section-\($0)" } + ["preuves"])
    }

    @Test func `chaque mesure qui a un fait est définie dans le chapitre de sa section`() {
        for comptee in DossierFictif().bilans.consolide.mesures where comptee.lignes[0].total > 0 {
            let mesure = comptee.mesure
            // The page has no chapter of the wishes yet.
            guard mesure.section != .k else { continue }
            let chapitre = chapitre("section-\(mesure.section.rawValue.lowercased())", consolidee)
            let debut = mesure.definition.split(separator: " ").prefix(4).joined(separator: " ")
            #expect(chapitre.contains(debut), "\(mesure.id): \(debut)")
            #expect(chapitre.contains("\(mesure.famille ?? "") en 2024") || mesure.famille == nil, "\(mesure.id)")
        }
    }

    @Test(arguments: [
        ("c", "Aucun logement neuf n’a été livré, offert, attribué ou loué sur le périmètre"),
        ("d", "Ni décision de la commission, ni bail, ni refus d’un public suivi n’est enregistré sur le périmètre"),
        ("e", "Aucune mutation interne n’a été attribuée ni suivie d’un bail sur le périmètre"),
        ("f", "Aucun relogement (ANRU, ORCOD, LHI) n’a été attribué ni suivi d’un bail sur le périmètre"),
    ])
    func `une section sans fait tient en une phrase`(section: String, phrase: String) {
        let chapitre = chapitre("section-\(section)", vide)
        #expect(chapitre.contains("\(phrase) du 1er\u{A0}janvier au 15\u{A0}janvier\u{A0}2024."))
        #expect(!chapitre.contains("<table"))
    }

    @Test func `une section sans fait reste au sommaire, sans liste vide`() {
        #expect(vide.contains("<li><a href=\"#section-c\">C. Les programmes neufs</a>\n</li>"))
    }

    @Test func `une famille sans fait est dite et n’a pas de tableau`() {
        let chapitre = chapitre("section-f", page)
        #expect(
            chapitre.contains(
                "Aucun fait compté sur le périmètre en\u{A0}2024\u{202F}: relogements ORCOD, relogements LHI."))
        #expect(chapitre.contains("Relogements ANRU en 2024") && !chapitre.contains("Relogements LHI en 2024"))
    }

    @Test func `la première famille d’un axe est ouverte, les autres se déplient`() {
        let replis = chapitre(
            "d-typologie", page.replacing("<div id=\"d-typologie\"", with: "<section id=\"d-typologie\"")
        )
        .split(separator: "<div id=\"d-financement\"").first?
        .matches(of: /<summary>([^<]*, par typologie)<\/summary>/).map { String($0.output.1) }
        #expect(replis == ["Ménages reconnus DALO, par typologie", "Ménages du premier quartile, par typologie"])
    }

    @Test func `des familles de mêmes définitions renvoient à la première`() {
        let groupe = chapitre("section-d", page).split(separator: "<div id=\"d-typologie\"").first ?? ""
        #expect(groupe.matches(of: /<details class="definitions"/).count == 2)
        let renvoi =
            "<a href=\"#d-reservataires-tableau-definitions\">sous le tableau «\u{A0}Publics prioritaires en 2024, par "
            + "réservataire, en nombre et en part de l’ensemble\u{A0}»</a>"
        #expect(groupe.matches(of: /<p class="note redites">/).count == 2)
        #expect(groupe.split(separator: renvoi).count == 3)
    }

    @Test func `une définition n’est donnée qu’une fois par chapitre`() {
        for id in "abcdefghim".map({ "section-\($0)" }) {
            let definitions = chapitre(id, page).matches(of: /<dt>(.*)<\/dt>\n<dd>(.*)<\/dd>/).map {
                "\($0.output.1) \($0.output.2)"
            }
            #expect(!definitions.isEmpty && Set(definitions).count == definitions.count, "\(id)")
        }
    }

    @Test func `un programme porte son nom, son code, sa commune et sa date`() throws {
        let tableau = try tableau("c-programme-tableau", page)
        #expect(
            tableau.contains(
                "<th scope=\"row\">Les Rives du canal (P-1)</th><td class=\"mots\">Saint-Denis (93066)</td>"
                    + "<td class=\"mots\">02/09/2024</td><td>1</td>"))
    }

    @Test func `les programmes viennent avant les autres axes`() {
        let groupes = chapitre("section-c", page).matches(of: /<div id="([^"]*)" class="groupe"/).map {
            String($0.output.1)
        }
        #expect(groupes.prefix(3) == ["c-reservataires", "c-programme", "c-typologie"])
    }

    @Test func `une livraison sans programme est non renseignée`() throws {
        let tableau = try tableau("c-programme-tableau", page)
        #expect(
            tableau.contains(
                "<th scope=\"row\">Non renseigné</th><td class=\"mots\">non renseignée</td>"
                    + "<td class=\"mots\">non renseignée</td><td>1</td>"))
    }

    @Test func `un programme sans nom porte son code seul`() throws {
        let page = try Rendus.html(DossierFictif(nomDuProgramme: "").bilan)
        #expect(try tableau("c-programme-tableau", page).contains("<th scope=\"row\">P-1</th>"))
    }

    @Test func `le total d’un tableau couvre les colonnes qui ne sont pas des chiffres`() throws {
        #expect(try tableau("c-programme-tableau", page).contains("<th scope=\"row\" colspan=\"3\">Total</th>"))
        #expect(try tableau("d-commune-qpv-tableau", page).contains("<th scope=\"row\" colspan=\"2\">Total</th>"))
    }

    @Test func `une mesure du bailleur entier n’a que la colonne de l’ensemble`() throws {
        let tableau = try tableau("c-typologie-tableau", page)
        #expect(tableau.contains("<th scope=\"col\">Logements livrés <span class=\"qui\">ensemble</span></th>"))
        #expect(tableau.contains("<th scope=\"col\">Mises à disposition <span class=\"qui\">réservataire</span></th>"))
    }

    @Test func `un tableau de plus de neuf colonnes est serré`() {
        #expect(page.contains("<table id=\"d-typologie-tableau\" class=\"serre court\">"))
        #expect(page.contains("<table id=\"b-typologie-tableau\" class=\"court\">"))
    }

    @Test func `le bilan consolidé n’oppose pas un réservataire à l’ensemble`() {
        #expect(page.contains("<span class=\"qui\">réservataire</span>"))
        #expect(!consolidee.contains("class=\"qui\""))
    }

    @Test func `les offres ont leur tableau là où les colonnes vont par deux seulement`() throws {
        #expect(page.contains("<table id=\"b-typologie-offres\"") && page.contains("<table id=\"c-typologie-offres\""))
        #expect(!consolidee.contains("typologie-offres"))
        #expect(try tableau("c-typologie-tableau", consolidee).contains("<th scope=\"col\">Offres</th>"))
    }

    @Test func `un chiffre des publics prioritaires est lu à voix haute`() throws {
        #expect(
            page.contains(
                "Sur les logements que tenait le réservataire, 2\u{A0}attributions sont allées à des publics "
                    + "prioritaires, soit 66,7\u{202F}%† de celles du périmètre."))
    }

    @Test func `la part des attributions à un public est celle de l’ensemble`() throws {
        #expect(
            try tableau("d-reservataires-tableau", page).contains(
                "<th scope=\"row\">Office d’essai (bailleur)</th><td>1</td><td>1</td><td>1</td><td class=\"part\">33,3")
        )
    }

    @Test func `le parc n’est pas un axe comme un autre, ni dans un titre ni dans une légende`() {
        #expect(page.contains("<h3>Selon le parc (existant ou neuf)</h3>"))
        #expect(page.contains(" et l’ensemble du périmètre, selon le parc (existant ou neuf)</caption>"))
        #expect(!page.contains("ar parc existant"))
    }

    @Test func `les mutations disent que les ménages relogés n’y sont pas`() {
        #expect(
            chapitre("section-e", page).contains(
                "hors ménages relogés (ANRU, ORCOD, LHI, vente), comptés en F ou en A6."))
    }

    @Test func `le motif d’une mutation est montré`() throws {
        #expect(
            try tableau("e-motif-tableau", page).contains("<th scope=\"row\">SOUS_OCCUPATION</th><td>2</td><td>2</td>"))
    }

    @Test func `les lignes de chaque fichier se lisent côte à côte, pour la campagne entière`() throws {
        let tableau = try tableau("m-fichier-tableau", page)
        #expect(tableau.contains("Les lignes lues, pour la campagne entière, par fichier"))
        #expect(
            tableau.contains("<th scope=\"row\">parc.csv</th><td>13</td><td>12</td><td>1</td><td class=\"nul\">0</td>"))
    }

    @Test func `un contrôle est nommé par son identifiant et son objet`() throws {
        let tableau = try tableau("m-regle-tableau", page)
        #expect(tableau.contains("pour la campagne entière"))
        #expect(tableau.contains("<th scope=\"row\">ESSAI-01</th><td class=\"mots\">Constat d’essai"))
    }

    @Test func `les vacances hors du flux montrent les raisons qui ont un chiffre, elles seules`() throws {
        let tableau = try tableau("m-raison-tableau", page)
        #expect(tableau.contains("<th scope=\"row\">Prêt locatif intermédiaire</th><td>1</td>"))
        #expect(tableau.matches(of: /<tr><th scope="row">/).count == 2)
    }

    @Test func `sans vacance hors du flux, la page le dit`() {
        #expect(vide.contains("Aucune vacance n’est hors du flux et des programmes neufs sur le périmètre."))
    }

    @Test func `l’essentiel dit les attributions aux publics prioritaires`() {
        #expect(page.contains("programmes neufs compris, 2\u{A0}attributions sont allées à un public prioritaire."))
        #expect(
            consolidee.contains("Programmes neufs compris, 4\u{A0}attributions sont allées à un public prioritaire."))
    }

    @Test func `l’essentiel ne dit rien de publics dont le périmètre n’a aucune attribution`() {
        #expect(!vide.contains("à un public prioritaire."))
    }
}
