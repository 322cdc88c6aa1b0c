import Regles
import TestSupport
import Testing

/// ARR-1.
@Suite struct ArreteTests {
    private let exercice = Exercice.essai(arreteAu: jour("2024-09-15"))

    @Test func `un événement du jour de l’arrêté est retenu`() { #expect(Arrete.retient(jour("2024-09-15"), exercice)) }

    @Test func `un événement d’avant l’arrêté est retenu, même d’une autre année`() {
        #expect(Arrete.retient(jour("2024-09-14"), exercice))
        #expect(Arrete.retient(jour("2019-01-01"), exercice))
    }

    @Test func `un événement du lendemain de l’arrêté est ignoré`() {
        #expect(!Arrete.retient(jour("2024-09-16"), exercice))
        #expect(!Arrete.retient(jour("2025-01-01"), exercice))
    }

    @Test func `arrêté avant le 31 décembre, le bilan est un point d’étape`() { #expect(exercice.pointDEtape) }

    @Test func `arrêté au 31 décembre, le bilan n’est pas un point d’étape`() {
        #expect(!Exercice.essai(arreteAu: jour("2024-12-31")).pointDEtape)
    }
}
