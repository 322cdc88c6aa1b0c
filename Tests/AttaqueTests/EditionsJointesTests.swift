import Testing

@testable import Attaque

/// What several editions give away together, each sound alone.
@Suite struct EditionsJointesTests {
    private let essai = FichiersDEssai()
    private let mesure = "E/baux_mutation"

    private func breches(_ editions: [EditionAttaquee], _ regles: ReglesDAttaque = ReglesDAttaque()) throws -> [String]
    {
        for edition in editions { #expect(try Attaque(editions: [edition]).resultat().breches == []) }
        return try Attaque(editions: editions, regles: regles).resultat().breches.map(\.resume)
    }

    private func edition(
        _ nom: String, _ territoire: String, _ lignes: String, annee: Int = 0, bailleur: String = "",
        zonage: String = "", parties: [EditionAttaquee.Partie] = []
    ) -> EditionAttaquee {
        EditionAttaquee(
            chemin: essai.ecrire(nom, lignes), nom: nom, territoire: territoire, annee: annee, bailleur: bailleur,
            zonage: zonage, parties: parties)
    }

    private func communes(_ total: Int?, _ valeurs: KeyValuePairs<String, Int?>) -> String {
        ligne(mesure, "*", [:], total)
            + valeurs.map { ligne(mesure, "*", ["commune": $0.key], $0.value) }.joined()
    }

    private func epciEtDepartement(_ imprimee: Int?) throws -> [String] {
        try breches([
            edition("epci", "200", communes(35, ["84001": nil, "84002": nil])),
            edition("dep", "84", communes(135, ["84001": nil, "84002": imprimee, "84003": nil])),
        ])
    }

    @Test func `l’édition du département imprime ce que retient celle de l’EPCI`() throws {
        #expect(try epciEtDepartement(30) == ["E/baux_mutation * commune=84001 = 5"])
    }

    @Test func `l’édition du département retient comme celle de l’EPCI`() throws {
        #expect(try epciEtDepartement(nil) == [])
    }

    @Test func `le département moins ses autres EPCI donne le dernier`() throws {
        let parties = ["200", "201"].map { EditionAttaquee.Partie(territoire: $0) }
        let editions = [
            edition("dep", "84", ligne(mesure, "*", [:], 46), parties: parties),
            edition("un", "200", ligne(mesure, "*", [:], 40)), edition("deux", "201", ligne(mesure, "*", [:], nil)),
        ]
        #expect(try breches(editions) == ["E/baux_mutation * = 6"])
        #expect(try breches([editions[0], editions[2]]) == [])
    }

    private func annees(_ valeur: Int?) throws -> [String] {
        let avant =
            ligne("B/mises_a_disposition", "X", [:], 40) + ligne("B/attribues", "X", [:], nil)
            + ligne("B/attribues", "Y", [:], nil) + ligne("B/attribues", "*", [:], 30)
        return try breches([
            edition("avant", "200", avant, annee: -1),
            edition(
                "apres", "200",
                ligne("B/taux_attribution", "X", ["exercice": "N-1"], valeur, base: valeur == nil ? nil : 40)),
        ])
    }

    @Test func `le taux de l’année précédente rend ce que l’édition d’alors retenait`() throws {
        #expect(try annees(24) == ["B/attribues Y = 6"])
    }

    @Test func `le taux de l’année précédente retenu lui aussi ne dit rien`() throws { #expect(try annees(nil) == []) }

    private func zonages(_ grand: Int) throws -> [String] {
        func lignes(_ en: Int) -> String {
            ligne(mesure, "*", [:], 100) + ligne(mesure, "*", ["qpv": "EN"], en)
                + ligne(mesure, "*", ["qpv": "HORS"], 100 - en)
        }
        return try breches(
            [
                edition("2015", "200", lignes(40), zonage: "2015"),
                edition("2024", "200", lignes(grand), zonage: "2024"),
            ], ReglesDAttaque(emboitements: [.init(petit: "2015", grand: "2024")]))
    }

    @Test func `les QPV de 2024 moins ceux de 2015 font une zone de cinq`() throws {
        #expect(try zonages(45) == ["E/baux_mutation * qpv@2024 hors 2015=EN = 5"])
    }

    @Test func `les QPV de 2024 moins ceux de 2015 font une zone de vingt`() throws { #expect(try zonages(60) == []) }

    private func bailleurs(_ deB: KeyValuePairs<String, Int?>) throws -> [String] {
        let parties = ["A", "B"].map { EditionAttaquee.Partie(territoire: "200", bailleur: $0) }
        return try breches([
            edition("tous", "200", communes(90, ["84001": 14, "84002": nil, "84003": nil]), parties: parties),
            edition("A", "200", communes(40, ["84001": nil, "84002": nil, "84003": 23]), bailleur: "A"),
            edition("B", "200", communes(50, deB), bailleur: "B"),
        ])
    }

    @Test func `dans une commune d’un seul bailleur la consolidation imprime le sien`() throws {
        #expect(
            try bailleurs(["84002": nil, "84003": nil]).contains("E/baux_mutation * commune=84002 = 3"))
    }

    @Test func `dans une commune de deux bailleurs la consolidation ne dit rien d’aucun`() throws {
        #expect(try bailleurs(["84001": nil, "84002": nil, "84003": nil]) == [])
    }

    @Test func `deux éditions qui se contredisent sont refusées`() throws {
        let editions = [30, 31].map { (valeur: Int) in edition("e\(valeur)", "200", communes(valeur, ["84001": valeur]))
        }
        #expect(throws: AttaqueError.incoherent(fichier: "e31", ligne: 2)) {
            try Attaque(editions: editions).resultat()
        }
    }
}
