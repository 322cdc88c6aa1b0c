import Diagnostics
import Parc
import TestSupport
import Testing

/// The log settled once everything is read: cancellations, closing date, dwellings.
@Suite struct RapprochementTests {
    private static func cas(
        _ regle: String, _ description: String, _ colonne: String, compte: [Int], ligne: Int = 6, parc: String = "",
        _ lignes: String...
    ) -> CasDeRegle {
        CasDeRegle(regle, description, "journal.csv", ligne: ligne, colonne: colonne, compte: compte) {
            for ligne in lignes { $0.ajouter(ligne, a: "journal.csv") }
            if !parc.isEmpty { $0.ajouter(parc, a: "parc.csv") }
        }
    }

    static let cas = [
        cas(
            "JOU-10", "annulation qui ne vise rien", "annule", compte: [5, 4, 1, 0], "E9;2024-05-01;L1;ANNULATION;;;;;;"
        ),
        cas(
            "JOU-10", "annulation d’un inconnu", "annule", compte: [5, 4, 1, 0], "E9;2024-05-01;L1;ANNULATION;;;;;;E99"),
        cas("JOU-10", "annulation d’elle-même", "annule", compte: [5, 4, 1, 0], "E9;2024-05-01;L1;ANNULATION;;;;;;E9"),
        cas(
            "JOU-10", "annulation d’une annulation", "annule", compte: [6, 5, 1, 0], ligne: 7,
            "E8;2024-05-01;L1;ANNULATION;;;;;;E4", "E9;2024-05-01;L1;ANNULATION;;;;;;E8"),
        cas("JOU-16", "événement après l’arrêté", "date", compte: [5, 5, 0, 0], "E9;2025-01-01;L2;LIBERATION;;;;;;"),
        cas("JOU-11", "logement inconnu", "logement", compte: [5, 4, 1, 0], "E9;2024-05-01;L99;LIBERATION;;;;;;"),
        cas(
            "JOU-12", "identifiant interne que deux logements portent", "logement", compte: [5, 4, 1, 0],
            parc: "L4;1-2;84007;1;C;3;1975;13;1;;1", "E9;2024-05-01;1-2;LIBERATION;;;;;;"),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    @Test func `la place d’un champ se dit sous le nom que l’en-tête lui donne, et se tait au-delà de 65 535 octets`()
        throws
    {
        let motif = String(repeating: "x", count: 65_536)
        let lue = try CampagneImportee {
            $0.remplacer(";annule", par: ";Annule", dans: "journal.csv")
            $0.ajouter(
                "A;2024-05-01;L2;ANNULATION;;;;;;Z", "B;2024-05-01;L2;ANNULATION;;;;;\(motif);Z", a: "journal.csv")
        }
        #expect(lue.diagnostics.map(\.position.field) == ["Annule", "Annule", "motif"])
        #expect(
            lue.diagnostics.map(\.position.description)
                == ["journal.csv:6:33", "journal.csv:7", "journal.csv:7:32"])
    }

    /// A campaign with this log, and anything else.
    private func importer(
        _ lignes: [String], _ changer: (inout CampagneMinimale) -> Void = { _ in }
    ) throws -> CampagneImportee {
        try CampagneImportee {
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal + lignes.map { "\($0)\n" }.joined()
            changer(&$0)
        }
    }

    // MARK: ANN-1

    @Test(arguments: [
        ["A;2024-01-01;L1;CONGE;;;;;;", "B;2024-02-01;L1;ANNULATION;;;;;;A"],
        ["A;2024-01-01;L1;CONGE;;;;;;", "B;2024-02-01;;ANNULATION;;;;;;A"],
        ["B;2024-02-01;L1;ANNULATION;;;;;;A", "A;2024-01-01;L1;CONGE;;;;;;"],
        ["A;2024-01-01;L1;CONGE;;;;;;", ";2023-02-01;L99;annulation;;;;;;A"],
        ["A;2024-01-01;L99;CONGE;;;;;;", "B;2024-02-01;L99;ANNULATION;;;;;;A"],
    ])
    func `un événement annulé et son annulation sont utilisés, et ne comptent pas`(_ lignes: [String]) throws {
        let lue = try importer(lignes)
        #expect(lue.compte("journal.csv") == [2, 2, 0, 0])
        #expect(lue.lignesParLogement.isEmpty)
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `deux annulations d’un événement l’annulent une fois, toutes deux utilisées`() throws {
        let lue = try importer([
            "A;2024-01-01;L1;CONGE;;;;;;", "B;2024-02-01;L1;ANNULATION;;;;;;A", "C;2024-02-01;L1;ANNULATION;;;;;;A",
        ])
        #expect(lue.compte("journal.csv") == [3, 3, 0, 0])
        #expect(lue.lignesParLogement.isEmpty)
    }

    @Test func `annuler une annulation est rejeté, la première tient`() throws {
        let lue = try importer([
            "A;2024-01-01;L1;CONGE;;;;;;", "B;2024-02-01;L1;ANNULATION;;;;;;A", "C;2024-03-01;L1;ANNULATION;;;;;;B",
        ])
        #expect(lue.lignesParLogement.isEmpty)
        #expect(lue.rejets.map(\.position.line) == [4])
    }

    @Test func `annuler un événement rejeté est rejeté aussi`() throws {
        let lue = try importer(["A;2024-02-31;L1;CONGE;;;;;;", "B;2024-02-01;L1;ANNULATION;;;;;;A"])
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-02", "JOU-10"])
        #expect(lue.compte("journal.csv") == [2, 0, 2, 0])
    }

    @Test func `annuler la LIVRAISON qui fait connaître un logement le rend inconnu`() throws {
        let lue = try importer([
            "A;2024-01-01;N1;LIVRAISON;;;;;;", "B;2024-01-02;N1;BAIL;;D1;;;;", "C;2024-02-01;N1;ANNULATION;;;;;;A",
        ])
        #expect(lue.compte("journal.csv") == [3, 2, 1, 0])
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-11"])
    }

    @Test func `une annulation postérieure à l’arrêté n’annule rien, et reste utilisée`() throws {
        let lue = try importer([
            "A;2024-01-01;L1;CONGE;;;;;;", "B;2025-01-01;L1;ANNULATION;;;;;;A", "C;2025-01-01;;ANNULATION;;;;;;",
        ])
        #expect(lue.compte("journal.csv") == [3, 3, 0, 0])
        #expect(lue.lignesParLogement == [[2]])
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-16"])
    }

    // MARK: ARR-1

    @Test func `les événements postérieurs à l’arrêté sont utilisés et ne comptent pas ; le jour même compte`() throws {
        let lue = try importer([
            "A;2024-12-31;L1;LIBERATION;;;;;;", "B;2025-01-01;L1;BAIL;;D1;;;;", "C;2025-06-01;L99;CONGE;;;;;;",
        ])
        #expect(lue.compte("journal.csv") == [3, 3, 0, 0])
        #expect(lue.lignesParLogement == [[2]])
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-16"])
    }

    @Test func `les événements postérieurs se disent une fois, par année, à la place du premier`() throws {
        let lue = try importer(
            ["A;2025-02-01;L1;CONGE;;;;;;"] + (2025...2031).map { "X\($0);\($0)-01-01;L2;CONGE;;;;;;" })
        #expect(lue.diagnostics.map(\.position.description) == ["journal.csv:2:3"])
        #expect(
            lue.diagnostics.map(\.detail) == [
                "2 en 2025, 1 en 2026, 1 en 2027, 1 en 2028, 1 en 2029, 1 en 2030, …"
            ])
    }

    @Test(arguments: [
        ("", "« annule » est vide"), ("Y", "aucun événement n’a cet identifiant"), ("C", "elle se vise elle-même"),
        ("B", "elle vise une autre ANNULATION"), ("R", "la ligne de l’événement visé est rejetée"),
    ])
    func `une annulation sans objet dit laquelle`(_ annule: String, _ detail: String) throws {
        let lue = try importer([
            "A;2024-01-01;L1;CONGE;;;;;;", "B;2024-01-02;;ANNULATION;;;;;;A", "R;31/02/2024;L1;CONGE;;;;;;",
            "C;2024-01-03;;ANNULATION;;;;;;\(annule)",
        ])
        #expect(lue.diagnostics("JOU-10").map(\.detail) == [detail])
        #expect(lue.rejets.last?.reason == "ANNULATION sans objet (\(detail))")
    }

    @Test func `un arrêté anticipé, ou repoussé, déplace la limite`() throws {
        let lignes = [
            "A;2024-06-30;L1;LIBERATION;;;;;;", "B;2024-07-01;L1;BAIL;;D1;;;;", "C;2025-03-01;L2;CONGE;;;;;;",
        ]
        for (arrete, attendu) in [("2024-06-30", [[2]]), ("2024-07-01", [[2, 3]]), ("2025-03-01", [[2, 3], [4]])] {
            let lue = try importer(lignes) {
                $0.remplacer("departement", par: "arrete_au = \(arrete)\ndepartement", dans: "campagne.toml")
            }
            #expect(lue.lignesParLogement == attendu, "\(arrete)")
        }
    }

    // MARK: LOG-1

    private let suivant =
        CampagneMinimale.enteteDuParc + "N1;S-1;84092;2;I;4;2024;11;1;;3\nL1;1-1;84092;2;I;4;1999;16;1;;3\n"

    @Test func `un logement du parc porte sa ligne du parc, sa situation et sa nature`() throws {
        let lue = try importer(["A;2024-01-01;L4;CONGE;;;;;;"]) {
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
        let lue = try importer([
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
        let lue = try importer(["A;2024-01-01;X;CONGE;;;;;;", "B;2024-01-01;Y;CONGE;;;;;;"]) {
            $0.ajouter(
                "R1;X;84007;1;C;1;1975;13;1;;1", "X;I9;84007;1;C;2;1975;13;1;;1", "R2;Y;84007;1;C;1;1975;13;1;;1",
                a: "parc.csv")
            $0.nommer("parc_suivant", "suivant.csv", CampagneMinimale.enteteDuParc + "Y;;84007;1;C;4;2024;13;1;;1\n")
        }
        #expect(lue.dossier.logementsAuJournal.map(\.logement.attributs.typologie) == [.t2, .t4])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `un IDENT_INT partagé ne gêne pas qui nomme l’IDENT_REP, ni une ligne rejetée`() throws {
        let lue = try importer(["A;2024-01-01;R1;CONGE;;;;;;", "B;2024-01-01;Y;CONGE;;;;;;"]) {
            $0.ajouter("R1;X;84007;1;C;1;1975;13;1;;1", "R2;X;84007;1;C;1;1975;13;1;;1", a: "parc.csv")
            $0.ajouter("R3;Y;84007;1;C;1;1975;13;1;;1", "R3;Y;84007;1;C;1;1975;13;1;;1", a: "parc.csv")
        }
        #expect(lue.lignesParLogement == [[2], [3]])
        #expect(lue.diagnostics.map(\.rule.id) == ["PARC-03"])
    }

    @Test func `un événement d’un logement hors du département est hors périmètre`() throws {
        let lue = try importer(["A;2024-01-01;G1;CONGE;;;;;;", "B;2024-01-01;G-1;CONGE;;;;;;"]) {
            $0.ajouter("G1;G-1;30028;1;C;3;1975;13;1;;1", a: "parc.csv")
        }
        #expect(lue.compte("journal.csv") == [2, 0, 0, 2])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `un logement connu par sa seule LIVRAISON porte la commune du programme, le reste non renseigné`() throws
    {
        let lue = try importer(["A;2024-04-01;N1;MISE_A_DISPOSITION;AVIGNON;;;;;", "B;2024-05-22;N1;LIVRAISON;;;;;P1;"])
        {
            $0.nommer("programmes", "programmes.csv", "programme;commune\nP1;84092\n")
        }
        #expect(lue.lignesParLogement == [[2, 3]])
        let logement = try #require(lue.dossier.logementsAuJournal.first).logement
        #expect(logement.provenance == .livraison && logement.nature == nil)
        #expect(logement.attributs.commune.texte == "84092")
        #expect(logement.attributs.typologie == .nonRenseignee && logement.attributs.periode == 5)
    }

    @Test func `de deux LIVRAISON d’un logement inconnu, la première par le jour dit sa commune`() throws {
        let lue = try importer(["A;2024-06-01;N1;LIVRAISON;;;;;P1;", "B;2024-05-01;N1;LIVRAISON;;;;;P2;"]) {
            $0.nommer("programmes", "programmes.csv", "programme;commune\nP1;84092\nP2;84007\n")
        }
        #expect(lue.dossier.logementsAuJournal.map(\.logement.attributs.commune.texte) == ["84007"])
    }

    @Test func `un logement livré hors du département est hors périmètre, tous ses événements avec lui`() throws {
        let lue = try importer(["A;2024-05-22;N1;LIVRAISON;;;;;P1;", "B;2024-06-01;N1;BAIL;;D1;;;;"]) {
            $0.nommer("programmes", "programmes.csv", "programme;commune\nP1;30028\n")
        }
        #expect(lue.compte("journal.csv") == [2, 0, 0, 2])
    }

    @Test func `une LIVRAISON sans programme ni parc laisse le logement sans commune`() throws {
        let lue = try importer(["A;2024-05-22;N1;LIVRAISON;;;;;;"])
        #expect(lue.dossier.logementsAuJournal.map(\.logement.provenance) == [.sansCommune])
        #expect(lue.compte("journal.csv") == [1, 1, 0, 0])
    }

    // MARK: Dwellings named by their line

    private let ouvert =
        "DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;PMR\n84007;1;C;1;1975;13;1;1\n\n84092;1;C;2;1975;13;1;1\n30028;1;C;3;1975;13;1;1\n84007;1;C;4;1975;13;1;1\n"

    @Test func `dans un parc sans identifiant, un logement se nomme par sa ligne`() throws {
        let lue = try importer(["A;2024-01-01;parc.csv:4;CONGE;;;;;;", "B;2024-01-01;parc.csv:6;CONGE;;;;;;"]) {
            $0["parc.csv"] = ouvert
        }
        #expect(lue.dossier.logementsAuJournal.map(\.logement.attributs.typologie) == [.t2, .t4])
        #expect(lue.diagnostics.map(\.rule.id) == ["PARC-06"])
    }

    @Test(arguments: [
        "parc.csv:1", "parc.csv:3", "parc.csv:7", "parc.csv:", "parc.csv:x", "parc.csv", "autre.csv:2", "parc.csv:-2",
    ])
    func `un nom de ligne qui ne mène à aucun logement est inconnu`(_ nom: String) throws {
        let lue = try importer(["A;2024-01-01;\(nom);CONGE;;;;;;"]) { $0["parc.csv"] = ouvert }
        #expect(lue.diagnostics("JOU-11").count == 1)
    }

    @Test func `un nom de ligne ne vaut pas dans un parc qui nomme ses logements`() throws {
        #expect(try importer(["A;2024-01-01;parc.csv:2;CONGE;;;;;;"]).diagnostics("JOU-11").count == 1)
    }

    @Test func `une ligne hors du département, nommée par sa ligne, est hors périmètre`() throws {
        let lue = try importer(["A;2024-01-01;parc.csv:5;CONGE;;;;;;"]) { $0["parc.csv"] = ouvert }
        #expect(lue.compte("journal.csv") == [1, 0, 0, 1])
    }

    @Test func `un nom de ligne vaut pour un parc dont le nom a des accents`() throws {
        let lue = try importer(["A;2024-01-01;Été 2024.csv:2;CONGE;;;;;;"]) {
            $0.remplacer("\"parc.csv\"", par: "\"Été 2024.csv\"", dans: "campagne.toml")
            $0["Été 2024.csv"] = ouvert
        }
        #expect(lue.lignesParLogement == [[2]])
    }

    @Test func `un logement du parc suivant se nomme aussi par sa ligne`() throws {
        let lue = try importer(["A;2024-01-01;suivant.csv:2;LIVRAISON;;;;;;", "B;2024-01-01;parc.csv:2;CONGE;;;;;;"]) {
            $0["parc.csv"] = ouvert
            $0.nommer("parc_suivant", "suivant.csv", ouvert)
        }
        #expect(lue.dossier.logementsAuJournal.map(\.logement.provenance) == [.parcSuivant, .parc(.eligible)])
    }
}
