import Parc
import Tabular

/// Where the names of dwellings lead: IDENT_REP first, then IDENT_INT, in the stock, then in that of the year after.
struct Annuaire: Sendable {
    let noms: ByteTable
    let parc: ParcLu
    let parcSuivant: ParcLu?

    /// What a name leads to.
    enum Destination: Equatable, Sendable {
        case parc(Int)
        case parcSuivant(Int)
        case horsPerimetre
        case ambigu
        case inconnu
    }

    /// Where a name leads (LOG-1; `logement` of the log: IDENT_REP, or IDENT_INT when no dwelling has that IDENT_REP).
    func destination(_ nom: Int) -> Destination {
        if let cible = parc.parRepertoire[nom] { return Annuaire.destination(cible, Destination.parc) }
        if let cible = parcSuivant?.parRepertoire[nom] { return Annuaire.destination(cible, Destination.parcSuivant) }
        if let cible = parc.parInterne[nom] { return Annuaire.destination(cible, Destination.parc) }
        if let cible = parcSuivant?.parInterne[nom] { return Annuaire.destination(cible, Destination.parcSuivant) }
        if let cible = cible(nom, dans: parc) { return Annuaire.destination(cible, Destination.parc) }
        if let cible = parcSuivant.flatMap({ cible(nom, dans: $0) }) {
            return Annuaire.destination(cible, Destination.parcSuivant)
        }
        return .inconnu
    }

    /// The dwelling of a name in the stock of the year after alone, by its position there.
    func rangSuivant(_ nom: Int) -> Int? {
        guard let parcSuivant,
            case .logement(let rang)? = parcSuivant.parRepertoire[nom] ?? parcSuivant.parInterne[nom]
                ?? cible(nom, dans: parcSuivant)
        else { return nil }
        return rang
    }

    private static func destination(_ cible: ParcLu.Cible, _ logement: (Int) -> Destination) -> Destination {
        switch cible {
        case .logement(let rang): logement(rang)
        case .horsPerimetre: .horsPerimetre
        case .ambigu: .ambigu
        }
    }

    /// The dwelling of a name of the form `parc.csv:123`, in a file that names none.
    private func cible(_ nom: Int, dans parc: ParcLu) -> ParcLu.Cible? {
        let texte = noms.text(nom)
        guard texte.hasPrefix(parc.compte.fichier + ":") else { return nil }
        return Int(Substring(texte.utf8.dropFirst(parc.compte.fichier.utf8.count + 1))).flatMap {
            parc.cible(numero: $0)
        }
    }
}
