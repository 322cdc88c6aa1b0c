import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// conventions.csv.
@Suite struct ConventionsTests {
    private static let entete =
        "reservataire;nom;type;perimetre;gestion;taux;objectif;droits;stock_reference;report;report_actif;fraction_reportee;"
        + "date_signature\n"

    /// A third line that is rejected.
    private static func rejet(_ regle: String, _ description: String, _ colonne: String, _ ligne: String) -> CasDeRegle
    {
        CasDeRegle(regle, description, "conventions.csv", ligne: 4, colonne: colonne, compte: [3, 2, 1, 0]) {
            $0.ajouter(ligne, a: "conventions.csv")
        }
    }

    /// A line with all the columns, one of them at fault.
    private static func note(_ regle: String, _ description: String, _ colonne: String, _ ligne: String) -> CasDeRegle {
        CasDeRegle(regle, description, "conventions.csv", ligne: 2, colonne: colonne, compte: [2, 2, 0, 0]) {
            $0["conventions.csv"] = entete + ligne + "\nAVIGNON;A;COMMUNE;84007;;;;;;;;;\n"
        }
    }

    static let cas = [
        rejet("CONV-01", "code absent", "reservataire", ";X;COMMUNE;84007;DIRECTE;;"),
        rejet("CONV-01", "code qui ne dit rien", "reservataire", "NC;X;COMMUNE;84007;DIRECTE;;"),
        rejet("CONV-01", "code en double", "reservataire", "PREFET;X;COMMUNE;84007;DIRECTE;;"),
        rejet("CONV-01", "code réservé au bailleur", "reservataire", "BAILLEUR;X;COMMUNE;84007;DIRECTE;;"),
        rejet("CONV-01", "code * réservé à l’ensemble", "reservataire", "*;X;COMMUNE;84007;DIRECTE;;"),
        rejet("CONV-02", "type inconnu", "type", "X;X;MAIRIE;84007;DIRECTE;;"),
        rejet("CONV-02", "type absent", "type", "X;X;;84007;DIRECTE;;"),
        rejet("CONV-02", "gestion inconnue", "gestion", "X;X;COMMUNE;84007;INDIRECTE;;"),
        rejet("CONV-03", "périmètre absent", "perimetre", "X;X;COMMUNE;;DIRECTE;;"),
        rejet("CONV-03", "périmètre en lettres", "perimetre", "X;X;COMMUNE;Avignon;DIRECTE;;"),
        rejet("CONV-03", "périmètre dont un seul code est faux", "perimetre", "X;X;COMMUNE;84007 Pontet;DIRECTE;;"),
        note("CONV-04", "commune inconnue", "perimetre", "X;X;COMMUNE;84001 84007;;;;;;;;;"),
        note("CONV-04", "EPCI inconnu", "perimetre", "X;X;EPCI;248400999 84007;;;;;;;;;"),
        note("CONV-05", "taux en lettres", "taux", "X;X;EPCI;*;;vingt;;;;;;;"),
        note("CONV-05", "taux de plus de 100 %", "taux", "X;X;EPCI;*;;100,01 %;;;;;;;"),
        note("CONV-05", "taux négatif", "taux", "X;X;EPCI;*;;-1;;;;;;;"),
        note("CONV-05", "objectif en lettres", "objectif", "X;X;EPCI;*;;;douze;;;;;;"),
        note("CONV-05", "objectif négatif", "objectif", "X;X;EPCI;*;;;-4;;;;;;"),
        note("CONV-05", "droits en lettres", "droits", "X;X;EPCI;*;;;;x;100;;;;"),
        note("CONV-05", "stock en lettres", "stock_reference", "X;X;EPCI;*;;;;4;x;;;;"),
        note("CONV-05", "plus de droits que de logements", "droits", "X;X;EPCI;*;;;;101;100;;;;"),
        note("CONV-05", "report à virgule", "report", "X;X;EPCI;*;;;;;;1,5;;;"),
        note("CONV-05", "report_actif inconnu", "report_actif", "X;X;EPCI;*;;;;;;;peut-être;;"),
        note("CONV-05", "fraction en lettres", "fraction_reportee", "X;X;EPCI;*;;;;;;;;un tiers;"),
        CasDeRegle(
            "CONV-06", "un champ de trop", "conventions.csv", ligne: 4, avec: ["CSV-01"], compte: [3, 2, 1, 0]
        ) { $0.ajouter("X;Y;AUTRE;*;DIRECTE;;;x", a: "conventions.csv") },
        CasDeRegle(
            "CONV-06", "un guillemet jamais refermé", "conventions.csv", ligne: 4, avec: ["CSV-03"],
            compte: [3, 2, 1, 0]
        ) { $0.ajouter("\"X;Y;AUTRE;*;DIRECTE;;", a: "conventions.csv") },
        CasDeRegle(
            "CONV-07", "périmètre d’un autre département", "conventions.csv", ligne: 4, colonne: "perimetre",
            compte: [3, 3, 0, 0]
        ) { $0.ajouter("X;Y;COMMUNE;30028;DIRECTE;;", a: "conventions.csv") },
        note("CONV-08", "taux de moins de 1 sans signe", "taux", "X;X;EPCI;*;;0,25;;;;;;;"),
        note("CONV-05", "signature un 31 février", "date_signature", "X;X;EPCI;*;;;;;;;;;2022-02-31"),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    private func convention(_ ligne: String) throws -> Convention {
        let lue = try CampagneImportee { $0["conventions.csv"] = ConventionsTests.entete + ligne + "\n" }
        #expect(lue.diagnostics.filter { $0.position.file == "conventions.csv" }.isEmpty)
        return try #require(lue.dossier.conventions.first)
    }

    private func zones(_ communes: [String], _ epci: [String] = []) -> Perimetre {
        .zones(communes: communes.compactMap { CodeCommune($0) }, epci: epci)
    }

    @Test func `une convention complète dit tout ce qu’elle dit`() throws {
        let convention = try convention("AVIGNON;Ville;commune;84007 84092;DELEGUEE;11,73 %;12;;;-2;N;0,35;19/12/2022")
        #expect(convention.reservataire == "AVIGNON" && convention.nom == "Ville" && convention.type == .commune)
        #expect(convention.perimetre == zones(["84007", "84092"]))
        #expect(convention.gestion == .deleguee)
        #expect(convention.taux == Rationnel(1173, 10_000))
        #expect(convention.objectif == Rationnel(12))
        #expect(convention.report == -2 && !convention.reportActif)
        #expect(convention.fractionReportee == Rationnel(35, 100))
        #expect(convention.dateSignature == Jour("2022-12-19"))
    }

    @Test func `une convention réduite aux colonnes requises vaut ses valeurs par défaut`() throws {
        let lue = try CampagneImportee { $0["conventions.csv"] = "reservataire;type;perimetre\nAVIGNON;AUTRE;*\n" }
        let convention = try #require(lue.dossier.conventions.first)
        #expect(convention.nom == "AVIGNON" && convention.gestion == .directe && convention.perimetre == .departement)
        #expect(convention.taux == nil && convention.objectif == nil && convention.dateSignature == nil)
        #expect(convention.report == 0 && convention.reportActif && convention.fractionReportee == .zero)
        #expect(lue.diagnostics.isEmpty)
    }

    @Test(arguments: TypeReservataire.allCases)
    func `chaque type de réservataire se lit, en toute casse`(_ type: TypeReservataire) throws {
        #expect(try convention("AVIGNON;A;\(type.rawValue);*;;;;;;;;;").type == type)
        #expect(try convention("AVIGNON;A;\(type.rawValue.lowercased());*;;;;;;;;;").type == type)
    }

    @Test(arguments: [
        ("11,73 %", 1173), ("11.73", 1173), ("11,73\u{A0}%", 1173), ("11,73\u{202F}%", 1173), ("20%", 2000), ("0", 0),
        ("100", 10_000),
    ])
    func `un taux s’écrit à la virgule ou au point, avec ou sans %`(_ ecrit: String, _ dixMilliemes: Int) throws {
        #expect(try convention("AVIGNON;A;EPCI;*;;\(ecrit);;;;;;;").taux == Rationnel(dixMilliemes, 10_000))
    }

    @Test func `sans taux, droits sur stock le donne ; un taux écrit l’emporte ; sans stock il n’y en a pas`() throws {
        #expect(try convention("AVIGNON;A;EPCI;*;;;;4;2 407;;;;").taux == Rationnel(4, 2407))
        #expect(try convention("AVIGNON;A;EPCI;*;;5;;4;2407;;;;").taux == Rationnel(5, 100))
        #expect(try convention("AVIGNON;A;EPCI;*;;;;4;;;;;").taux == nil)
        #expect(try convention("AVIGNON;A;EPCI;*;;;;;2407;;;;").taux == nil)
        #expect(try convention("AVIGNON;A;EPCI;*;;;;0;0;;;;").taux == nil)
    }

    @Test func `un périmètre mêle communes et EPCI, sans doublon, dans leur ordre, les zéros rendus`() throws {
        let lue = try CampagneImportee {
            $0.ajouter("1001;L’Abergement;048400251;CC;1", a: "territoires.csv")
            $0.ajouter("X;X;AUTRE;  84092 248400251\u{A0}1001 84092 48400251 ;DIRECTE;;", a: "conventions.csv")
        }
        #expect(lue.dossier.conventions.last?.perimetre == zones(["84092", "01001"], ["248400251", "048400251"]))
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `les conventions restent dans l’ordre du fichier, et leurs lignes rejetées bloquent`() throws {
        let lue = try CampagneImportee {
            $0.ajouter("PREFET;double;COMMUNE;84007;;;", "ZUT;Z;AUTRE;*;;;", a: "conventions.csv")
        }
        #expect(lue.dossier.conventions.map(\.reservataire) == ["AVIGNON", "PREFET", "ZUT"])
        #expect(lue.diagnostics.map(\.rule.severity) == [.bloquant])
        #expect(lue.dossier.conventions[1].nom == "Préfet de Vaucluse", "la première vaut")
    }

    @Test func `une seule convention, rejetée, bloque sans dire que le fichier est vide`() throws {
        let lue = try CampagneImportee { $0["conventions.csv"] = "reservataire;type;perimetre\n;AUTRE;*\n" }
        #expect(lue.diagnostics.contains { $0.rule.id == "CONV-01" })
        #expect(lue.dossier.conventions.isEmpty)
    }
}
