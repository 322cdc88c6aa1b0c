import Parc
import Relecture
import Testing

/// Two bilans side by side: what differs, in which order, and what is said apart.
@Suite struct `Comparaison de deux bilans` {
    @Test func `un bilan est égal à lui-même, tous ses chiffres comparés`() throws {
        let comparaison = try BilanDEssai().compare()
        #expect(comparaison.egale)
        #expect(comparaison.enClair == [])
        // 5 of liberes, 5 of offerts, 1 of refus, 4 of the objective, the two sums.
        #expect(comparaison.compares == 17)
    }

    @Test func `un total qui change est la seule différence`() throws {
        let comparaison = try BilanDEssai((#"total="9""#, #"total="10""#)).compare()
        #expect(comparaison.enClair == ["A/liberes * total: 9 → 10"])
        #expect(comparaison.mesures.first?.ecarts.first?.ecart == Rationnel(1))
        #expect(comparaison.ecarts == 1)
        #expect(!comparaison.egale)
    }

    @Test func `une case absente vaut 0, dans un sens et dans l’autre`() throws {
        let sansT2 = BilanDEssai((#"<c m="T2" v="4"/>"#, ""))
        #expect(try sansT2.compare().enClair == ["A/liberes * typologie=T2: 4 → 0"])
        let retour = Comparaison(try sansT2.lu(), try BilanDEssai().lu())
        #expect(retour.enClair == ["A/liberes * typologie=T2: 0 → 4"])
        #expect(retour.compares == 17)
    }

    @Test func `les différences suivent l’ordre de donnees.csv`() throws {
        let comparaison = try BilanDEssai(
            (#"<c m="T2" v="4"/><c m="T1" v="5"/>"#, #"<c m="T1" v="3"/><c m="NR" v="6"/>"#),
            (#"<c m="EN" v="9"/></ventilation>"#, #"<c m="EN" v="8"/><c m="HORS" v="1"/></ventilation>"#),
            (#"n="EN" v="9""#, #"n="EN" v="7""#), (#"total="9""#, #"total="8""#),
            (#"reservataire="MAIRIE" total="6""#, #"reservataire="MAIRIE" total="5""#),
            (#"reservataire="BAILLEUR" total="0""#, #"reservataire="BAILLEUR" total="1""#)
        ).compare()
        #expect(
            comparaison.enClair == [
                "A/liberes * total: 9 → 8", "A/liberes * typologie=T2: 4 → 0", "A/liberes * typologie=T1: 5 → 3",
                "A/liberes * typologie=NR: 0 → 6", "A/liberes * qpv=EN: 9 → 8", "A/liberes * qpv=HORS: 0 → 1",
                "A/liberes * commune=84007 qpv=EN: 9 → 7", "B/offerts MAIRIE total: 6 → 5",
                "B/offerts BAILLEUR total: 0 → 1",
            ])
    }

    @Test func `un paramètre qui change est donné avec ses deux valeurs`() throws {
        let comparaison = try BilanDEssai((#"valeur="CONGE""#, #"valeur="LIBERATION""#)).compare()
        #expect(comparaison.parametres.map(\.cle) == ["regles.date"])
        #expect(comparaison.parametres.first?.a == "CONGE")
        #expect(comparaison.parametres.first?.b == "LIBERATION")
        #expect(comparaison.parametres.first?.libelle == "Date qui libère")
        #expect(!comparaison.egale)
    }

    @Test func `un paramètre que A n’a pas est donné`() throws {
        let ajout = #"<parametre cle="annee" valeur="2024" libelle="Année du bilan"/>"#
        let comparaison = try BilanDEssai((ajout, ajout + #"<parametre cle="neuf" valeur="" libelle="Neuf"/>"#))
            .compare()
        #expect(comparaison.parametres.map(\.cle) == ["neuf"])
        #expect(comparaison.parametres.first?.a == nil)
        #expect(comparaison.parametres.first?.b == "")
    }

    // MARK: Objectives

    @Test func `deux écritures de la même fraction sont égales`() throws {
        #expect(try BilanDEssai((#"total="15" base="2""#, #"total="30" base="4""#)).compare().egale)
    }

    @Test func `deux taux égaux sur des bases différentes diffèrent`() throws {
        let comparaison = try BilanDEssai((#"total="4" base="5""#, #"total="8" base="10""#)).compare()
        #expect(comparaison.enClair == ["B/atteinte MAIRIE total: 4/5 → 8/10"])
        #expect(comparaison.mesures.first?.ecarts.first?.ecart == .zero)
    }

    @Test func `un objectif qui change a une différence exacte`() throws {
        let comparaison = try BilanDEssai((#"total="15" base="2""#, #"total="22" base="3""#)).compare()
        #expect(comparaison.enClair == ["B/objectif MAIRIE total: 15/2 → 22/3"])
        #expect(comparaison.mesures.first?.ecarts.first?.ecart == Rationnel(-1, 6))
    }

    @Test func `un objectif non défini n’est pas un objectif de 0`() throws {
        let comparaison = try BilanDEssai((#"<ligne reservataire="MAIRIE" total="4" base="5"/>"#, "")).compare()
        #expect(comparaison.enClair == ["B/atteinte MAIRIE total: 4/5 → ?"])
        #expect(comparaison.mesures.first?.ecarts.first?.ecart == nil)
        #expect(comparaison.compares == 17)
    }

    @Test func `le flux réel et la composition de l’assiette sont comparés aussi`() throws {
        let comparaison = try BilanDEssai((#"total="8"/>"#, #"total="7"/>"#), (#"nombre="30""#, #"nombre="31""#))
            .compare()
        #expect(
            comparaison.enClair == [
                "A/composition * terme=PARC: 30 → 31", "B/flux_reel MAIRIE total: 8 → 7",
            ])
    }

    // MARK: Said apart

    @Test func `une section que l’un n’a pas est dite, ses chiffres ne sont pas des différences`() throws {
        let texte = BilanDEssai().texte
        let debut = try #require(texte.firstRange(of: #"<section code="B""#)?.lowerBound)
        let fin = try #require(texte[debut...].firstRange(of: "</section>")?.upperBound)
        let comparaison = try BilanDEssai((String(texte[debut..<fin]), "")).compare()
        #expect(comparaison.absences == [Absence(objet: .section(.b, titre: "La répartition"), cote: .b)])
        #expect(comparaison.enClair == [])
        #expect(comparaison.compares == 7)
        #expect(!comparaison.egale)
    }

    @Test func `une mesure que l’un n’a pas est dite, ses chiffres ne sont pas des différences`() throws {
        let comparaison = try BilanDEssai((#"id="offerts" libelle="Offerts""#, #"id="proposes" libelle="Proposés""#))
            .compare()
        #expect(
            comparaison.absences == [
                Absence(objet: .mesure(.b, id: "offerts", libelle: "Offerts"), cote: .b),
                Absence(objet: .mesure(.b, id: "proposes", libelle: "Proposés"), cote: .a),
            ])
        #expect(comparaison.enClair == [])
    }

    @Test func `une ventilation que l’un n’a pas est dite, ses chiffres ne sont pas des différences`() throws {
        let comparaison = try BilanDEssai((#"<ventilation axe="qpv"><c m="EN" v="9"/></ventilation>"#, "")).compare()
        guard case .ventilation(.a, mesure: "Libérés", let axes)? = comparaison.absences.first?.objet else {
            Issue.record("not said")
            return
        }
        #expect(axes.axe == "qpv")
        #expect(comparaison.absences.map(\.cote) == [.b])
        #expect(comparaison.enClair == [])
    }

    @Test func `une ventilation toute nulle n’est pas une ventilation absente`() throws {
        let comparaison = try BilanDEssai(
            (#"<ventilation axe="qpv"><c m="EN" v="9"/></ventilation>"#, ""),
            (#"<ventilation axe="typologie"><c m="T2" v="4"/><c m="T1" v="5"/></ventilation>"#, ""),
            (#"<ventilation axe="commune" axe2="qpv"><c m="84007" n="EN" v="9"/></ventilation>"#, ""),
            (#"total="9""#, #"total="0""#)
        ).compare()
        #expect(comparaison.absences == [])
        #expect(comparaison.ecarts == 5)
    }

    @Test func `un réservataire que l’un n’a pas est dit, ses chiffres sont comparés à 0`() throws {
        let comparaison = try BilanDEssai(
            (
                #"<reservataire code="MAIRIE" nom="Ville" type="COMMUNE"/>"#,
                #"<reservataire code="AGGLO" nom="Agglo" type="EPCI"/>"#
            ),
            (#"<ligne reservataire="MAIRIE" total="6">"#, #"<ligne reservataire="AGGLO" total="6">"#)
        ).compare()
        #expect(comparaison.reservatairesSeuls.map(\.reservataire.code) == ["MAIRIE", "AGGLO"])
        #expect(comparaison.reservatairesSeuls.map(\.cote) == [.a, .b])
        #expect(
            comparaison.enClair == [
                "B/offerts AGGLO total: 0 → 6", "B/offerts AGGLO typologie=T1: 0 → 6", "B/offerts MAIRIE total: 6 → 0",
                "B/offerts MAIRIE typologie=T1: 6 → 0",
            ])
        #expect(!comparaison.egale)
    }

    // MARK: Identity

    static let identites: [(ancien: String, nouveau: String, attendu: [DifferenceDIdentite])] = [
        (#"siren="662620079""#, #"siren="552141533""#, [.bailleur]),
        (
            #"code="MAIRIE" nom="Ville" type="COMMUNE"/>"# + "\n    <perimetre",
            #"code="X" nom="X" type="COMMUNE"/>"# + "\n    <perimetre", [.destinataire]
        ),
        (#"codes="84007""#, #"codes="84092""#, [.perimetre]),
        (#"exercice annee="2024""#, #"exercice annee="2023""#, [.annee]),
        (#"arreteAu="2024-12-31" pointDEtape="false""#, #"arreteAu="2024-06-30" pointDEtape="true""#, [.arrete]),
        (#"annee="2024" arreteAu="2024-12-31""#, #"annee="2025" arreteAu="2025-12-31""#, [.annee]),
    ]

    @Test(arguments: identites)
    func `ce qui en fait d’autres bilans est dit`(ancien: String, nouveau: String, attendu: [DifferenceDIdentite])
        throws
    {
        let comparaison = try BilanDEssai((ancien, nouveau)).compare()
        #expect(comparaison.differencesDIdentite == attendu)
        #expect(!comparaison.egale)
    }

    @Test func `deux départements entiers sont deux périmètres`() throws {
        let ici = try BilanDEssai((#"codes="84007" libelle="Avignon (84007)""#, #"codes="*" libelle="Département 84""#))
            .lu()
        let la = try BilanDEssai((#"codes="84007" libelle="Avignon (84007)""#, #"codes="*" libelle="Département 30""#))
            .lu()
        #expect(Comparaison(ici, la).differencesDIdentite == [.perimetre])
    }

    @Test func `l’édition, les noms et les libellés ne sont pas des différences`() throws {
        let comparaison = try BilanDEssai(
            (#"edition version="0.3.0""#, #"edition version="9.0" date="2025-02-14""#),
            (#"nom="Ville" type="COMMUNE"/>"#, #"nom="Mairie" type="COMMUNE"/>"#),
            (#"libelle="Libérés""#, #"libelle="Autres mots""#)
        ).compare()
        #expect(comparaison.egale)
    }

    // MARK: CSV

    @Test func `le CSV donne chaque différence, les fractions en deux colonnes`() throws {
        let comparaison = try BilanDEssai(
            (#"n="EN" v="9""#, #"n="EN" v="7""#), (#"total="15" base="2""#, #"total="8""#),
            (#"<ligne reservataire="MAIRIE" total="4" base="5"/>"#, "")
        ).compare()
        #expect(
            ComparaisonCSV.lignes(comparaison, bilan: "a;b") == """
                "a;b";A;liberes;*;commune;84007;qpv;EN;9;;7;;-2;
                "a;b";B;objectif;MAIRIE;total;;;;15;2;8;;1;2
                "a;b";B;atteinte;MAIRIE;total;;;;4;5;;;;

                """)
    }
}

@Suite struct `Fusion de deux nomenclatures` {
    private func communes(_ codes: [String]) -> String {
        codes.map { "<modalite code=\"\($0)\" libelle=\"\($0)\"/>" }.joined()
    }

    private func bilan(_ codes: [String]) throws -> BilanLu {
        let cases = codes.map { "<c m=\"\($0)\" v=\"1\"/>" }.joined()
        return try BilanDEssai(
            (#"<modalite code="84007" libelle="Avignon"/>"#, communes(codes)),
            (
                #"<ventilation axe="qpv"><c m="EN" v="9"/></ventilation>"#,
                "<ventilation axe=\"commune\">\(cases)</ventilation>"
            )
        ).lu()
    }

    @Test(arguments: [
        (["84001", "84004"], ["84002", "84003"]), (["84001"], ["84002", "84003", "84004"]),
        (["84002", "84004"], ["84001", "84002", "84003"]), (["84003", "84004"], ["84001", "84002"]),
    ])
    func `les communes de l’un et de l’autre sont rangées ensemble`(a: [String], b: [String]) throws {
        let comparaison = Comparaison(try bilan(a), try bilan(b))
        let codes = comparaison.mesures.first?.ecarts.filter { $0.cle.axe2.isEmpty }.map(\.cle.modalite)
        #expect(codes == Set(a).symmetricDifference(b).sorted())
    }
}
