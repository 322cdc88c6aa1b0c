import Foundation
import TestSupport
import Testing

/// Codes of réservataires that a disk or a shell would take for something else: in a whole bilan, and in the log.
@Suite struct CodesTests {
    private static let codes = [
        "../../etc", "A/B", "A:B", "CON", "con.txt", "-rf", "$(id)", String(repeating: "x", count: 300), "é", "*?",
        "a b", "{{bailleur}}", "0001", "1e5",
    ]

    @Test func `chaque code a son dossier, son bilan, ses offres, et rien n’est écrit ailleurs`() throws {
        let essai = Essai { campagne in
            campagne["conventions.csv"] =
                "reservataire;type;perimetre\n" + CodesTests.codes.map { "\($0);AUTRE;*\n" }.joined()
            campagne["journal.csv"] =
                CampagneMinimale.enteteDuJournal
                + CodesTests.codes.map { ";2024-02-10;L1;MISE_A_DISPOSITION;\($0);;;;;\n" }.joined()
        }
        let avant = try #require(Arbre(essai.dossier.chemin))
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 0, "\(resultat.messages)")
        let nouveaux = try #require(Arbre(essai.dossier.chemin)).differences(avant)
        #expect(nouveaux.allSatisfy { $0.hasPrefix("campagne/sortie/") || RegistreLu.fichiers.contains($0) })
        let dossiers = try FileManager.default.contentsOfDirectory(atPath: "\(essai.campagne)/sortie/reservataires")
        #expect(dossiers.count == CodesTests.codes.count)
        let sortie = try #require(essai.sortie)
        let totaux = Faute.totaux(sortie)
        for code in CodesTests.codes {
            // A text that a spreadsheet takes for a formula has a quote before it.
            let ecrit = code.hasPrefix("-") ? "'\(code)" : code
            #expect(totaux["offres \(ecrit)"] == "1;", "\(code)")
        }
        for dossier in dossiers {
            let code = try Commande.lancer(
                "xmllint", "--xpath", "string(//*[local-name()='destinataire']/@code)",
                "\(essai.campagne)/sortie/reservataires/\(dossier)/bilan.xml")
            #expect(CodesTests.codes.contains(code.textes.trimmingCharacters(in: .newlines)), "\(code.textes)")
        }
    }

    @Test func `un code se demande tel qu’il est écrit, et son dossier est à côté de la campagne`() throws {
        let essai = Essai { $0.ajouter("../../etc;X;AUTRE;*;DIRECTE;;", a: "conventions.csv") }
        try essai.produire("--reservataire", "../../etc")
        #expect(essai.dossier.contient("campagne/sortie-_._.._etc/manifeste.json"))
        let inconnu = try essai.lancer("produire", "--reservataire", "etc")
        #expect(inconnu.code == 2)
        #expect(inconnu.messages.contains("codes connus : AVIGNON, PREFET, ../../etc"))
    }

    @Test func `deux codes que seule la casse sépare sont deux réservataires`() throws {
        try Faute.conventions("avignon en minuscules", [], "avignon;X;AUTRE;84007;DIRECTE;;").verifier()
    }

    static let fautes = [
        Faute.conventions(
            "code en double", ["bloquant CONV-01 conventions.csv:4 reservataire"],
            "AVIGNON;DUPONT-77;AUTRE;*;DIRECTE;;",
            cache: "DUPONT-77"),
        Faute.conventions(
            "code réservé", ["bloquant CONV-01 conventions.csv:4 reservataire"], "BAILLEUR;X;AUTRE;*;DIRECTE;;"),
        Faute.conventions(
            "champ de trop", ["erreur CSV-01 conventions.csv:4", "bloquant CONV-06 conventions.csv:4"],
            "X;X;AUTRE;*;DIRECTE;;;DUPONT-77", cache: "DUPONT-77"),
    ]

    @Test(arguments: fautes)
    func `une convention perdue bloque le bilan`(_ faute: Faute) throws { try faute.verifier() }
}
