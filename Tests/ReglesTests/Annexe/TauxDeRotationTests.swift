import Parc
import Regles
import TestSupport
import Testing

/// ROT-1.
@Suite struct TauxDeRotationTests {
    /// The rate of 2025 from what was freed of an assiette in each year.
    private func prevu(_ constats: [Int: (liberes: Int, assiette: Int)]) -> TauxDeRotation? {
        TauxDeRotation.prevu(pour: 2025) { annee in
            constats[annee].map { TauxDeRotation.Constat(liberes: $0.liberes, assiette: $0.assiette) }
        }
    }

    @Test func `le taux est celui de l’année précédente, exactement`() {
        #expect(prevu([2024: (776, 10_000)]) == TauxDeRotation(taux: fraction(97, 1_250), annees: [2024]))
    }

    @Test func `les années plus anciennes ne comptent pas quand des logements se sont libérés`() {
        #expect(prevu([2022: (9, 10), 2023: (9, 10), 2024: (1, 10)])?.taux == fraction(1, 10))
    }

    @Test func `quand rien ne s’est libéré, c’est la moyenne des trois dernières années`() {
        let rotation = prevu([2022: (1, 10), 2023: (1, 5), 2024: (0, 10)])
        #expect(rotation == TauxDeRotation(taux: fraction(1, 10), annees: [2022, 2023, 2024]))
    }

    @Test func `la moyenne est celle des taux, non celle des libérés rapportés aux assiettes`() {
        #expect(prevu([2023: (1, 2), 2022: (1, 100), 2024: (0, 7)])?.taux == fraction(17, 100))
    }

    @Test func `une année inconnue n’est pas dans la moyenne`() {
        let rotation = prevu([2022: (3, 10), 2024: (0, 10)])
        #expect(rotation == TauxDeRotation(taux: fraction(3, 20), annees: [2022, 2024]))
    }

    @Test func `une année d’assiette nulle n’est pas dans la moyenne`() {
        #expect(prevu([2022: (3, 10), 2023: (0, 0), 2024: (0, 10)])?.annees == [2022, 2024])
    }

    @Test func `la quatrième année n’est pas dans la moyenne`() {
        #expect(prevu([2021: (10, 10), 2024: (0, 10)]) == TauxDeRotation(taux: .zero, annees: [2024]))
    }

    @Test func `trois années sans libéré donnent un taux nul, qui est connu`() {
        #expect(prevu([2022: (0, 10), 2023: (0, 10), 2024: (0, 10)])?.taux == .zero)
    }

    @Test func `sans l’année précédente le taux n’est pas connu, quelles que soient les autres`() {
        #expect(prevu([2022: (1, 10), 2023: (1, 10)]) == nil)
        #expect(prevu([:]) == nil)
    }

    @Test func `une assiette nulle l’année précédente ne donne pas de taux`() {
        #expect(prevu([2022: (1, 10), 2023: (1, 10), 2024: (0, 0)]) == nil)
    }
}
