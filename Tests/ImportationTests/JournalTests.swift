import Diagnostics
import Parc
import TestSupport
import Testing

@testable import Importation

/// journal.csv, line by line.
@Suite struct JournalTests {
    private static func cas(
        _ regle: String, _ description: String, _ colonne: String, _ ligne: String, utilisee: Bool = false
    ) -> CasDeRegle {
        CasDeRegle(
            regle, description, "journal.csv", ligne: 6, colonne: colonne,
            compte: utilisee ? [5, 5, 0, 0] : [5, 4, 1, 0]
        ) { $0.ajouter(ligne, a: "journal.csv") }
    }

    static let cas = [
        cas("JOU-01", "identifiant en double", "evenement", "E1;2024-05-01;L2;CONGE;;;;;;"),
        cas("JOU-02", "31 février", "date", "E9;2024-02-31;L2;CONGE;;;;;;"),
        cas("JOU-02", "31/02 à la française", "date", "E9;31/02/2024;L2;CONGE;;;;;;"),
        cas("JOU-02", "année 20244", "date", "E9;20244-05-01;L2;CONGE;;;;;;"),
        cas("JOU-02", "mois sans jour", "date", "E9;05/2024;L2;CONGE;;;;;;"),
        cas("JOU-02", "date absente", "date", "E9;;L2;CONGE;;;;;;"),
        cas("JOU-03", "type inconnu", "type", "E9;2024-05-01;L2;DEPART;;;;;;"),
        cas("JOU-03", "type absent", "type", "E9;2024-05-01;L2;;;;;;;"),
        cas("JOU-04", "réservataire inconnu", "reservataire", "E9;2024-05-01;L2;MISE_A_DISPOSITION;LYON;;;;;"),
        cas(
            "JOU-04", "réservataire dans une autre casse", "reservataire",
            "E9;2024-05-01;L2;MISE_A_DISPOSITION;Avignon;;;;;"),
        cas("JOU-04", "réservataire inconnu sur un CONGE", "reservataire", "E9;2024-05-01;L2;CONGE;LYON;;;;;"),
        cas("JOU-05", "offre à personne", "reservataire", "E9;2024-05-01;L2;MISE_A_DISPOSITION;;;;;;"),
        cas("JOU-06", "décision sans résultat", "resultat", "E9;2024-05-01;L2;DECISION;;D1;;1;;"),
        cas("JOU-06", "décision au résultat inconnu", "resultat", "E9;2024-05-01;L2;DECISION;;D1;ACCORD;1;;"),
        cas("JOU-06", "désistement en commission", "resultat", "E9;2024-05-01;L2;DECISION;;D1;DESISTEMENT;1;;"),
        cas("JOU-06", "proposition attribuée", "resultat", "E9;2024-05-01;L2;PROPOSITION;;D1;ATTRIBUTION;1;;"),
        cas("JOU-07", "demandeur inconnu", "demandeur", "E9;2024-05-01;L2;BAIL;;D9;;;;", utilisee: true),
        cas("JOU-07", "demandeur absent", "demandeur", "E9;2024-05-01;L2;REFUS;;;;;SILENCE;", utilisee: true),
        cas("JOU-08", "rang illisible", "rang", "E9;2024-05-01;L2;DECISION;;D1;ATTRIBUTION;premier;;", utilisee: true),
        cas("JOU-09", "événement sans logement", "logement", "E9;2024-05-01;;CONGE;;;;;;"),
        cas("JOU-09", "logement qui ne dit rien", "logement", "E9;2024-05-01;NC;CONGE;;;;;;"),
        cas(
            "JOU-13", "demandeur d’une LIBERATION", "demandeur", "E9;2024-05-01;L2;LIBERATION;;D1;;;;", utilisee: true),
        cas("JOU-13", "résultat d’un BAIL", "resultat", "E9;2024-05-01;L2;BAIL;;D1;ATTRIBUTION;;;", utilisee: true),
        cas(
            "JOU-13", "réservataire d’un REFUS", "reservataire", "E9;2024-05-01;L2;REFUS;AVIGNON;D1;;;;", utilisee: true
        ),
        cas("JOU-13", "rang d’un RETOUR", "rang", "E9;2024-05-01;L2;RETOUR;AVIGNON;;;1;;", utilisee: true),
        cas("JOU-14", "événement de 1989", "date", "E9;1989-12-31;L2;CONGE;;;;;;", utilisee: true),
        cas(
            "JOU-17", "motif d’un roman", "motif",
            "E9;2024-05-01;L2;RETRAIT;;;;;\(String(repeating: "motif ", count: 20));", utilisee: true),
        cas("JOU-15", "« annule » sur un CONGE", "annule", "E9;2024-05-01;L2;CONGE;;;;;;E1", utilisee: true),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    @Test func `les places des colonnes suivent leur ordre`() {
        #expect(ColonneDuJournal.allCases.map(\.position) == Array(ColonneDuJournal.allCases.indices))
    }

    /// The events of a log made of these lines on L1, which must give no diagnostic but these.
    private func evenements(_ lignes: String..., signale: Set<String> = []) throws -> [Evenement] {
        let lue = try CampagneImportee {
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal + lignes.map { "\($0)\n" }.joined()
        }
        #expect(Set(lue.diagnostics.map(\.rule.id)) == signale)
        #expect(lue.compte("journal.csv") == [lignes.count, lignes.count, 0, 0])
        return lue.dossier.logementsAuJournal.flatMap(\.evenements)
    }

    @Test(arguments: TypeEvenement.allCases.filter { $0 != .annulation })
    func `chaque type se lit, en toute casse`(_ type: TypeEvenement) throws {
        let utiles: (reservataire: String, demandeur: String, resultat: String) =
            switch type {
            case .conge, .liberation, .livraison, .retrait, .annulation: ("", "", "")
            case .miseADisposition, .retour: ("AVIGNON", "", "")
            case .proposition, .refus, .bail: ("", "D1", "")
            case .decision: ("AVIGNON", "D1", "ATTRIBUTION")
            }
        for nom in [type.rawValue, type.rawValue.lowercased()] {
            let ligne = "E1;2024-01-01;L1;\(nom);\(utiles.reservataire);\(utiles.demandeur);\(utiles.resultat);;;"
            #expect(try evenements(ligne).map(\.type) == [type])
        }
    }

    @Test(arguments: Resultat.allCases.filter { $0 != .desistement })
    func `chaque résultat d’une DECISION se lit`(_ resultat: Resultat) throws {
        #expect(try evenements("E1;2024-01-01;L1;DECISION;;D1;\(resultat.rawValue);1;;").map(\.resultat) == [resultat])
    }

    @Test(arguments: [("", nil), ("DESISTEMENT", Resultat.desistement), ("desistement", .desistement)])
    func `une PROPOSITION est sans résultat, ou un DESISTEMENT`(_ ecrit: String, _ lu: Resultat?) throws {
        #expect(try evenements("E1;2024-01-01;L1;PROPOSITION;;D1;\(ecrit);;;").map(\.resultat) == [lu])
    }

    @Test func `un événement dit tout ce qu’il dit`() throws {
        let evenement = try #require(
            try evenements("E1;05/03/2024;L1;DECISION;PREFET;D2;ATTRIBUTION_SOUS_CONDITION;2;x;").first)
        #expect(evenement.numero == 2)
        #expect(evenement.jour == Jour("2024-03-05"))
        #expect(evenement.reservataire == IndexReservataire(1))
        #expect(evenement.demandeur == IndexDemandeur(1))
        #expect(evenement.resultat == .attributionSousCondition)
        #expect(evenement.rang == 2)
        #expect(evenement.motif == "x")
    }

    @Test func `BAILLEUR est un réservataire, le dernier`() throws {
        let lus = try evenements("E1;2024-01-01;L1;MISE_A_DISPOSITION;BAILLEUR;;;;;")
        #expect(lus.map(\.reservataire) == [IndexReservataire(2)])
    }

    @Test func `un identifiant d’événement peut manquer, plusieurs fois`() throws {
        #expect(try evenements(";2024-01-01;L1;CONGE;;;;;;", "NA;2024-01-02;L1;LIBERATION;;;;;;").count == 2)
    }

    @Test func `un demandeur inconnu reste le même d’une ligne à l’autre, sans attribut`() throws {
        let lue = try CampagneImportee {
            $0.ajouter(
                "E8;2024-05-01;L2;PROPOSITION;;INCONNU;;1;;", "E9;2024-05-02;L2;BAIL;;INCONNU;;;;", a: "journal.csv")
        }
        #expect(lue.diagnostics("JOU-07").map(\.position.line) == [6])
        #expect(lue.dossier.demandeurs.count == 3)
        #expect(lue.dossier.demandeurs.last == Demandeur())
        #expect(
            lue.dossier.logementsAuJournal.last?.evenements.map(\.demandeur) == [IndexDemandeur(2), IndexDemandeur(2)])
    }

    @Test func `un demandeur sur un événement qui n’en a pas n’est pas lu`() throws {
        let lus = try evenements(
            "E1;2024-01-01;L1;CONGE;;INCONNU;;;;", "E2;2024-01-02;L1;RETRAIT;;INCONNU;;;;", signale: ["JOU-13"])
        #expect(lus.allSatisfy { $0.demandeur == nil })
    }

    @Test func `un champ sans effet se dit une fois par type et par colonne, jamais sur une ANNULATION`() throws {
        let lue = try CampagneImportee {
            $0["journal.csv"] =
                CampagneMinimale.enteteDuJournal
                + "A;2024-01-01;L1;CONGE;;D1;;;;\nB;2024-01-02;L1;LIBERATION;;D1;;2;;\nC;2024-01-03;L2;CONGE;;D2;;;;\n"
                + "D;2024-01-04;L2;ANNULATION;AVIGNON;D2;ATTRIBUTION;1;;C\n"
        }
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-13", "JOU-13", "JOU-13"])
        #expect(
            lue.diagnostics.map(\.position.description) == ["journal.csv:2:24", "journal.csv:3:29", "journal.csv:3:33"])
        #expect(lue.diagnostics.map(\.detail) == ["CONGE", "LIBERATION", "LIBERATION"])
    }

    @Test func `« annule » hors d’une ANNULATION n’annule rien, et se dit à chaque ligne`() throws {
        let lue = try CampagneImportee {
            $0["journal.csv"] =
                CampagneMinimale.enteteDuJournal
                + "A;2024-01-01;L1;CONGE;;;;;;O\nB;2024-01-02;L1;LIBERATION;;;;;;A\n"
        }
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-15", "JOU-15"])
        #expect(lue.lignesParLogement == [[2, 3]])
    }

    @Test func `la première règle d’une ligne est la seule qui la rejette`() throws {
        let lue = try CampagneImportee { $0.ajouter("E1;31/02/2024;;RIEN;LYON;;;;;", a: "journal.csv") }
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-01"])
        #expect(lue.compte("journal.csv") == [5, 4, 1, 0])
    }

    @Test func `les événements d’un jour gardent l’ordre du fichier, les autres celui des jours`() throws {
        let lue = try CampagneImportee {
            $0["journal.csv"] =
                CampagneMinimale.enteteDuJournal
                + "A;2024-03-02;L1;BAIL;;D1;;;;\nB;2024-03-01;L2;CONGE;;;;;;\nC;2024-03-01;L1;REFUS;;D1;;;;\n"
                + "D;2024-03-01;L1;LIBERATION;;;;;;\nE;2024-02-01;L1;CONGE;;;;;;\n"
        }
        #expect(lue.lignesParLogement == [[6, 4, 5, 2], [3]])
    }
}
