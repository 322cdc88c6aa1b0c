import Importation
import Parc
import Regles
import TestSupport
import Testing

@testable import RequetesSQL

/// What a script counts is what the registry has in sections A and B.
@Suite struct MesuresDuScriptTests {
    @Test func `chaque mesure comptée des sections A et B a sa requête`() {
        #expect(UnitesDesMesures.connues.map(\.cle) == UnitesDesMesures.mesures.map(\.cle))
        #expect(UnitesDesMesures.mesures.count == 12)
    }

    @Test func `les faits portent tous les axes de ces mesures`() {
        for mesure in UnitesDesMesures.mesures {
            for ventilation in mesure.ventilations {
                let fermes = ventilation.axes.filter { $0 != .commune }
                #expect(fermes.count <= 1 && fermes.allSatisfy(Axe.duLogement.contains), "\(mesure.id)")
            }
        }
    }

    @Test func `une mesure du bailleur entier ne compte pour aucun réservataire`() throws {
        let unites = UnitesDesMesures(try CampagneDeScript().campagne.exercice)
        for mesure in UnitesDesMesures.mesures {
            let requete = try #require(unites.requete(mesure))
            #expect(requete.contains("'' AS reservataire") == (mesure.portee == .ensemble), "\(mesure.id)")
        }
    }

    @Test func `les motifs déclarés sont ceux de la règle ASS-1`() throws {
        #expect(MotifDeclare(code: EtapesDuParc.maintien) == .l411x6)
        let script = try CampagneDeScript().script(.duckdb)
        #expect(
            script.contains(
                "motif IN ('DEFENSE', 'SANTE', 'VENTE', 'DEMOLITION', 'FOYER', 'RESIDENCE_SERVICES', 'UNIVERSITAIRE', "
                    + "'SEM_NON_APL', 'LOCAL', 'L411_6')"))
    }

    @Test func `les financements libres de la métropole sans convention, et eux seuls, dépendent de la convention`()
        throws
    {
        let script = try CampagneDeScript().script(.postgresql)
        #expect(script.contains("WHEN finan IN (16) THEN 'PLI'"))
        #expect(
            script.contains(
                "WHEN finan IN (17, 49, 99) AND coalesce(conv, 0) <> 1 AND substr(commune, 1, 2) <> '97' "
                    + "THEN 'FINANCEMENT_LIBRE'"))
        #expect(script.contains("WHEN upper(typeconst) = 'E' THEN 'UNIVERSITAIRE'"))
    }

    @Test func `l’année, l’arrêté, les tranches, les financements et la date de libération sont ceux de la campagne`()
        throws
    {
        let campagne = try CampagneDeScript {
            $0.remplacer("annee = 2024", par: "annee = 2022\narrete_au = 2022-10-31", dans: "campagne.toml")
            $0.ajouter(
                "[regles]", "tranches_construction = [1975]", "regroupement_financement = \"sdes-recent\"",
                "date_de_liberation = \"CONGE\"", a: "campagne.toml")
        }
        let script = try campagne.script(.spark)
        for attendu in [
            "substr(livre_le, 1, 4) = '2022'", "e.jour <= '20221031'", "WHEN annee <= 1975 THEN '<=1975'",
            "ELSE '>=1976' END",
            "WHEN finan IN (16, 17) THEN 'PLI'", "min(CASE WHEN type = 'CONGE' THEN jour END) AS libere_le",
            "'20211231' BETWEEN e.du AND e.au", "--   arrete_au = 2022-10-31",
        ] { #expect(script.contains(attendu), "\(attendu)") }
    }

    @Test func `une campagne sur la France entière ne retient pas un département`() throws {
        let script = try CampagneDeScript {
            $0.remplacer("departement = \"84\"", par: "departement = \"FR\"", dans: "campagne.toml")
        }.script(.duckdb)
        #expect(script.contains("CASE WHEN 1 = 1"))
        #expect(!script.contains("'FR'"))
        #expect(try CampagneDeScript().script(.duckdb).contains("= '84'"))
    }
}
