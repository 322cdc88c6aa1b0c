import Foundation
import TestSupport
import Testing

/// `bilanflux verifier --attaque` on small deliveries.
@Suite struct VerifierAttaqueTests {
    private let dossier = DossierTemporaire()
    private static let entete = "section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut\n"
    private static let stock = "A;patrimoine_eligible;*;commune;84001;;;500;;V\n"
    /// X has 14, Y 6, and the two are withheld.
    private static let edition =
        entete + stock
        + "B;attribues;*;total;;;;40;;V\nB;attribues;X;total;;;;;;S\nB;attribues;Y;total;;;;;;S\nB;attribues;Z;total;;;;20;;V\n"

    private var sortie: String { "\(dossier.chemin)/sortie" }

    init() {
        dossier.ecrire("sortie/cil/200/donnees.csv", VerifierAttaqueTests.edition)
        dossier.ecrire(
            "sortie/reservataires/X/donnees.csv",
            VerifierAttaqueTests.entete + VerifierAttaqueTests.stock + "B;attribues;X;total;;;;14;;V\n")
    }

    private func attaquer(_ options: String...) throws -> Outil.Resultat {
        try Outil.lancer(["verifier", "--attaque"] + options)
    }

    private func verifierLeRefus(_ resultat: Outil.Resultat, _ code: Int32, _ phrase: String) {
        #expect(resultat.code == code)
        #expect(resultat.messages.contains(phrase), "\(resultat.messages)")
        #expect(resultat.motsAnglais == [])
    }

    @Test func `une édition sûre finit par 0`() throws {
        let resultat = try attaquer(sortie)
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("édition attaquée par un lecteur extérieur : 2\u{A0}chiffres retenus."))
        #expect(resultat.sortie.contains("Aucune brèche"))
        #expect(resultat.messages == "")
    }

    @Test func `une édition seule se nomme par son dossier`() throws {
        #expect(try attaquer("\(sortie)/cil/200").code == 0)
        #expect(try attaquer("\(sortie)/cil/200/", "--reservataire", "X").code == 5)
    }

    @Test(arguments: ["sortie-occupation", "sortie-occupation/occupation"])
    func `un diagnostic d’occupation s’attaque, par son dossier ou par celui du fichier`(_ chemin: String) throws {
        let essai = OccupationTests.essai()
        #expect(try essai.lancer("occupation").code == 0)
        let resultat = try attaquer("\(essai.campagne)/\(chemin)")
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("Aucune brèche"))
    }

    @Test func `la brèche d’un diagnostic d’occupation finit par 5, avec ses codes et sa preuve`() throws {
        dossier.ecrire(
            "occ/occupation/donnees.csv",
            VerifierAttaqueTests.entete
                + "O;apl;*;epci;200;;;100;;V\nO;apl;*;epci;200;apl;O;;;S\nO;apl;*;epci;200;apl;N;94;;V\n")
        let resultat = try attaquer("\(dossier.chemin)/occ")
        verifierLeRefus(resultat, 5, "cette édition laisse prouver ce qu’elle retient")
        #expect(resultat.sortie.contains("occupation/donnees.csv:3 : O/apl, *, apl O, epci 200 — se calcule : 6"))
    }

    @Test func `un diagnostic d’occupation s’attaque seul`() throws {
        let essai = OccupationTests.essai()
        #expect(try essai.lancer("occupation").code == 0)
        verifierLeRefus(
            try attaquer("\(essai.campagne)/sortie-occupation", "--precedente", sortie), 4,
            "donnees.csv : c’est un diagnostic d’occupation, qui s’attaque seul")
    }

    @Test func `une brèche finit par 5, avec ses codes et sa preuve`() throws {
        let resultat = try attaquer(sortie, "--reservataire", "X")
        verifierLeRefus(resultat, 5, "cette édition laisse prouver ce qu’elle retient")
        #expect(resultat.sortie.contains("cil/200/donnees.csv:5 : B/attribues, Y, total — se calcule : 6"))
        #expect(resultat.sortie.contains("par X, qui connaît ses lignes"))
        #expect(resultat.sortie.contains("elles ne s’envoient pas"))
    }

    @Test func `des lignes connues donnent la même brèche`() throws {
        let connus = dossier.ecrire(
            "connus.csv", VerifierAttaqueTests.entete + "B;attribues;X;total;;;;14;;V\n")
        #expect(try attaquer(sortie, "--connus", connus).sortie.contains("B/attribues, Y, total — se calcule : 6"))
    }

    @Test func `l’édition de l’année précédente se lit avec celle-ci`() throws {
        dossier.ecrire(
            "apres/cil/200/donnees.csv",
            VerifierAttaqueTests.entete + "B;taux_baux;X;total;;;;;;S\nB;taux_baux;X;exercice;N-1;;;12;14;V\n")
        let resultat = try attaquer("\(dossier.chemin)/apres", "--precedente", sortie)
        #expect(resultat.code == 5)
        #expect(
            resultat.sortie.contains("année précédente, cil/200/donnees.csv:5 : B/attribues, Y, total — se calcule : 6")
        )
    }

    @Test func `le tableau non protégé d’une vraie campagne s’additionne, et se voit entier`() throws {
        let complet = try #require(Essai.livraison.fichiers["consolide/donnees.csv"])
        try FileManager.default.createDirectory(atPath: "\(sortie)/cil/201", withIntermediateDirectories: true)
        try Data(complet).write(to: URL(filePath: "\(sortie)/cil/201/donnees.csv"))
        let resultat = try attaquer("\(sortie)/cil/201")
        verifierLeRefus(resultat, 5, "ne pas l’envoyer")
        #expect(resultat.sortie.contains("imprimé : 1"))
    }

    @Test func `les cinquante premières brèches, ou toutes`() throws {
        let lignes = (10...69).map { "E;baux_mutation;*;commune;840\($0);;;1;;V\n" }.joined()
        dossier.ecrire("sortie/cil/200/donnees.csv", VerifierAttaqueTests.entete + lignes)
        #expect(try attaquer(sortie).sortie.contains("… et 10\u{A0}autres (--tout).\n60\u{A0}brèches."))
        #expect(try attaquer(sortie, "--tout").sortie.contains("commune 84069 — imprimé : 1"))
    }

    // MARK: Refusals

    @Test func `un dossier absent finit par 4`() throws {
        verifierLeRefus(try attaquer("\(dossier.chemin)/absent"), 4, "introuvable")
    }

    @Test func `un dossier sans édition finit par 4`() throws {
        verifierLeRefus(try attaquer("\(sortie)/reservataires"), 4, "aucune édition protégée dans ce dossier")
    }

    @Test func `un fichier à la place d’un dossier finit par 2`() throws {
        verifierLeRefus(try attaquer("\(sortie)/cil/200/donnees.csv"), 2, "un dossier est attendu")
    }

    @Test(arguments: ["", "BAILLEUR", "(COLLECTIVITES)"])
    func `qui n’a pas de bilan à lui n’est pas un initié`(_ code: String) throws {
        verifierLeRefus(try attaquer(sortie, "--reservataire", code), 2, "le code d’un réservataire est attendu")
    }

    @Test(arguments: ["W", "../../cil/200"])
    func `un réservataire sans bilan finit par 4`(_ code: String) throws {
        verifierLeRefus(try attaquer(sortie, "--reservataire", code), 4, "fichier introuvable à côté de cil")
    }

    @Test func `une option vide finit par 2`() throws {
        verifierLeRefus(try attaquer(sortie, "--connus", ""), 2, "un nom de fichier ou de dossier est attendu")
        verifierLeRefus(try attaquer(""), 2, "un nom de fichier ou de dossier est attendu")
    }

    @Test func `sans --attaque c’est une erreur d’usage`() throws {
        verifierLeRefus(try Outil.lancer(["verifier"]), 2, "--attaque")
    }

    @Test func `des chiffres qui se contredisent finissent par 4, avec le fichier et la ligne`() throws {
        dossier.ecrire(
            "sortie/cil/200/donnees.csv",
            VerifierAttaqueTests.edition.replacing("Z;total;;;;20", with: "Z;total;;;;41"))
        verifierLeRefus(
            try attaquer(sortie), 4, "cil/200/donnees.csv:3 : les chiffres ne s’additionnent pas")
    }

    @Test func `un fichier coupé finit par 4, avec sa ligne`() throws {
        dossier.ecrire("sortie/cil/200/donnees.csv", VerifierAttaqueTests.edition + "E;baux_mut")
        verifierLeRefus(try attaquer(sortie), 4, "cil/200/donnees.csv:7 : ce n’est pas une ligne de donnees.csv")
    }

    // MARK: Help

    @Test func `l’aide est en français, avec des exemples et ce que le rapport ne doit pas devenir`() throws {
        let resultat = try Outil.lancer(["aide", "verifier"])
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("bilanflux verifier --attaque <édition> [options]"))
        for option in ["--reservataire <code>", "--connus <fichier>", "--precedente <édition>", "--tout"] {
            #expect(resultat.sortie.contains(option))
        }
        #expect(resultat.sortie.contains("il est pour ce poste"))
        #expect(resultat.motsAnglais == [])
    }
}
