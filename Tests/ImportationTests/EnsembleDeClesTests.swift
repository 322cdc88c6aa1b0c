import TestSupport
import Testing

@testable import Importation
@testable import Tabular

@Suite struct EnsembleDeClesTests {
    /// Adds a key as a stock does: its stem first, among those that were read.
    private static func ajouter(_ cle: String, _ ensemble: inout EnsembleDeCles) -> (numero: Int, nouvelle: Bool) {
        Array(cle.utf8).withUnsafeBufferPointer { octets in
            let coupee = CleCoupee(octets)
            var radicaux = ClesLues()
            radicaux.ajouter(coupee.radical)
            let radical = ensemble.radical(radicaux, 0)
            return (EnsembleDeCles.numero(radical, coupee.fin), ensemble.ajouter(coupee.fin, a: radical))
        }
    }

    @Test(arguments: [
        ["12", "012", "2", "02", "0012", ""], ["A1", "A01", "A", "A10", "A100"], ["00", "0", "000", "0000"],
        ["L-99", "L-9", "L-", "L-999", "L99"],
    ])
    func `des clés qui se ressemblent restent distinctes, et se relisent`(_ cles: [String]) {
        var ensemble = EnsembleDeCles()
        for cle in cles {
            let (numero, nouvelle) = Self.ajouter(cle, &ensemble)
            #expect(nouvelle, "\(cle)")
            #expect(ensemble.texte(numero) == cle)
            let denouveau = Self.ajouter(cle, &ensemble)
            #expect(!denouveau.nouvelle && denouveau.numero == numero, "\(cle)")
        }
        #expect(ensemble.numeros.map(ensemble.texte).sorted() == cles.sorted())
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `au hasard, une clé est nouvelle comme elle l’est pour un ensemble de textes`(_ graine: UInt64) {
        var hasard = SplitMix64(graine: graine)
        var (ensemble, temoin) = (EnsembleDeCles(), Set<String>())
        for _ in 0..<3000 {
            let longueur = Int.random(in: 0...4, using: &hasard)
            let cle = String((0..<longueur).map { _ in "0129AéZ".randomElement(using: &hasard) ?? "0" })
            let ajoutee = Self.ajouter(cle, &ensemble)
            let attendue = temoin.insert(cle).inserted
            #expect(ajoutee.nouvelle == attendue, "\(cle)")
        }
        #expect(Set(ensemble.numeros.map(ensemble.texte)) == temoin)
    }

    @Test func `un nom cherché se trouve dans une suite qui change de début, et lui seul`() {
        var table = ByteTable()
        for nom in ["L105", "L1105", "X", "L2"] { _ = table.insert(nom) }
        let cherches = NomsCherches(table)
        var suite = SuiteDeCles()
        let trouves = ["L104", "L105", "L115", "L1105", "L2", "L102", "X", "L105", "X1"].filter { cle in
            Array(cle.utf8).withUnsafeBufferPointer { suite.avancer(CleCoupee($0), cherches) }
        }
        #expect(trouves == ["L105", "L1105", "L2", "X", "L105"])
    }

    @Test func `un début n’est gardé qu’une fois tant que les clés se suivent`() {
        let cherches = NomsCherches(ByteTable())
        var (suite, radicaux) = (SuiteDeCles(), ClesLues())
        let rangs = ["L101", "L102", "L201", "L102"].map { cle in
            Array(cle.utf8).withUnsafeBufferPointer { octets in
                let estUnNom = suite.avancer(CleCoupee(octets), cherches)
                #expect(!estUnNom)
                return suite.rang(dans: &radicaux, espace: .interne)
            }
        }
        #expect(rangs == [0, 0, 1, 2])
        #expect(radicaux.count == 3)
    }
}
