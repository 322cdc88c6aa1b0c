import TestSupport
import Testing

/// Events of one day, in every order: the file's order decides, nothing is lost.
@Suite struct OrdreDuJourTests {
    private static func permutations(_ liste: [String]) -> [[String]] {
        guard liste.count > 1 else { return [liste] }
        return liste.indices.flatMap { rang -> [[String]] in
            var reste = liste
            let premier = reste.remove(at: rang)
            return permutations(reste).map { [premier] + $0 }
        }
    }

    private static let types = ["LIBERATION", "MISE_A_DISPOSITION", "DECISION", "BAIL"]

    private static func ligne(_ type: String, _ logement: String, jour: Int = 2) -> String {
        let champs =
            switch type {
            case "MISE_A_DISPOSITION": "AVIGNON;;;;;"
            case "DECISION": ";D1;ATTRIBUTION;1;;"
            case "BAIL": ";D1;;;;"
            default: ";;;;;"
            }
        return ";2024-05-0\(jour);\(logement);\(type);\(champs)"
    }

    /// A dwelling for each of the 24 orders, each with its own log.
    private static func essai(_ lignes: [String]) -> Essai {
        Essai { campagne in
            campagne["parc.csv"] =
                CampagneMinimale.enteteDuParc + (0..<24).map { "P\($0);;84007;2;C;3;1975;13;1;;1\n" }.joined()
            campagne["journal.csv"] = CampagneMinimale.enteteDuJournal + lignes.map { "\($0)\n" }.joined()
        }
    }

    @Test func `les vingt-quatre ordres de quatre événements d’un jour comptent chacun selon le fichier`() throws {
        let ordres = OrdreDuJourTests.permutations(OrdreDuJourTests.types)
        let essai = OrdreDuJourTests.essai(
            ordres.enumerated().flatMap { rang, ordre in ordre.map { OrdreDuJourTests.ligne($0, "P\(rang)") } })
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("journal.csv      96 = 96 + 0 + 0"), "\(resultat.sortie)")
        let sortie = try #require(essai.sortie)
        let totaux = Faute.totaux(sortie)
        #expect(totaux["liberes *"] == "24;" && totaux["baux_signes *"] == "24;" && totaux["attribues *"] == "24;")
        #expect(totaux["mises_a_disposition AVIGNON"] == "24;" && totaux["offres AVIGNON"] == "24;")
        // AVIGNON holds the dwelling at the lease when offered before it, at the decision when no lease came between.
        #expect(totaux["baux_signes AVIGNON"] == "12;" && totaux["baux_signes BAILLEUR"] == "12;")
        #expect(totaux["attribues AVIGNON"] == "8;" && totaux["attribues BAILLEUR"] == "16;")
        let regles = sortie.texte("diagnostics.csv").split(separator: "\n").dropFirst().map {
            $0.split(separator: ";")[1]
        }
        // The first event is no LIBERATION 18 times, the one behind the lease 12 times; 12 leases come before their decision.
        #expect(regles.count { $0 == "CYC-01" } == 30 && regles.count { $0 == "IMP-03" } == 12 && regles.count == 42)
    }

    @Test func `à des jours différents, l’ordre des lignes ne change aucun chiffre`() throws {
        let lignes = (0..<24).flatMap { rang in
            OrdreDuJourTests.types.enumerated().map { OrdreDuJourTests.ligne($1, "P\(rang)", jour: $0 + 1) }
        }
        let donnees = try [lignes, lignes.reversed(), lignes.sorted()].map { lignes in
            let essai = OrdreDuJourTests.essai(lignes)
            try essai.produire()
            return try #require(essai.sortie).texte("consolide/donnees.csv")
        }
        #expect(Set(donnees).count == 1)
        #expect(donnees[0].contains("B;baux_signes;AVIGNON;total;;;;24;;V"))
    }
}
