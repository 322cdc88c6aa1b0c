import Parc
import Testing

@testable import Importation

/// How a profile says that an export writes days.
@Suite struct FormatDeDateTests {
    @Test(arguments: [
        ("jj.mm.aa", "05.02.24", "2024-02-05"), ("jj.mm.aa", "5.2.24", "2024-02-05"),
        ("jj.mm.aa", "31.12.69", "2069-12-31"), ("jj.mm.aa", "31.12.70", "1970-12-31"),
        ("aaaammjj", "20240205", "2024-02-05"), ("jjmmaaaa", "05022024", "2024-02-05"),
        ("mm/jj/aaaa", "02/05/2024", "2024-02-05"), ("JJ/MM/AAAA", "05/02/2024", "2024-02-05"),
        ("jj/mm/aaaa*", "05/02/2024 14:30", "2024-02-05"), ("jj/mm/aaaa*", "05/02/2024", "2024-02-05"),
        ("aaaammjj*", "20240205143000", "2024-02-05"), ("aaaa-mm-jjT*", "2024-02-05T10:00:00", "2024-02-05"),
        ("le jj mm aaaa", "Le 5 2 2024", "2024-02-05"), ("jj-mm-aaaa", "29-02-2024", "2024-02-29"),
    ])
    func `un jour de ce format est lu`(_ motif: String, _ texte: String, _ iso: String) throws {
        #expect(try #require(FormatDeDate(motif)).jour(texte)?.iso == iso)
    }

    @Test(arguments: [
        ("jj.mm.aa", "05.02.2024"), ("jj.mm.aa", "05/02/24"), ("jj.mm.aa", "30.02.24"), ("jj.mm.aa", ""),
        ("aaaammjj", "2024020"), ("aaaammjj", "2024115"), ("aaaammjj", "202402055"), ("aaaammjj", "20241301"),
        ("jj/mm/aaaa", "05/02/2024 14:30"), ("jj/mm/aaaa", "05/02/24"), ("jj/mm/aa*", "05/02/2024"),
        ("jj/mm/aaaa*", "05/02/20245"), ("jj-mm-aaaa", "29-02-2023"), ("jj/mm/aaaa", "٠٥/02/2024"),
    ])
    func `un texte d’un autre format, ou qui n’est pas un jour, ne l’est pas`(_ motif: String, _ texte: String) throws {
        #expect(try #require(FormatDeDate(motif)).jour(texte) == nil)
    }

    @Test(arguments: ["", "jj.mm", "jj/jj/aaaa", "jj/mm/aaaa/aa", "aaaa", "dd/mm/yyyy", "j/m/a", "*"])
    func `un format sans jour, mois et année une fois chacun est refusé`(_ motif: String) {
        #expect(FormatDeDate(motif) == nil)
    }
}
