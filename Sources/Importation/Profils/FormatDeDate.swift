package import Parc

/// How an export writes a day: `jj`, `mm`, `aaaa` or `aa` for its parts, `*` at the end for what does not matter (an
/// hour), anything else for itself.
package struct FormatDeDate: Sendable {
    private enum Partie: Sendable {
        case jour, mois, annee, anneeCourte
        case texte(Character)
    }

    private let parties: [Partie]
    private let laisseLaSuite: Bool
    /// Then more digits would make it another year.
    private let finitParUneAnnee: Bool
    /// How many digits a day or a month may have: two when nothing parts them.
    private let deuxChiffres: ClosedRange<Int>

    /// A format; nil when it does not hold a day, a month and a year, once each.
    package init?(_ motif: String) {
        laisseLaSuite = motif.hasSuffix("*")
        var parties: [Partie] = []
        var reste = (laisseLaSuite ? motif.dropLast() : motif[...]).lowercased()[...]
        while let premier = reste.first {
            let (partie, longueur) = FormatDeDate.partie(reste) ?? (.texte(premier), 1)
            parties.append(partie)
            reste = reste.dropFirst(longueur)
        }
        let noms = parties.compactMap { partie -> String? in
            switch partie {
            case .jour: "j"
            case .mois: "m"
            case .annee, .anneeCourte: "a"
            case .texte: nil
            }
        }
        guard noms.sorted() == ["a", "j", "m"] else { return nil }
        self.parties = parties
        deuxChiffres = parties.count == 3 ? 2...2 : 1...2
        finitParUneAnnee =
            switch parties.last {
            case .annee, .anneeCourte: true
            case .jour, .mois, .texte, nil: false
            }
    }

    private static func partie(_ reste: Substring) -> (Partie, Int)? {
        if reste.hasPrefix("aaaa") { return (.annee, 4) }
        if reste.hasPrefix("aa") { return (.anneeCourte, 2) }
        if reste.hasPrefix("jj") { return (.jour, 2) }
        return reste.hasPrefix("mm") ? (.mois, 2) : nil
    }

    /// The day that a text of this format tells; nil when it is not of this format, or no day.
    package func jour(_ texte: String) -> Jour? {
        var (annee, mois, jour) = (0, 0, 0)
        var reste = texte[...]
        for partie in parties {
            switch partie {
            case .annee: annee = FormatDeDate.nombre(&reste, 4...4) ?? 0
            case .anneeCourte:
                guard let deux = FormatDeDate.nombre(&reste, 2...2) else { return nil }
                annee = deux < 70 ? 2000 + deux : 1900 + deux
            case .mois: mois = FormatDeDate.nombre(&reste, deuxChiffres) ?? 0
            case .jour: jour = FormatDeDate.nombre(&reste, deuxChiffres) ?? 0
            case .texte(let attendu):
                guard reste.popFirst()?.lowercased() == String(attendu) else { return nil }
            }
        }
        if laisseLaSuite, finitParUneAnnee, reste.first?.isNumber == true { return nil }
        return reste.isEmpty || laisseLaSuite ? Jour(annee: annee, mois: mois, jour: jour) : nil
    }

    /// The number that the next digits make, as many as there are up to the upper bound.
    private static func nombre(_ reste: inout Substring, _ longueurs: ClosedRange<Int>) -> Int? {
        let chiffres = reste.prefix(longueurs.upperBound).prefix { $0.isASCII && $0.isNumber }
        guard longueurs.contains(chiffres.count) else { return nil }
        reste = reste.dropFirst(chiffres.count)
        return Int(chiffres)
    }
}
