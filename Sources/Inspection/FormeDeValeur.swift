import Importation
import Parc
import Tabular

/// What the content of a cell looks like.
package enum FormeDeValeur: String, Sendable, CaseIterable {
    /// A day as our importers read it: `jj/mm/aaaa`, `aaaa-mm-jj`.
    case date
    /// A day written in another way.
    case dateAutre = "date_autre"
    case mois
    case ouiNon = "oui_non"
    case entier
    case decimal
    case texte

    /// For people.
    package var libelle: String {
        switch self {
        case .date: "des dates (jj/mm/aaaa ou aaaa-mm-jj)"
        case .dateAutre: "des dates d’une autre forme"
        case .mois: "des mois (mm/aaaa)"
        case .ouiNon: "oui ou non (O, N)"
        case .entier: "des nombres entiers"
        case .decimal: "des nombres décimaux"
        case .texte: "du texte"
        }
    }

    /// The form of a field that is not empty, and the motif of a day that our importers do not read.
    static func lire(_ field: Field) -> (forme: FormeDeValeur, motif: MotifDeDate?) {
        let octets = field.bytes
        guard let premier = octets.first else { return (.texte, nil) }
        guard (0x30...0x39).contains(premier) else {
            return (octets.count <= 3 && field.ouiNon != nil ? .ouiNon : .texte, nil)
        }
        var chiffres = 0
        for octet in octets where (0x30...0x39).contains(octet) { chiffres += 1 }
        if chiffres == octets.count {
            if chiffres == 8, let motif = MotifDeDate(octets) { return (.dateAutre, motif) }
            return (.entier, nil)
        }
        if Jour(bytes: octets) != nil { return (.date, nil) }
        if octets.count == 7, chiffres == 6, octets[2] == 0x2F { return (.mois, nil) }
        if chiffres + 1 == octets.count, octets.contains(where: { $0 == 0x2C || $0 == 0x2E }) { return (.decimal, nil) }
        if let motif = MotifDeDate(octets) { return (.dateAutre, motif) }
        return (.texte, nil)
    }
}

/// A way of writing days that the importers read when a profile names it.
struct MotifDeDate: Sendable, Hashable {
    /// As `[dates] formats` of a profile writes it.
    let texte: String

    /// The motif of a content; nil when it is no day.
    init?(_ octets: UnsafeBufferPointer<UInt8>) {
        guard (6...30).contains(octets.count), let motif = MotifDeDate.motif(octets) else { return nil }
        guard MotifDeDate.jour(String(decoding: octets, as: UTF8.self), motif) != nil else { return nil }
        texte = motif
    }

    /// The day of a content of this motif.
    func jour(_ contenu: String) -> Jour? { MotifDeDate.jour(contenu, texte) }

    private static func jour(_ contenu: String, _ motif: String) -> Jour? {
        FormatDeDate(motif).flatMap { $0.jour(contenu) }
    }

    private static func motif(_ octets: UnsafeBufferPointer<UInt8>) -> String? {
        var nombres: [Int] = []
        var marques: [UInt8] = []
        var place = 0
        while place < octets.count, nombres.count < 3 {
            let debut = place
            while place < octets.count, (0x30...0x39).contains(octets[place]) { place += 1 }
            guard place > debut else { return nil }
            nombres.append(place - debut)
            if nombres.count == 3 || place == octets.count { break }
            marques.append(octets[place])
            place += 1
        }
        let suite = place < octets.count ? "*" : ""
        if nombres.first == 8, nombres.count == 1 || !marques.isEmpty {
            guard nombres.count == 1 || marques[0] == 0x20 || marques[0] == 0x54 else { return nil }
            let siecle = octets[0] == 0x32 || (octets[0] == 0x31 && octets[1] == 0x39)
            return (siecle ? "aaaammjj" : "jjmmaaaa") + (nombres.count > 1 ? "*" : "")
        }
        guard nombres.count == 3, marques.allSatisfy({ [0x2D, 0x2E, 0x2F, 0x20].contains($0) }) else { return nil }
        if suite == "*", octets[place] != 0x20, octets[place] != 0x54 { return nil }
        let noms: [String]
        switch (nombres[0], nombres[1], nombres[2]) {
        case (4, 1...2, 1...2): noms = ["aaaa", "mm", "jj"]
        case (1...2, 1...2, 4): noms = ["jj", "mm", "aaaa"]
        case (1...2, 1...2, 2): noms = ["jj", "mm", "aa"]
        default: return nil
        }
        let signes = marques.map { String(UnicodeScalar($0)) }
        return noms[0] + signes[0] + noms[1] + signes[1] + noms[2] + suite
    }
}
