import TestSupport
import Testing

@testable import Attaque

/// The intervals of small random tables, against every way of filling their blanks.
@Suite struct ForceBruteTests {
    private let essai = FichiersDEssai()

    /// A table of communes by places, its margins printed, some cells withheld.
    private struct Grille {
        var valeurs: [[Int]]
        var blancs: [(ligne: Int, colonne: Int)] = []

        init(graine: UInt64) {
            var hasard = SplitMix64(graine: graine)
            func tirer(_ borne: Int) -> Int { Int.random(in: 0..<borne, using: &hasard) }
            valeurs = (0..<3).map { _ in (0..<3).map { _ in tirer(3) == 0 ? 0 : tirer(14) } }
            for ligne in 0..<3 {
                for colonne in 0..<3 where tirer(10) < 6 { blancs.append((ligne, colonne)) }
            }
        }

        func lignes(_ mesure: String) -> String {
            let codes = ["A", "B", "C"]
            var texte = ligne(mesure, "*", [:], valeurs.joined().reduce(0, +))
            for rang in 0..<3 {
                texte += ligne(mesure, "*", ["commune": "8400\(rang)"], valeurs[rang].reduce(0, +))
                texte += ligne(mesure, "*", ["qpv": codes[rang]], valeurs.reduce(0) { $0 + $1[rang] })
                for colonne in 0..<3 {
                    let blanc = blancs.contains { $0 == (rang, colonne) }
                    texte += ligne(
                        mesure, "*", ["commune": "8400\(rang)", "qpv": codes[colonne]],
                        blanc ? nil : valeurs[rang][colonne])
                }
            }
            return texte
        }

        /// The least and the most of each blank, over every filling with the same margins.
        func etendues() -> [ClosedRange<Int>] {
            var restesDeLigne = [Int](repeating: 0, count: 3)
            var restesDeColonne = restesDeLigne
            for (ligne, colonne) in blancs {
                restesDeLigne[ligne] += valeurs[ligne][colonne]
                restesDeColonne[colonne] += valeurs[ligne][colonne]
            }
            var etendues: [ClosedRange<Int>?] = blancs.map { _ in nil }
            var remplissage: [Int] = []
            func remplir() {
                guard remplissage.count < blancs.count else {
                    guard restesDeLigne.allSatisfy({ $0 == 0 }), restesDeColonne.allSatisfy({ $0 == 0 }) else { return }
                    for (rang, valeur) in remplissage.enumerated() {
                        let deja = etendues[rang] ?? valeur...valeur
                        etendues[rang] = min(deja.lowerBound, valeur)...max(deja.upperBound, valeur)
                    }
                    return
                }
                let (ligne, colonne) = blancs[remplissage.count]
                let dernierDeLaLigne = !blancs[(remplissage.count + 1)...].contains { $0.ligne == ligne }
                let plafond = min(restesDeLigne[ligne], restesDeColonne[colonne])
                let plancher = dernierDeLaLigne ? restesDeLigne[ligne] : 0
                for valeur in stride(from: plancher, through: plafond, by: 1) {
                    remplissage.append(valeur)
                    restesDeLigne[ligne] -= valeur
                    restesDeColonne[colonne] -= valeur
                    remplir()
                    remplissage.removeLast()
                    restesDeLigne[ligne] += valeur
                    restesDeColonne[colonne] += valeur
                }
            }
            remplir()
            return etendues.compactMap { $0 }
        }
    }

    @Test(arguments: 1...60) func `l’intervalle prouvé est celui de tous les remplissages`(_ graine: Int) throws {
        let grille = Grille(graine: UInt64(graine))
        let resultat = try Attaque(editions: [essai.edition(grille.lignes("E/baux_mutation"))]).resultat()
        let prouves = Dictionary(uniqueKeysWithValues: resultat.intervalles.map { ($0.cle, $0) })
        let etendues = grille.etendues()
        try #require(etendues.count == grille.blancs.count)
        for (blanc, etendue) in zip(grille.blancs, etendues) {
            let cle = FichiersDEssai.cle(
                "E/baux_mutation", "*",
                ["commune": "8400\(blanc.ligne)", "qpv": ["A", "B", "C"][blanc.colonne]])
            let prouve = prouves[cle]
            let fixe = etendue.lowerBound == etendue.upperBound
            #expect(prouve?.minimum ?? 0 == etendue.lowerBound)
            #expect(
                prouve?.maximum ?? 11 == (fixe ? etendue.upperBound : min(11, etendue.upperBound)))
        }
    }
}
