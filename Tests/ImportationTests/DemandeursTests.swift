import Diagnostics
import Parc
import TestSupport
import Testing

/// demandeurs.csv.
@Suite struct DemandeursTests {
    private static func code(_ description: String, _ colonne: String, _ ligne: String) -> CasDeRegle {
        CasDeRegle("DEM-02", description, "demandeurs.csv", ligne: 4, colonne: colonne, compte: [3, 3, 0, 0]) {
            $0.ajouter(ligne, a: "demandeurs.csv")
        }
    }

    static let cas = [
        CasDeRegle(
            "DEM-04", "motif de mutation d’un roman", "demandeurs.csv", ligne: 4, colonne: "motif_mutation",
            compte: [3, 3, 0, 0]
        ) {
            $0.ajouter("D9;1;N;N;O;\(String(repeating: "x", count: 81));", a: "demandeurs.csv")
        },
        CasDeRegle(
            "DEM-01", "identifiant absent", "demandeurs.csv", ligne: 4, colonne: "demandeur", compte: [3, 2, 1, 0]
        ) {
            $0.ajouter(";1;O;N;N;;", a: "demandeurs.csv")
        },
        CasDeRegle(
            "DEM-01", "identifiant en double", "demandeurs.csv", ligne: 4, colonne: "demandeur", compte: [3, 2, 1, 0]
        ) {
            $0.ajouter("D1;2;N;N;N;;", a: "demandeurs.csv")
        },
        code("quartile 5", "quartile", "D3;5;N;N;N;;"), code("quartile 0", "quartile", "D3;0;N;N;N;;"),
        code("quartile en lettres", "quartile", "D3;Q1;N;N;N;;"), code("dalo inconnu", "dalo", "D3;1;X;N;N;;"),
        code("prioritaire inconnu", "prioritaire", "D3;1;N;X;N;;"),
        code("mutation inconnue", "mutation", "D3;1;N;N;X;;"),
        code("relogement inconnu", "relogement", "D3;1;N;N;N;;OPAH"),
        CasDeRegle(
            "DEM-03", "une colonne de nom", "demandeurs.csv", ligne: 1, colonne: "NOM", situe: false,
            compte: [1, 1, 0, 0]
        ) {
            $0["demandeurs.csv"] = "demandeur;NOM;dalo\nD1;X;N\n"
        },
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    private func demandeurs(_ texte: String) throws -> [Demandeur] {
        let lue = try CampagneImportee {
            $0["demandeurs.csv"] = texte
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
        }
        #expect(lue.diagnostics.isEmpty)
        return lue.dossier.demandeurs
    }

    @Test func `chaque code se lit, en toute casse ; ce qui manque est inconnu`() throws {
        let lus = try demandeurs(
            "demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement\n"
                + "A;1;O;N;;Taille;ANRU\nB;2;o;n;O;;orcod\nC;3;OUI;NON;1;NA;LHI\nD;4;;;0;;VENTE\nE;;NC;Z;Non renseigné;;NA/NA\n"
        )
        #expect(
            lus == [
                Demandeur(quartile: 1, dalo: true, prioritaire: false, motifMutation: "Taille", relogement: .anru),
                Demandeur(quartile: 2, dalo: true, prioritaire: false, mutation: true, relogement: .orcod),
                Demandeur(quartile: 3, dalo: true, prioritaire: false, mutation: true, relogement: .lhi),
                Demandeur(quartile: 4, mutation: false, relogement: .vente), Demandeur(),
            ])
    }

    @Test func `l’identifiant seul suffit`() throws {
        #expect(try demandeurs("demandeur\nA\nB\n") == [Demandeur(), Demandeur()])
    }

    @Test func `d’un identifiant en double, la première ligne vaut`() throws {
        let lue = try CampagneImportee { $0.ajouter("D1;4;N;N;O;;VENTE", a: "demandeurs.csv") }
        #expect(lue.dossier.demandeurs.first == Demandeur(quartile: 1, dalo: true, prioritaire: false, mutation: false))
    }

    @Test(arguments: [
        "nom", "Prénom", "date_naissance", "NIR", "Téléphone", "tel_portable", "e-mail", "courriel", "ADRESSE",
        "nom usuel",
    ])
    func `une colonne d’identité est signalée une fois, et jamais lue`(_ colonne: String) throws {
        let campagne = CampagneMinimale {
            $0["demandeurs.csv"] = "demandeur;\(colonne);quartile\nD1;SECRET-DUPONT;1\nD2;SECRET-DURAND;2\n"
        }
        let lue = try CampagneImportee(campagne, montrerValeurs: true)
        #expect(lue.diagnostics.map(\.rule.id) == ["DEM-03"])
        #expect(lue.diagnostics.map(\.position.field) == [colonne])
        #expect(lue.dossier.demandeurs == [Demandeur(quartile: 1), Demandeur(quartile: 2)])
        #expect(!"\(lue.dossier)".contains("SECRET"))
        #expect(!lue.diagnostics.contains { $0.message.contains("SECRET") })
    }

    @Test(arguments: ["nombre", "nomenclature", "motif_mutation", "commentaire", "numero"])
    func `une colonne inconnue qui n’a rien d’une identité ne dit rien`(_ colonne: String) throws {
        #expect(try demandeurs("demandeur;\(colonne)\nA;x\n").count == 1)
    }

    @Test func `une colonne d’identité est signalée à la ligne de l’en-tête, où qu’il soit`() throws {
        let lue = try CampagneImportee { $0["demandeurs.csv"] = "sep=;\ndemandeur;nom\nD1;x\n" }
        #expect(lue.diagnostics.map(\.position.line) == [2])
    }
}
