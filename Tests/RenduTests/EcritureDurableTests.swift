import Foundation
import TestSupport
import Testing

@testable import Rendu

@Suite struct EcritureDurableTests {
    private let dossier = DossierTemporaire()

    @Test(arguments: [EcritureDurable.Surete.aussitot, .enFin])
    func `ce qui est écrit se relit, quel que soit le moment où le disque l’a`(_ surete: EcritureDurable.Surete) throws
    {
        try EcritureDurable.ecrire("\(dossier.chemin)/a", [Array("un".utf8), Array(" deux".utf8)], surete: surete)
        #expect(dossier.lire("a") == "un deux")
    }

    @Test(arguments: [EcritureDurable.Surete.aussitot, .enFin])
    func `un fichier déjà là n’est pas écrasé`(_ surete: EcritureDurable.Surete) {
        dossier.ecrire("a", "ancien")
        let echec = #expect(throws: EchecSysteme.self) {
            try EcritureDurable.ecrire("\(dossier.chemin)/a", [Array("neuf".utf8)], surete: surete)
        }
        #expect(echec?.numero == EEXIST)
        #expect(dossier.lire("a") == "ancien")
    }

    @Test func `un dossier est mis à l’abri avec ses sous-dossiers, et reste tel qu’il est`() throws {
        let ecrivain = Ecrivain(racine: dossier.chemin, .enFin)
        for chemin in ["a", "b/c", "b/d/e"] { try ecrivain.ecrire(chemin, Array(chemin.utf8)) }
        try EcritureDurable.synchroniserTout(dossier.chemin)
        #expect(["a", "b/c", "b/d/e"].map(dossier.lire) == ["a", "b/c", "b/d/e"])
    }

    @Test func `un dossier absent est dit`() {
        let absent = "\(dossier.chemin)/absent"
        let echec = #expect(throws: EchecSysteme.self) { try EcritureDurable.synchroniserTout(absent) }
        #expect(echec?.chemin == absent)
    }

    @Test func `ce qui ne peut pas être mis à l’abri est dit par son nom`() throws {
        let lien = "\(dossier.chemin)/lien"
        try FileManager.default.createSymbolicLink(atPath: lien, withDestinationPath: "nulle-part")
        let echec = #expect(throws: EchecSysteme.self) { try EcritureDurable.synchroniserTout(dossier.chemin) }
        #expect(echec?.chemin == lien)
        #expect(echec?.numero == ELOOP)
    }
}
