import Diagnostics
import Parc
import TestSupport
import Testing

/// droits.csv.
@Suite struct DroitsTests {
    private static let entete = "reservataire;commune;typologie;nombre;nature;remboursement;echeance\n"

    /// A second line, `colonne` being at fault; nil when the line as a whole is.
    private static func cas(
        _ regle: String, _ description: String, _ colonne: String?, _ ligne: String, rejet: Bool
    ) -> CasDeRegle {
        CasDeRegle(
            regle, description, "droits.csv", ligne: 3, colonne: colonne,
            compte: rejet ? [2, 1, 1, 0] : [2, 2, 0, 0]
        ) { $0.nommer("droits", "droits.csv", entete + "AVIGNON;84007;T2;4;GARANTIE;2041-12-31;\n\(ligne)\n") }
    }

    static let cas = [
        cas("DROIT-01", "réservataire inconnu", "reservataire", "X;84007;T3;4;AUTRE;;", rejet: true),
        cas("DROIT-01", "réservataire absent", "reservataire", ";84007;T3;4;AUTRE;;", rejet: true),
        cas(
            "DROIT-01", "le bailleur n’est pas un réservataire", "reservataire", "BAILLEUR;84007;;4;AUTRE;;",
            rejet: true),
        cas("DROIT-02", "commune absente", "commune", "AVIGNON;;T3;4;AUTRE;;", rejet: true),
        cas("DROIT-02", "commune en lettres", "commune", "AVIGNON;Avignon;T3;4;AUTRE;;", rejet: true),
        cas("DROIT-03", "commune inconnue", "commune", "AVIGNON;84001;T3;4;AUTRE;;", rejet: false),
        cas("DROIT-04", "typologie inconnue", "typologie", "AVIGNON;84007;T9;4;AUTRE;;", rejet: false),
        cas("DROIT-05", "nombre absent", "nombre", "AVIGNON;84007;T3;;AUTRE;;", rejet: true),
        cas("DROIT-05", "nombre en lettres", "nombre", "AVIGNON;84007;T3;quatre;AUTRE;;", rejet: true),
        cas("DROIT-05", "nombre négatif", "nombre", "AVIGNON;84007;T3;-1;AUTRE;;", rejet: true),
        cas("DROIT-06", "nature absente", "nature", "AVIGNON;84007;T3;4;;;", rejet: true),
        cas("DROIT-06", "nature inconnue", "nature", "AVIGNON;84007;T3;4;PRET;;", rejet: true),
        cas(
            "DROIT-07", "remboursement impossible", "remboursement", "AVIGNON;84007;T3;4;GARANTIE;2024-02-30;",
            rejet: true),
        cas(
            "DROIT-07", "remboursement invraisemblable", "remboursement", "AVIGNON;84007;T3;4;GARANTIE;2941;",
            rejet: true),
        cas("DROIT-07", "échéance en lettres", "echeance", "AVIGNON;84007;T3;4;AUTRE;;jamais", rejet: true),
        cas("DROIT-07", "échéance d’avant tout prêt", "echeance", "AVIGNON;84007;T3;4;AUTRE;;1949", rejet: true),
        cas("DROIT-08", "garantie sans date", "remboursement", "AVIGNON;84007;T3;4;GARANTIE;;", rejet: false),
        cas("DROIT-09", "ligne identique", nil, "AVIGNON;84007;T2;4;GARANTIE;31/12/2041;", rejet: false),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    private func importer(_ lignes: String, entete: String = entete) throws -> CampagneImportee {
        try CampagneImportee { $0.nommer("droits", "droits.csv", entete + lignes) }
    }

    @Test func `un droit complet dit tout ce qu’il dit, ses deux dates telles quelles`() throws {
        let droits = try importer("PREFET;84092;T5;0,35;garantie;2031-06-30;30/06/2033\n").dossier.droits
        #expect(
            droits == [
                Droit(
                    reservataire: IndexReservataire(1), commune: insee("84092"), typologie: .t5Plus,
                    nombre: fraction(7, 20), nature: .garantie, remboursement: jour("2031-06-30"),
                    echeance: jour("2033-06-30"))
            ])
    }

    @Test(arguments: [("2031", "2031-12-31"), ("06/2031", "2031-06-30"), ("2031-06-12", "2031-06-12")])
    func `une date donnée par son mois ou son année est leur dernier jour`(_ ecrit: String, _ lu: String) throws {
        let droit = try #require(try importer("AVIGNON;84007;T1;1;GARANTIE;\(ecrit);\(ecrit)\n").dossier.droits.first)
        #expect(droit.remboursement == jour(lu))
        #expect(droit.echeance == jour(lu))
    }

    @Test(arguments: ["", "NR", "nr", "NC", "Non renseigné"])
    func `un droit sans typologie est pour toutes`(_ typologie: String) throws {
        let lue = try importer("AVIGNON;84007;\(typologie);1;TERRAIN;;\n")
        #expect(lue.dossier.droits.map(\.typologie) == [.nonRenseignee])
        #expect(lue.diagnostics("DROIT-04").isEmpty)
    }

    @Test func `sans colonne typologie ni date, un droit se lit`() throws {
        let lue = try importer("AVIGNON;84007;0;SUBVENTION\n", entete: "reservataire;commune;nombre;nature\n")
        #expect(lue.dossier.droits.map(\.nombre) == [.zero])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une typologie ou une commune inconnue n’ôte rien au nombre des droits`() throws {
        let droits = try importer("AVIGNON;84007;T9;3;AUTRE;;\nAVIGNON;84001;T1;2;AUTRE;;\n").dossier.droits
        #expect(droits.map(\.nombre) == [Rationnel(3), Rationnel(2)])
        #expect(droits.map(\.typologie) == [.nonRenseignee, .t1])
        #expect(droits.map(\.commune.texte) == ["84007", "84001"])
    }

    @Test func `deux lignes identiques comptent toutes les deux`() throws {
        let lue = try importer("AVIGNON;84007;T1;3;GARANTIE;2031;\nAVIGNON;84007;T1;3;GARANTIE;2031;\n")
        #expect(lue.dossier.droits.count == 2)
    }

    @Test func `deux garanties qui ne diffèrent que par leur date sont sans reproche`() throws {
        let lue = try importer("AVIGNON;84007;T1;3;GARANTIE;2031;\nAVIGNON;84007;T1;3;GARANTIE;2032;\n")
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `un droit dans un autre département est hors du périmètre, même d’un réservataire inconnu`() throws {
        let lue = try importer("GARD;30028;T1;3;GARANTIE;2031;\nAVIGNON;30001;T1;3;SUBVENTION;;\n")
        #expect(lue.compte("droits.csv") == [2, 0, 0, 2])
        #expect(lue.dossier.droits.isEmpty)
    }

    @Test func `une ancienne commune a le code qui la remplace`() throws {
        let lue = try CampagneImportee {
            $0.nommer("passage", "passage.csv", "ancien;nouveau\n84999;84007\n")
            $0.nommer("droits", "droits.csv", DroitsTests.entete + "AVIGNON;84999;T1;3;AUTRE;;\n")
        }
        #expect(lue.dossier.droits.map(\.commune.texte) == ["84007"])
    }

    @Test func `une campagne sans droits.csv n’en a pas`() throws {
        #expect(try CampagneImportee { _ in }.dossier.droits.isEmpty)
    }
}
