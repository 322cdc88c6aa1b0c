import Foundation
import Importation
import Inspection
import Tabular
import Testing

/// How a file is written.
@Suite struct LectureTests {
    @Test(arguments: [(";", Separator.semicolon), (",", .comma), ("\t", .tab)])
    func `le séparateur est celui du fichier`(_ signe: String, _ attendu: Separator) throws {
        let lue = try Essai.inspecter("ancien\(signe)nouveau\n01001\(signe)01002\n")
        #expect(lue.lecture.separateur == attendu)
        #expect(lue.table == .passage)
    }

    @Test func `les champs sont comptés par encodage, les vides à part`() throws {
        let lue = try Essai.inspecter(
            Array("ancien;nouveau\na;é\n".utf8) + [0xE9] + Array(";\u{FFFD}\n;b\n".utf8))
        let encodages = lue.lecture.encodages
        #expect(encodages.ascii == 2)
        #expect(encodages.utf8 == 2)
        #expect(encodages.windows1252 == 1)
        #expect(encodages.perdus == 1)
    }

    @Test func `les fins de ligne sont comptées par sorte`() throws {
        let octets = try Essai.inspecter("ancien;nouveau\r\n1;2\n3;4\r\n").lecture.octets
        #expect((octets.crlf, octets.lf, octets.cr) == (2, 1, 0))
        #expect(octets.taille == 25)
    }

    @Test func `la marque UTF-8 est vue`() throws {
        #expect(try Essai.inspecter("\u{FEFF}ancien;nouveau\n1;2\n").lecture.octets.marque)
    }

    @Test func `les lignes avant l’en-tête sont sautées, et le profil dit où il est`() throws {
        let lue = try Essai.inspecter("Titre\n\nAgence;;\nancien;nouveau\n1;2\n")
        #expect(lue.lecture.ligneDEntete == 4)
        #expect(lue.lecture.preambule == [1, 3])
        #expect(lue.lignes == 1)
        #expect(try #require(lue.profil.texte).contains("\nentete = 4\n"))
    }

    @Test func `un nom donné deux fois est signalé`() throws {
        #expect(try Essai.inspecter("ancien;nouveau;ancien\n1;2;3\n").lecture.nomsDoubles == ["ancien"])
    }

    @Test func `une ligne de données n’est pas prise pour un en-tête à montrer`() throws {
        let lue = try Essai.inspecter("DUPONT;0612345678;12/03/1980\nMARTIN;0612345679;13/03/1980\n")
        #expect(lue.lecture.entete == .douteuse)
        #expect(!lue.textes.contains("DUPONT"))
        #expect(!lue.textes.contains("0612345678"))
    }

    @Test func `une ligne de trop de champs est rejetée, avec sa règle`() throws {
        let rejets = try Essai.inspecter("ancien;nouveau\n1;2;3\n4;5\n").rejets
        #expect(rejets.map(\.regle) == ["CSV-01"])
        #expect(rejets.first?.compteur.lignes == [2])
    }

    @Test func `une ligne courte d’une table lue champ à champ est signalée`() throws {
        let lue = try Essai.inspecter("ancien;nouveau\n1\n4;5\n")
        #expect(lue.rejets.isEmpty)
        #expect(lue.nombre("ligne-courte") == 1)
    }

    @Test func `un fichier vide n’est pas une table`() {
        #expect(throws: TabularError.empty(file: "export.csv")) { try Essai.inspecter("") }
    }
}
