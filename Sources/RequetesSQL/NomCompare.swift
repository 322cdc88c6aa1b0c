import Tabular

/// The name of a réservataire without what a keyboard changes, as the importer compares it: case, accents, the form of
/// apostrophes and hyphens, repeated blanks.
struct NomCompare {
    let dialecte: Dialecte

    init(_ dialecte: Dialecte) { self.dialecte = dialecte }

    func expression(_ x: String) -> String {
        let (accents, sans) = NomCompare.accents
        let plie =
            "lower(translate(\(x), \(dialecte.texte(accents + "’-\u{2010}\u{2011}\u{A0}\u{202F}")), "
            + "\(dialecte.texte(sans + "'     "))))"
        return Cellules(dialecte: dialecte).sansRepetition(plie)
    }

    /// The letters that comparing strips of their accents, and what they become.
    private static let accents: (String, String) = {
        let lettres = (0xC0...0x17F).compactMap(Unicode.Scalar.init).map(String.init)
        let pliees = lettres.map { ($0, Header.normalized($0)) }.filter { $0.1.count == 1 && $0.1.utf8.count == 1 }
        return (pliees.map(\.0).joined(), pliees.map(\.1).joined())
    }()
}
