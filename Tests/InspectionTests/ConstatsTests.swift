import Inspection
import Parc
import Testing

/// What does not hold together in a file.
@Suite struct ConstatsTests {
    @Test(arguments: [2199, 2999, 9999]) func `une échéance SRU fictive est comptée`(_ annee: Int) throws {
        let lue = try Essai.parc("SRU_EXPIR", "\(annee)", "2048", "\(annee)")
        #expect(lue.nombre("sru-expir-\(annee)") == 2)
        #expect(lue.constats.count == 1)
    }

    @Test func `un DPE de janvier 1900 est compté`() throws {
        #expect(try Essai.parc("DPEDATE", "01/1900", "12/2017").nombre("dpe-1900") == 1)
    }

    @Test(arguments: [("1599", 1), ("1600", 0), ("2025", 0), ("2026", 1)])
    func `une année d’achèvement hors bornes est comptée`(_ annee: String, _ attendu: Int) throws {
        let lue = try Essai.inspecter(
            "DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV\n84007;1;C;3;\(annee);13;1\n")
        #expect(lue.nombre("construct-hors-bornes") == attendu)
    }

    @Test(arguments: [("1974", 1), ("1975", 0), ("0", 0)])
    func `un logement loué avant d’être achevé est compté`(_ locat: String, _ attendu: Int) throws {
        #expect(try Essai.parc("LOCAT;X", "\(locat);").nombre("construct-apres-locat") == attendu)
    }

    @Test(arguments: [("1974", 1), ("1975", 0)])
    func `un logement entré avant d’être achevé est compté`(_ entree: String, _ attendu: Int) throws {
        #expect(try Essai.parc("PATRIMOINE", entree).nombre("patrimoine-avant-construct") == attendu)
    }

    @Test(arguments: ["IDENT_REP", "IDENT_INT"]) func `un identifiant en double est compté`(_ cle: String) throws {
        let doublons = try Essai.parc("\(cle);X", "A;1", "B;1", "A;2", ";3", ";4").doublons
        #expect(doublons.map(\.colonne) == [cle])
        #expect(doublons.first?.compteur.nombre == 1)
        #expect(doublons.first?.compteur.lignes == [4])
    }

    @Test func `des lignes égales sans identifiant sont des logements distincts`() throws {
        let lue = try Essai.parc("X", "1", "1", "2")
        #expect(lue.lignesEgales.compteur.nombre == 1)
        #expect(lue.textes.contains("logements distincts"))
    }

    @Test func `des champs décalés ne font pas des lignes égales`() throws {
        #expect(try Essai.inspecter("ancien;nouveau\n1;23\n12;3\n").lignesEgales.compteur.nombre == 0)
    }

    @Test(arguments: [
        ("31/12/9999", "date-hors-bornes"), ("01/01/1899", "date-hors-bornes"), ("31/02/2024", "date-illisible"),
        ("bientôt", "date-illisible"),
    ])
    func `une date qui ne peut pas être est comptée`(_ jour: String, _ id: String) throws {
        let lue = try Essai.inspecter("logement;motif;du\nL1;VENTE;\(jour)\nL2;VENTE;01/02/2024\n")
        #expect(lue.nombre(id) == 1)
        #expect(try lue.colonne("du").dates?.premiere?.iso == "2024-02-01")
    }

    @Test func `une commune à quatre caractères a perdu son zéro`() throws {
        let lue = try Essai.inspecter("code_commune;nom_commune;code_epci;nom_epci\n1001;A;;\n01002;B;;\n")
        #expect(lue.nombre("commune-zero-perdu") == 1)
        #expect(lue.nombre("commune-illisible") == 0)
    }

    @Test func `une commune qui n’en est pas une est comptée`() throws {
        let lue = try Essai.inspecter("code_commune;nom_commune;code_epci;nom_epci\nParis;A;;\n;B;;\n")
        #expect(lue.nombre("commune-illisible") == 2)
    }

    @Test func `une commune absente du COG et une ancienne sont dites`() throws {
        let (neuve, ancienne) = (try #require(CodeCommune("84007")), try #require(CodeCommune("84001")))
        let territoires = Territoires(
            communes: [Commune(code: neuve, nom: "Avignon", epci: "", nomEPCI: "", departement: "84")],
            passage: [ancienne: neuve])
        let lue = try Essai.inspecter("code_commune;nom_commune;code_epci;nom_epci\n84001;;;\n84007;;;\n84999;;;\n") {
            $0.territoires = territoires
        }
        #expect(lue.nombre("commune-ancienne") == 1)
        #expect(lue.nombre("commune-inconnue") == 1)
        #expect(lue.textes.contains("commune 84999 absente des territoires"))
    }

    @Test(arguments: ["PLG_QP", "PLG_QP15", "PLG_QP24"])
    func `le QPV déclaré est croisé avec le localisé`(_ colonne: String) throws {
        let debut = "QPV;DEPCOM;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;\(colonne)\n"
        let lignes = [("1", "QP084001"), ("2", "HZ"), ("1", "CSZ"), ("2", "QN08401M"), ("2", "QP084001"), ("1", "")]
        let lue = try Essai.inspecter(debut + lignes.map { "\($0);84007;C;3;1975;13;1;\($1)\n" }.joined())
        let croisement = try #require(lue.croisements.first)
        #expect((croisement.accordEn, croisement.accordHors, croisement.sansReponse) == (1, 1, 1))
        #expect(croisement.declareEn.lignes == [4])
        #expect(croisement.declareHors.lignes == [5, 6])
    }
}
