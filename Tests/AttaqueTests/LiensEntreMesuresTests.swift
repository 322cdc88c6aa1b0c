import Testing

@testable import Attaque

/// What the definitions of the measures give away from one section to another.
@Suite struct LiensEntreMesuresTests {
    private let essai = FichiersDEssai()

    /// Everything printed but the first, whose value is 12 when the relation is used.
    struct Cas: Sendable, CustomTestStringConvertible {
        let nom: String
        let retenu: String
        let imprimes: String
        /// Measure, réservataire, codes.
        let cle: (String, String, [String: String])

        var testDescription: String { nom }
    }

    static let cas: [Cas] = [
        Cas(
            nom: "A4", retenu: ligne("A/attributions_mutation", "*", [:], nil),
            imprimes: ligne("E/attributions_mutation", "*", ["parc": "EXISTANT"], 12)
                + ligne("E/attributions_mutation", "*", [:], 12), cle: ("A/attributions_mutation", "*", [:])),
        Cas(
            nom: "A5", retenu: ligne("A/attributions_relogement", "*", [:], nil),
            imprimes: ["anru", "orcod", "lhi"].map {
                ligne("F/attributions_\($0)", "*", ["parc": "EXISTANT"], 4)
                    + ligne("F/attributions_\($0)", "*", [:], 4)
            }.joined(), cle: ("A/attributions_relogement", "*", [:])),
        Cas(
            nom: "cohorte", retenu: ligne("I/cohorte", "X", [:], nil),
            imprimes: ligne("B/mises_a_disposition", "X", [:], 12), cle: ("I/cohorte", "X", [:])),
        Cas(
            nom: "premier quartile en QPV", retenu: ligne("D/attribues_q1", "*", ["qpv": "EN"], nil),
            imprimes: ligne("G/q2_base_attributions", "*", [:], 40)
                + ligne("G/q2_retenus_attributions", "*", [:], 20)
                + ligne("G/q2_inconnus_attributions", "*", [:], 8), cle: ("D/attribues_q1", "*", ["qpv": "EN"])),
        Cas(
            nom: "baux du neuf hors QPV", retenu: ligne("C/baux_signes", "*", ["qpv": "HORS"], nil),
            imprimes: ligne("G/q1_base_baux", "*", ["parc": "NEUF"], 12) + ligne("G/q1_base_baux", "*", [:], 12),
            cle: ("C/baux_signes", "*", ["qpv": "HORS"])),
        Cas(
            nom: "contingent du bailleur", retenu: ligne("D/baux_prioritaires", "BAILLEUR", [:], nil),
            imprimes: ligne("G/q3_retenus_baux", "*", ["contingent": "BAILLEUR"], 12)
                + ligne("G/q3_retenus_baux", "*", [:], 12), cle: ("D/baux_prioritaires", "BAILLEUR", [:])),
        Cas(
            nom: "effectif des délais", retenu: ligne("I/delai_bail", "X", ["statistique": "EFFECTIF"], nil),
            imprimes: ligne("I/delai_bail", "*", ["statistique": "EFFECTIF"], 32)
                + ligne("I/delai_bail", "Y", ["statistique": "EFFECTIF"], 20),
            cle: ("I/delai_bail", "X", ["statistique": "EFFECTIF"])),
    ]

    @Test(arguments: cas) func `une égalité entre mesures rend le chiffre retenu`(_ cas: Cas) throws {
        let resultat = try Attaque(editions: [essai.edition(cas.retenu + cas.imprimes)]).resultat()
        let cle = FichiersDEssai.cle(cas.cle.0, cas.cle.1, cas.cle.2)
        #expect(resultat.intervalles == [IntervalleProuve(cle: cle, minimum: 12, maximum: 12)])
    }

    @Test func `une classe de la section G rend un réservataire quand on sait qui en est`() throws {
        let lignes =
            ligne("D/baux_prioritaires", "AL", [:], nil)
            + ligne("G/q3_retenus_baux", "*", ["contingent": "ACTION_LOGEMENT"], 12)
            + ligne("G/q3_retenus_baux", "*", [:], 12)
        let chemin = essai.ecrire("donnees.csv", lignes)
        let seul = EditionAttaquee(chemin: chemin, territoire: "200")
        let averti = EditionAttaquee(chemin: chemin, territoire: "200", contingents: ["AL": "ACTION_LOGEMENT"])
        #expect(try Attaque(editions: [seul]).resultat().intervalles == [])
        #expect(try Attaque(editions: [averti]).resultat().intervalles.map(\.maximum) == [12])
    }

    @Test func `ce que nulle classe n’a reçu est allé aux réservataires qui ne sont d’aucune`() throws {
        let lignes =
            ligne("B/attribues", "PREFET", [:], nil) + ligne("C/attribues", "PREFET", [:], 0)
            + ligne("G/q1_base_attributions", "*", [:], 40) + ligne("G/q2_base_attributions", "*", [:], 20)
            + ligne("G/qpv_inconnu_attributions", "*", [:], 0) + ligne("G/q3_base_attributions", "*", [:], 48)
        let averti = EditionAttaquee(
            chemin: essai.ecrire("donnees.csv", lignes), territoire: "200",
            contingents: ["PREFET": EditionAttaquee.horsContingent])
        #expect(
            try Attaque(editions: [averti]).resultat().intervalles == [
                IntervalleProuve(cle: FichiersDEssai.cle("B/attribues", "PREFET"), minimum: 12, maximum: 12)
            ])
    }

    @Test(arguments: [
        (["D/proposes_q1"], "D/attribues_q1"), (["D/presentes_dalo"], "D/proposes_dalo"),
        (["D/decisions_attribution", "D/decisions_sous_condition"], "D/attribues_prioritaires"),
        (
            [
                "D/decisions_attribution", "D/decisions_sous_condition", "D/decisions_non_attribution",
                "D/decisions_irrecevable",
            ], "D/presentes_q1"
        ), (["G/q2_base_baux"], "G/q2_retenus_baux"),
    ])
    func `une partie n’est pas plus grande que le tout`(_ tout: [String], _ partie: String) throws {
        let lignes =
            ligne(partie, "*", [:], nil)
            + tout.enumerated().map { ligne($1, "*", [:], $0 == 0 ? 4 : 0) }.joined()
        #expect(try Attaque(editions: [essai.edition(lignes)]).resultat().intervalles.map(\.maximum) == [4])
    }

    @Test func `ce qui reste entre deux chiffres imprimés compte les attributions soustraites`() throws {
        func breches(_ horsQPV: Int) throws -> [String] {
            try essai.breches(
                ligne("G/q1_base_attributions", "*", [:], horsQPV) + ligne("B/attribues", "*", ["qpv": "HORS"], 140)
                    + ligne("B/attribues", "*", [:], 140) + ligne("C/attribues", "*", ["qpv": "HORS"], 20)
                    + ligne("C/attribues", "*", [:], 20))
        }
        #expect(try breches(167) == ["G/q1_base_attributions * reste 7"])
        #expect(try breches(160) == [])
        #expect(try breches(171) == [])
    }

    @Test func `qui est DALO est prioritaire`() throws {
        let lignes = ligne("D/baux_dalo", "*", [:], nil) + ligne("D/baux_prioritaires", "*", [:], 0)
        #expect(try Attaque(editions: [essai.edition(lignes)]).resultat().intervalles.map(\.maximum) == [0])
    }

    @Test func `une mesure que l’édition ne publie pas ne relie rien`() throws {
        #expect(try essai.breches(ligne("A/attributions_mutation", "*", [:], nil)) == [])
    }
}
