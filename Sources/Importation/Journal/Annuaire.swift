import Parc
import Tabular

/// Where the names of dwellings lead: IDENT_REP first, then IDENT_INT, in the stock, then in that of the year after.
struct Annuaire {
    let noms: ByteTable
    let parc: ParcLu
    let parcSuivant: ParcLu?
    let fichierDuParc: String

    /// What a name leads to.
    enum Destination: Hashable {
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
        guard let numero = numeroDeLigne(nom), let cible = parc.cible(numero: numero) else { return .inconnu }
        return Annuaire.destination(cible, Destination.parc)
    }

    private static func destination(_ cible: ParcLu.Cible, _ logement: (Int) -> Destination) -> Destination {
        switch cible {
        case .logement(let rang): logement(rang)
        case .horsPerimetre: .horsPerimetre
        case .ambigu: .ambigu
        }
    }

    /// The line of a name of the form `parc.csv:123`.
    private func numeroDeLigne(_ nom: Int) -> Int? {
        let texte = noms.text(nom)
        guard texte.hasPrefix(fichierDuParc + ":") else { return nil }
        return Int(texte.dropFirst(fichierDuParc.utf8.count + 1))
    }
}
