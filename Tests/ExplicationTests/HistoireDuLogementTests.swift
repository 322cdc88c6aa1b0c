import Explication
import TestSupport
import Testing

/// The story of one dwelling.
@Suite struct HistoireDuLogementTests {
    private func histoire(_ logement: String, _ changer: (inout CampagneMinimale) -> Void = { _ in }) throws -> String {
        try CampagneExpliquee(logement: logement, changer).histoire()
    }

    @Test func `l’histoire donne chaque événement et son titulaire`() throws {
        let texte = try histoire("L1")
        #expect(texte.hasPrefix("LOGEMENT L1\n  parc.csv:2 : il est dans le parc (LOG-1)\n"))
        #expect(texte.contains("VACANCE 1 SUR 1 (CYC-1)\n  FLU-1 : parc existant"))
        #expect(texte.contains("  journal.csv:2  01/02/2024  LIBERATION          titulaire BAILLEUR\n"))
        #expect(texte.contains("  journal.csv:3  10/02/2024  MISE_A_DISPOSITION  titulaire AVIGNON\n"))
        #expect(texte.contains("l’attributaire est le demandeur de la ligne 4 (ce demandeur a signé le bail)"))
        #expect(texte.contains("    B/attribues") && texte.contains("AVIGNON  ligne 4"))
    }

    @Test func `un logement se nomme aussi par son IDENT_INT`() throws {
        let (parRep, parInt) = (try histoire("L1"), try histoire("1-1"))
        #expect(parInt.split(separator: "\n").dropFirst() == parRep.split(separator: "\n").dropFirst())
    }

    @Test func `les demandeurs ne se montrent que si on le demande`() throws {
        let campagne = try CampagneExpliquee(logement: "L1")
        #expect(!(try campagne.histoire()).contains("D1"))
        #expect(try campagne.histoire(montrerValeurs: true).contains("demandeur D1"))
    }

    @Test func `un RETOUR est au titulaire, qui ne l’est plus ensuite`() throws {
        let texte = try histoire("L2") {
            $0.ajouter(
                "F1;2024-03-01;L2;LIBERATION;;;;;;", "F2;2024-03-02;L2;MISE_A_DISPOSITION;PREFET;;;;;",
                "F3;2024-03-09;L2;RETOUR;PREFET;;;;SANS_CANDIDAT;", "F4;2024-04-02;L2;RETRAIT;;;;;;", a: "journal.csv")
        }
        #expect(texte.contains("RETOUR              titulaire PREFET    motif SANS_CANDIDAT\n"))
        #expect(texte.contains("RETRAIT             titulaire BAILLEUR\n"))
        #expect(texte.contains("B/attribues : la vacance n’a pas de DECISION d’attribution"))
        #expect(texte.contains("B/baux_signes : la vacance n’a pas de BAIL"))
    }

    @Test func `ce qui est hors de l’année le dit`() throws {
        let texte = try histoire("L2") {
            $0.ajouter("F1;2023-12-20;L2;LIBERATION;;;;;;", "F2;2024-01-02;L2;RETRAIT;;;;;;", a: "journal.csv")
        }
        #expect(texte.contains("A/liberes : ANNEE-1 : la date est le 20/12/2023 (ligne 6), hors de 2024"))
        #expect(texte.contains("B/mises_a_disposition : le logement n’a été mis à disposition de personne"))
    }

    @Test func `ce que SOU-2 soustrait du bailleur le dit`() throws {
        let texte = try histoire("L2") {
            $0.remplacer("D2;3;N;N;N;;", par: "D2;3;N;N;O;;", dans: "demandeurs.csv")
            $0.ajouter(
                "F1;2024-03-01;L2;LIBERATION;;;;;;", "F2;2024-03-02;L2;DECISION;;D2;ATTRIBUTION;1;;",
                "F3;2024-03-09;L2;BAIL;;D2;;;;", a: "journal.csv")
        }
        #expect(texte.contains("SOU-1 : catégorie MUTATION ; SOU-2 : soustraite des attribués du bailleur"))
        #expect(texte.contains("A/attributions_mutation"))
        #expect(texte.contains("B/attribues : SOU-2 : soustrait du bailleur"))
        #expect(texte.contains("B/baux_signes : SOU-2 : soustrait du bailleur"))
    }

    @Test func `un logement exclu dit son motif et la ligne d’exclusions`() throws {
        let texte = try histoire("L1") {
            $0.nommer(
                "exclusions", "exclusions.csv",
                "logement;motif;du;au\nL1;DEMOLITION;2023-01-01;\nL1;VENTE;2025-01-01;\n")
        }
        #expect(texte.contains("exclusions.csv:2 : DEMOLITION, du 01/01/2023 ; vaut le 31/12/2023 (ASS-1)"))
        #expect(texte.contains("exclusions.csv:3 : VENTE, du 01/01/2025 ; ne vaut pas le 31/12/2023 (ASS-1)"))
        #expect(texte.contains("pas compté dans A/patrimoine_eligible : exclu, motif DEMOLITION"))
        #expect(texte.contains("FLU-1 : hors du flux et des programmes neufs, motif DEMOLITION"))
        #expect(texte.contains("Aucune mesure ne la compte."))
    }

    @Test func `un logement sorti du parc le dit`() throws {
        let texte = try histoire("L2") { $0.remplacer("2005;11;1;;2", par: "2005;11;1;1;2", dans: "parc.csv") }
        #expect(texte.contains("sorti du parc avant le 1er janvier (STK-1)"))
        #expect(texte.contains("aucun événement du journal ne compte pour lui"))
    }

    @Test func `les lignes annulées, postérieures et rejetées sont dites avec leur raison`() throws {
        let texte = try histoire("L2") {
            $0.ajouter(
                "F1;2024-03-01;L2;LIBERATION;;;;;;", "F2;2024-03-02;;ANNULATION;;;;;;F1",
                "F3;2025-02-01;L2;LIBERATION;;;;;;", "F4;2024-02-30;L2;LIBERATION;;;;;;",
                "F5;2024-03-05;1-2;MISE_A_DISPOSITION;INCONNU;;;;;", a: "journal.csv")
        }
        #expect(texte.contains("journal.csv:6   01/03/2024  LIBERATION  ANN-1 : annulée par la ligne 7\n"))
        #expect(texte.contains("journal.csv:8   01/02/2025  LIBERATION  ARR-1 : après le 31/12/2024, date d’arrêté\n"))
        #expect(texte.contains("rejetée : JOU-02, date d’événement absente"))
        #expect(texte.contains("rejetée : JOU-04, réservataire absent"))
        #expect(texte.contains("\n  journal.csv:9:4 : erreur [JOU-02]"))
    }

    @Test func `un logement connu par sa seule LIVRAISON a son histoire`() throws {
        let texte = try histoire("N1") {
            $0.nommer("programmes", "programmes.csv", "programme;nom;commune\nP1;Le Parc;84007\n")
            $0.ajouter("F1;2024-03-01;N1;LIVRAISON;;;;;P1;", a: "journal.csv")
        }
        #expect(texte.contains("connu par sa LIVRAISON seule (LOG-1)"))
        #expect(texte.contains("FLU-1 : première mise en location"))
        #expect(texte.contains("    C/livres  *  ligne 6  NEU-1\n"), "\(texte)")
        #expect(texte.contains("pas compté dans A/patrimoine_eligible : il n’est pas dans le parc de l’année"))
    }

    @Test func `un logement du parc suivant seul le dit`() throws {
        let texte = try histoire("S1") {
            $0.nommer("parc_suivant", "parc-2025.csv", CampagneMinimale.enteteDuParc + "S1;;84007;1;C;3;2024;13;1;;1\n")
            $0.ajouter("F1;2024-03-01;S1;MISE_A_DISPOSITION;AVIGNON;;;;;", a: "journal.csv")
        }
        #expect(texte.contains("parc-2025.csv:2 : il n’est que dans le parc suivant (LOG-1)"))
        #expect(texte.contains("C/livres : la vacance n’a pas de LIVRAISON"))
    }

    @Test func `un logement d’un autre département est hors du périmètre, ses événements aussi`() throws {
        let texte = try histoire("H1") {
            $0.ajouter("H1;;30028;1;C;3;1975;13;1;;1", a: "parc.csv")
            $0.ajouter("F1;2024-03-01;H1;LIBERATION;;;;;;", a: "journal.csv")
        }
        #expect(texte.contains("parc.csv:5 : hors du département 84 (PER-1)"))
        #expect(texte.contains("journal.csv:6  01/03/2024  LIBERATION  PER-1 : logement hors du département 84"))
    }

    @Test func `un logement que seul le journal nomme a l’histoire de ses rejets`() throws {
        let texte = try histoire("X1") { $0.ajouter("F1;2024-03-01;X1;LIBERATION;;;;;;", a: "journal.csv") }
        #expect(texte.contains("ni le parc, ni le parc suivant, ni une LIVRAISON ne le connaît"))
        #expect(texte.contains("rejetée : JOU-11"))
    }

    @Test func `un logement dont la ligne est rejetée le dit`() throws {
        let texte = try histoire("L9") { $0.ajouter("L9;;;1;C;3;1975;13;1;;1", a: "parc.csv") }
        #expect(texte.contains("parc.csv:5 : sa ligne est rejetée"))
    }

    @Test func `un IDENT_INT que plusieurs portent donne leurs lignes`() throws {
        let campagne = try CampagneExpliquee(logement: "1-1") {
            $0.remplacer("L2;1-2", par: "L2;1-1", dans: "parc.csv")
        }
        #expect(
            try campagne.refusDHistoire().contains("plusieurs logements portent cet IDENT_INT (parc.csv:2, parc.csv:3)")
        )
    }

    @Test func `un logement inconnu dit où il a été cherché, et le plus proche`() throws {
        let refus = try CampagneExpliquee(logement: "L12").refusDHistoire()
        #expect(refus == "logement « L12 » : inconnu ; cherché dans parc.csv, journal.csv. Vouliez-vous dire « L1 » ?")
    }

    @Test func `un parc sans identifiant se désigne par fichier et ligne`() throws {
        let texte = try histoire("parc.csv:3") {
            $0["parc.csv"] =
                "DROIT;DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV\n1;84007;1;C;3;1975;13;1\n1;84007;1;C;3;1975;13;1\n"
            $0.remplacer(";L1;", par: ";parc.csv:3;", dans: "journal.csv")
        }
        #expect(texte.contains("parc.csv:3 : il est dans le parc"))
        #expect(texte.contains("VACANCE 1 SUR 1"))
    }
}
