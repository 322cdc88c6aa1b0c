import Diagnostics
import Parc
import TestSupport
import Testing

/// prevision.csv.
@Suite struct PrevisionsTests {
    private static let entete = "annee;territoire;poste;categorie;nombre\n"
    private static let premieres = "2024;*;MUTATION;;10\n2024;*;RELOGEMENT;ANRU;3\n2025;*;RELOGEMENT;;4\n"

    private static func cas(
        _ regle: String, _ description: String, _ colonne: String, _ ligne: String, rejet: Bool = true
    ) -> CasDeRegle {
        CasDeRegle(
            regle, description, "prevision.csv", ligne: 5, colonne: colonne,
            compte: rejet ? [4, 3, 1, 0] : [4, 4, 0, 0]
        ) { $0.nommer("prevision", "prevision.csv", entete + premieres + "\(ligne)\n") }
    }

    static let cas = [
        cas("PREV-01", "année absente", "annee", ";*;VENTE;;1"),
        cas("PREV-01", "année à deux chiffres", "annee", "24;*;VENTE;;1"),
        cas("PREV-01", "année invraisemblable", "annee", "2204;*;VENTE;;1"),
        cas("PREV-02", "territoire absent", "territoire", "2024;;VENTE;;1"),
        cas("PREV-02", "territoire en lettres", "territoire", "2024;Avignon;VENTE;;1"),
        cas("PREV-02", "deux territoires", "territoire", "2024;84007 84092;VENTE;;1"),
        cas("PREV-03", "commune inconnue", "territoire", "2024;84001;VENTE;;1", rejet: false),
        cas("PREV-03", "EPCI inconnu", "territoire", "2024;248400999;VENTE;;1", rejet: false),
        cas("PREV-04", "poste absent", "poste", "2024;*;;;1"),
        cas("PREV-04", "poste inconnu", "poste", "2024;*;MUTATIONS;;1"),
        cas("PREV-04", "catégorie inconnue", "categorie", "2024;*;RELOGEMENT;OPAH;1"),
        cas("PREV-04", "VENTE en catégorie", "categorie", "2024;*;RELOGEMENT;VENTE;1"),
        cas("PREV-05", "catégorie d’une vente", "categorie", "2024;*;VENTE;ANRU;1", rejet: false),
        cas("PREV-06", "nombre absent", "nombre", "2024;*;VENTE;;"),
        cas("PREV-06", "nombre en lettres", "nombre", "2024;*;VENTE;;un"),
        cas("PREV-06", "nombre négatif", "nombre", "2024;*;VENTE;;-1"),
        cas("PREV-06", "nombre à virgule", "nombre", "2024;*;VENTE;;1,5"),
        cas("PREV-07", "poste en double", "poste", "2024;*;MUTATION;;1"),
        cas("PREV-07", "catégorie en double", "poste", "2024;*;RELOGEMENT;ANRU;1"),
        cas("PREV-07", "le tout après une catégorie", "poste", "2024;*;RELOGEMENT;;1"),
        cas("PREV-07", "une catégorie après le tout", "poste", "2025;*;RELOGEMENT;LHI;1"),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    private func importer(_ lignes: String) throws -> CampagneImportee {
        try CampagneImportee { $0.nommer("prevision", "prevision.csv", PrevisionsTests.entete + lignes) }
    }

    @Test func `une prévision dit l’année, le territoire, le poste et le nombre`() throws {
        let lue = try importer(
            "2025;*;mutation;;68\n2025;84007;RELOGEMENT;orcod;2\n2025;248400251;VENTE;;4\n2025;*;AUTRE;;0\n")
        #expect(
            lue.dossier.previsions == [
                Prevision(annee: 2025, territoire: .departement, poste: .mutation, categorie: nil, nombre: 68),
                Prevision(
                    annee: 2025, territoire: .commune(insee("84007")), poste: .relogement, categorie: .orcod, nombre: 2),
                Prevision(annee: 2025, territoire: .epci("248400251"), poste: .vente, categorie: nil, nombre: 4),
                Prevision(annee: 2025, territoire: .departement, poste: .autre, categorie: nil, nombre: 0),
            ])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une catégorie de trop est ignorée, le nombre reste`() throws {
        let previsions = try importer("2025;*;MUTATION;LHI;5\n").dossier.previsions
        #expect(previsions.map(\.categorie) == [nil])
        #expect(previsions.map(\.nombre) == [5])
    }

    @Test func `un même poste pour une autre année, un autre territoire ou une autre catégorie est sans reproche`()
        throws
    {
        let lue = try importer(
            "2024;*;RELOGEMENT;ANRU;1\n2025;*;RELOGEMENT;ANRU;1\n2024;84007;RELOGEMENT;ANRU;1\n2024;*;RELOGEMENT;LHI;1\n"
        )
        #expect(lue.dossier.previsions.count == 4)
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une commune d’un autre département est hors du périmètre`() throws {
        let lue = try importer("2024;30028;MUTATION;;6\n2024;30001;MUTATION;;6\n")
        #expect(lue.compte("prevision.csv") == [2, 0, 0, 2])
        #expect(lue.dossier.previsions.isEmpty)
    }
}
