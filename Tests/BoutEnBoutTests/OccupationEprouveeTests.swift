import Attaque
import Parc
import Regles
import Rendu
import Secret
import TestSupport
import Testing

@testable import bilanflux

/// The attack that every occupancy diagnosis goes through before it is delivered.
@Suite struct OccupationEprouveeTests {
    /// Up to seven communes, some with *résidences*, some of these on both sides of the boundary of a QPV.
    private static func tirage(_ graine: Int) -> OccupationDEssai {
        var hasard = SplitMix64(graine: UInt64(graine) &* 977)
        var lieux: [(commune: String, residence: Int, qpv: QPV, logements: Int)] = []
        for commune in 1...Int.random(in: 1...7, using: &hasard) {
            for residence in 0...Int.random(in: 0...5, using: &hasard) {
                let taille = [8, 30, 60, 120, 200].randomElement(using: &hasard) ?? 60
                let cote = Int.random(in: 0..<4, using: &hasard)
                if cote != 1 { lieux.append(("8400\(commune)", residence, .hors, taille)) }
                if cote != 2 && cote != 3 { lieux.append(("8400\(commune)", residence, .en, taille * 2 / 3)) }
            }
        }
        return OccupationDEssai(graine: UInt64(graine), reponse: [70, 85, 95, 100][graine % 4], lieux)
    }

    private func epreuve(_ graine: Int) -> OccupationEprouvee {
        OccupationEprouvee(
            comptee: OccupationEprouveeTests.tirage(graine).comptee,
            bailleur: Bailleur(siren: "299300160", nom: "Bailleur d’essai"), exercice: .essai(),
            protection: ParametresDeProtection(zoneMinimale: [50, 50, 20, 11][graine % 4]))
    }

    @Test(arguments: 1...24)
    func `de diagnostics tirés au sort, rien de retenu ne se prouve, même en connaissant les lieux`(_ graine: Int)
        throws
    {
        let dossier = DossierTemporaire()
        let epreuve = epreuve(graine)
        let folder = try DossierEnCours(neuf: "\(dossier.chemin)/sortie")
        let diagnostic = try epreuve.diagnostic(dans: folder.cheminPartiel, folder.ecrivain)
        let chemin = "\(folder.cheminPartiel)/\(OccupationEprouvee.fichier)"
        let attaque = AttaqueDOccupation(OccupationAttaquee(chemin: chemin, nom: "donnees.csv"))
        #expect(try attaque.resultat().breches == [])
        #expect(try epreuve.breches(diagnostic, chemin) == [])
        try folder.livrer()
    }

    @Test func `ce que l’attaque rompt n’est pas montré, et c’est dit`() throws {
        let dossier = DossierTemporaire()
        let rompue = try (1...24).map(epreuve).first { epreuve in
            let diagnostic = try epreuve.proteger()
            return try !epreuve.breches(
                diagnostic, dossier.ecrire("avant.csv", OccupationCSV.render(diagnostic))
            ).isEmpty
        }
        let epreuve = try #require(rompue)
        let folder = try DossierEnCours(neuf: "\(dossier.chemin)/sortie")
        let diagnostic = try epreuve.diagnostic(dans: folder.cheminPartiel, folder.ecrivain)
        try folder.livrer()
        #expect(diagnostic.epci[0].absences.contains { $0.contains("aucun regroupement ne protège") })
    }
}
