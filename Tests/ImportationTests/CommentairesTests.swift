import Diagnostics
import Parc
import TestSupport
import Testing

/// commentaires.csv.
@Suite struct CommentairesTests {
    private static let entete = "reservataire;section;texte;ecart_justifie\n"

    private static func cas(
        _ regle: String, _ description: String, _ colonne: String, _ ligne: String, _ compte: [Int]
    ) -> CasDeRegle {
        CasDeRegle(regle, description, "commentaires.csv", ligne: 3, colonne: colonne, compte: compte) {
            $0.nommer("commentaires", "commentaires.csv", entete + "*;A;Une année ordinaire.;\n\(ligne)\n")
        }
    }

    static let cas = [
        cas("COM-01", "réservataire inconnu", "reservataire", "INCONNU;A;Texte;", [2, 1, 1, 0]),
        cas("COM-01", "réservataire vide", "reservataire", ";A;Texte;", [2, 1, 1, 0]),
        cas("COM-02", "section inconnue", "section", "*;AB;Texte;", [2, 1, 1, 0]),
        cas("COM-02", "section L, qui n’existe pas", "section", "*;L;Texte;", [2, 1, 1, 0]),
        cas("COM-03", "texte vide", "texte", "*;A;;O", [2, 1, 1, 0]),
        cas("COM-04", "justification illisible", "ecart_justifie", "*;A;Texte;peut-être", [2, 2, 0, 0]),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    private func commentaires(_ lignes: String, entete: String = entete) throws -> [Commentaire] {
        try CampagneImportee { $0.nommer("commentaires", "commentaires.csv", entete + lignes) }.dossier.commentaires
    }

    @Test func `un commentaire va à tous, au bilan consolidé ou à un réservataire`() throws {
        let lus = try commentaires("*;A;un;\nBAILLEUR;B;deux;\nAVIGNON;C;trois;\n")
        #expect(lus.map(\.destination) == [.tous, .consolide, .reservataire(IndexReservataire(0))])
        #expect(lus.map(\.section) == [.a, .b, .c])
        #expect(lus.map(\.texte) == ["un", "deux", "trois"])
    }

    @Test func `la section se lit sans casse, vide elle est générale`() throws {
        #expect(try commentaires("*;m;un;\n*;;deux;\n").map(\.section) == [.m, nil])
    }

    @Test func `la justification est oui, non, ou n’est pas dite`() throws {
        #expect(try commentaires("*;B;un;O\n*;B;deux;N\n*;B;trois;\n").map(\.ecartJustifie) == [true, false, nil])
    }

    @Test func `un texte entre guillemets garde ses séparateurs et ses fins de ligne`() throws {
        #expect(try commentaires("*;A;\"un ; deux\nou \"\"trois\"\"\";\n").map(\.texte) == ["un ; deux\nou \"trois\""])
    }

    @Test func `les commentaires restent dans l’ordre du fichier, même répétés`() throws {
        #expect(try commentaires("*;B;deux;\n*;A;un;\n*;B;deux;\n").map(\.texte) == ["deux", "un", "deux"])
    }

    @Test func `sans colonne section ni ecart_justifie, le commentaire est général`() throws {
        let lus = try commentaires("*;un\n", entete: "reservataire;texte\n")
        #expect(lus == [Commentaire(destination: .tous, section: nil, texte: "un", ecartJustifie: nil)])
    }
}
