import Foundation
import TestSupport
import Testing

/// The content of a cell reaches no output: not a message, not a file.
@Suite struct ConfidentialiteTests {
    private static let marque = "SECRET-DUPONT"

    /// A campaign with the marker in every column of every file whose content is not meant to be shown.
    private static let campagne = CampagneMinimale { campagne in
        campagne["demandeurs.csv"] =
            "demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement;nom;observation\n"
            + "D1;1;O;N;N;;;\(marque);\(marque)\nD2;3;N;N;N;;;;\n"
            + (1...5).map { rang in "M\(rang);\(champs(8, marque, a: rang))\n" }.joined()
            + "\(marque);\(champs(8, marque, a: 6))\n"
            + "\(marque);2;;;;;;;\n"
        let evenement = ["X", "2024-05-01", "L2", "DECISION", "", "D1", "ATTRIBUTION", "1", "", ""]
        for colonne in evenement.indices {
            var ligne = evenement
            ligne[0] += "\(colonne)"
            ligne[colonne] = marque
            campagne.ajouter(ligne.joined(separator: ";"), a: "journal.csv")
        }
        campagne.ajouter(
            "\(marque);2024-05-02;L2;CONGE;;;;;;", "Y;2024-05-02;L2;ANNULATION;;;;;;\(marque)-9",
            "W;2024-05-02;\(marque)-8;CONGE;;;;;;", a: "journal.csv")
        campagne.ajouter("\"\(marque);x", a: "journal.csv")
        campagne.ajouter("Z\(marque);\(marque);;", a: "journal.csv")
        let logement = ["P", "Q", "84007", "1", "C", "3", "1975", "13", "1", "", "1"]
        for colonne in logement.indices {
            var ligne = logement
            ligne[0] += "\(colonne)"
            ligne[1] += "\(colonne)"
            ligne[colonne] = marque
            campagne.ajouter(ligne.joined(separator: ";"), a: "parc.csv")
        }
        campagne.ajouter("\(marque);x;84007;1;C;3;1975;13;1;;1", a: "parc.csv")
        campagne.ajouter("\(marque);Nom;248400251;EPCI;84", a: "territoires.csv")
        campagne.nommer("passage", "passage.csv", "ancien;nouveau\n\(marque);84007\n84999;\(marque)\n")
        campagne.nommer(
            "programmes", "programmes.csv",
            "programme;nom;commune;date_mise_en_service;logements\nP1;;\(marque);\(marque);\(marque)\n\(marque);;;;\n\(marque);;;;\n"
        )
        campagne.nommer(
            "exclusions", "exclusions.csv",
            "logement;motif;du;au\n\(marque)-7;VENTE;;\nL3;\(marque);;\nL3;VENTE;\(marque);\nL3;VENTE;;\(marque)\n")
        campagne["conventions.csv"] =
            "reservataire;nom;type;perimetre;gestion;taux;objectif;droits;stock_reference;report;report_actif;fraction_reportee;"
            + "date_signature\nAVIGNON;A;COMMUNE;84007;DIRECTE;20 %;2;;;;;;\nPREFET;P;AUTRE;*;;\(marque);\(marque);;;\(marque);\(marque);"
            + "\(marque);\(marque)\nAUTRE;O;AUTRE;*;;;;\(marque);\(marque);;;;\n"
    }

    /// `nombre` fields, one of them filled.
    private static func champs(_ nombre: Int, _ valeur: String, a rang: Int) -> String {
        (1...nombre).map { $0 == rang ? valeur : "" }.joined(separator: ";")
    }

    @Test func `aucun message et aucun fichier ne montre le contenu d’une cellule`() throws {
        let essai = Essai(ConfidentialiteTests.campagne)
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 0, "\(resultat.messages)")
        let provoquees = [
            "DEM-01", "DEM-02", "JOU-02", "JOU-03", "JOU-06", "JOU-10", "JOU-11", "PARC-01", "PARC-02", "PARC-03",
            "EXC-01",
            "EXC-02", "EXC-03", "TER-01", "PROG-01", "PROG-02", "CONV-05", "CSV-03", "CSV-06",
        ]
        for regle in provoquees {
            #expect(resultat.messages.contains("[\(regle)]"), "\(regle) est provoquée")
        }
        #expect(!resultat.textes.contains(ConfidentialiteTests.marque))
        #expect(try #require(essai.sortie).contenant(ConfidentialiteTests.marque) == [])
    }

    @Test func `avec --montrer-valeurs, les valeurs sont sur la sortie d’erreur, et nulle part ailleurs`() throws {
        let essai = Essai(ConfidentialiteTests.campagne)
        let resultat = try essai.lancer("produire", "--montrer-valeurs")
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(
            resultat.messages.contains("[DEM-02] code inconnu dans demandeurs.csv : « \(ConfidentialiteTests.marque) »")
        )
        #expect(!resultat.sortie.contains(ConfidentialiteTests.marque))
        let sortie = try #require(essai.sortie)
        #expect(sortie.contenant(ConfidentialiteTests.marque) == [])
        try essai.produire()
        #expect(try #require(essai.sortie).differences(sortie) == [], "l’option ne change aucun octet")
    }

    @Test func `controler suit la même règle`() throws {
        let essai = Essai(ConfidentialiteTests.campagne)
        for options in [[], ["--montrer-valeurs"]] {
            let resultat = try Outil.lancer(["controler", essai.campagne] + options)
            #expect(resultat.code == 0)
            #expect(resultat.messages.contains(ConfidentialiteTests.marque) == !options.isEmpty)
            #expect(try #require(Arbre("\(essai.campagne)/controle")).contenant(ConfidentialiteTests.marque) == [])
        }
    }

    @Test(arguments: ["demandeurs.csv", "journal.csv", "parc.csv", "conventions.csv", "territoires.csv"])
    func `un fichier sans en-tête est refusé sans montrer sa première ligne`(_ fichier: String) throws {
        let essai = Essai { $0[fichier] = "\(ConfidentialiteTests.marque);1;2;3\nb;1;2;3\n" }
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 3)
        #expect(!resultat.textes.contains(ConfidentialiteTests.marque), "\(resultat.messages)")
    }

    @Test func `les identifiants de demandeur et de logement ne sont dans aucun bilan`() throws {
        let essai = Essai { campagne in
            campagne["parc.csv"] = campagne["parc.csv"]?.replacing("L1;1-1", with: "LOGT-UN;INT-UN")
            campagne["journal.csv"] = campagne["journal.csv"]?.replacing(";L1;", with: ";LOGT-UN;").replacing(
                "D1", with: "DEMANDEUR-UN")
            campagne["demandeurs.csv"] = campagne["demandeurs.csv"]?.replacing("D1", with: "DEMANDEUR-UN")
        }
        try essai.produire()
        let sortie = try #require(essai.sortie)
        for identifiant in ["LOGT-UN", "INT-UN", "DEMANDEUR-UN"] { #expect(sortie.contenant(identifiant) == []) }
    }
}
