import Diagnostics
import Parc
import TestSupport
import Testing

/// Where the names that the log gives to dwellings lead (LOG-1).
@Suite struct LogementsDuJournalTests {
    private let suivant =
        CampagneMinimale.enteteDuParc + "N1;S-1;84092;2;I;4;2024;11;1;;3\nL1;1-1;84092;2;I;4;1999;16;1;;3\n"

    @Test func `un logement du parc porte sa ligne du parc, sa situation et sa nature`() throws {
        let lue = try CampagneImportee.importer(["A;2024-01-01;L4;CONGE;;;;;;"]) {
            $0.ajouter("L4;;84007;1;C;1;1975;16;1;;1", a: "parc.csv")
        }
        let logement = try #require(lue.dossier.logementsAuJournal.first).logement
        #expect(logement.provenance == .parc(.exclu(.pli)))
        #expect(logement.nature == .pli)
        #expect(logement.attributs == lue.attributs.last)
    }

    @Test func `un logement absent du parc porte sa ligne du parc suivant ; présent dans les deux, celle du parc`()
        throws
    {
        let lue = try CampagneImportee.importer([
            "A;2024-01-01;N1;LIVRAISON;;;;;;", "B;2024-01-01;S-1;BAIL;;D1;;;;", "C;2024-01-01;L1;CONGE;;;;;;",
        ]) {
            $0.nommer("parc_suivant", "suivant.csv", suivant)
        }
        #expect(lue.lignesParLogement == [[2, 3], [4]])
        let logements = lue.dossier.logementsAuJournal.map(\.logement)
        #expect(logements.map(\.provenance) == [.parcSuivant, .parc(.eligible)])
        #expect(logements.map(\.attributs.commune.texte) == ["84092", "84007"])
        #expect(logements.map(\.attributs.typologie) == [.t4, .t3])
        #expect(lue.compte("suivant.csv") == [2, 2, 0, 0])
    }

    @Test func `l’IDENT_REP passe avant l’IDENT_INT, jusque dans le parc suivant`() throws {
        let lue = try CampagneImportee.importer(["A;2024-01-01;X;CONGE;;;;;;", "B;2024-01-01;Y;CONGE;;;;;;"]) {
            $0.ajouter(
                "R1;X;84007;1;C;1;1975;13;1;;1", "X;I9;84007;1;C;2;1975;13;1;;1", "R2;Y;84007;1;C;1;1975;13;1;;1",
                a: "parc.csv")
            $0.nommer("parc_suivant", "suivant.csv", CampagneMinimale.enteteDuParc + "Y;;84007;1;C;4;2024;13;1;;1\n")
        }
        #expect(lue.dossier.logementsAuJournal.map(\.logement.attributs.typologie) == [.t2, .t4])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `un IDENT_INT partagé ne gêne pas qui nomme l’IDENT_REP, ni une ligne rejetée`() throws {
        let lue = try CampagneImportee.importer(["A;2024-01-01;R1;CONGE;;;;;;", "B;2024-01-01;Y;CONGE;;;;;;"]) {
            $0.ajouter("R1;X;84007;1;C;1;1975;13;1;;1", "R2;X;84007;1;C;1;1975;13;1;;1", a: "parc.csv")
            $0.ajouter("R3;Y;84007;1;C;1;1975;13;1;;1", "R3;Y;84007;1;C;1;1975;13;1;;1", a: "parc.csv")
        }
        #expect(lue.lignesParLogement == [[2], [3]])
        #expect(lue.diagnostics.map(\.rule.id) == ["PARC-03"])
    }

    @Test func `un événement d’un logement hors du département est hors périmètre`() throws {
        let lue = try CampagneImportee.importer(["A;2024-01-01;G1;CONGE;;;;;;", "B;2024-01-01;G-1;CONGE;;;;;;"]) {
            $0.ajouter("G1;G-1;30028;1;C;3;1975;13;1;;1", a: "parc.csv")
        }
        #expect(lue.compte("journal.csv") == [2, 0, 0, 2])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `un logement connu par sa seule LIVRAISON porte la commune du programme, le reste non renseigné`() throws
    {
        let lue = try CampagneImportee.importer([
            "A;2024-04-01;N1;MISE_A_DISPOSITION;AVIGNON;;;;;", "B;2024-05-22;N1;LIVRAISON;;;;;P1;",
        ]) {
            $0.nommer("programmes", "programmes.csv", "programme;commune\nP1;84092\n")
        }
        #expect(lue.lignesParLogement == [[2, 3]])
        let logement = try #require(lue.dossier.logementsAuJournal.first).logement
        #expect(logement.provenance == .livraison && logement.nature == nil)
        #expect(logement.attributs.commune.texte == "84092")
        #expect(logement.attributs.typologie == .nonRenseignee && logement.attributs.periode == 5)
    }

    @Test func `de deux LIVRAISON d’un logement inconnu, la première par le jour dit sa commune`() throws {
        let lue = try CampagneImportee.importer([
            "A;2024-06-01;N1;LIVRAISON;;;;;P1;", "B;2024-05-01;N1;LIVRAISON;;;;;P2;",
        ]) {
            $0.nommer("programmes", "programmes.csv", "programme;commune\nP1;84092\nP2;84007\n")
        }
        #expect(lue.dossier.logementsAuJournal.map(\.logement.attributs.commune.texte) == ["84007"])
    }

    @Test func `un logement livré hors du département est hors périmètre, tous ses événements avec lui`() throws {
        let lue = try CampagneImportee.importer(["A;2024-05-22;N1;LIVRAISON;;;;;P1;", "B;2024-06-01;N1;BAIL;;D1;;;;"]) {
            $0.nommer("programmes", "programmes.csv", "programme;commune\nP1;30028\n")
        }
        #expect(lue.compte("journal.csv") == [2, 0, 0, 2])
    }

    @Test func `une LIVRAISON sans programme ni parc laisse le logement sans commune`() throws {
        let lue = try CampagneImportee.importer(["A;2024-05-22;N1;LIVRAISON;;;;;;"])
        #expect(lue.dossier.logementsAuJournal.map(\.logement.provenance) == [.sansCommune])
        #expect(lue.compte("journal.csv") == [1, 1, 0, 0])
    }

    // MARK: Dwellings named by their line

    private let ouvert =
        "DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;PMR\n84007;1;C;1;1975;13;1;1\n\n84092;1;C;2;1975;13;1;1\n30028;1;C;3;1975;13;1;1\n84007;1;C;4;1975;13;1;1\n"

    @Test func `dans un parc sans identifiant, un logement se nomme par sa ligne`() throws {
        let lue = try CampagneImportee.importer([
            "A;2024-01-01;parc.csv:4;CONGE;;;;;;", "B;2024-01-01;parc.csv:6;CONGE;;;;;;",
        ]) {
            $0["parc.csv"] = ouvert
        }
        #expect(lue.dossier.logementsAuJournal.map(\.logement.attributs.typologie) == [.t2, .t4])
        #expect(lue.diagnostics.map(\.rule.id) == ["PARC-06"])
    }

    @Test(arguments: [
        "parc.csv:1", "parc.csv:3", "parc.csv:7", "parc.csv:", "parc.csv:x", "parc.csv", "autre.csv:2", "parc.csv:-2",
    ])
    func `un nom de ligne qui ne mène à aucun logement est inconnu`(_ nom: String) throws {
        let lue = try CampagneImportee.importer(["A;2024-01-01;\(nom);CONGE;;;;;;"]) { $0["parc.csv"] = ouvert }
        #expect(lue.diagnostics("JOU-11").count == 1)
    }

    @Test func `un nom de ligne ne vaut pas dans un parc qui nomme ses logements`() throws {
        #expect(try CampagneImportee.importer(["A;2024-01-01;parc.csv:2;CONGE;;;;;;"]).diagnostics("JOU-11").count == 1)
    }

    @Test func `une ligne hors du département, nommée par sa ligne, est hors périmètre`() throws {
        let lue = try CampagneImportee.importer(["A;2024-01-01;parc.csv:5;CONGE;;;;;;"]) { $0["parc.csv"] = ouvert }
        #expect(lue.compte("journal.csv") == [1, 0, 0, 1])
    }

    @Test func `un nom de ligne vaut pour un parc dont le nom a des accents`() throws {
        let lue = try CampagneImportee.importer(["A;2024-01-01;Été 2024.csv:2;CONGE;;;;;;"]) {
            $0.remplacer("\"parc.csv\"", par: "\"Été 2024.csv\"", dans: "campagne.toml")
            $0["Été 2024.csv"] = ouvert
        }
        #expect(lue.lignesParLogement == [[2]])
    }

    @Test func `un logement du parc suivant se nomme aussi par sa ligne`() throws {
        let lue = try CampagneImportee.importer([
            "A;2024-01-01;suivant.csv:2;LIVRAISON;;;;;;", "B;2024-01-01;parc.csv:2;CONGE;;;;;;",
        ]) {
            $0["parc.csv"] = ouvert
            $0.nommer("parc_suivant", "suivant.csv", ouvert)
        }
        #expect(lue.dossier.logementsAuJournal.map(\.logement.provenance) == [.parcSuivant, .parc(.eligible)])
    }
}
