import Testing

@testable import Attaque

/// The gate: nothing may be proved of the primary figures it is given.
@Suite struct PorteTests {
    private let essai = FichiersDEssai()
    private let mesure = "E/baux_mutation"

    private func breches(_ valeurs: KeyValuePairs<String, Int?>, total: Int?, primaire: String = "T1") throws
        -> [String]
    {
        let lignes =
            ligne(mesure, "*", [:], total)
            + valeurs.map { ligne(mesure, "*", ["typologie": $0.key], $0.value) }.joined()
        return try essai.breches(lignes, primaires: [FichiersDEssai.cle(mesure, "*", ["typologie": primaire])])
    }

    @Test func `une primaire qui peut aller de zéro au seuil passe`() throws {
        #expect(try breches(["T1": nil, "T2": nil], total: 11) == [])
    }

    @Test func `une primaire dont on prouve qu’elle est sous onze est une brèche`() throws {
        #expect(
            try breches(["T1": nil, "T2": nil], total: 10) == [
                "E/baux_mutation * typologie=T1 somme 10 de 2", "E/baux_mutation * typologie=T1 0...10",
            ])
    }

    @Test func `une primaire dont on prouve qu’elle n’est pas nulle est une brèche`() throws {
        let lignes =
            ligne("D/presentes_q1", "*", [:], nil) + ligne("D/attribues_q1", "*", [:], 12)
        #expect(
            try essai.breches(lignes, primaires: [FichiersDEssai.cle("D/presentes_q1")])
                == ["D/presentes_q1 * 12..."])
    }

    @Test func `une primaire imprimée est une brèche`() throws {
        #expect(try breches(["T1": 4, "T2": 8], total: 12) == ["E/baux_mutation * typologie=T1 imprimée 4"])
    }

    @Test func `une primaire qui n’est pas listée se lit comme un zéro`() throws {
        #expect(try breches(["T2": nil], total: nil) == ["E/baux_mutation * typologie=T1 non listée"])
    }

    @Test func `une secondaire qui se déduit ne bloque pas`() throws {
        #expect(try breches(["T1": nil, "T2": nil, "T3": nil], total: nil, primaire: "T2") == [])
    }

    @Test func `les inégalités entre mesures s’écartent`() throws {
        let lignes = ligne("D/presentes_q1", "*", [:], nil) + ligne("D/attribues_q1", "*", [:], 12)
        #expect(
            try essai.breches(
                lignes, primaires: [FichiersDEssai.cle("D/presentes_q1")], regles: ReglesDAttaque(inegalites: false))
                == [])
    }
}
