import Foundation
import TestSupport
import Testing

/// `bilanflux comparer` on the outputs of the minimal campaign, as they are and changed.
@Suite struct ComparerTests {
    private let dossier = DossierTemporaire()
    private static let bilan = Essai.livraison.texte("consolide/bilan.xml")

    /// Puts the unchanged bilan at A and a changed one at B, and compares.
    private func comparer(_ remplacements: [(String, String)], _ options: String...) throws -> Outil.Resultat {
        var texte = ComparerTests.bilan
        for (ancien, nouveau) in remplacements {
            try #require(texte.contains(ancien), "\(ancien)")
            texte = texte.replacing(ancien, with: nouveau)
        }
        dossier.ecrire("a.xml", ComparerTests.bilan)
        dossier.ecrire("b.xml", texte)
        return try Outil.lancer(["comparer", chemin("a.xml"), chemin("b.xml")] + options)
    }

    private func chemin(_ nom: String) -> String { "\(dossier.chemin)/\(nom)" }

    /// Two folders of outputs, the second changed.
    private func comparerDossiers(
        _ changer: (inout [String: Data]) -> Void, _ options: String...
    ) throws -> Outil.Resultat {
        var fichiers = Essai.livraison.fichiers
        try Arbre(fichiers: fichiers).ecrire(chemin("A"))
        changer(&fichiers)
        try Arbre(fichiers: fichiers).ecrire(chemin("B"))
        return try Outil.lancer(["comparer", chemin("A"), chemin("B")] + options)
    }

    private static let unLibere = [(#"<ligne reservataire="*" total="1">"#, #"<ligne reservataire="*" total="2">"#)]

    // MARK: Two files

    @Test func `deux bilans égaux : aucune différence, code 0`() throws {
        let resultat = try comparer([])
        #expect(resultat.code == 0)
        #expect(resultat.messages == "")
        #expect(resultat.sortie.hasSuffix("\u{A0}chiffres comparés, aucune différence\n"))
        #expect(!resultat.sortie.contains("SECTION"))
    }

    @Test func `la tête dit de qui, pour qui et de quand sont les deux bilans`() throws {
        let sortie = try comparer([]).sortie
        #expect(
            sortie.hasPrefix(
                "A : \(chemin("a.xml"))\n    Bailleur d’essai ; bilan consolidé ; Département 84 ; 2024, arrêté"))
        #expect(sortie.contains("\nB : \(chemin("b.xml"))\n"))
    }

    @Test func `un chiffre qui change se lit avec ses deux valeurs et leur écart`() throws {
        let resultat = try comparer([(#"<c m="T3" v="1"/>"#, #"<c m="T3" v="1234"/>"#)])
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("SECTION A : Le flux de l’année\n"))
        #expect(
            resultat.sortie.contains("          1    1\u{202F}234   +1\u{202F}233  ensemble, Typologie : T3\n"),
            "\(resultat.sortie)")
        #expect(resultat.sortie.contains("  liberes : Logements libérés (1\u{A0}différence)\n"))
    }

    @Test func `un paramètre qui change vient avant les chiffres`() throws {
        let sortie = try comparer([(#"valeur="LIBERATION""#, #"valeur="CONGE""#)] + ComparerTests.unLibere).sortie
        let parametres = try #require(
            sortie.firstRange(
                of: """
                    PARAMÈTRES QUI DIFFÈRENT
                      regles.date_de_liberation : Date qui libère un logement
                          A : LIBERATION
                          B : CONGE

                    """))
        let section = try #require(sortie.firstRange(of: "SECTION A"))
        #expect(parametres.upperBound < section.lowerBound)
    }

    @Test func `une autre année est annoncée comme une évolution`() throws {
        let sortie = try comparer([
            (#"annee="2024" arreteAu="2024-12-31""#, #"annee="2025" arreteAu="2025-12-31""#)
        ]).sortie
        #expect(sortie.contains("Deux années : A est de 2024, B de 2025. Les différences sont une évolution.\n"))
        #expect(!sortie.contains("Attention"))
    }

    @Test func `un autre bailleur est annoncé`() throws {
        let sortie = try comparer([(#"siren="662620079" nom="Bailleur d’essai""#, #"siren="552141533" nom="Autre""#)])
            .sortie
        #expect(sortie.contains("Attention : ils ne sont pas du même bailleur (A : Bailleur d’essai ; B : Autre)."))
    }

    @Test func `un point d’étape à côté d’une année entière est annoncé`() throws {
        let sortie = try comparer([
            (#"arreteAu="2024-12-31" pointDEtape="false""#, #"arreteAu="2024-06-30" pointDEtape="true""#)
        ]).sortie
        #expect(sortie.contains("ils ne s’arrêtent pas au même jour de l’année (A : 31/12/2024 ; B :"))
        #expect(sortie.contains("30/06/2024 (point"))
    }

    @Test func `un réservataire que A n’a pas est dit`() throws {
        let prefet = #"<reservataire code="PREFET" nom="Préfet de Vaucluse" type="ETAT_PRIORITAIRES" perimetre="*"/>"#
        let sortie = try comparer([(prefet, prefet + #"<reservataire code="REGION" nom="Région" type="REGION"/>"#)])
            .sortie
        #expect(sortie.contains("ces réservataires ne sont que dans B, leurs chiffres sont comparés à 0 : Région"))
    }

    @Test func `une mesure que B n’a pas est dite à part`() throws {
        let sortie = try comparer([(#"<mesure id="liberes""#, #"<mesure id="rendus""#)]).sortie
        #expect(sortie.contains("CE QUE L’UN DES DEUX N’A PAS\n"))
        #expect(sortie.contains("  - section A, la mesure liberes (Logements libérés) n’est que dans A\n"))
        #expect(sortie.contains("  - section A, la mesure rendus (Logements libérés) n’est que dans B\n"))
        #expect(sortie.hasSuffix("aucune différence\n"))
    }

    @Test func `un taux se lit en pourcentage, son écart en points`() throws {
        let sortie = try comparer([
            (
                #"<ligne reservataire="AVIGNON" total="1" base="2"/>"#,
                #"<ligne reservataire="AVIGNON" total="5" base="8"/>"#
            )
        ]).sortie.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
        #expect(sortie.contains("     50,0 %   62,5 %  +12,5 pt  AVIGNON\n"), "\(sortie)")
    }

    @Test func `deux taux que l’arrondi confond se lisent en fractions`() throws {
        let sortie = try comparer([
            (
                #"<ligne reservataire="AVIGNON" total="1" base="2"/>"#,
                #"<ligne reservataire="AVIGNON" total="50001" base="100000"/>"#
            )
        ]).sortie
        #expect(sortie.contains("  1/2  50001/100000  1/100000  AVIGNON\n"), "\(sortie)")
    }

    @Test func `un objectif que B ne fixe plus n’est pas défini`() throws {
        let sortie = try comparer([
            (#"<ligne reservataire="AVIGNON" total="1" base="2"/>"#, #"<ligne reservataire="AVIGNON"/>"#)
        ]).sortie
        #expect(sortie.contains("non défini           AVIGNON\n"), "\(sortie)")
    }

    @Test func `une longue liste est coupée, les totaux d’abord ; --tout donne le reste`() throws {
        let cases = (0..<30).map { "<c m=\"X\($0)\" v=\"1\"/>" }.joined()
        let changements = [
            (#"<c m="T3" v="1"/>"#, cases),
            (#"<ligne reservataire="AVIGNON" total="1">"#, #"<ligne reservataire="AVIGNON" total="7">"#),
        ]
        let courte = try comparer(changements).sortie
        #expect(courte.contains("\n    … et 21\u{A0}autres (--tout pour les voir)\n"), "\(courte)")
        let entiere = try comparer(changements, "--tout").sortie
        #expect(!entiere.contains("--tout"))
        #expect(entiere.matches(of: #/ensemble, Typologie : X/#).count > 30)
        let mesure = try #require(courte.firstRange(of: "  mises_a_disposition : "))
        let total = try #require(courte[mesure.upperBound...].firstRange(of: "AVIGNON\n"))
        let detail = try #require(courte[mesure.upperBound...].firstRange(of: "ensemble, Typologie"))
        #expect(total.lowerBound < detail.lowerBound)
    }

    @Test func `le même fichier deux fois est annoncé`() throws {
        dossier.ecrire("a.xml", ComparerTests.bilan)
        let resultat = try Outil.lancer(["comparer", chemin("a.xml"), chemin("./a.xml")])
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("Attention : A et B sont le même fichier.\n"))
    }

    @Test func `un nom hostile ne fait ni ligne ni couleur à lui`() throws {
        let sortie = try comparer(
            [(#"libelle="Logements libérés""#, #"libelle="x&#10;SECTION Z&#x9b;31m""#)] + ComparerTests.unLibere
        ).sortie
        #expect(sortie.contains("liberes : x SECTION Z31m ("))
    }

    @Test(arguments: [50, 70, 100])
    func `le rapport tient dans la largeur du terminal`(colonnes: Int) throws {
        dossier.ecrire("a.xml", ComparerTests.bilan)
        dossier.ecrire(
            "b.xml", ComparerTests.bilan.replacing("\"CONGE\"", with: "\"X\"").replacing(#"v="1""#, with: #"v="2""#))
        let process = try Outil.lancer(["comparer", chemin("a.xml"), chemin("b.xml"), "--tout"], colonnes: colonnes)
        for ligne in process.sortie.split(separator: "\n") where !ligne.contains(dossier.chemin) {
            #expect(ligne.count <= colonnes, "\(ligne)")
        }
    }

    // MARK: --exiger-egalite

    @Test func `--exiger-egalite finit par 0 quand rien ne diffère`() throws {
        #expect(try comparer([], "--exiger-egalite").code == 0)
    }

    static let inegaux: [[(String, String)]] = [
        unLibere, [(#"valeur="LIBERATION""#, #"valeur="CONGE""#)], [(#"siren="662620079""#, #"siren="552141533""#)],
        [(#"<mesure id="liberes""#, #"<mesure id="rendus""#)],
    ]

    @Test(arguments: inegaux)
    func `--exiger-egalite finit par 5 quand quelque chose diffère, après l’avoir montré`(
        _ changements: [(String, String)]
    )
        throws
    {
        #expect(try comparer(changements).code == 0)
        let resultat = try comparer(changements, "--exiger-egalite")
        #expect(resultat.code == 5)
        #expect(resultat.sortie.contains("\u{A0}chiffres comparés, "))
        #expect(resultat.messages == "Erreur : A et B diffèrent, et --exiger-egalite le refuse.\n")
    }

    @Test func `une autre édition du même bilan est égale`() throws {
        #expect(
            try comparer([(#"edition version=""#, #"edition date="2025-02-14" version="9."#)], "--exiger-egalite").code
                == 0)
    }

    // MARK: Folders

    @Test func `deux dossiers égaux : chaque bilan est nommé, aucune différence`() throws {
        let resultat = try comparerDossiers({ _ in }, "--exiger-egalite")
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("== consolide/bilan.xml : aucune différence de chiffre\n"))
        #expect(resultat.sortie.contains("== reservataires/AVIGNON/bilan.xml : aucune différence de chiffre\n"))
        #expect(resultat.sortie.contains("\n3\u{A0}bilans comparés, "))
    }

    @Test func `un bilan qui diffère est nommé avec ses différences`() throws {
        let resultat = try comparerDossiers {
            let texte = ComparerTests.bilan.replacing(#"<c m="T3" v="1"/>"#, with: #"<c m="T3" v="2"/>"#)
            $0["consolide/bilan.xml"] = Data(texte.utf8)
        }
        #expect(resultat.sortie.contains("\n== consolide/bilan.xml : "))
        #expect(resultat.sortie.contains("== reservataires/PREFET/bilan.xml : aucune différence de chiffre\n"))
    }

    @Test func `ce que tous les bilans ont de différent est dit une fois`() throws {
        let resultat = try comparerDossiers { fichiers in
            for (nom, octets) in fichiers where nom.hasSuffix("bilan.xml") {
                let texte = String(decoding: octets, as: UTF8.self)
                fichiers[nom] = Data(texte.replacing("\"LIBERATION\"", with: "\"CONGE\"").utf8)
            }
        }
        #expect(resultat.sortie.matches(of: /PARAMÈTRES QUI DIFFÈRENT/).count == 1)
        #expect(resultat.sortie.matches(of: /A : LIBERATION/).count == 1)
    }

    @Test func `un bilan qui n’est que dans un dossier est dit, et compte comme une différence`() throws {
        let resultat = try comparerDossiers({ $0["reservataires/PREFET/bilan.xml"] = nil }, "--exiger-egalite")
        #expect(resultat.sortie.contains("\nreservataires/PREFET/bilan.xml n’est que dans A.\n"))
        #expect(resultat.sortie.contains("\n2\u{A0}bilans comparés, "))
        #expect(resultat.code == 5)
    }

    @Test func `un bilan abîmé dans un dossier se dit avec son chemin`() throws {
        let resultat = try comparerDossiers { $0["reservataires/PREFET/bilan.xml"] = Data("<bilan".utf8) }
        #expect(resultat.code == 4)
        #expect(resultat.messages.hasPrefix("Erreur : \(chemin("B/reservataires/PREFET/bilan.xml")) : "))
    }
}
