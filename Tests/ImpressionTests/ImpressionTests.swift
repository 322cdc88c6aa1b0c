import Foundation
import Impression
import Testing

@Suite("PDF par les programmes de la machine") struct ImpressionTests {
    private static let pdf = "printf '%%PDF-1.7 /CreationDate (D:20261121212508Z) /ModDate (D:20261121212509Z)'"

    private func weasyPrint(_ outils: OutilsDEssai) throws -> Programme {
        try OutilsPDF(dossier: outils.dossier, chemin: "").weasyPrint()
    }

    private func bilan(_ outils: OutilsDEssai, secondes: Int = 600) throws -> [UInt8] {
        try PDFDuBilan(weasyPrint(outils), secondes: secondes).render(
            page: Array("<p>page</p>".utf8), xml: Array("<x/>".utf8), dossier: outils.travail, identifiant: "ab")
    }

    @Test func `Sans WeasyPrint, le message dit comment l’installer`() throws {
        let outils = try OutilsDEssai()
        #expect(throws: ImpressionError.sansOutil(noms: ["WeasyPrint"])) { try weasyPrint(outils) }
        #expect(ImpressionError.sansOutil(noms: ["WeasyPrint"]).message.contains("make pdf-tools"))
    }

    @Test(arguments: ["57.2", "69", "illisible"])
    func `Un WeasyPrint trop ancien est refusé`(version: String) throws {
        let outils = try OutilsDEssai()
        try outils.ajouter("weasyprint", "echo WeasyPrint version \(version)")
        #expect(
            throws: ImpressionError.tropAncien(nom: "WeasyPrint", version: version, attendue: 70)
        ) { try weasyPrint(outils) }
    }

    @Test(arguments: ["70", "70.0", "104.1"])
    func `Un WeasyPrint récent est pris`(version: String) throws {
        let outils = try OutilsDEssai()
        try outils.ajouter("weasyprint", "echo WeasyPrint version \(version)")
        #expect(try weasyPrint(outils).chemin == "\(outils.dossier)/weasyprint")
    }

    @Test func `Le dossier donné passe avant le PATH`() throws {
        let (donne, chemin) = (try OutilsDEssai(), try OutilsDEssai())
        try donne.ajouter("chromium", "true")
        try chemin.ajouter("chromium", "true")
        try chemin.ajouter("soffice", "true")
        let programmes = OutilsPDF(dossier: donne.dossier, chemin: "/nulle-part:\(chemin.dossier)").pourUnePresentation
        #expect(programmes.map(\.chemin) == ["\(donne.dossier)/chromium", "\(chemin.dossier)/soffice"])
    }

    @Test func `Le programme reçoit la page et le XML, et rend son PDF sans les dates de l’horloge`() throws {
        let outils = try OutilsDEssai()
        try outils.ajouter(
            "weasyprint",
            """
            case "$1" in --version) echo WeasyPrint version 70.0; exit;; esac
            cat bilan.html bilan.xml > ../recu; echo "$@" > ../arguments; env > ../environnement
            \(ImpressionTests.pdf) > bilan.pdf
            """)
        let pdf = String(decoding: try bilan(outils), as: UTF8.self)
        #expect(pdf == "%PDF-1.7 /CreationDate (D:20000101000000Z) /ModDate (D:20000101000000Z)")
        #expect(outils.lire("recu") == "<p>page</p><x/>")
        let arguments = try #require(outils.lire("arguments"))
        #expect(arguments.contains("--pdf-variant pdf/a-3a --pdf-tags --pdf-identifier ab --attachment bilan.xml"))
        let environnement = try #require(outils.lire("environnement"))
        #expect(environnement.contains("SOURCE_DATE_EPOCH=0") && environnement.contains("HOME=\(outils.travail)"))
        #expect(!FileManager.default.fileExists(atPath: outils.travail))
    }

    @Test func `Un programme qui échoue dit pourquoi, et rien ne reste`() throws {
        let outils = try OutilsDEssai()
        try outils.ajouter(
            "weasyprint", "[ $1 = --version ] && echo 70 && exit; echo >&2; echo 'police absente' >&2; exit 3")
        #expect(throws: ImpressionError.echoue(nom: "WeasyPrint", code: 3, raison: "police absente")) {
            try bilan(outils)
        }
        #expect(!FileManager.default.fileExists(atPath: outils.travail))
    }

    @Test func `Un programme qui n’écrit rien est dit sans PDF`() throws {
        let outils = try OutilsDEssai()
        try outils.ajouter("weasyprint", "[ $1 = --version ] && echo 70 && exit; echo texte > bilan.pdf")
        #expect(throws: ImpressionError.sansPDF(nom: "WeasyPrint")) { try bilan(outils) }
    }

    @Test func `Un programme qui n’en finit pas est arrêté`() throws {
        let outils = try OutilsDEssai()
        try outils.ajouter("weasyprint", "[ $1 = --version ] && echo 70 && exit; exec sleep 600")
        #expect(throws: ImpressionError.tropLong(nom: "WeasyPrint", secondes: 1)) { try bilan(outils, secondes: 1) }
    }

    @Test func `Un programme qui parle beaucoup n’est pas bloqué`() throws {
        let outils = try OutilsDEssai()
        try outils.ajouter(
            "weasyprint",
            "[ $1 = --version ] && echo 70 && exit; head -c 1000000 /dev/zero >&2; \(ImpressionTests.pdf) > bilan.pdf")
        #expect(try bilan(outils).starts(with: Array("%PDF-".utf8)))
    }

    @Test func `La présentation passe au programme suivant quand le premier échoue`() throws {
        let outils = try OutilsDEssai()
        try outils.ajouter("chromium", "exit 1")
        try outils.ajouter("soffice", "cp presentation.odp presentation.pdf")
        let programmes = OutilsPDF(dossier: outils.dossier, chemin: "").pourUnePresentation
        let pdf = try PDFDeLaPresentation(programmes).render(
            html: [], odp: Array("%PDF-odp".utf8), dossier: outils.travail)
        #expect(pdf == Array("%PDF-odp".utf8))
    }

    @Test func `Sans aucun programme, la présentation le dit`() throws {
        #expect(throws: ImpressionError.sansOutil(noms: ["WeasyPrint", "Chromium", "LibreOffice"])) {
            try PDFDeLaPresentation([]).render(html: [], odp: [], dossier: "/nulle-part")
        }
    }
}
