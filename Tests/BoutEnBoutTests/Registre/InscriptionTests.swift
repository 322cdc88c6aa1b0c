import Foundation
import Importation
import TestSupport
import Testing

@testable import bilanflux

/// Entries that are taken back, and several writers.
@Suite struct InscriptionTests {
    private let essai = Essai()
    private var registre: RegistreDesTraitements { RegistreDesTraitements(campagne: essai.campagne) }

    private var operation: OperationDeTraitement {
        get throws {
            let (campagne, _) = try LecteurDeCampagne.lire(dossier: essai.campagne)
            return OperationDeTraitement(.lecture, cadre: CadreDuTraitement(campagne, date: nil), donnees: ["essai"])
        }
    }

    @Test func `annulée, une première inscription ne laisse aucun fichier`() throws {
        #expect(try registre.inscrire([operation]).annuler() == "")
        #expect(essai.registre.values.allSatisfy { $0 == nil })
    }

    @Test func `annulée, une inscription rend le registre d’avant`() throws {
        try registre.inscrire([operation]).valider()
        let avant = essai.registre
        #expect(try registre.inscrire([operation, operation]).annuler() == "")
        #expect(essai.registre == avant)
    }

    @Test func `si le tableur ne peut pas être écrit, le JSON est rendu`() throws {
        essai.dossier.ecrire("campagne/registre.csv.partiel/x", "un dossier à la place du fichier de travail")
        #expect(throws: RegistreError.self) { try registre.inscrire([operation]) }
        #expect(essai.registre.values.allSatisfy { $0 == nil })
    }

    @Test func `deux écritures à la fois s’ajoutent l’une à l’autre`() async throws {
        let (registre, operation) = (registre, try operation)
        try await withThrowingTaskGroup(of: Void.self) { groupe in
            for _ in 1...8 { groupe.addTask { try registre.inscrire([operation]).valider() } }
            try await groupe.waitForAll()
        }
        #expect(try registre.entrees().map(\.numero) == Array(1...8))
    }

    @Test func `un texte hostile se relit tel qu’il est écrit`() throws {
        essai.dossier.ecrire(
            "campagne/campagne.toml",
            (essai.dossier.lire("campagne/campagne.toml") ?? "").replacing(
                "departement", with: "responsable = \"=A;\\\"é\\n\\u0007\\\\/\\U0001F600\"\ndepartement",
                maxReplacements: 1))
        try registre.inscrire([operation]).valider()
        #expect(try registre.entrees().first?.operation.responsable == "=A;\"é\n\u{7}\\/\u{1F600}")
        #expect(try #require(essai.dossier.lire("campagne/registre.csv")).contains("\"'=A;\"\"é\n"))
    }
}
