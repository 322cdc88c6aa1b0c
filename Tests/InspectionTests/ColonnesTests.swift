import Importation
import Inspection
import Testing

/// What the cells of a column hold, and what is shown of it.
@Suite struct ColonnesTests {
    @Test func `les codes sont comptés, avec leur sens, le plus fréquent d’abord`() throws {
        let codes = try #require(try Essai.parc("PMR", "2", "1", "2").colonne("PMR").codes)
        #expect(codes.map(\.code) == ["2", "1"])
        #expect(codes.map(\.nombre) == [2, 1])
        #expect(codes[0].libelle == "Accessible non adapté (PMR)")
    }

    @Test func `un code inconnu est dit, et proposé en commentaire`() throws {
        let lue = try Essai.parc("PMR", "X\"1", "1")
        #expect(try lue.colonne("PMR").inconnus.map(\.code) == ["X\"1"])
        #expect(try #require(lue.profil.texte).contains("[codes.PMR]\n"))
        #expect(lue.profil.estACompleter)
        #expect(!lue.profil.estNecessaire)
    }

    @Test func `un code dont le sens est sûr a sa traduction, en commentaire`() throws {
        let lue = try Essai.inspecter(
            "DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV\n84007;Oui;Collectif;T2;1975;13;Non\n")
        let profil = try #require(lue.profil.texte)
        for ligne in ["\"Oui\" = \"1\"", "\"Collectif\" = \"C\"", "\"T2\" = \"2\"", "\"Non\" = \"2\""] {
            #expect(profil.contains("\n# \(ligne)"))
        }
    }

    @Test(arguments: ["", "0", "NA", "NC", "Non renseigné"])
    func `une valeur manquante d’une colonne de codes est comptée à part`(_ valeur: String) throws {
        let colonne = try Essai.parc("PMR;X", "\(valeur);1", "1;1").colonne("PMR")
        #expect((colonne.remplis, colonne.manquants) == (1, 1))
    }

    @Test func `d’une colonne inconnue, rien n’est montré`() throws {
        let lue = try Essai.parc("Divers", "secret", "secret", "autre")
        let colonne = try lue.colonne("Divers")
        #expect(colonne.distinctes == 2)
        #expect(colonne.codes == nil)
        #expect(!lue.textes.contains("secret"))
    }

    @Test func `les valeurs d’une colonne inconnue ne viennent que demandées`() throws {
        let lue = try Essai.inspecter("ancien;nouveau;Divers\n1;2;secret\n") { $0.montrerValeurs = true }
        #expect(lue.textes.contains("secret (1)"))
    }

    @Test func `une colonne au nom de donnée personnelle n’est jamais montrée`() throws {
        let lue = try Essai.inspecter("ancien;nouveau;Nom du locataire\n1;2;DUPONT\n") { $0.montrerValeurs = true }
        #expect(try lue.colonne("Nom du locataire").estPersonnelle)
        #expect(!lue.textes.contains("DUPONT"))
    }

    @Test func `une colonne de codes pleine de textes n’est pas montrée`() throws {
        let lignes = (0..<70).map { "demandeur\($0);texte\($0)" }.joined(separator: "\n")
        let lue = try Essai.inspecter("demandeur;relogement\n\(lignes)\n")
        #expect(try lue.colonne("relogement").codes == nil)
        #expect(!lue.textes.contains("texte1"))
    }

    @Test(arguments: [(200, 200 as Int?), (201, nil)])
    func `au-delà de deux cents valeurs, elles ne sont plus comptées`(_ nombre: Int, _ attendu: Int?) throws {
        let lignes = (0..<nombre).map { "\($0);1" }.joined(separator: "\n")
        #expect(try Essai.inspecter("ancien;nouveau\n\(lignes)\n").colonne("ancien").distinctes == attendu)
    }

    @Test(arguments: [
        ("12/03/2024", FormeDeValeur.date), ("20240312", .dateAutre), ("03/2024", .mois), ("O", .ouiNon),
        ("12", .entier),
        ("12,5", .decimal), ("12 bis", .texte), ("12.03.2024", .dateAutre), ("99999999", .entier),
    ])
    func `une colonne ressemble à ce qu’elle contient`(_ valeur: String, _ attendue: FormeDeValeur) throws {
        #expect(try Essai.parc("Divers", valeur, valeur).colonne("Divers").ressemblance == attendue)
    }

    @Test(arguments: [
        ("12.03.24", "jj.mm.aa"), ("12.03.2024", "jj.mm.aaaa"), ("20240312", "aaaammjj"), ("12032024", "jjmmaaaa"),
        ("2024-03-12 10:00", "aaaa-mm-jj*"), ("12/03/24", "jj/mm/aa"), ("2024.3.12", "aaaa.mm.jj"),
    ])
    func `un format de date que la lecture ne connaît pas est proposé`(_ jour: String, _ format: String) throws {
        let lue = try Essai.inspecter("logement;motif;du\nL1;VENTE;\(jour)\n")
        #expect(lue.table == .exclusions)
        #expect(try #require(lue.profil.texte).contains("[dates]\nformats = [\"\(format)\"]\n"))
        #expect(lue.profil.estNecessaire)
    }
}
