import Importation
import Parc
import TestSupport
import Testing

/// Paris, Lyon and Marseille, both ways: the codes of their arrondissements, or theirs and a postcode.
@Suite struct ArrondissementsTests {
    private func communes(
        territoires: String = "75056;Paris;200054781;Métropole du Grand Paris;75\n", perimetre: String = "75056",
        _ lignes: String...
    ) throws -> [String] {
        let importee = try CampagneImportee { campagne in
            campagne.remplacer("departement = \"84\"", par: "departement = \"75\"", dans: "campagne.toml")
            campagne["territoires.csv"] = "code_commune;nom_commune;code_epci;nom_epci;departement\n" + territoires
            campagne["conventions.csv"] =
                "reservataire;nom;type;perimetre\nPARIS;Ville de Paris;COMMUNE;\(perimetre)\n"
            campagne["journal.csv"] = CampagneMinimale.enteteDuJournal
            campagne["parc.csv"] =
                "IDENT_REP;DEPCOM;CODEPOSTAL;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV\n"
                + lignes.enumerated().map { "L\($0);\($1);2;C;2;1990;13;1\n" }.joined()
        }
        return importee.attributs.map(\.commune.texte)
    }

    @Test func `le code de la commune et le code postal donnent l’arrondissement qu’une convention nomme`() throws {
        #expect(
            try communes(perimetre: "75105 75116", "75056;75005", "75056;75016", "75056;75116", "75056;75006")
                == ["75105", "75116", "75116", "75056"])
    }

    @Test func `territoires.csv peut nommer les arrondissements`() throws {
        let listes = "75056;Paris;200054781;Grand Paris;75\n75112;Paris 12e;200054781;Grand Paris;75\n"
        #expect(try communes(territoires: listes, "75056;75012", "75056;75011") == ["75112", "75056"])
    }

    @Test func `quand personne ne les nomme, le code de la commune reste`() throws {
        #expect(try communes("75056;75005", "75105;75005") == ["75056", "75105"])
    }

    @Test func `un code postal d’ailleurs, absent ou illisible ne change rien`() throws {
        #expect(
            try communes(perimetre: "75105", "75056;69005", "75056;", "75056;75X05", "75056;75000")
                == ["75056", "75056", "75056", "75056"])
    }

    @Test(arguments: [
        ("69123", 69003, "69383"), ("69123", 69009, "69389"), ("13055", 13012, "13212"), ("13055", 13016, "13216"),
    ])
    func `Lyon et Marseille aussi`(_ commune: String, _ codePostal: Int, _ attendu: String) throws {
        let code = try #require(CodeCommune(commune))
        #expect(code.arrondissement(codePostal: codePostal)?.texte == attendu)
        #expect(code.arrondissement(codePostal: codePostal + 20) == nil)
    }
}
