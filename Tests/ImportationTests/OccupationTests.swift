import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// occupation.csv, read and joined to the stock.
@Suite struct OccupationTests {
    static let entete =
        "ident_rep;programme;occupation;repondu;situation_familiale;occupants;enfants;age_titulaire;plafonds;activite;apl;"
        + "emmenage_recent\n"
    private static let bonne = "L1;P1;LOUE;O;SEULE;1;0;42;55;STABLE;O;N"

    /// The smallest occupation.csv that gives a rule.
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let regle: String
        let texte: String
        let ligne: Int
        var colonne: String?
        /// Lines used, rejected.
        var compte = [1, 1]

        init(
            _ regle: String, _ description: String, _ texte: String, ligne: Int = 3, colonne: String? = nil,
            compte: [Int] = [1, 1]
        ) {
            testDescription = "\(regle) : \(description)"
            self.regle = regle
            self.texte = texte
            self.ligne = ligne
            self.colonne = colonne
            self.compte = compte
        }
    }

    private static func code(_ description: String, _ colonne: String, _ ligne: String) -> Cas {
        Cas("OCC-04", description, entete + bonne + "\n" + ligne + "\n", colonne: colonne, compte: [2, 0])
    }

    static let cas = [
        Cas("OCC-01", "aucun identifiant", entete + bonne + "\n;P1;VACANT;;;;;;;;;\n"),
        Cas("OCC-02", "logement en double", entete + bonne + "\n" + bonne + "\n"),
        Cas("OCC-03", "logement absent du parc", entete + bonne + "\nL9;P1;VACANT;;;;;;;;;\n"),
        code("occupation inconnue", "occupation", "L2;P1;SQUATTE;N;;;;;;;;"),
        code("réponse inconnue", "repondu", "L2;P1;LOUE;PEUT-ETRE;;;;;;;;"),
        code("situation inconnue", "situation_familiale", "L2;P1;LOUE;O;VEUF;1;0;42;55;STABLE;O;N"),
        code("aucun occupant dans un logement loué", "occupants", "L2;P1;LOUE;O;SEULE;0;0;42;55;STABLE;O;N"),
        code("enfants en lettres", "enfants", "L2;P1;LOUE;O;SEULE;1;deux;42;55;STABLE;O;N"),
        code("titulaire de 7 ans", "age_titulaire", "L2;P1;LOUE;O;SEULE;1;0;7;55;STABLE;O;N"),
        code("né dans l’année qui vient", "age_titulaire", "L2;P1;LOUE;O;SEULE;1;0;2031;55;STABLE;O;N"),
        code("plafond en lettres", "plafonds", "L2;P1;LOUE;O;SEULE;1;0;42;bas;STABLE;O;N"),
        code("activité inconnue d’un des majeurs", "activite", "L2;P1;LOUE;O;SEULE;1;0;42;55;STABLE AVIATEUR;O;N"),
        code("APL inconnue", "apl", "L2;P1;LOUE;O;SEULE;1;0;42;55;STABLE;X;N"),
        code("emménagement daté", "emmenage_recent", "L2;P1;LOUE;O;SEULE;1;0;42;55;STABLE;O;2023-05-01"),
        Cas(
            "OCC-05", "une colonne de nom", "ident_rep;occupation;repondu;nom_titulaire\nL1;LOUE;O;SECRET\n", ligne: 1,
            colonne: "nom_titulaire", compte: [1, 0]),
        Cas(
            "OCC-06", "ligne d’un autre bailleur",
            "bailleur;ident_rep;occupation;repondu\n662620079;L1;LOUE;N\n123456789;L2;LOUE;N\n", colonne: "bailleur"),
        Cas(
            "OCC-07", "nom de programme d’un roman",
            entete + bonne + "\nL2;\(String(repeating: "x", count: 81));VACANT;;;;;;;;;\n", colonne: "programme",
            compte: [2, 0]),
        Cas("OCC-08", "des logements du parc manquent", entete + bonne + "\n", ligne: 0, compte: [1, 0]),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: Cas) throws {
        let lue = try OccupationTests.lire(cas.texte)
        let trouves = lue.log.diagnostics.sorted.filter { $0.rule.id == cas.regle }
        #expect(trouves.count == 1)
        #expect(Set(lue.log.diagnostics.sorted.map(\.rule.id)).subtracting([cas.regle, "OCC-08"]) == [])
        let diagnostic = try #require(trouves.first)
        #expect(diagnostic.position.file == "occupation.csv")
        #expect(diagnostic.position.line == cas.ligne)
        #expect(diagnostic.position.field == cas.colonne)
        #expect(!diagnostic.message.contains("SECRET") && diagnostic.value == nil)
        let compte = try #require(lue.comptesDeLignes.first { $0.fichier == "occupation.csv" })
        #expect([compte.utilisees, compte.rejetees] == cas.compte)
        #expect(compte.lues == compte.utilisees + compte.rejetees + compte.horsPerimetre)
        #expect(lue.log.rejets.count == compte.rejetees)
        #expect(lue.occupation.count == compte.utilisees)
    }

    /// Reads the minimal campaign with that occupation.csv.
    static func lire(_ texte: String, _ changer: (inout CampagneMinimale) -> Void = { _ in }) throws -> OccupationLue {
        let dossier = CampagneMinimale {
            $0.nommer("occupation", "occupation.csv", texte)
            changer(&$0)
        }.ecrire()
        defer { withExtendedLifetime(dossier) {} }
        let (campagne, _) = try LecteurDeCampagne.lire(dossier: dossier.chemin)
        return try Importation.lireOccupation(campagne, fils: 1)
    }

    private func codes(_ lue: OccupationLue, _ variable: VariableDOccupation) -> [String] {
        lue.occupation.valeurs.map { variable.modalites[Int($0[variable.rang])].code }
    }

    @Test func `chaque variable se lit, en toute casse, par son code, son libellé ou son nombre`() throws {
        let lue = try OccupationTests.lire(
            OccupationTests.entete
                + "L1;P1;loué;oui;famille monoparentale;7;5;1950;119,9 %;stable, CHOMEUR NR;1;0\n"
                + "L2;P1;LOUE;O;Couple avec enfant(s);3;1;30-39;60;SANS_EMPLOI;N;O\nL3;;Vacant;;;;;;;;;\n")
        #expect(codes(lue, .situation) == ["MONOPARENTALE", "COUPLE_AVEC_ENFANT", "NR"])
        #expect(codes(lue, .taille) == ["6+", "3", "NR"])
        #expect(codes(lue, .enfants) == ["4+", "1", "NR"])
        #expect(codes(lue, .age) == ["65-74", "30-39", "NR"])
        #expect(codes(lue, .plafonds) == ["100-119", "60-79", "NR"])
        #expect(codes(lue, .apl) == ["O", "N", "NR"])
        #expect(codes(lue, .recents) == ["N", "O", "NR"])
        let majeurs = lue.occupation.majeurs.map { bits in (0...4).map { MajeursDUnMenage(bits: bits).nombre($0) } }
        #expect(majeurs == [[1, 0, 1, 0, 1], [0, 0, 0, 1, 0], [0, 0, 0, 0, 0]])
        #expect(lue.occupation.statuts == [.loue, .loue, .vacant])
        #expect(lue.log.diagnostics.sorted.isEmpty)
    }

    @Test(arguments: [
        ("1993", "30-39"), ("1994", "<30"), ("29", "<30"), ("30", "30-39"), ("1948", ">=75"), ("1949", "65-74"),
    ])
    func `l’âge d’une année de naissance est celui atteint au 1er janvier`(_ lu: String, _ tranche: String) throws {
        let lue = try OccupationTests.lire(OccupationTests.entete + "L1;;LOUE;O;;;;\(lu);;;;\n")
        #expect(codes(lue, .age) == [tranche])
    }

    @Test func `un ménage qui n’a pas répondu ne dit rien, même si ses cellules sont remplies`() throws {
        let lue = try OccupationTests.lire(OccupationTests.entete + "L1;P1;LOUE;N;SEULE;1;0;42;55;STABLE;O;N\n")
        #expect(codes(lue, .situation) == ["NR"])
        #expect(lue.occupation.majeurs == [0])
        #expect(lue.occupation.repondus == [false])
    }

    @Test func `l’identifiant du bailleur sert quand celui du répertoire manque`() throws {
        let lue = try OccupationTests.lire(
            "identifiant_logement;ident_rep;occupation;repondu\n1-2;;LOUE;N\n1-1;L1;LOUE;N\nx;L3;VACANT;\n")
        #expect(
            lue.occupation.rangs.map { lue.occupation.lieux[Int($0)].commune.texte } == ["84007", "84007", "84092"])
        #expect(lue.occupation.lieux.map(\.qpv) == [.hors, .en, .hors])
    }

    @Test func `un même logement sous ses deux identifiants est un double`() throws {
        let lue = try OccupationTests.lire("ident_int;ident_rep;occupation;repondu\n;L1;LOUE;N\n1-1;;VACANT;\n")
        #expect(lue.log.rejets.map(\.ruleID) == ["OCC-02"])
        #expect(lue.occupation.statuts == [.loue])
    }

    @Test func `un logement d’un autre département est hors périmètre`() throws {
        let lue = try OccupationTests.lire("ident_rep;occupation;repondu\nL1;LOUE;N\nG1;LOUE;N\n") {
            $0.ajouter("G1;;30028;1;C;3;1975;13;1;;1", a: "parc.csv")
        }
        let compte = try #require(lue.comptesDeLignes.first { $0.fichier == "occupation.csv" })
        #expect([compte.lues, compte.utilisees, compte.rejetees, compte.horsPerimetre] == [2, 1, 0, 1])
    }

    @Test func `les noms de l’annexe 2 sont reconnus`() throws {
        let lue = try OccupationTests.lire(
            "Bailleur;Identifiant logement du bailleur;Identifiant logement (idem RPLS);Occupation;Répondu à l'enquête;"
                + "Situation familiale;Nombre total d'occupants;Nombre d'enfants;Age du titulaire du bail;"
                + "Position plafonds HLM du revenu des ménages;Activité des majeurs occupants;Bénéficiaire de l'APL;"
                + "Emménagés récents (moins de 2 ans)\nX;1-1;L1;LOUE;O;SEULE;1;0;42;55;STABLE;O;N\n")
        #expect(lue.occupation.valeurs == [SIMD8(0, 0, 0, 2, 2, 4, 0, 1)])
        #expect(Set(lue.log.diagnostics.sorted.map(\.rule.id)) == ["OCC-08"])
    }

    @Test func `sans aucun identifiant dans l’en-tête, le fichier est refusé`() throws {
        #expect(throws: ImportError.self) { try OccupationTests.lire("occupation;repondu\nLOUE;O\n") }
    }

    @Test func `produire et controler ne lisent pas occupation.csv`() throws {
        let avec = try CampagneImportee { $0.nommer("occupation", "occupation.csv", "\u{0}\u{1}") }
        #expect(avec.diagnostics.isEmpty)
        #expect(avec.compte("occupation.csv").isEmpty)
    }
}
