import Scellement
import Testing
import XMLPort

@Suite struct `Refus du bordereau` {
    @Test(arguments: ["External-Identifier", "External-Description", "Annee"])
    func `sans une étiquette qui décrit le paquet, il est refusé`(_ nom: String) {
        #expect(PaquetAVerser.refus { $0[nom] = nil } == .etiquetteAbsente(nom))
    }

    @Test(arguments: [
        ("Annee", "24"), ("Annee", "2024 bis"), ("DUA", "-1"), ("DUA", "dix"), ("DUA", "101"), ("Sort-Final", "Trier"),
        ("Statut-Juridique", "publiques"),
    ])
    func `une étiquette qui ne se lit pas est refusée`(_ nom: String, _ valeur: String) {
        #expect(PaquetAVerser.refus { $0[nom] = valeur } == .etiquetteInvalide(nom))
    }

    @Test func `aucun fichier`() { #expect(PaquetAVerser.refus { $0.fichiers = [] } == .sansFichier) }

    @Test func `aucune signature`() {
        #expect(PaquetAVerser.refus { $0.fichiers.removeLast() } == .sansSignature)
    }

    @Test func `un fichier vide`() {
        #expect(
            PaquetAVerser.refus { $0.fichiers.append(FichierScelle(chemin: "a.csv", octets: [])) }
                == .fichierVide("a.csv"))
    }

    @Test(arguments: ["bilan.xml", "BILAN.xml"]) func `deux fichiers d’un nom, à la casse près`(_ nom: String) {
        let refus = PaquetAVerser.refus { $0.fichiers.append(FichierScelle(chemin: nom, octets: [1])) }
        guard case .cheminEnDouble = refus else {
            Issue.record("\(String(describing: refus))")
            return
        }
    }

    @Test(arguments: [
        "", "/a", "a/", "a//b", "../a", "a/./b", "é.xml", "a b", "a\\b", "c:a", "a%20b", "a?b", "a\u{0}b", "a#b",
    ])
    func `un chemin qui ne serait pas le même partout`(_ chemin: String) {
        #expect(
            PaquetAVerser.refus { $0.fichiers.append(FichierScelle(chemin: chemin, octets: [1])) }
                == .cheminInvalide(chemin))
    }

    @Test(arguments: ["", "hier", "2026-01-31", "2026-01-31T08:15:00", "2026-13-31T08:15:00Z", "2026-01-31T24:00:00Z"])
    func `un instant qui n’en est pas un`(_ instant: String) {
        let refus = PaquetAVerser.refus {
            $0.message = MessageDeTransfert(
                identifiant: "m", date: instant, signataire: .organisme("o"), signeLe: "2025-02-20T10:00:00Z")
        }
        #expect(refus == .instantInvalide(instant))
    }

    @Test func `un signataire sans nom, un message sans identifiant`() {
        let sansNom = MessageDeTransfert(
            identifiant: "m", date: "2026-01-31T08:15:00Z", signataire: .personne(" "), signeLe: "2025-02-20T10:00:00Z")
        let sansIdentifiant = MessageDeTransfert(
            identifiant: "\n", date: "2026-01-31T08:15:00Z", signataire: .personne("n"), signeLe: "2025-02-20T10:00:00Z"
        )
        #expect(PaquetAVerser.refus { $0.message = sansNom } == .signataireSansNom)
        #expect(PaquetAVerser.refus { $0.message = sansIdentifiant } == .messageSansIdentifiant)
    }

    // MARK: Hostile labels

    static let hostiles = [
        "<Title>&amp;\"'</Title>", "]]>", "🏘️ 👨‍👩‍👧", String(repeating: "é", count: 10_000), "a\u{1}b\u{FFFE}c", "a\r\n\tb",
        "Commune\u{A0}: x",
    ]

    @Test(arguments: hostiles) func `une étiquette hostile reste un texte`(_ texte: String) throws {
        let bordereau = try PaquetAVerser {
            for nom in ["External-Description", "External-Identifier", "Destinataire", "Motif", "Service-Archives"] {
                $0[nom] = texte
            }
        }.bordereau()
        var lecteur = XMLReader()
        var titre = ""
        var dedans = false
        for evenement in try lecteur.push(bordereau.octets[...]) + lecteur.finish() {
            switch evenement {
            case .start(let element): dedans = element.name == "Title" && titre.isEmpty
            case .text(let morceau): if dedans { titre += morceau }
            case .end: dedans = false
            }
        }
        let attendu = texte.replacing("\u{1}", with: "\u{FFFD}").replacing("\u{FFFE}", with: "\u{FFFD}")
        #expect(titre == attendu.replacing("\r\n\t", with: " "))
    }

    // MARK: Formats

    @Test(arguments: [
        ("a.xml", "", "fmt/101"), ("a.html", "", "fmt/471"), ("a.csv", "", "x-fmt/18"), ("a.XLSX", "", "fmt/214"),
        ("a.pptx", "", "fmt/215"), ("a.ods", "", "fmt/1755"), ("a.odp", "", "fmt/1754"), ("a.json", "", "fmt/817"),
        ("a.pdf", "%PDF-1.7\n<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</", "fmt/479"),
        ("a.pdf", "%PDF-1.7\npdfaid:part=\"3\" pdfaid:conformance=\"B\"", "fmt/480"),
        ("a.pdf", "%PDF-1.7\npdfaid:part=\"3\" pdfaid:conformance=\"U\"", "fmt/481"), ("a.pdf", "%PDF-1.4", "fmt/18"),
        ("a.pdf", "%PDF-1.5", "fmt/19"), ("a.pdf", "%PDF-1.6", "fmt/20"), ("a.pdf", "%PDF-1.7", "fmt/276"),
        ("a.pdf", "%PDF-2.0", "fmt/1129"),
    ])
    func `chaque format a son identifiant PRONOM`(_ nom: String, _ debut: String, _ identifiant: String) throws {
        let texte = try PaquetAVerser {
            $0.fichiers.append(FichierScelle(chemin: nom, octets: Array((debut.isEmpty ? "a" : debut).utf8)))
        }.texte()
        let identifiants = texte.matches(of: #/<FormatId>(.*?)</#).map { String($0.1) }
        #expect(identifiants.sorted() == ["fmt/101", "fmt/101", identifiant].sorted())
    }

    @Test(arguments: ["a", "a.tsr", "a.pdf"]) func `un format inconnu ne se devine pas`(_ nom: String) throws {
        let texte = try PaquetAVerser { $0.fichiers.append(FichierScelle(chemin: nom, octets: [0x61])) }.texte()
        #expect(texte.matches(of: #/<FormatIdentification>/#).count == 2)
    }
}
