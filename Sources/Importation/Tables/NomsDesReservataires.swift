import Parc
import Tabular

/// The names of the réservataires: their codes, their SIREN, their names; one that is only close is never taken.
struct NomsDesReservataires: Sendable {
    private let codes: [String: IndexReservataire]
    /// By SIREN; nil for one that several bear, as conventions of one institution may.
    private let sirens: [String: IndexReservataire?]
    /// By name as it is compared; nil for one that several bear.
    private let noms: [String: IndexReservataire?]

    /// What a content names.
    struct Designation: Sendable {
        let index: IndexReservataire
        /// Whether it is not by its code.
        let autrement: Bool
    }

    /// The réservataires of these conventions, and BAILLEUR when `bailleur` names it.
    init(_ conventions: [Convention], bailleur: Bailleur?) {
        var codes: [String: IndexReservataire] = [:]
        var sirens: [String: IndexReservataire?] = [:]
        var noms: [String: IndexReservataire?] = [:]
        func ajouter(_ rang: Int, _ code: String, _ nom: String, _ siren: String?) {
            codes[code] = IndexReservataire(rang)
            if let siren { sirens[siren] = .some(sirens[siren] == nil ? IndexReservataire(rang) : nil) }
            let compare = NomsDesReservataires.compare(nom)
            noms[compare] = .some(noms[compare] == nil ? IndexReservataire(rang) : nil)
        }
        for (rang, convention) in conventions.enumerated() {
            ajouter(rang, convention.reservataire, convention.nom, convention.siren)
        }
        if let bailleur { ajouter(conventions.count, Convention.codeBailleur, bailleur.nom, bailleur.siren) }
        self.codes = codes
        self.sirens = sirens
        self.noms = noms
    }

    /// What a content names; nil when it is nothing that is known.
    func designation(_ texte: String) -> Designation? {
        if let index = codes[texte] { return Designation(index: index, autrement: false) }
        if texte.isEmpty { return nil }
        let trouve = sirens[texte].flatMap(\.self) ?? noms[NomsDesReservataires.compare(texte)].flatMap(\.self)
        return trouve.map { Designation(index: $0, autrement: true) }
    }

    /// The code of a réservataire.
    func code(_ index: IndexReservataire) -> String { codes.first { $0.value == index }?.key ?? "" }

    /// What a name that nothing bears may have meant, as the detail of its rejection; empty when nothing is close.
    func suggestion(_ texte: String) -> String {
        if texte.isEmpty { return "" }
        let compare = NomsDesReservataires.compare(texte)
        if noms[compare] == .some(nil) { return "plusieurs conventions portent ce nom" }
        if sirens[texte] == .some(nil) { return "plusieurs conventions portent ce SIREN" }
        let connus =
            codes.map { (NomsDesReservataires.compare($0.key), $0.value) }
            + noms.compactMap { nom, index in index.map { (nom, $0) } }
        let noms = Dictionary(connus, uniquingKeysWith: { first, _ in first })
        guard let proche = ClesDeCampagne.proche(compare, parmi: noms.keys.sorted()),
            let code = codes.first(where: { $0.value == noms[proche] })?.key
        else { return "" }
        return "vouliez-vous dire \(code) ?"
    }

    /// A name without what a keyboard changes: case, accents, the form of apostrophes and hyphens, repeated blanks.
    private static func compare(_ nom: String) -> String {
        Header.normalized(nom).map { $0 == "’" ? "'" : "-\u{2010}\u{2011}\u{A0}\u{202F}\t".contains($0) ? " " : $0 }
            .split(separator: " ").map { String($0) }.joined(separator: " ")
    }
}
