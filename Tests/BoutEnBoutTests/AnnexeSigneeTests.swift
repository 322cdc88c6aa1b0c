import Foundation
import TestSupport
import Testing

/// `controler --annexe`: the report, its files, its exit codes.
@Suite struct AnnexeSigneeTests {
    private static let entete = "reservataire;ligne;valeur\n"

    /// The annex of Avignon as signed, in a campaign of its own.
    private static let avignon =
        entete
        + ["a;11163", "b;492", "c;10671", "d;6,96 %", "e;749", "f;92", "g;0", "h;657", "i;11,73 %", "j;77,06", "j;78"]
        .map { "AVIGNON;\($0)\n" }.joined()

    /// The minimal campaign with an annexe.csv of this text, and `controler --annexe` on it.
    private func controler(
        _ annexe: String, _ options: String..., changer: @Sendable (inout CampagneMinimale) -> Void = { _ in }
    ) throws -> (essai: Essai, resultat: Outil.Resultat) {
        try controler(Array(annexe.utf8), options, changer)
    }

    private func controler(
        _ octets: [UInt8], _ options: [String], _ changer: @Sendable (inout CampagneMinimale) -> Void
    ) throws -> (essai: Essai, resultat: Outil.Resultat) {
        let essai = Essai {
            $0.remplacer("annexe.csv", octets)
            changer(&$0)
        }
        let resultat = try Outil.lancer(
            ["controler", essai.campagne, "--annexe", "\(essai.campagne)/annexe.csv"] + options, colonnes: 80)
        #expect(resultat.motsAnglais.isEmpty, "\(resultat.motsAnglais)")
        return (essai, resultat)
    }

    private func lire(_ nom: String, _ essai: Essai) -> String {
        FileManager.default.contents(atPath: "\(essai.campagne)/controle/\(nom)").map {
            String(decoding: $0, as: UTF8.self)
        }
            ?? ""
    }

    /// A text without the blanks that only lay it out.
    private func aplati(_ texte: String) -> String {
        texte.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: Report

    @Test func `l’annexe d’Avignon est lue ligne par ligne, avec son verdict`() throws {
        let (_, resultat) = try controler(AnnexeSigneeTests.avignon)
        #expect(resultat.code == 0, "\(resultat.messages)")
        let texte = aplati(resultat.sortie)
        for attendu in [
            "AVIGNON : Ville d’Avignon", "c assiette = a − b 10 671 10 671 exacte", "d taux de rotation 6,96 % donnée",
            "e flux estimé = c × d 749 742,7016 INCOHÉRENTE", "j droit de l’année = h × i 77,06 77,0661 tronquée",
            "j droit de l’année = h × i 78 77,0661 arrondie par excès", "i taux réservé 11,73 % donnée",
            "taux de l’article 3 = i 11,73 % absente",
            "ligne e : 10 671 × 6,96 % = 742,7016, et non 749. Pour 749, il faudrait un taux de 7,02 % : l’arrondi du taux "
                + "écrit ne suffit pas à l’expliquer.", "ligne j : 77,06 est 657 × 11,73 % = 77,0661 tronqué.",
            "le droit (j) vaut ≈ 76,3273.", "5 lignes jugées, 1 incohérente.",
        ] { #expect(texte.contains(aplati(attendu)), "\(attendu)\n\(resultat.sortie)") }
    }

    @Test func `le rapport tient dans 80 colonnes`() throws {
        let (_, resultat) = try controler(AnnexeSigneeTests.avignon)
        let rapport = try #require(resultat.sortie.firstRange(of: "ANNEXES SIGNÉES"))
        for ligne in resultat.sortie[rapport.lowerBound...].split(separator: "\n") where !ligne.hasPrefix("/") {
            #expect(ligne.count <= 80, "\(ligne)")
        }
    }

    @Test func `chaque réservataire a son tableau, dans l’ordre de conventions.csv`() throws {
        let (_, resultat) = try controler(AnnexeSigneeTests.entete + "PREFET;a;12\nAVIGNON;a;3\n")
        let avignon = try #require(resultat.sortie.firstRange(of: "\nAVIGNON : "))
        let prefet = try #require(resultat.sortie.firstRange(of: "\nPREFET : "))
        #expect(avignon.lowerBound < prefet.lowerBound)
    }

    @Test func `sans --annexe, rien n’en est dit ni écrit`() throws {
        let essai = Essai { $0["annexe.csv"] = AnnexeSigneeTests.avignon }
        let resultat = try essai.lancer("controler")
        #expect(resultat.code == 0)
        #expect(!resultat.sortie.contains("ANNEXES"))
        #expect(!FileManager.default.fileExists(atPath: "\(essai.campagne)/controle/coherence.csv"))
    }

    @Test func `une annexe dans le dossier de la campagne n’est pas un fichier oublié`() throws {
        let (essai, _) = try controler(AnnexeSigneeTests.avignon)
        #expect(!lire("diagnostics.csv", essai).contains("CAMP-09"))
    }

    // MARK: Files and codes

    @Test func `coherence.csv dit chaque ligne, son recalcul et son verdict`() throws {
        let (essai, _) = try controler(AnnexeSigneeTests.avignon)
        let lignes = lire("coherence.csv", essai).split(separator: "\n").map(String.init)
        #expect(lignes.first == "reservataire;ligne;valeur;recalcul;verdict;explication")
        #expect(lignes.count == 13)
        for attendu in [
            "AVIGNON;a;11163;;DONNEE;", "AVIGNON;c;10671;10671;EXACTE;",
            "AVIGNON;j;77,06;77,0661;TRONQUEE;77,06 est ", "AVIGNON;j;78;77,0661;ARRONDIE_PAR_EXCES;78 est ",
            "AVIGNON;taux_article_3;;11,73 %;ABSENTE;", "AVIGNON;e;749;742,7016;INCOHERENTE;10",
        ] { #expect(lignes.contains { $0.hasPrefix(attendu) }, "\(attendu)") }
    }

    @Test func `une ligne incohérente est un diagnostic avec sa place, sans le contenu de sa cellule`() throws {
        let (essai, resultat) = try controler(AnnexeSigneeTests.avignon)
        let lignes = lire("diagnostics.csv", essai).split(separator: "\n").filter { $0.contains(";COH-") }
        #expect(lignes.count == 1)
        #expect(
            lignes.first?.hasPrefix("avertissement;COH-01;\(essai.campagne)/annexe.csv;6;;valeur;ligne d’annexe")
                == true)
        #expect(lignes.first?.contains("749") == false)
        #expect(resultat.messages.contains("annexe.csv:6 : avertissement [COH-01]"))
        #expect(!resultat.messages.contains("749"))
    }

    @Test func `--strict finit par 1 sur une incohérence, par 0 sur une annexe juste`() throws {
        #expect(try controler(AnnexeSigneeTests.avignon, "--strict").resultat.code == 1)
        #expect(try controler(AnnexeSigneeTests.entete + "AVIGNON;i;3 %\n", "--strict").resultat.code == 0)
        #expect(try controler(AnnexeSigneeTests.entete + "AVIGNON;j;3\n", "--strict").resultat.code == 0)
        let ecart = AnnexeSigneeTests.entete + "AVIGNON;i;0,2 %\nAVIGNON;taux_article_3;3,6 %\n"
        #expect(try controler(ecart, "--strict").resultat.code == 1)
    }

    @Test func `une ligne rejetée est dans rejets.csv, et ce qui en dépend n’est pas jugé`() throws {
        let (essai, resultat) = try controler(
            AnnexeSigneeTests.entete + "AVIGNON;h;657\nAVIGNON;i;117 %\nAVIGNON;j;78\n")
        #expect(lire("rejets.csv", essai).contains("annexe.csv;3;ANX-04;valeur;"))
        #expect(aplati(resultat.sortie).contains("ligne j : ne peut pas être jugée : il manque la ligne i."))
        #expect(lire("diagnostics.csv", essai).contains("information;COH-02;"))
        #expect(resultat.sortie.contains("3 = 2 + 1\n"))
    }

    @Test func `un recalcul négatif reste un nombre dans coherence.csv`() throws {
        let (essai, _) = try controler(AnnexeSigneeTests.entete + "AVIGNON;a;2\nAVIGNON;b;12\nAVIGNON;c;0\n")
        #expect(lire("coherence.csv", essai).contains("AVIGNON;c;0;-10;INCOHERENTE;2 − 12 = −10, et non 0.\n"))
    }

    @Test func `un contrôle sans annexe remplace celui qui en avait une`() throws {
        let (essai, _) = try controler(AnnexeSigneeTests.avignon)
        #expect(try essai.lancer("controler").code == 0)
        #expect(lire("coherence.csv", essai) == "")
    }

    @Test func `des données qui bloquent n’empêchent pas d’écrire ce que vaut l’annexe`() throws {
        let (essai, resultat) = try controler(AnnexeSigneeTests.avignon) {
            $0.ajouter("X;Sans périmètre;COMMUNE;;DIRECTE;;", a: "conventions.csv")
        }
        #expect(resultat.code == 3)
        #expect(lire("coherence.csv", essai).contains("INCOHERENTE"))
    }

    // MARK: Rights

    private static let droits = "reservataire;commune;typologie;nombre;nature;remboursement;echeance\n"

    @Test func `le taux est comparé aux droits en cours à la date du parc`() throws {
        let (_, resultat) = try controler(
            AnnexeSigneeTests.entete + "AVIGNON;a;2407\nAVIGNON;h;175\nAVIGNON;i;0,2 %\nAVIGNON;j;0,35\n"
        ) {
            $0.nommer(
                "droits", "droits.csv",
                AnnexeSigneeTests.droits + "AVIGNON;84007;T2;4;SUBVENTION;;\nAVIGNON;84007;T2;9;GARANTIE;2018-12-31;\n")
        }
        let texte = aplati(resultat.sortie)
        for attendu in [
            "i taux réservé = droits / a 0,2 % ≈ 0,1662 % arrondie",
            "4 droits en cours au 31/12/2023 pour 2 407 logements (ligne a), soit ≈ 0,1662 % ; 0,2 % est ce taux arrondi "
                + "au plus proche. Avec le taux des droits, le droit (j) serait de ≈ 0,2908 au lieu de 0,35 : le taux écrit "
                + "l’augmente de 20,4 %.",
        ] { #expect(texte.contains(aplati(attendu)), "\(attendu)\n\(resultat.sortie)") }
    }

    // MARK: Bad inputs

    @Test func `un fichier absent, un dossier à sa place, un nom vide se disent`() throws {
        let essai = Essai()
        let absent = try essai.lancer("controler", "--annexe", "\(essai.campagne)/nulle-part.csv")
        #expect(absent.code == 4)
        #expect(absent.messages.contains("nulle-part.csv : fichier introuvable — vérifier le chemin donné à --annexe"))
        #expect(absent.sortie.isEmpty)
        let dossier = try essai.lancer("controler", "--annexe", essai.campagne)
        #expect(dossier.code == 4)
        #expect(dossier.messages.contains("donner à --annexe le fichier"))
        essai.dossier.ecrire("enorme.csv", String(repeating: "x", count: 1_000_001))
        let enorme = try essai.lancer("controler", "--annexe", "\(essai.dossier.chemin)/enorme.csv")
        #expect(enorme.code == 4)
        #expect(enorme.messages.contains("plus de 1 Mo, ce n’est pas une annexe — donner à --annexe"))
        let vide = try essai.lancer("controler", "--annexe", "")
        #expect(vide.code == 2)
        #expect(vide.messages.contains("--annexe : un nom de fichier est attendu."))
    }

    @Test func `un chemin relatif part du dossier courant`() throws {
        let essai = Essai { $0["annexe.csv"] = AnnexeSigneeTests.avignon }
        let tache = try OutilEnCours(
            ["controler", "campagne", "--annexe", "campagne/annexe.csv"], dans: essai.dossier.chemin)
        #expect(try tache.attendre().code == 0)
        #expect(lire("diagnostics.csv", essai).contains(";COH-01;campagne/annexe.csv;6;"))
    }

    @Test func `une annexe sans ligne est signalée`() throws {
        let (essai, resultat) = try controler(AnnexeSigneeTests.entete, "--strict")
        #expect(resultat.code == 1)
        #expect(resultat.sortie.hasSuffix("\n\nAucune ligne à juger.\n"))
        #expect(lire("diagnostics.csv", essai).contains("avertissement;COH-04;"))
    }

    @Test(arguments: ["", "\n\n", "\0\0\0", "reservataire;valeur\nAVIGNON;3\n"])
    func `un fichier vide, binaire ou sans ses colonnes est refusé`(_ texte: String) throws {
        let (_, resultat) = try controler(texte)
        #expect(resultat.code == 4, "\(resultat.messages)")
        #expect(resultat.messages.contains("annexe.csv"))
    }

    @Test func `une annexe en Windows-1252 se lit, ses blancs insécables aussi`() throws {
        let lignes = "PREFET;i;11,73 %\nPREFET;taux_article_3;11,73\u{A0}%\n"
        let octets = (AnnexeSigneeTests.entete + lignes).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let (_, resultat) = try controler(octets, [], { _ in })
        #expect(aplati(resultat.sortie).contains(aplati("taux de l’article 3 = i 11,73 % 11,73 % exacte")))
    }

    @Test func `une annexe en UTF-16 est refusée ou rejetée, jamais lue de travers`() throws {
        let texte: [[UInt8]] = AnnexeSigneeTests.avignon.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let octets: [UInt8] = [0xFF, 0xFE] + texte.joined()
        let (_, resultat) = try controler(octets, [], { _ in })
        #expect(resultat.code == 4, "\(resultat.messages)")
        #expect(resultat.sortie.isEmpty)
    }

    @Test(arguments: [
        ("11,73 %", "11,73 %"), ("11.73 %", "11,73 %"), ("11,73\u{202F}%", "11,73 %"), ("11,73", "11,73 %"),
        ("0,1173", "0,1173"),
    ])
    func `un même taux écrit autrement donne le même droit`(_ ecrit: String, _ imprime: String) throws {
        let (_, resultat) = try controler(
            AnnexeSigneeTests.entete + "AVIGNON;h;657\nAVIGNON;i;\(ecrit)\nAVIGNON;j;77,0661\n")
        let texte = aplati(resultat.sortie)
        #expect(texte.contains(aplati("i taux réservé \(imprime) donnée")), "\(texte)")
        #expect(texte.contains(aplati("h × i 77,0661 77,0661 exacte")))
    }

    static let rejets = [
        ("X;a;12", "ANX-01"), ("AVIGNON;k;12", "ANX-02"), ("AVIGNON;a;-12", "ANX-03"), ("AVIGNON;a;douze", "ANX-03"),
        ("AVIGNON;a;99999999999999", "ANX-03"), ("AVIGNON;d;101 %", "ANX-04"), ("AVIGNON;b;9", "ANX-06"),
    ]

    @Test(arguments: rejets)
    func `une ligne fautive est rejetée, le reste est jugé`(_ ligne: String, _ regle: String) throws {
        let (essai, resultat) = try controler(
            AnnexeSigneeTests.entete + "AVIGNON;b;2\n\(ligne)\nPREFET;i;3 %\nPREFET;taux_article_3;3 %\n")
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("\nAnnexe incomplète : lignes "))
        #expect(lire("rejets.csv", essai).contains("annexe.csv;3;\(regle);"))
        #expect(lire("coherence.csv", essai).contains("PREFET;taux_article_3;3 %;3 %;EXACTE;"))
    }

    @Test func `des nombres énormes ne sont pas jugés, et rien ne s’arrête`() throws {
        let (essai, resultat) = try controler(
            AnnexeSigneeTests.entete + "AVIGNON;c;999999999999\nAVIGNON;d;99,999999999 %\nAVIGNON;e;9999,999999999\n")
        #expect(resultat.code == 0)
        #expect(lire("diagnostics.csv", essai).contains("avertissement;COH-03;"))
        #expect(lire("coherence.csv", essai).contains(";NON_JUGEE;"))
    }

    // MARK: Samples

    @Test func `l’annexe de chaque exemple a ses verdicts connus`() throws {
        let attendus = [
            "avignon": [
                "DONNEE", "DONNEE", "EXACTE", "DONNEE", "INCOHERENTE", "DONNEE", "DONNEE", "EXACTE", "INCOHERENTE",
                "TRONQUEE", "ARRONDIE_PAR_EXCES", "EXACTE",
            ],
            "gard-rhodanien": [
                "DONNEE", "DONNEE", "EXACTE", "DONNEE", "ARRONDIE", "DONNEE", "DONNEE", "EXACTE", "ARRONDIE", "EXACTE",
                "ARRONDIE", "INCOHERENTE",
            ],
        ]
        for (nom, verdicts) in attendus {
            let racine = URL(filePath: #filePath).resolvingSymlinksInPath().appending(
                path: "../../../SampleData/\(nom)"
            )
            .standardized.path
            let dossier = DossierTemporaire()
            let sortie = "\(dossier.chemin)/controle"
            let resultat = try Outil.lancer(
                ["controler", racine, "--annexe", "\(racine)/annexe.csv", "--sortie", sortie])
            #expect(resultat.code == 0, "\(resultat.messages)")
            let csv = String(
                decoding: FileManager.default.contents(atPath: "\(sortie)/coherence.csv") ?? Data(), as: UTF8.self)
            #expect(
                csv.split(separator: "\n").dropFirst().map {
                    String($0.split(separator: ";", omittingEmptySubsequences: false)[4])
                } == verdicts)
        }
    }
}
