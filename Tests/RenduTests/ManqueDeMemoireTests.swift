import Bureautique
import Diaporama
import Glibc
import Testing
import XMLPort
import XlsxPort
import ZipPort

@testable import Rendu

@Suite struct ManqueDeMemoireTests {
    @Test(arguments: [
        RenduError.xmlNonEcrit(fichier: "bilan.xml", .outOfMemory),
        .classeurNonEcrit(fichier: "tableaux.ods", .xml(partie: "content.xml", .outOfMemory)),
        .classeurNonEcrit(fichier: "tableaux.ods", .archive(.outOfMemory)),
        .diaporamaNonEcrit(fichier: "diaporama.odp", .document(.archive(.outOfMemory))),
        .anomaliesNonEcrites(.outOfMemory), .anomaliesNonEcrites(.notWritten(ENOMEM)),
    ])
    func `une sortie que la mémoire ne permet pas d’écrire le dit en français, avec le remède`(_ erreur: RenduError) {
        #expect(erreur.message.contains("n’a pas pu être écrit"))
        #expect(erreur.message.contains("la mémoire manque"))
        #expect(erreur.message.contains("fermer d’autres programmes"))
        #expect(!erreur.message.contains("outOfMemory"))
    }

    @Test(arguments: [
        RenduError.xmlNonEcrit(fichier: "bilan.xml", .noRoot),
        .classeurNonEcrit(fichier: "tableaux.ods", .archive(.duplicateName("mimetype"))),
    ])
    func `un défaut de l’outil se dit comme tel`(_ erreur: RenduError) {
        #expect(erreur.message.contains("c’est un défaut de l’outil : signaler ce message"))
        #expect(!erreur.message.contains("la mémoire manque"))
    }

    @Test func `un appel système à court de mémoire le dit`() {
        let message = LivraisonError(EchecSysteme("sortie", numero: ENOMEM)).message
        #expect(message.contains("la mémoire manque"))
    }
}
