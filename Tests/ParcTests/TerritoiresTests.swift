import Parc
import Testing

@Suite struct TerritoiresTests {
    private let metropole = "200054807"

    private func code(_ texte: String) throws -> CodeCommune { try #require(CodeCommune(texte)) }

    private func territoires() throws -> Territoires {
        let communes = [
            ("84007", "Avignon", "248400251", "Grand Avignon", "84"),
            ("84092", "Le Pontet", "248400251", "Grand Avignon", "84"),
            ("84123", "Sault", "", "", "84"), ("13055", "Marseille", metropole, "Aix-Marseille-Provence", "13"),
            ("13201", "Marseille 1er", metropole, "Aix-Marseille-Provence", "13"),
            ("75056", "Paris", "200054781", "Paris", "75"),
            ("69123", "Lyon", "200046977", "Lyon", "69"),
        ]
        return Territoires(
            communes: try communes.map { texte, nom, epci, nomEPCI, departement in
                Commune(code: try code(texte), nom: nom, epci: epci, nomEPCI: nomEPCI, departement: departement)
            }, passage: [try code("84999"): try code("84007"), try code("84092"): try code("84007")])
    }

    private func zones(_ communes: [String], epci: [String] = []) throws -> Perimetre {
        .zones(communes: try communes.map(code), epci: epci)
    }

    @Test func `une ancienne commune prend le code que donne le passage`() throws {
        #expect(try territoires().codeEnVigueur(code("84999")).texte == "84007")
    }

    @Test func `une commune de la table garde son code même si le passage la cite`() throws {
        #expect(try territoires().codeEnVigueur(code("84092")).texte == "84092")
    }

    @Test func `une commune que rien ne cite garde son code`() throws {
        #expect(try territoires().codeEnVigueur(code("30007")).texte == "30007")
    }

    @Test func `le département d’une commune de la table est le sien`() throws {
        #expect(try territoires().departement(code("84123")) == "84")
    }

    @Test(arguments: [("30007", "30"), ("97411", "974"), ("2A004", "2A")])
    func `le département d’une autre se lit dans son code`(_ texte: String, _ departement: String) throws {
        #expect(try territoires().departement(code(texte)) == departement)
    }

    @Test func `le département contient toutes ses communes`() throws {
        let territoires = try territoires()
        #expect(territoires.contient(.departement, try code("84123")))
        #expect(territoires.contient(.departement, try code("84555")))
    }

    @Test func `un périmètre de communes contient les siennes et aucune autre`() throws {
        let (territoires, perimetre) = (try territoires(), try zones(["84007", "84123"]))
        #expect(territoires.contient(perimetre, try code("84007")))
        #expect(territoires.contient(perimetre, try code("84123")))
        #expect(!territoires.contient(perimetre, try code("84092")))
    }

    @Test func `un périmètre d’EPCI contient ses communes et aucune autre`() throws {
        let (territoires, perimetre) = (try territoires(), try zones([], epci: ["248400251"]))
        #expect(territoires.contient(perimetre, try code("84007")))
        #expect(territoires.contient(perimetre, try code("84092")))
        #expect(!territoires.contient(perimetre, try code("13055")))
    }

    @Test func `une commune sans EPCI n’est d’aucun périmètre d’EPCI`() throws {
        #expect(!(try territoires().contient(try zones([], epci: ["248400251"]), code("84123"))))
    }

    @Test func `une commune inconnue de la table n’est d’aucun périmètre d’EPCI`() throws {
        #expect(!(try territoires().contient(try zones([], epci: ["248400251"]), code("84555"))))
    }

    @Test func `un périmètre mixte réunit communes et EPCI`() throws {
        let (territoires, perimetre) = (try territoires(), try zones(["84123"], epci: [metropole]))
        #expect(territoires.contient(perimetre, try code("84123")))
        #expect(territoires.contient(perimetre, try code("13055")))
        #expect(!territoires.contient(perimetre, try code("84007")))
    }

    @Test(arguments: ["13201", "13202"])
    func `un arrondissement est dans le périmètre de sa commune, qu’il soit ou non dans la table`(_ texte: String)
        throws
    {
        #expect(try territoires().contient(try zones(["13055"]), code(texte)))
    }

    @Test func `un arrondissement est dans le périmètre de l’EPCI de sa commune`() throws {
        #expect(try territoires().contient(try zones([], epci: [metropole]), code("13202")))
    }

    @Test func `une commune n’est pas dans le périmètre d’un de ses arrondissements`() throws {
        #expect(!(try territoires().contient(try zones(["13201"]), code("13055"))))
    }

    @Test func `un arrondissement n’est pas dans le périmètre d’un autre`() throws {
        #expect(!(try territoires().contient(try zones(["13201"]), code("13202"))))
    }

    @Test func `une commune de la table est connue, un arrondissement l’est par la sienne`() throws {
        let territoires = try territoires()
        #expect(territoires.connait(try code("84007")))
        #expect(territoires.connait(try code("75103")))
        #expect(!territoires.connait(try code("84555")))
    }

    @Test(arguments: [
        ("84007", "Avignon"), ("13201", "Marseille 1er"), ("13202", "Marseille 2e arrondissement"),
        ("13216", "Marseille 16e arrondissement"), ("75101", "Paris 1er arrondissement"),
        ("75120", "Paris 20e arrondissement"), ("69381", "Lyon 1er arrondissement"),
        ("69389", "Lyon 9e arrondissement"), ("84555", "84555"),
    ])
    func `une commune s’appelle par son nom, un arrondissement par son rang, une inconnue par son code`(
        _ texte: String, _ nom: String
    ) throws {
        #expect(try territoires().nom(code(texte)) == nom)
    }

    @Test func `un EPCI se nomme par ses communes`() throws {
        #expect(try territoires().nomEPCI("248400251") == "Grand Avignon")
        #expect(try territoires().nomEPCI("000000000") == nil)
    }
}
