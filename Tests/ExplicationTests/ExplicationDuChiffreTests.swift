import Comptage
import Explication
import Importation
import Parc
import Regles
import TestSupport
import Testing

/// The lines behind a figure, and how a figure is designated.
@Suite struct ExplicationDuChiffreTests {
    @Test func `les libérés mènent à leur LIBERATION et à son titulaire`() throws {
        #expect(try CampagneExpliquee().expliquer("liberes").resume == ["L1 journal.csv:2 LIBERATION BAILLEUR"])
    }

    @Test func `les libérés au congé mènent à leur CONGE`() throws {
        let campagne = try CampagneExpliquee {
            $0.ajouter("[regles]", "date_de_liberation = \"CONGE\"", a: "campagne.toml")
            $0.ajouter("E0;2024-01-02;L1;CONGE;;;;;;", a: "journal.csv")
        }
        #expect(try campagne.expliquer("liberes").resume == ["L1 journal.csv:6 CONGE BAILLEUR"])
    }

    @Test func `une attribution mène à la décision retenue et dit pourquoi (ATT-1)`() throws {
        let explication = try CampagneExpliquee().expliquer("attribues", section: "b", reservataire: "AVIGNON")
        #expect(explication.resume == ["L1 journal.csv:4 DECISION AVIGNON"])
        #expect(explication.lignes[0].precision == "ATT-1 : ce demandeur a signé le bail")
    }

    @Test func `une mise à disposition comptée à la décision le dit (IMP-1)`() throws {
        let campagne = try CampagneExpliquee {
            $0.remplacer(";*;DIRECTE;", par: ";*;DELEGUEE;", dans: "conventions.csv")
            $0.ajouter(
                "E5;2024-04-01;L2;LIBERATION;;;;;;", "E6;2024-04-02;L2;DECISION;PREFET;D2;ATTRIBUTION;1;;",
                a: "journal.csv")
        }
        let explication = try campagne.expliquer("B/mises_a_disposition", reservataire: "PREFET")
        #expect(explication.resume == ["L2 journal.csv:7 DECISION PREFET"])
        #expect(explication.lignes[0].precision.hasPrefix("IMP-1 : mise à disposition comptée à la décision"))
    }

    @Test func `un public proposé deux fois compte une fois, à sa première décision`() throws {
        let campagne = try CampagneExpliquee {
            $0.ajouter("E5;2024-02-22;L1;DECISION;;D1;NON_ATTRIBUTION;1;;", a: "journal.csv")
        }
        #expect(try campagne.expliquer("presentes_dalo").resume == ["L1 journal.csv:4 DECISION AVIGNON"])
    }

    @Test func `le patrimoine mène aux lignes du parc`() throws {
        let campagne = try CampagneExpliquee()
        #expect(
            try campagne.expliquer("patrimoine_eligible").resume == ["L1 parc.csv:2", "L2 parc.csv:3", "L3 parc.csv:4"])
        #expect(try campagne.expliquer("patrimoine_eligible", ("typologie", "T2")).resume == ["L2 parc.csv:3"])
        #expect(try campagne.expliquer("patrimoine_eligible", bilan: "AVIGNON").resume.count == 2)
    }

    @Test func `un parc sans identifiant nomme ses logements par leur ligne`() throws {
        let campagne = try CampagneExpliquee {
            $0["parc.csv"] =
                "DROIT;DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV\n1;84007;1;C;3;1975;13;1\n1;84007;1;C;3;1975;13;1\n"
            $0.remplacer(";L1;", par: ";parc.csv:3;", dans: "journal.csv")
        }
        #expect(
            try campagne.expliquer("patrimoine_eligible").resume == ["parc.csv:2 parc.csv:2", "parc.csv:3 parc.csv:3"])
        #expect(try campagne.expliquer("liberes").resume == ["parc.csv:3 journal.csv:2 LIBERATION BAILLEUR"])
    }

    @Test func `les exclus s’expliquent par motif`() throws {
        let campagne = try CampagneExpliquee {
            $0.nommer("exclusions", "exclusions.csv", "logement;motif;du;au\nL2;VENTE;;\n")
        }
        #expect(try campagne.expliquer("patrimoine_eligible", ("exclusion", "VENTE")).resume == ["L2 parc.csv:3"])
        #expect(try campagne.expliquer("patrimoine_eligible", ("exclusion", "SORTI")).concorde)
        #expect(
            try campagne.refus("patrimoine_eligible", ("exclusion", "VENTES"))
                == "motif « VENTES » : inconnu. Vouliez-vous dire « VENTE » ?")
    }

    @Test func `deux axes se donnent dans un ordre ou dans l’autre`() throws {
        let campagne = try CampagneExpliquee()
        for axes in [[("commune", "84007"), ("qpv", "EN")], [("qpv", "EN"), ("commune", "84007")]] {
            let designation = DesignationDuChiffre(mesure: "liberes", modalites: axes.map { ($0.0, $0.1) })
            #expect(try campagne.expliquer(designation).lignes.count == 1)
        }
    }

    @Test func `une modalité connue sans aucun chiffre donne zéro`() throws {
        for (mesure, axe, code) in [("liberes", "commune", "84092"), ("C/livres", "programme", "NR")] {
            let explication = try CampagneExpliquee().expliquer(mesure, (axe, code))
            #expect(explication.chiffre.nombre == 0)
            #expect(explication.concorde && explication.lignes.isEmpty)
        }
    }

    static let refus:
        [(mesure: String, modalites: [(String, String)], section: String?, reservataire: String?, String)] = [
            ("liberé", [], nil, nil, "mesure « liberé » : inconnue. Vouliez-vous dire « liberes » ?"),
            ("attribues", [], nil, nil, "plusieurs sections (B, C)"),
            ("liberes", [], "B", nil, "la section B n’a pas de mesure « liberes », qui est en section A."),
            ("liberes", [], "Z", nil, "section « Z » : inconnue."),
            ("C/attribues", [], "B", nil, "--section B contredit --mesure C/attribues."),
            ("liberes", [], nil, "AVIGNON", "se compte pour l’ensemble"),
            ("B/attribues", [], nil, "AVIGNO", "Vouliez-vous dire « AVIGNON » ?"),
            ("objectif", [], nil, "*", "n’a pas de somme"),
            (
                "annexe_j", [], nil, nil,
                "H/annexe_j n’a de chiffre que par axe : ajouter --axe calcul --modalite N_PREVU|N_REEL|N1_PREVU."
            ),
            (
                "liberes", [("typologi", "T3")], nil, nil,
                "axe « typologi » : inconnu. Vouliez-vous dire « typologie » ?"
            ),
            ("liberes", [("typologie", "T9")], nil, nil, "modalité de l’axe typologie « T9 » : inconnue."),
            ("liberes", [("motif", "X")], nil, nil, "ne se répartit pas ainsi"),
            ("liberes", [("qpv", "EN"), ("typologie", "T3")], nil, nil, "commune × qpv"),
        ]

    @Test(arguments: refus.indices)
    func `ce qui n’existe pas est refusé avec ce qui existe`(_ rang: Int) throws {
        let (mesure, modalites, section, reservataire, dit) = ExplicationDuChiffreTests.refus[rang]
        let campagne = try CampagneExpliquee()
        let designation = DesignationDuChiffre(
            mesure: mesure, section: section, modalites: modalites.map { ($0.0, $0.1) }, reservataire: reservataire)
        var message = ""
        do { _ = try campagne.expliquer(designation) } catch let refus as RefusDExplication { message = refus.message }
        #expect(message.contains(dit), "\(message)")
    }

    @Test func `un bilan inconnu est refusé`() throws {
        #expect(try CampagneExpliquee().refus("liberes", bilan: "PREFETE").hasSuffix("Vouliez-vous dire « PREFET » ?"))
    }

    @Test func `une mesure calculée se dit sans logement, avec ce qui s’explique`() throws {
        let explication = try CampagneExpliquee().expliquer("atteinte_prevue", reservataire: "AVIGNON")
        let texte = TexteDuChiffre(explication, campagne: "c", limite: 50, largeur: 100).texte
        #expect(explication.lignes.isEmpty && explication.concorde)
        #expect(texte.contains("AVIGNON : 1 / 2, soit 50,0"))
        #expect(texte.contains("B/mises_a_disposition"))
    }

    @Test func `une mesure calculée sans réservataire les donne tous`() throws {
        let texte = TexteDuChiffre(
            try CampagneExpliquee().expliquer("objectif"), campagne: "c", limite: 50, largeur: 100
        ).texte
        #expect(texte.contains("Chiffres du bilan\n  AVIGNON : 2\n  PREFET : 3\n"), "\(texte)")
    }

    @Test func `une mesure de qualité dit où regarder`() throws {
        let explication = try CampagneExpliquee().expliquer("lignes_lues", ("fichier", "parc.csv"))
        let texte = TexteDuChiffre(explication, campagne: "c", limite: 50, largeur: 100).texte
        #expect(texte.contains("* fichier=parc.csv : 3\n"))
        #expect(texte.contains("rejets.csv") && texte.contains("diagnostics.csv"))
    }

    @Test func `une longue liste est coupée et le dit`() throws {
        let explication = try CampagneExpliquee().expliquer("patrimoine_eligible")
        let texte = TexteDuChiffre(explication, campagne: "c", limite: 1, largeur: 100).texte
        #expect(texte.contains("Chiffre du bilan : 3\n"))
        #expect(texte.contains("… et 2\u{A0}autres lignes : --tout"))
        #expect(!texte.contains("L2"))
    }

    @Test func `le CSV a une ligne par ligne, sans formule`() throws {
        let explication = try CampagneExpliquee {
            $0.remplacer("L1;", par: "=L1;", dans: "parc.csv")
            $0.remplacer(";L1;", par: ";=L1;", dans: "journal.csv")
        }.expliquer("liberes")
        #expect(
            Array(ExplicationCSV.lignes(explication)) == [
                "A;liberes;*;'=L1;journal.csv;2;2024-02-01;LIBERATION;BAILLEUR;ARR-1 PER-1 ANN-1 CYC-1 FLU-1 LOG-1 ANNEE-1\n"
            ])
    }
}
