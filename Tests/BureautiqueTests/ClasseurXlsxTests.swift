import Testing

@testable import Bureautique

@Suite struct `Classeur xlsx` {
    @Test(arguments: ["=1+1", "+33", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0"])
    func `un texte n’est jamais une formule`(_ danger: String) throws {
        let ecrit = try feuilleXlsx(classeur([[.texte(danger), .entier(1)]]))
        #expect(!ecrit.feuille.contains("<f"))
        #expect(ecrit.feuille.contains("<c r=\"A5\" s=\"5\" t=\"s\">"))
        #expect(ecrit.textes.contains("<t>\(danger)</t>"))
    }

    @Test func `un chiffre retenu est un s, sans rien d’autre`() throws {
        let ecrit = try feuilleXlsx(classeur([[.texte("a"), .retenu]]))
        #expect(ecrit.textes.contains("<si><t>s</t></si>"))
        #expect(ecrit.feuille.contains("<c r=\"B5\" s=\"11\" t=\"s\">"))
    }

    @Test func `un taux est un nombre montré en pourcentage`() throws {
        let parties = try ClasseurXlsx.parties(classeur([[.texte("a"), .taux(7, sur: 8)]]))
        #expect(
            try texte("xl/worksheets/sheet1.xml", parties).contains("<c r=\"B5\" s=\"9\"><v>0.875</v></c>"))
        #expect(try texte("xl/styles.xml", parties).contains("formatCode=\"0.0&quot;\u{202F}&quot;%\""))
    }

    @Test func `une date est un rang de jour montré en jour, mois, année`() throws {
        let date = DateCivile(annee: 2024, mois: 12, jour: 31)
        #expect(
            try feuilleXlsx(classeur([[.texte("a"), .date(date)]])).feuille.contains(
                "<c r=\"B5\" s=\"10\"><v>45657</v></c>"))
    }

    @Test func `les titres restent en vue, sont filtrés et réimprimés`() throws {
        let parties = try ClasseurXlsx.parties(classeur([[.texte("a"), .entier(1)]], nom: "L'an 1"))
        let feuille = try texte("xl/worksheets/sheet1.xml", parties)
        #expect(feuille.contains("<pane ySplit=\"4\" topLeftCell=\"A5\""))
        #expect(feuille.contains("<autoFilter ref=\"A4:B5\"/>"))
        #expect(feuille.contains("orientation=\"landscape\" fitToHeight=\"0\""))
        let liste = try texte("xl/workbook.xml", parties)
        #expect(liste.contains(">'L''an 1'!$A$4:$B$5</definedName>"))
        #expect(liste.contains(">'L''an 1'!$4:$4</definedName>"))
    }

    @Test func `une feuille à lire n’a ni titres de colonnes ni filtre`() throws {
        let parties = try ClasseurXlsx.parties(classeur([[.texte("a")]], forme: .texte))
        #expect(try !texte("xl/worksheets/sheet1.xml", parties).contains("autoFilter"))
        #expect(try !texte("xl/workbook.xml", parties).contains("definedName"))
    }

    @Test func `un tableau sans ligne garde ses titres et son filtre`() throws {
        #expect(try feuilleXlsx(classeur()).feuille.contains("<autoFilter ref=\"A4:B4\"/>"))
    }

    @Test func `un texte trop long pour une cellule est coupé, et le montre`() throws {
        let ecrit = try feuilleXlsx(classeur([[.texte(String(repeating: "é", count: 40_000))]]))
        #expect(ecrit.textes.contains("<t>" + String(repeating: "é", count: 32_766) + "…</t>"))
    }

    @Test func `un caractère que XML interdit devient U+FFFD`() throws {
        #expect(try feuilleXlsx(classeur([[.texte("a\u{1}b")]])).textes.contains("<t>a\u{FFFD}b</t>"))
    }

    @Test(arguments: [
        ("_x0041_", "_x005F_x0041_"), ("a_x00e9_b", "a_x005F_x00e9_b"), ("_x004_", "_x004_"), ("é_xZZZZ_", "é_xZZZZ_"),
    ])
    func `un texte qui ressemble à un code d’Excel reste ce qu’il est`(_ donne: String, _ ecrit: String) {
        #expect(TextesPartages.echappe(donne) == ecrit)
    }

    @Test func `les blancs du bord sont gardés`() throws {
        #expect(try feuilleXlsx(classeur([[.texte(" a ")]])).textes.contains("<t xml:space=\"preserve\"> a </t>"))
    }

    @Test(arguments: [
        ("Pied", "&LPied&C&A&RPage &P / &N"), ("A & B", "&LA && B&C&A&RPage &P / &N"),
        ("12 rue", "&L 12 rue&C&A&RPage &P / &N"),
    ])
    func `le pied de page n’est pas pris pour un code`(_ texte: String, _ code: String) {
        #expect(PiedDePageXlsx.code(texte) == code)
    }

    @Test func `un pied de page trop long est coupé, la page reste`() {
        let code = PiedDePageXlsx.code(String(repeating: "&é", count: 300))
        #expect(code.utf16.count <= 255)
        #expect(code.hasSuffix("&C&A&RPage &P / &N"))
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
    func `une colonne a les lettres de son rang`(_ rang: Int, _ lettres: String) {
        #expect(Reference.colonne(rang) == lettres)
    }

    @Test func `la date de création est celle qui est donnée, ou n’est pas dite`() throws {
        let sans = try texte("docProps/core.xml", ClasseurXlsx.parties(classeur()))
        #expect(!sans.contains("created"))
        let date = DateCivile(annee: 2025, mois: 2, jour: 4)
        let avec = try texte("docProps/core.xml", ClasseurXlsx.parties(classeur(date: date)))
        #expect(avec.contains(">2025-02-04T00:00:00Z<"))
    }

    @Test func `le même classeur donne les mêmes octets`() throws {
        let source = classeur([[.texte("a"), .taux(1, sur: 3)]])
        #expect(try ClasseurXlsx.render(source) == ClasseurXlsx.render(source))
    }
}
