import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// attributions.csv: a line for each candidate, which must say what the same events said one by one would.
@Suite struct AttributionsTests {
    /// An event without its number, its applicant told by what is known of them.
    private struct Compare: Equatable {
        let jour: Jour
        let type: TypeEvenement
        let reservataire: Int?
        let demandeur: Demandeur?
        let resultat: Resultat?
        let rang: Int?
        let motif: String

        init(_ evenement: Evenement, _ dossier: Dossier) {
            (jour, type, motif) = (evenement.jour, evenement.type, evenement.motif)
            reservataire = evenement.reservataire.map { $0.rang }
            demandeur = evenement.demandeur.map { dossier.demandeurs[$0.rang] }
            (resultat, rang) = (evenement.resultat, evenement.rang)
        }
    }

    private func evenements(_ lue: CampagneImportee) -> [[Compare]] {
        lue.dossier.logementsAuJournal.map { logement in
            (logement.evenements + logement.suite).map { Compare($0, lue.dossier) }
        }
    }

    private func aPlat(_ lignes: [LigneDAttribution]) throws -> CampagneImportee {
        try CampagneImportee {
            $0.mettreAPlat(lignes)
            $0.ajouter("G1;G-1;30028;1;C;3;1975;13;1;;1", a: "parc.csv")
        }
    }

    private func enEvenements(_ lignes: [LigneDAttribution]) throws -> CampagneImportee {
        try CampagneImportee {
            $0.ecrireDEvenements(lignes)
            $0.ajouter("G1;G-1;30028;1;C;3;1975;13;1;;1", a: "parc.csv")
        }
    }

    @Test(arguments: CasDAttribution.tous)
    func `le journal à plat dit les événements du journal`(_ cas: CasDAttribution) throws {
        let (plat, journal) = (try aPlat(cas.lignes), try enEvenements(cas.lignes))
        #expect(evenements(plat) == evenements(journal))
        let logements = { (lue: CampagneImportee) in lue.dossier.logementsAuJournal.map(\.logement.attributs) }
        #expect(logements(plat) == logements(journal))
        #expect(plat.dossier.evenements.apresArrete == journal.dossier.evenements.apresArrete)
        #expect(plat.dossier.evenements.utilises == journal.dossier.evenements.utilises)
    }

    @Test(arguments: CasDAttribution.tous)
    func `le journal à plat reproche ce que reproche le journal`(_ cas: CasDAttribution) throws {
        let regles = { (lue: CampagneImportee) in Set(lue.diagnostics.map(\.rule.id)) }
        #expect(regles(try aPlat(cas.lignes)) == regles(try enEvenements(cas.lignes)))
    }

    private func une(_ changer: (inout LigneDAttribution) -> Void) -> LigneDAttribution {
        LigneDAttribution("L1") {
            ($0.liberation, $0.reservataire, $0.offre) = ("2024-02-01", "AVIGNON", "2024-02-10")
            ($0.demandeur, $0.commission, $0.decision) = ("D1", "2024-02-20", "ATTRIBUTION")
            ($0.fiche, $0.bail) = ("1;O;N;N;;", "2024-03-01")
            changer(&$0)
        }
    }

    // MARK: I6

    @Test(arguments: [
        ("2024-02-30", "", [1, 0, 1, 0]), ("2024-02-30", "2024-03-32", [1, 0, 1, 0]), ("2024-02-20", "", [1, 1, 0, 0]),
    ])
    func `une ligne est comptée une fois, quel que soit le nombre de ses dates impossibles`(
        _ commission: String, _ refus: String, _ compte: [Int]
    ) throws {
        let lue = try aPlat([une { ($0.commission, $0.refus) = (commission, refus) }])
        #expect(lue.compte("attributions.csv") == compte)
        #expect(lue.rejets.map(\.position.line) == (compte[2] == 1 ? [2] : []))
    }

    @Test func `une ligne rejetée sur un logement inconnu n’est listée qu’une fois, à sa première faute`() throws {
        let lue = try aPlat([une { ($0.logement, $0.commission) = ("L99", "2024-02-30") }, une { _ in }])
        #expect(lue.compte("attributions.csv") == [2, 1, 1, 0])
        #expect(lue.rejets.map(\.ruleID) == ["JOU-02"])
    }

    @Test func `un logement inconnu rejette sa ligne une fois, et dit la règle une fois`() throws {
        let lue = try aPlat([une { $0.logement = "L99" }])
        #expect(lue.compte("attributions.csv") == [1, 0, 1, 0])
        #expect(lue.diagnostics("JOU-11").count == 1)
        #expect(lue.dossier.evenements.utilises == 0)
    }

    @Test func `un logement hors du département met sa ligne hors périmètre`() throws {
        let lue = try aPlat([une { $0.logement = "G1" }])
        #expect(lue.compte("attributions.csv") == [1, 0, 0, 1])
        #expect(lue.rejets.isEmpty)
    }

    @Test func `une ligne hors du département dont une date est impossible est rejetée`() throws {
        let lue = try aPlat([une { ($0.logement, $0.bail) = ("G1", "2024-02-30") }])
        #expect(lue.compte("attributions.csv") == [1, 0, 1, 0])
    }

    @Test func `une ligne sans aucune date est utilisée, et se dit`() throws {
        let lue = try aPlat([LigneDAttribution("L1"), une { _ in }])
        #expect(lue.compte("attributions.csv") == [2, 2, 0, 0])
        #expect(lue.diagnostics("PROF-06").map(\.position.line) == [2])
    }

    @Test func `une ligne plus courte que l’en-tête garde ses événements, et se dit une fois`() throws {
        let lue = try CampagneImportee {
            $0.mettreAPlat([])
            $0.ajouter("L1;2024-02-01;AVIGNON;2024-02-10;D1;2024-02-20;ATTRIBUTION", a: "attributions.csv")
        }
        #expect(lue.lignesParLogement.map(\.count) == [3])
        #expect(lue.diagnostics.map(\.rule.id) == ["CSV-06"])
        #expect(lue.compte("attributions.csv") == [1, 1, 0, 0])
    }

    @Test func `une ligne plus longue que l’en-tête est rejetée une fois`() throws {
        let lue = try CampagneImportee {
            $0.mettreAPlat([])
            $0.ajouter("L1;2024-02-01;AVIGNON" + String(repeating: ";", count: 15), a: "attributions.csv")
        }
        #expect(lue.compte("attributions.csv") == [1, 0, 1, 0])
        #expect(lue.diagnostics.map(\.rule.id) == ["CSV-01"])
    }

    // MARK: What is said

    @Test func `une faute est montrée à la colonne du fichier`() throws {
        let lue = try aPlat([une { $0.commission = "2024-02-30" }])
        #expect(lue.diagnostics.map(\.position.description) == ["attributions.csv:2:37"])
        #expect(lue.diagnostics.map(\.position.field) == ["date_caleol"])
    }

    @Test func `ce qui tient au type d’un événement est montré à la colonne de sa date`() throws {
        let lue = try aPlat([une { _ in }])
        let bail = try #require(lue.dossier.logementsAuJournal.first?.evenements.last)
        let place = lue.places.position(bail.numero, colonne: "type")
        #expect(place.description == "attributions.csv:2:63")
        #expect(place.field == "date_bail")
    }

    @Test func `un demandeur que deux lignes décrivent autrement se dit, la première vaut`() throws {
        let lue = try aPlat([
            une { _ in }, une { ($0.logement, $0.fiche) = ("L2", "3;O;N;N;;") },
            une { ($0.logement, $0.fiche) = ("L3", "4;O;N;N;;") },
        ])
        #expect(lue.diagnostics("ATT-01").map(\.position.description) == ["attributions.csv:3:34"])
        #expect(lue.dossier.demandeurs.map(\.quartile) == [1])
    }

    @Test func `ce que dit demandeurs.csv l’emporte sur le journal à plat`() throws {
        let lue = try CampagneImportee {
            $0.mettreAPlat([une { _ in }])
            $0.nommer("demandeurs", "demandeurs.csv", "demandeur;quartile;dalo;prioritaire;mutation\nD1;4;N;N;N\n")
        }
        #expect(lue.dossier.demandeurs.map(\.quartile) == [4])
    }

    @Test func `un quartile illisible se dit une fois, à sa place`() throws {
        let lue = try aPlat([une { $0.fiche = "9;O;N;N;;" }])
        #expect(lue.diagnostics.map(\.position.field) == ["quartile"])
        #expect(lue.compte("attributions.csv") == [1, 1, 0, 0])
    }
}
