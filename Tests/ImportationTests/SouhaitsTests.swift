import Diagnostics
import Parc
import TestSupport
import Testing

/// souhaits.csv.
@Suite struct SouhaitsTests {
    private static let entete = "reservataire;financement;typologie;nombre\n"

    private static func cas(_ regle: String, _ description: String, _ colonne: String, _ ligne: String) -> CasDeRegle {
        CasDeRegle(
            regle, description, "souhaits.csv", ligne: 3, colonne: colonne, compte: [2, 1, 1, 0]
        ) { $0.nommer("souhaits", "souhaits.csv", entete + "AVIGNON;PLAI;T2;6\n\(ligne)\n") }
    }

    static let cas = [
        cas("SOUH-01", "réservataire inconnu", "reservataire", "X;PLAI;T3;1"),
        cas("SOUH-01", "réservataire absent", "reservataire", ";PLAI;T3;1"),
        cas("SOUH-02", "financement inconnu", "financement", "AVIGNON;PLA;T3;1"),
        cas("SOUH-02", "financement absent", "financement", "AVIGNON;;T3;1"),
        cas("SOUH-02", "financement non renseigné", "financement", "AVIGNON;NR;T3;1"),
        cas("SOUH-02", "typologie inconnue", "typologie", "AVIGNON;PLAI;T6;1"),
        cas("SOUH-02", "typologie absente", "typologie", "AVIGNON;PLAI;;1"),
        cas("SOUH-02", "typologie non renseignée", "typologie", "AVIGNON;PLAI;NR;1"),
        cas("SOUH-03", "nombre absent", "nombre", "AVIGNON;PLAI;T3;"),
        cas("SOUH-03", "nombre en lettres", "nombre", "AVIGNON;PLAI;T3;six"),
        cas("SOUH-03", "nombre négatif", "nombre", "AVIGNON;PLAI;T3;-6"),
        cas("SOUH-03", "nombre à virgule", "nombre", "AVIGNON;PLAI;T3;1,5"),
        cas("SOUH-04", "case en double", "typologie", "AVIGNON;PLAI;T2;1"),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    private func souhaits(_ lignes: String) throws -> [Souhait] {
        let lue = try CampagneImportee { $0.nommer("souhaits", "souhaits.csv", SouhaitsTests.entete + lignes) }
        #expect(lue.diagnostics.isEmpty)
        return lue.dossier.souhaits
    }

    @Test func `une case dit pour qui, quoi et combien`() throws {
        #expect(
            try souhaits("PREFET;pls;t1;1 200\n") == [
                Souhait(reservataire: IndexReservataire(1), financement: .pls, typologie: .t1, nombre: 1200)
            ])
    }

    @Test(arguments: [
        ("PLAI", Financement.plai), ("PLUS", .plus), ("PLS", .pls), ("PLI", .pli), ("AUTRE", .autre),
    ])
    func `chaque financement a son code`(_ code: String, _ financement: Financement) throws {
        #expect(try souhaits("AVIGNON;\(code);T1;1\n").map(\.financement) == [financement])
    }

    @Test(arguments: [
        ("T1", Typologie.t1), ("T2", .t2), ("T3", .t3), ("T4", .t4), ("T5", .t5Plus), ("T5+", .t5Plus),
    ])
    func `chaque typologie a son code`(_ code: String, _ typologie: Typologie) throws {
        #expect(try souhaits("AVIGNON;PLAI;\(code);1\n").map(\.typologie) == [typologie])
    }

    @Test func `une même case pour deux réservataires est sans reproche, et zéro se dit`() throws {
        #expect(try souhaits("AVIGNON;PLAI;T1;0\nPREFET;PLAI;T1;2\n").map(\.nombre) == [0, 2])
    }

    @Test func `T5 et T5+ sont une même case`() throws {
        let lue = try CampagneImportee {
            $0.nommer("souhaits", "souhaits.csv", SouhaitsTests.entete + "AVIGNON;PLAI;T5;1\nAVIGNON;PLAI;T5+;2\n")
        }
        #expect(lue.dossier.souhaits.map(\.nombre) == [1])
        #expect(lue.diagnostics("SOUH-04").count == 1)
    }
}
