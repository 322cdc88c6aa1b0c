import Relecture
import TestSupport
import Testing

/// A protected edition read back.
@Suite struct EditionRelueTests {
    private static let saine = """
        section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut
        B;baux_signes;*;total;;;;128;;V
        B;baux_signes;*;typologie;T1+T2;;;;;S
        B;baux_signes;"A;B";commune;84007;qpv;HORS;;;S
        B;taux_baux;*;total;;;;128;128;V
        H;fraction;*;total;;;;-3;1000000000000000000000;V

        """

    private func lire(_ texte: String) throws(EditionRelue.Faute) -> EditionRelue {
        let dossier = DossierTemporaire()
        defer { withExtendedLifetime(dossier) {} }
        return try EditionRelue(chemin: dossier.ecrire("donnees.csv", texte), fichier: "donnees.csv") { _ in }
    }

    @Test func `ce qui était retenu, et rien d’autre`() throws {
        let retenus = try lire(EditionRelueTests.saine).retenus
        #expect(retenus.map(\.mesure) == ["B/baux_signes", "B/baux_signes"])
        #expect(retenus.map(\.reservataire) == ["*", "A;B"])
        #expect(retenus.map(\.codes) == [["typologie": "T1+T2"], ["commune": "84007", "qpv": "HORS"]])
    }

    @Test(arguments: [
        ("128;;V", "128;;W", 2), ("128;;V", ";;V", 2), ("128;;V", "1,28;;V", 2), ("128;;V", "128;;V;", 2),
        ("128;128;V", "128;x;V", 5), (";;;S", ";3;;S", 3), (";;;S", ";;3;S", 3), ("*;total", "*;", 2),
        ("*;total;;", "*;total;x;", 2), ("T1+T2;;", "T1+T2;qpv;", 3), ("commune;84007", "qpv;84007", 4),
        ("B;taux_baux", "B;baux_signes", 5), ("*;typologie;T1+T2", "*;total;", 3), ("B;taux", ";taux", 5),
        ("H;fraction;*", "H;fraction;", 6), ("H;fraction", "\"H;fraction", 6),
    ])
    func `une ligne qu’une édition ne peut pas avoir est dite`(_ ancien: String, _ nouveau: String, _ ligne: Int) {
        let texte = EditionRelueTests.saine.replacing(ancien, with: nouveau, maxReplacements: 1)
        #expect(throws: EditionRelue.Faute.ligne(ligne)) { try lire(texte) }
    }

    @Test func `d’autres colonnes ne sont pas celles d’une édition`() {
        #expect(throws: EditionRelue.Faute.colonnes) {
            try lire(EditionRelueTests.saine.replacing("statut", with: "etat"))
        }
    }

    @Test(arguments: ["", "\u{0}\u{1}\u{2}"])
    func `ce qui n’est pas une table non plus`(_ texte: String) {
        #expect { try lire(texte) } throws: { erreur in
            if case EditionRelue.Faute.fichier = erreur { true } else { false }
        }
    }
}
