import Parc
import Testing

@Suite struct JourTests {
    @Test(arguments: ["2024-12-31", "31/12/2024"])
    func `les deux écritures donnent le même jour`(_ texte: String) throws {
        let jour = try #require(Jour(texte))
        #expect((jour.annee, jour.mois, jour.jour) == (2024, 12, 31))
        #expect(jour.iso == "2024-12-31")
        #expect(jour.francais == "31/12/2024")
    }

    @Test func `le mois vient avant le jour en écriture ISO et après lui en français`() {
        #expect(Jour("2024-03-05")?.mois == 3)
        #expect(Jour("05/03/2024")?.mois == 3)
    }

    @Test func `jours et mois s’écrivent sur deux chiffres`() {
        #expect(Jour("2024-03-05")?.iso == "2024-03-05")
        #expect(Jour("2024-03-05")?.francais == "05/03/2024")
    }

    @Test(arguments: ["31/02/2024", "2024-02-30", "31/04/2024", "2024-13-01", "2024-00-10", "2024-01-00", "32/01/2024"])
    func `un jour qui n’existe pas est refusé`(_ texte: String) { #expect(Jour(texte) == nil) }

    @Test(arguments: ["2024-02-29", "2000-02-29", "2400-02-29", "29/02/2028"])
    func `une année bissextile a un 29 février`(_ texte: String) { #expect(Jour(texte) != nil) }

    @Test(arguments: ["2023-02-29", "1900-02-29", "29/02/2100"])
    func `les autres années n’en ont pas`(_ texte: String) { #expect(Jour(texte) == nil) }

    @Test(arguments: [
        "20244-01-01", "01/01/20244", "0999-12-31", "0000-01-01", "24-01-01", "1/1/2024", "2024-1-1", "20240101", "",
        "2024-01-01 ", " 2024-01-01", "2024.01.01", "aaaa-mm-jj", "2024-01-0a", "-024-01-01", "٢٠٢٤-01-01",
    ])
    func `une autre écriture est refusée`(_ texte: String) { #expect(Jour(texte) == nil) }

    @Test(arguments: [(999, false), (1000, true), (9999, true), (10_000, false)])
    func `une année a quatre chiffres`(_ annee: Int, _ existe: Bool) {
        #expect((Jour(annee: annee, mois: 1, jour: 1) != nil) == existe)
    }

    @Test func `l’ordre est celui du calendrier`() throws {
        let textes = ["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01", "2024-10-01", "2025-01-01"]
        let jours = try textes.map { try #require(Jour($0)) }
        #expect(jours.reversed().sorted().map(\.iso) == textes)
    }

    @Test func `la fin d’une année est le 31 décembre`() {
        #expect(Jour.finAnnee(2024) == Jour("2024-12-31"))
    }

    @Test func `chaque mois d’une année ordinaire a sa longueur`() {
        let longueurs = (1...12).map { mois in
            (1...31).count { Jour(annee: 2023, mois: mois, jour: $0) != nil }
        }
        #expect(longueurs == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    }

    @Test(arguments: [
        ("2024-02-28", "2024-03-01", 2), ("2023-02-28", "2023-03-01", 1), ("2023-12-31", "2024-12-31", 366),
        ("1900-01-01", "1901-01-01", 365), ("2000-01-01", "2001-01-01", 366), ("2024-05-10", "2024-05-10", 0),
    ])
    func `deux jours sont séparés du nombre de jours du calendrier`(_ debut: String, _ fin: String, _ jours: Int) throws
    {
        let (debut, fin) = (try #require(Jour(debut)), try #require(Jour(fin)))
        #expect(fin.numero - debut.numero == jours)
    }
}
