import Testing

@testable import Attaque

/// Every way a protection fails that spec 5 lists inside one edition, and its sound variant.
@Suite struct CasDEchecTests {
    private let essai = FichiersDEssai()
    private let mesure = "E/baux_mutation"

    private func lignes(_ total: Int?, typologie: KeyValuePairs<String, Int?>) -> String {
        ligne(mesure, "*", [:], total) + typologie.map { ligne(mesure, "*", ["typologie": $0.key], $0.value) }.joined()
    }

    @Test func `une marge retenue se refait par un autre tableau`() throws {
        let communes = ligne(mesure, "*", ["commune": "84001"], 15) + ligne(mesure, "*", ["commune": "84002"], 12)
        #expect(
            try essai.breches(lignes(nil, typologie: ["T1": nil, "T2": 20]) + communes)
                == ["E/baux_mutation * typologie=T1 = 7"])
    }

    @Test func `une marge retenue dans tous les tableaux tient`() throws {
        let communes = ligne(mesure, "*", ["commune": "84001"], 15) + ligne(mesure, "*", ["commune": "84002"], nil)
        #expect(try essai.breches(lignes(nil, typologie: ["T1": nil, "T2": 20]) + communes) == [])
    }

    private func croisement(_ deux: String, hors: Bool) -> String {
        lignes(60, typologie: [:]) + ligne(mesure, "*", ["commune": "84001"], nil)
            + ligne(mesure, "*", ["commune": "84002"], nil) + ligne(mesure, "*", ["qpv": "EN"], 25)
            + ligne(mesure, "*", ["qpv": "HORS"], 35)
            + ligne(mesure, "*", ["commune": "84001", "qpv": "EN"], nil)
            + ligne(mesure, "*", ["commune": "84002", "qpv": "EN"], Int(deux))
            + ligne(mesure, "*", ["commune": "84002", "qpv": "HORS"], hors ? 35 : nil)
            + (hors ? "" : ligne(mesure, "*", ["commune": "84001", "qpv": "HORS"], nil))
    }

    @Test func `un singleton se voit quand les zéros d’à côté sont imprimés`() throws {
        #expect(
            try essai.breches(croisement("20", hors: true)) == [
                "E/baux_mutation * commune=84001 = 5", "E/baux_mutation * commune=84001 qpv=EN = 5",
            ])
    }

    @Test func `un singleton tient quand un zéro est retenu avec lui`() throws {
        #expect(try essai.breches(croisement("", hors: false)) == [])
    }

    @Test func `deux cases sous un 2`() throws {
        #expect(
            try essai.breches(lignes(22, typologie: ["T1": nil, "T2": nil, "T3": 20]))
                == ["E/baux_mutation * typologie=T1 somme 2 de 2"])
    }

    @Test func `deux cases sous un 22`() throws {
        #expect(try essai.breches(lignes(42, typologie: ["T1": nil, "T2": nil, "T3": 20])) == [])
    }

    /// Four communes by four places; every row and column of a blank has another.
    private func grille(_ blancs: Set<String>) -> String {
        let valeurs = [[20, 21, 24, 25], [22, 23, 4, 26], [30, 31, 27, 28], [32, 33, 29, 34]]
        var texte = ligne(mesure, "*", [:], valeurs.joined().reduce(0, +))
        for (rang, nom) in ["A", "B", "C", "D"].enumerated() {
            texte += ligne(mesure, "*", ["commune": "8400\(rang)"], valeurs[rang].reduce(0, +))
            texte += ligne(mesure, "*", ["qpv": nom], valeurs.reduce(0) { $0 + $1[rang] })
            for commune in 0..<4 {
                let blanc = blancs.contains("\(commune)\(nom)")
                texte += ligne(
                    mesure, "*", ["commune": "8400\(commune)", "qpv": nom], blanc ? nil : valeurs[commune][rang])
            }
        }
        return texte
    }

    @Test func `une case pont se trouve en additionnant quatre équations`() throws {
        #expect(
            try essai.breches(grille(["0A", "0B", "1A", "1B", "1C", "2C", "2D", "3C", "3D"]))
                == ["E/baux_mutation * commune=84001 qpv=C = 4"])
    }

    @Test func `une case dans une boucle n’est pas un pont`() throws {
        #expect(try essai.breches(grille(["0A", "0C", "1A", "1B", "1C", "0B", "2C", "2D", "3C", "3D"])) == [])
    }

    @Test func `des cases qui font moins de onze`() throws {
        let lignes =
            ligne(mesure, "*", [:], 50) + ligne(mesure, "*", ["commune": "84001"], 41)
            + ligne(mesure, "*", ["commune": "84002"], nil) + ligne(mesure, "*", ["commune": "84003"], nil)
        #expect(try essai.breches(lignes) == ["E/baux_mutation * commune=84002 somme 9 de 2"])
    }

    @Test func `un même chiffre retenu ici et imprimé là`() throws {
        let lignes = ligne("B/refus", "*", [:], nil) + ligne("I/refus", "*", [:], 8)
        #expect(try essai.breches(lignes) == ["B/refus * = 8", "I/refus * imprimée 8"])
    }

    @Test func `un même chiffre retenu partout`() throws {
        #expect(try essai.breches(ligne("B/refus", "*", [:], nil) + ligne("I/refus", "*", [:], nil)) == [])
    }

    @Test func `une case retenue dont la valeur reste écrite est imprimée`() throws {
        let texte = ligne(mesure, "*", [:], 7).replacing(";V\n", with: ";S\n")
        #expect(try essai.breches(texte) == ["E/baux_mutation * imprimée 7"])
    }

    @Test func `un chiffre sur les seuls logements se publie sous onze`() throws {
        #expect(try essai.breches(ligne("A/liberes", "*", [:], 3)) == [])
    }

    @Test func `un zéro prouvé ne nuit que sur une variable d’occupant`() throws {
        let lignes = lignes(20, typologie: ["T1": nil, "T2": 20])
        #expect(try essai.breches(lignes) == [])
        #expect(
            try essai.breches(lignes, regles: ReglesDAttaque(sensibles: ["typologie"]))
                == ["E/baux_mutation * typologie=T1 = 0"])
    }

    @Test func `l’ordre des lignes ne change rien`() throws {
        let texte = grille(["0A", "0B", "1A", "1B", "1C", "2C", "2D", "3C", "3D"])
        let retourne = texte.split(separator: "\n").reversed().joined(separator: "\n")
        #expect(try essai.breches(retourne) == essai.breches(texte))
    }
}
