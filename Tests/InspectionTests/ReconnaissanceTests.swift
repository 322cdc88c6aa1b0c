import Importation
import Inspection
import Testing

/// Which table a file is, and what its columns are.
@Suite struct ReconnaissanceTests {
    static let tables = FichierDeCampagne.allCases.filter { $0.table != nil && $0 != .parcSuivant }

    @Test(arguments: tables) func `une table de la campagne est reconnue à ses colonnes`(_ table: FichierDeCampagne)
        throws
    {
        let entete = table.colonnes.joined(separator: ";")
        let lue = try Essai.inspecter("\(entete)\n")
        #expect(lue.table == table)
        #expect(lue.manquantes.isEmpty)
        #expect(!lue.profil.estNecessaire)
    }

    @Test func `un fichier d’autre chose n’est aucune table`() throws {
        let lue = try Essai.inspecter("couleur;forme\nrouge;rond\n")
        #expect(lue.table == nil)
        #expect(lue.profil.texte == nil)
    }

    @Test func `la table imposée l’est`() throws {
        let lue = try Essai.inspecter("couleur;forme\nrouge;rond\n") { $0.table = .demandeurs }
        #expect(lue.table == .demandeurs)
        #expect(lue.manquantes.first?.colonne == "demandeur")
        #expect(try #require(lue.profil.texte).contains("# demandeur = \"à donner\""))
    }

    @Test func `un autre nom est proposé`() throws {
        let lue = try Essai.inspecter("N° unique;quartile;dalo\n1;1;O\n")
        #expect(try lue.colonne("N° unique").correspondance == .proposee("demandeur"))
        #expect(lue.textes.contains("« N° unique » : vouliez-vous dire demandeur ?"))
    }

    @Test func `un nom mal écrit est rapproché`() throws {
        let lue = try Essai.inspecter("demandeur;quartille;dalo\n1;1;O\n")
        #expect(try lue.colonne("quartille").correspondance == .proposee("quartile"))
    }

    @Test func `une colonne obligatoire absente est dite`() throws {
        let lue = try Essai.inspecter("code_commune;nom_commune;code_epci\n")
        #expect(lue.table == .territoires)
        #expect(lue.manquantes.map(\.colonne) == ["nom_epci", "departement"])
        #expect(lue.manquantes.map(\.requise) == [true, false])
    }

    @Test(arguments: [
        ("IDENT_REP", "sdes-detail"), ("X", "opendata-47"), ("PLG_QP", "opendata-geoloc"), ("REG_CODE", "dido"),
    ])
    func `la disposition d’un parc est reconnue`(_ colonne: String, _ attendue: String) throws {
        #expect(try Essai.parc(colonne, "1").disposition?.nom == attendue)
    }

    @Test func `un parc aux colonnes renommées n’a pas de disposition connue`() throws {
        let lue = try Essai.inspecter("Commune INSEE;QPV;TYPECONST;Typologie;CONSTRUCT;FINAN;CONV\n")
        #expect(lue.table == .parc)
        #expect(lue.disposition == nil)
    }

    @Test func `une déclaration au SDES est lue par place, et son total contrôlé`() throws {
        let bailleur = "2024;ORG;Bailleur;;;;;;;12345678900011;3;\n"
        let champs = (1...64).map { ["1": "R1", "4": "84007", "24": "3"]["\($0)"] ?? "" }
        let lue = try Essai.inspecter(bailleur + champs.joined(separator: ";") + "\n")
        #expect(lue.disposition?.nom == "sdes-declaration")
        #expect(lue.lecture.entete == .positionnelle)
        #expect(lue.nombre("total-de-controle") == 1)
        #expect(try lue.colonne("NBPIECE").codes?.map(\.code) == ["3"])
        #expect(!(try #require(lue.profil.texte).contains("entete")))
    }

    @Test func `une colonne de RPLS que le bilan n’emploie pas n’est pas inconnue`() throws {
        #expect(try Essai.parc("SURFHAB;Divers", "1;2").colonne("SURFHAB").correspondance == .rpls)
    }
}
