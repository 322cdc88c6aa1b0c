import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// Réservataires named otherwise than by their code: found without doubt, or rejected with a suggestion.
@Suite struct ReservatairesNommesTests {
    private func importer(
        _ noms: String..., changer: (inout CampagneMinimale) -> Void = { _ in }
    ) throws -> CampagneImportee {
        try CampagneImportee {
            $0["conventions.csv"] = """
                reservataire;nom;siren;type;perimetre;gestion;taux;objectif
                AVIGNON;Ville d’Avignon;218400075;COMMUNE;84007;DIRECTE;20 %;2
                PREFET;Préfet de Vaucluse;;ETAT_PRIORITAIRES;*;DIRECTE;30 %;3

                """
            $0["journal.csv"] =
                CampagneMinimale.enteteDuJournal
                + noms.enumerated().map { "E\($0);2024-02-0\($0 + 1);L1;MISE_A_DISPOSITION;\($1);;;;;\n" }.joined()
            changer(&$0)
        }
    }

    private func reservataires(_ lue: CampagneImportee) -> [Int?] {
        lue.dossier.logementsAuJournal.flatMap(\.evenements).map(\.reservataire?.rang)
    }

    @Test(arguments: [
        "218400075", "Ville d’Avignon", "Ville d'Avignon", "VILLE D’AVIGNON", "ville  d'avignon",
        "Ville\u{A0}d’Avignon",
        "Ville-d’Avignon",
    ])
    func `un SIREN ou un nom vaut le code, et se dit`(_ nom: String) throws {
        let lue = try importer(nom)
        #expect(reservataires(lue) == [0])
        #expect(lue.diagnostics.map(\.rule.id) == ["NOM-01"])
        #expect(lue.diagnostics.map(\.detail) == ["AVIGNON"])
        #expect(lue.diagnostics.first?.value == nil)
    }

    @Test func `un code ne se dit pas`() throws { #expect(try importer("AVIGNON", "BAILLEUR").diagnostics.isEmpty) }

    @Test(arguments: ["Préfet de Vaucluse", "Prefet de Vaucluse", "PRÉFET DE VAUCLUSE"])
    func `les accents d’un nom ne comptent pas`(_ nom: String) throws {
        #expect(reservataires(try importer(nom)) == [1])
    }

    @Test func `le nom et le SIREN du bailleur le désignent`() throws {
        #expect(reservataires(try importer("Bailleur d'essai", "662620079")) == [2, 2])
    }

    @Test func `un nom se dit une fois, chaque façon de l’écrire la sienne`() throws {
        let lue = try importer("Ville d’Avignon", "Ville d’Avignon", "218400075")
        #expect(reservataires(lue) == [0, 0, 0])
        #expect(lue.diagnostics.count == 2)
    }

    @Test(arguments: [
        ("AVIGNNON", "AVIGNON"), ("Ville d’Avignnon", "AVIGNON"), ("avignon", "AVIGNON"),
        ("Préfet du Vaucluse", "PREFET"), ("BAILEUR", "BAILLEUR"),
    ])
    func `un nom proche est suggéré, jamais pris`(_ nom: String, _ code: String) throws {
        let lue = try importer(nom)
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-04"])
        #expect(lue.diagnostics.map(\.detail) == ["vouliez-vous dire \(code) ?"])
        #expect(lue.compte("journal.csv") == [1, 0, 1, 0])
    }

    @Test(arguments: ["Ville de Marseille", "Ville", "218400076", "-"])
    func `un nom lointain est rejeté sans suggestion`(_ nom: String) throws {
        let lue = try importer(nom)
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-04"])
        #expect(lue.diagnostics.map(\.detail) == [""])
    }

    @Test func `un nom que deux conventions portent n’est pris pour aucune`() throws {
        let lue = try importer("Ville d’Avignon") {
            $0.ajouter("AVIGNON2;VILLE D'AVIGNON;;COMMUNE;84007;DIRECTE;5 %;1", a: "conventions.csv")
        }
        #expect(lue.diagnostics("JOU-04").map(\.detail) == ["plusieurs conventions portent ce nom"])
    }

    @Test func `un SIREN que deux conventions portent n’est pris pour aucune`() throws {
        let lue = try importer("218400075") {
            $0.ajouter("AVIGNON2;Ville d’Avignon, agents;218400075;AUTRE;84007;DIRECTE;5 %;1", a: "conventions.csv")
        }
        #expect(lue.diagnostics("JOU-04").map(\.detail) == ["plusieurs conventions portent ce SIREN"])
    }

    @Test func `un code qui est le nom d’une autre convention reste un code`() throws {
        let lue = try importer("PREFET") {
            $0.ajouter("AUTRE;PREFET;;AUTRE;*;DIRECTE;5 %;1", a: "conventions.csv")
        }
        #expect(reservataires(lue) == [1])
    }
}
