import Foundation
import Rendu
import TestSupport
import Testing

/// `anomalies.xlsx`, beside diagnostics.csv.
@Suite struct AnomaliesTests {
    private static func salir(_ campagne: inout CampagneMinimale) {
        for rang in 1...400 { campagne.ajouter("X\(rang);2024-13-45;L1;BAIL;;;;;;", a: "journal.csv") }
    }

    @Test func `produire l’écrit et le manifeste le dit`() throws {
        let essai = Essai()
        try essai.produire()
        let sortie = "\(essai.campagne)/sortie"
        #expect(try #require(Arbre(sortie)).fichiers[ClasseurDesAnomalies.nom] != nil)
        #expect(try ManifesteLu("\(essai.campagne)/sortie").sorties.contains { $0.chemin == ClasseurDesAnomalies.nom })
    }

    @Test func `controler refait sa sortie, qui le contient`() throws {
        let essai = Essai(AnomaliesTests.salir)
        for _ in 1...2 { #expect(try [0, 3].contains(essai.lancer("controler").code)) }
        #expect(try #require(Arbre("\(essai.campagne)/controle")).fichiers[ClasseurDesAnomalies.nom] != nil)
    }

    /// libxlsxwriter does not see that its temporary files are cut.
    @Test func `un disque plein ne laisse pas un classeur coupé`() throws {
        let essai = Essai(AnomaliesTests.salir)
        let fin = try Commande.lancer(
            "bash", "-c", "ulimit -f 200; exec '\(Outil.chemin.path)' controler '\(essai.campagne)'")
        #expect(fin.code != 0)
        #expect(fin.textes.contains("anomalies.xlsx n’a pas pu être écrit"), "\(fin.textes.suffix(600))")
        #expect(Arbre("\(essai.campagne)/controle") == nil)
    }
}
