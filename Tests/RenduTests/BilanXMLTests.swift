import Comptage
import Foundation
import Rendu
import Templates
import Testing
import XMLPort

@Suite struct `Bilan XML` {
    private let schema: XMLSchema
    private let document: String

    init() throws {
        schema = try XMLSchema(bytes: SchemaEmbarque.bilan1, name: "bilan-1.xsd")
        document = try Rendus.xml(DossierFictif().bilan)
    }

    @Test func `un document écrit est valide`() { #expect(schema.validate(Array(document.utf8)).isEmpty) }

    @Test func `le bilan consolidé et le point d’étape sont valides`() throws {
        #expect(try Rendus.xml(DossierFictif().bilans.consolide).contains("sorte=\"CONSOLIDE\""))
        #expect(try Rendus.xml(DossierFictif(arreteAu: "2024-06-30").bilan).contains("pointDEtape=\"true\""))
    }

    @Test func `un SIREN faux interdit la livraison`() {
        #expect { try Rendus.xml(DossierFictif(siren: "12").bilan) } throws: { erreur in
            guard case .xmlInvalide("bilan.xml", let raisons)? = erreur as? RenduError else { return false }
            return raisons.contains { $0.message.contains("siren") }
        }
    }

    @Test(arguments: [
        ("total=\"6\"", "total=\"6,5\""), ("v=\"1\"", "v=\"\""), ("forme=\"nombre\"", "forme=\"autre\""),
        ("axe=\"qpv\"", "axe=\"etage\""),
        ("ecarts=\"0\"", "ecarts=\"1\""), ("code=\"PREFET\"", "code=\"MAIRIE\""), ("annee=\"2024\"", "annee=\"24\""),
        ("codes=\"93066\"", "codes=\"9306\""), ("id=\"liberes\"", "id=\"livres\""), ("version=\"1\"", "version=\"2\""),
        ("nature=\"logements\"", "nature=\"autre\""), ("<sections>", "<sections><logement id=\"L1\"/>"),
    ])
    func `une valeur hors du format est refusée`(juste: String, fausse: String) {
        #expect(document.contains(juste))
        #expect(!schema.validate(Array(document.replacing(juste, with: fausse).utf8)).isEmpty)
    }

    @Test(arguments: ["reservataire", "programme", "axe", "modalite", "section", "mesure", "ligne", "regle"])
    func `un même élément deux fois est refusé`(nom: String) throws {
        let debut = try #require(document.range(of: "<\(nom) ")).lowerBound
        let balise = try #require(document[debut...].range(of: ">"))
        let seule = document[debut..<balise.upperBound].hasSuffix("/>")
        let fin = seule ? balise : try #require(document[debut...].range(of: "</\(nom)>"))
        let double = document[..<fin.upperBound] + document[debut...]
        let fautes = schema.validate(Array(String(double).utf8))
        #expect(!fautes.isEmpty && fautes.allSatisfy { $0.message.contains("\(nom)Unique") }, "\(fautes)")
    }

    @Test func `un nom hostile donne un document valide qui le porte`() throws {
        let nom = "<b a=\"1\">&'\u{1}\u{202E}]]>"
        let document = try Rendus.xml(DossierFictif(nomDeLaMairie: nom).bilan)
        #expect(document.contains("nom=\"&lt;b a=&quot;1&quot;&gt;&amp;'\u{FFFD}\u{202E}]]&gt;\""))
    }

    @Test func `chaque élément et chaque attribut du schéma est documenté`() {
        let xsd = String(decoding: SchemaEmbarque.bilan1, as: UTF8.self)
        let declarations = xsd.matches(of: /<xs:(element|attribute|complexType|simpleType) name=/).count
        #expect(xsd.matches(of: /<xs:documentation/).count == declarations + 1)
    }

    @Test
    func `les totaux comptés sont toujours là, leurs cases nulles jamais ; celles qui sont calculées sont écrites`() {
        #expect(document.contains("<ligne reservataire=\"*\" total=\"0\"/>"))
        let nulles = document.split(separator: "<mesure ").dropFirst().filter { $0.contains("v=\"0\"") }
        #expect(!nulles.isEmpty)
        for mesure in nulles { #expect(mesure.contains("forme=\"quantite\""), "\(mesure.prefix(40))") }
    }
}
