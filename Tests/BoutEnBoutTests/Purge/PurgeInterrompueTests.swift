import Foundation
import Importation
import TestSupport
import Testing

@testable import bilanflux

/// A destruction stopped on the way: the register tells what is true of each file.
@Suite(.serialized) struct PurgeInterrompueTests {
    private func inventaire(_ essai: Essai) throws -> InventaireDePurge {
        try InventaireDePurge(try LecteurDeCampagne.lire(dossier: essai.campagne).0, [])
    }

    @Test func `arrêtée entre deux fichiers, elle laisse le second et le dit`() throws {
        let essai = Essai()
        var demandes = 0
        let destruction = Destruction(try inventaire(essai).aDetruire) {
            demandes += 1
            return demandes == 2 ? SIGINT : nil
        }
        #expect(destruction.signal == SIGINT)
        #expect(destruction.detruits.map(\.nom) == ["journal.csv"])
        #expect(destruction.restes.map(\.fichier.nom) == ["demandeurs.csv"])
        #expect(!essai.dossier.contient("campagne/journal.csv") && essai.dossier.contient("campagne/demandeurs.csv"))
    }

    @Test func `un fichier changé depuis l’inventaire n’est pas détruit`() throws {
        let essai = Essai()
        let inventaire = try inventaire(essai)
        essai.dossier.ecrire("campagne/journal.csv", "une autre version")
        try FileManager.default.removeItem(atPath: "\(essai.campagne)/demandeurs.csv")
        let destruction = Destruction(inventaire.aDetruire) { nil }
        #expect(destruction.detruits.isEmpty)
        #expect(destruction.restes.map(\.raison).map { $0.prefix(11) } == ["il vient d’", "il vient de"])
        #expect(essai.dossier.lire("campagne/journal.csv") == "une autre version")
    }

    /// Every file a result tells destroyed is not there, every other one is.
    private func verifier(_ entree: RegistreLu.Entree, _ essai: Essai) {
        for nom in entree.chemins("detruit") { #expect(!essai.dossier.contient("campagne/\(nom)"), "\(nom)") }
        for nom in entree.chemins("non_detruit") { #expect(essai.dossier.contient("campagne/\(nom)"), "\(nom)") }
    }

    @Test(arguments: [SIGKILL, SIGINT, SIGTERM])
    func `arrêtée à un instant quelconque, elle se termine à l’exécution suivante et le registre dit vrai`(
        _ signal: Int32
    ) throws {
        for rang in 0..<12 {
            let essai = Essai { campagne in
                for numero in 1...40 { campagne["exports/copie-\(numero).csv"] = campagne["journal.csv"] }
            }
            let outil = try OutilEnCours(["purger", essai.campagne, "--confirmer", "--date", "2025-03-15"])
            while outil.enCours, !essai.dossier.contient("campagne/registre.json") { usleep(100) }
            usleep(UInt32(rang) * 700)
            outil.signaler(signal)
            let fin = try outil.attendre()
            #expect([0, signal == SIGKILL ? -signal : 128 + signal].contains(fin.code), "\(fin.messages)")
            if essai.dossier.contient("campagne/registre.json") {
                for entree in try RegistreLu(essai).entrees { verifier(entree, essai) }
            } else {
                #expect(essai.dossier.contient("campagne/journal.csv"), "rien n’est détruit sans annonce")
            }
            let suite = try essai.lancer("purger", "--confirmer", "--date", "2025-03-16")
            #expect(suite.code == 0, "\(suite.textes)")
            let entrees = try RegistreLu(essai).entrees
            #expect(entrees.last?.etat == "faite" || entrees.last?.etat == "partielle")
            #expect(entrees.filter { $0.etat == "annoncee" }.count == entrees.count / 2, "chaque annonce a sa suite")
            #expect(Set(entrees.flatMap { $0.chemins("detruit") }).count == 42)
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(essai.campagne)/exports") == [])
        }
    }

    @Test func `une annonce sans suite se dit dans la liste, et reçoit la sienne`() throws {
        let essai = Essai()
        let (campagne, _) = try LecteurDeCampagne.lire(dossier: essai.campagne)
        let operations = OperationsDePurge(try inventaire(essai), CadreDuTraitement(campagne, date: nil))
        try RegistreDesTraitements(campagne: essai.campagne).inscrire([operations.annonce]).valider()
        try FileManager.default.removeItem(atPath: "\(essai.campagne)/journal.csv")
        let liste = try essai.lancer("purger")
        #expect(liste.sortie.contains("La destruction annoncée le 28/02/2025 (registre, entrée 1) a été arrêtée"))
        #expect(try essai.lancer("purger", "--confirmer", "--date", "2025-03-16").code == 0)
        let entrees = try RegistreLu(essai).entrees
        #expect(entrees.map(\.etat) == ["annoncee", "partielle", "annoncee", "faite"])
        #expect(entrees[1].chemins("detruit") == ["journal.csv"])
        #expect(entrees[1].chemins("non_detruit") == ["demandeurs.csv"])
        #expect(entrees[3].chemins("detruit") == ["demandeurs.csv"])
    }
}
