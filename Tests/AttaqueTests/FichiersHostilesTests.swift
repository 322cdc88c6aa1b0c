import TestSupport
import Testing

@testable import Attaque

/// Files that are not what they should be: a clear refusal, never a crash.
@Suite struct FichiersHostilesTests {
    private let essai = FichiersDEssai()
    private let bonne = ligne("E/baux_mutation", "*", [:], 20)

    private func refus(_ lignes: String) -> AttaqueError? {
        do {
            _ = try Attaque(editions: [essai.edition(lignes)]).resultat()
            return nil
        } catch { return error }
    }

    private func refus(octets: [UInt8]) -> AttaqueError? {
        let chemin = essai.dossier.ecrire("octets.csv", octets)
        do {
            _ = try Attaque(editions: [EditionAttaquee(chemin: chemin, nom: "o", territoire: "200")]).resultat()
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        "E;baux_mut", "E;baux_mutation;*;typologie;T1;;;5;;X", "E;baux_mutation;*;typologie;;;;5;;V",
        "E;baux_mutation;*;total;;;;;;V", "E;baux_mutation;*;total;;;;;;", ";;;;;;;;;",
        "E;baux_mutation;*;\"total;;;;5;;V",
    ])
    func `une ligne coupée ou déformée est dite avec son numéro`(_ mauvaise: String) {
        #expect(refus(bonne + mauvaise + "\n") == .ligneIllisible(fichier: "donnees.csv", ligne: 3))
    }

    @Test func `un diagnostic d’occupation est refusé, non déclaré sûr`() {
        #expect(
            refus("O;situation_familiale;*;commune;84001;;;;;S\n") == .occupation(fichier: "donnees.csv"))
    }

    @Test(arguments: ["99999999999999999999", "1000000000", "-4", "1,5", "x", "9223372036854775808"])
    func `un nombre démesuré ou négatif est refusé`(_ nombre: String) {
        #expect(
            refus("E;baux_mutation;*;total;;;;\(nombre);;V\n") == .nombre(fichier: "donnees.csv", ligne: 2))
    }

    @Test func `des fractions de l’annexe de toute longueur sont admises`() {
        #expect(refus("H;annexe_j;X;total;;;;-23178181251;100704275009999;V\n") == nil)
    }

    @Test func `des chiffres qui ne s’additionnent pas sont dits à leur ligne`() {
        let faute = refus(bonne + ligne("E/baux_mutation", "*", ["typologie": "T1"], 21))
        #expect(faute == .incoherent(fichier: "donnees.csv", ligne: 2))
        #expect(faute?.message.contains("donnees.csv:2 : les chiffres ne s’additionnent pas") == true)
    }

    @Test func `des chiffres que seul le solveur voit se contredire sont dits aussi`() {
        // Two blanks make 20 by rows, and 21 by columns.
        func croisement(_ commune: String, _ qpv: String) -> String {
            ligne("E/baux_mutation", "*", ["commune": commune, "qpv": qpv], nil)
        }
        let lignes =
            ["84001", "84002"].map { ligne("E/baux_mutation", "*", ["commune": $0], 20) }.joined()
            + ligne("E/baux_mutation", "*", ["qpv": "EN"], 20) + ligne("E/baux_mutation", "*", ["qpv": "HORS"], 21)
            + croisement("84001", "EN") + croisement("84001", "HORS") + croisement("84002", "EN")
            + croisement("84002", "HORS")
        guard case .incoherent(fichier: "donnees.csv", ligne: _) = refus(lignes) else {
            Issue.record("contradiction non vue")
            return
        }
    }

    @Test func `un chiffre deux fois dans un fichier est refusé`() {
        #expect(refus(bonne + bonne) == .enDouble(fichier: "donnees.csv", ligne: 3))
    }

    @Test func `un texte qui n’est pas en UTF-8 est refusé`() {
        let entete = Array("section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut\n".utf8)
        let ligne = Array("E;baux_mutation;".utf8) + [0xE9] + Array(";total;;;;5;;V\n".utf8)
        #expect(refus(octets: entete + ligne) == .encodage(fichier: "o", ligne: 2))
    }

    @Test(
        arguments: [[], [0xFF, 0xFE, 0x41, 0x00], [0x50, 0x4B, 0x03, 0x04, 0x00], [0x41, 0x00, 0x42]] as [[UInt8]])
    func `ce qui n’est pas un CSV est refusé`(_ octets: [UInt8]) {
        guard case .fichier = refus(octets: octets) else {
            Issue.record("lu comme un CSV")
            return
        }
    }

    @Test func `un CSV d’autre chose est refusé par sa première colonne absente`() {
        #expect(
            refus(octets: Array("a;b\n1;2\n".utf8)) == .colonneAbsente(fichier: "o", colonne: "section"))
    }

    @Test func `un fichier absent est refusé`() throws {
        let absente = EditionAttaquee(chemin: "/absent.csv", territoire: "200")
        let faute = #expect(throws: AttaqueError.self) { try Attaque(editions: [absente]) }
        #expect(faute?.message == "/absent.csv : fichier introuvable")
    }

    @Test func `une édition sans aucun chiffre ne prouve rien, et se refuse`() {
        #expect(refus("") == .vide(fichier: "donnees.csv"))
    }
}
