import Testing

@testable import Attaque

/// What can be calculated back from an occupancy diagnosis, zone by zone and category by category.
@Suite struct OccupationTests {
    private let essai = FichiersDEssai()

    /// A line: level and code of the zone, category (nil for the total), figure (nil withheld).
    private func ligne(
        _ niveau: String, _ code: String, _ modalite: String?, _ valeur: Int?, mesure: String = "apl",
        axe: String = "apl"
    ) -> String {
        let chiffre = valeur.map { "\($0);;V" } ?? ";;S"
        return "O;\(mesure);*;\(niveau);\(code);\(modalite.map { "\(axe);\($0)" } ?? ";");\(chiffre)\n"
    }

    /// A zone with its total, those with the benefit and those without.
    private func zone(_ niveau: String, _ code: String, _ total: Int?, _ avec: Int?, _ sans: Int?) -> String {
        ligne(niveau, code, nil, total) + ligne(niveau, code, "O", avec) + ligne(niveau, code, "N", sans)
    }

    private func breches(
        _ lignes: String, cotes: [PositionAttaquee.Code: CoteDuQPV] = [:], taux: Int? = nil,
        primaires: [CleAttaquee] = []
    ) throws -> [String] {
        let attaquee = OccupationAttaquee(
            chemin: essai.ecrire("donnees.csv", lignes), nom: "donnees.csv", cotes: cotes, tauxDeReponse: taux)
        return try AttaqueDOccupation(attaquee).resultat(primaires: primaires).breches.map(\.resume)
    }

    @Test func `un total moins ses parts données`() throws {
        #expect(try breches(zone("epci", "200", 100, nil, 94)) == ["O/apl * apl=O epci=200 = 6"])
    }

    @Test func `deux parts retenues qui font onze tiennent`() throws {
        #expect(try breches(zone("epci", "200", 100, nil, nil)) == [])
    }

    @Test func `une commune par différence avec l’EPCI`() throws {
        let lignes =
            zone("epci", "200", 200, 105, 95) + zone("commune", "84001", 120, 100, 20)
            + zone("commune", "84002", 80, nil, nil)
        #expect(try breches(lignes) == ["O/apl * apl=O commune=84002 = 5"])
    }

    @Test func `une résidence par différence avec sa commune`() throws {
        let lignes =
            zone("epci", "200", 120, 60, 60) + zone("commune", "84001", 120, 60, 60)
            + zone("residence", "84001/R1", 60, 52, nil) + zone("residence", "84001+AUTRES", 60, nil, nil)
        #expect(
            try breches(lignes) == [
                "O/apl * apl=N residence=84001/R1 = 8", "O/apl * apl=O residence=84001+AUTRES = 8",
            ])
    }

    @Test func `un QPV par différence de sa commune et du reste`() throws {
        let lignes =
            zone("epci", "200", 120, 60, 60) + zone("commune", "84001", 120, 60, 60)
            + zone("qpv", "200/EN", 50, nil, nil) + zone("qpv", "200/HORS", 70, nil, nil)
            + zone("qpv", "84001/EN", 50, nil, nil) + zone("qpv", "84001/HORS", 70, 53, nil)
        #expect(
            try breches(lignes) == ["O/apl * apl=O qpv=200/EN = 7", "O/apl * apl=O qpv=84001/EN = 7"])
    }

    @Test func `les communes qui ne sont pas coupées par différence avec celles qui le sont`() throws {
        let lignes =
            zone("epci", "200", 200, 90, 110) + zone("commune", "84001", 120, 60, 60)
            + zone("commune", "200/AUTRES", 80, 30, 50) + zone("qpv", "200/EN", 100, 50, 50)
            + zone("qpv", "200/HORS", 100, 40, 60) + zone("qpv", "84001/EN", 50, 46, nil)
            + zone("qpv", "84001/HORS", 70, nil, nil) + zone("qpv", "200/AUTRES/EN", 50, nil, nil)
            + zone("qpv", "200/AUTRES/HORS", 30, nil, nil)
        #expect(
            try breches(lignes).contains("O/apl * apl=O qpv=200/AUTRES/EN = 4"))
    }

    @Test func `une modalité regroupée par résidence se compare à celles de la commune`() throws {
        func taille(_ niveau: String, _ code: String, _ valeurs: KeyValuePairs<String, Int?>) -> String {
            valeurs.map {
                ligne(
                    niveau, code, $0.key.isEmpty ? nil : $0.key, $0.value, mesure: "taille_du_menage",
                    axe: "taille_du_menage")
            }.joined()
        }
        let lignes =
            taille("epci", "200", ["": 100, "1": 60, "5": nil, "6+": nil])
            + taille("commune", "84001", ["": 100, "1": 60, "5": 33, "6+": nil])
            + taille("residence", "84001/R1", ["": 50, "1": 30, "5+6+": 20])
            + taille("residence", "84001/R2", ["": 50, "1": 30, "5+6+": 20])
        #expect(
            try breches(lignes) == [
                "O/taille_du_menage * commune=84001 taille_du_menage=6+ = 7",
                "O/taille_du_menage * epci=200 taille_du_menage=6+ = 7",
            ])
    }

    @Test func `cent pour cent d’une zone se voit`() throws {
        #expect(
            try breches(ligne("epci", "200", nil, 100) + ligne("epci", "200", "O", 100))
                == ["O/apl * apl=O epci=200 imprimée 100"])
    }

    @Test func `zéro pour cent d’une zone se voit`() throws {
        let lignes =
            zone("epci", "200", 200, 80, 120) + zone("commune", "84001", 100, 80, 20)
            + ligne("commune", "84002", nil, 100) + ligne("commune", "84002", "N", 100)
        #expect(
            try breches(lignes) == [
                "O/apl * apl=N commune=84002 imprimée 100", "O/apl * apl=O commune=84002 non listée",
            ])
    }

    @Test func `une zone où personne n’a répondu n’a pas de zéro pour cent`() throws {
        let lignes =
            zone("epci", "200", 100, 80, 20) + zone("commune", "84001", 100, 80, 20) + ligne("commune", "84002", nil, 0)
        #expect(try breches(lignes) == [])
    }

    @Test func `un chiffre sous onze imprimé`() throws {
        #expect(try breches(zone("epci", "200", 100, 4, 96)) == ["O/apl * apl=O epci=200 imprimée 4"])
    }

    @Test func `le nombre de logements d’une zone est public`() throws {
        #expect(try breches(ligne("epci", "200", nil, 4, mesure: "logements")) == [])
    }

    @Test func `les logements vacants par le taux de réponse`() throws {
        func statut(_ modalite: String?, _ valeur: Int?) -> String {
            ligne("epci", "200", modalite, valeur, mesure: "logements", axe: "statut")
        }
        let logements = statut(nil, 55) + statut("LOUE", nil) + statut("VACANT", nil)
        let reponses = zone("epci", "200", 43, 22, 21)
        #expect(try breches(logements + reponses) == [])
        #expect(
            try breches(logements + reponses + "O;taux_de_reponse;*;epci;200;;;82;100;V\n")
                .contains { $0.contains("statut=VACANT") })
    }

    @Test func `une zone à cheval par la connaissance des lieux`() throws {
        func zones(_ cotes: [PositionAttaquee.Code: CoteDuQPV]) throws -> [String] {
            try breches(
                zone("epci", "200", 200, 100, 100) + zone("commune", "84001", 100, 50, 50)
                    + zone("commune", "84002", 100, 50, 50) + zone("qpv", "200/EN", 105, 55, 50)
                    + zone("qpv", "200/HORS", 95, 45, 50), cotes: cotes)
        }
        let communes = ["84001", "84002"].map { PositionAttaquee.Code(axe: "commune", modalite: $0) }
        #expect(try zones([:]) == [])
        #expect(
            try zones([communes[0]: .en, communes[1]: .cheval]).contains("O/apl * apl=O commune=84002 qpv=EN = 5"))
    }

    @Test func `d’une primaire, rien ne se prouve, pas même qu’elle n’est pas nulle`() throws {
        let cle = OccupationAttaquee.cle(
            "200", "apl", [PositionAttaquee.Code(axe: "epci", modalite: "200")],
            PositionAttaquee.Code(axe: "apl", modalite: "O"))
        let lignes =
            zone("epci", "200", nil, nil, 20) + zone("commune", "84001", 30, 12, 18)
            + zone("commune", "84002", nil, nil, nil)
        #expect(try breches(lignes) == ["O/apl * apl=N commune=84002 = 2"])
        #expect(try breches(lignes, primaires: [cle]).contains("O/apl * apl=O epci=200 12..."))
    }

    @Test func `un chiffre en double et une zone inconnue sont dits avec leur ligne`() {
        let bonne = ligne("epci", "200", nil, 100)
        #expect(throws: AttaqueError.enDouble(fichier: "donnees.csv", ligne: 3)) { try breches(bonne + bonne) }
        #expect(throws: AttaqueError.ligneIllisible(fichier: "donnees.csv", ligne: 3)) {
            try breches(bonne + ligne("departement", "84", nil, 20))
        }
        #expect(throws: AttaqueError.incoherent(fichier: "donnees.csv", ligne: 2)) {
            try breches(bonne + ligne("commune", "84001", nil, 90))
        }
    }
}
