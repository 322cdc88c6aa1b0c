import Importation
import Tabular

/// What a column of an export is for the tool.
package enum Correspondance: Sendable, Equatable {
    /// A column of ours, by one of its names.
    case reconnue(String)
    /// Perhaps a column of ours, to be confirmed by a profile.
    case proposee(String)
    /// Known in RPLS files, of no use to the bilan.
    case rpls
    case inconnue
}

/// Which table of a campaign an export looks like, and how its columns lead to those of the table.
struct Reconnaissance: Sendable {
    /// nil when it looks like none.
    let table: FichierDeCampagne?
    /// By the position of the columns.
    let correspondances: [Correspondance]
    /// Columns of the table that nothing gives, those that are required first.
    let manquantes: [(colonne: String, requise: Bool)]

    /// Looks at the names of a header.
    ///
    /// - Parameter imposee: the table that it is said to be; nil to find out.
    init(_ noms: [String], imposee: FichierDeCampagne? = nil) {
        let candidates = imposee.map { [$0] } ?? FichierDeCampagne.allCases.filter { $0 != .parcSuivant }
        let notes = candidates.compactMap { table in Reconnaissance.note(noms, table).map { (table, $0) } }
        let meilleure = notes.reduce(nil as (FichierDeCampagne, Int)?) { retenue, autre in
            retenue.map { autre.1 > $0.1 ? autre : $0 } ?? autre
        }
        table = imposee ?? meilleure?.0
        guard let table, let type = table.table else {
            correspondances = noms.map { _ in .inconnue }
            manquantes = []
            return
        }
        (correspondances, manquantes) = Reconnaissance.apparier(noms, table, type, proches: true)
    }

    /// The rank of the line that looks most like a header among the first ones of a file.
    static func rangDeLEntete(_ lignes: [LeadingLine], imposee: FichierDeCampagne?) -> Int {
        var meilleur: (rang: Int, note: Int)?
        for (rang, ligne) in lignes.enumerated() {
            let candidates = imposee.map { [$0] } ?? FichierDeCampagne.allCases
            let note = candidates.compactMap { Reconnaissance.note(ligne.fields, $0) }.max()
            if let note, note > meilleur?.note ?? Int.min { meilleur = (rang, note) }
        }
        if let meilleur { return meilleur.rang }
        let plus = lignes.map(\.fields.count).max() ?? 0
        return lignes.firstIndex { $0.fields.count == plus } ?? 0
    }

    /// How well names fit a table: more for what is found, less for what is missing; nil when they do not.
    private static func note(_ noms: [String], _ table: FichierDeCampagne) -> Int? {
        guard let type = table.table else { return nil }
        let (correspondances, manquantes) = apparier(noms, table, type, proches: false)
        var (reconnues, proposees) = (0, 0)
        for correspondance in correspondances {
            switch correspondance {
            case .reconnue: reconnues += 1
            case .proposee: proposees += 1
            case .rpls, .inconnue: break
            }
        }
        let absentes = manquantes.count { $0.requise }
        let requises = reconnues + proposees + manquantes.count - manquantes.count { !$0.requise }
        guard reconnues + proposees >= 2, absentes * 2 <= requises else { return nil }
        return reconnues * 3 + proposees * 2 - absentes * 6 + (absentes == 0 ? 20 : 0)
    }

    private static func apparier(
        _ noms: [String], _ table: FichierDeCampagne, _ type: any ColonneDeTable.Type, proches: Bool
    ) -> ([Correspondance], [(colonne: String, requise: Bool)]) {
        let colonnes = type.descriptions
        let header = Header(noms)
        var correspondances = [Correspondance](repeating: .inconnue, count: noms.count)
        var libres: [String] = []
        for colonne in colonnes {
            if let place = header.position(colonne.noms) {
                correspondances[place] = .reconnue(colonne.nom)
            } else {
                libres.append(colonne.nom)
            }
        }
        let estUnParc = table == .parc || table == .parcSuivant
        for (place, nom) in noms.enumerated() where correspondances[place] == .inconnue {
            if let autre = AutresNoms.colonne(nom, table: table), let rang = libres.firstIndex(of: autre) {
                correspondances[place] = .proposee(autre)
                libres.remove(at: rang)
            } else if estUnParc, ColonnesDeRPLS.contient(nom) {
                correspondances[place] = .rpls
            }
        }
        if proches { rapprocher(noms, &correspondances, &libres) }
        let requises = Set(colonnes.filter(\.requise).map(\.nom))
        let manquantes = libres.map { (colonne: $0, requise: requises.contains($0)) }
        return (correspondances, manquantes.filter(\.requise) + manquantes.filter { !$0.requise })
    }

    private static func rapprocher(
        _ noms: [String], _ correspondances: inout [Correspondance], _ libres: inout [String]
    ) {
        for (place, nom) in noms.enumerated() where correspondances[place] == .inconnue {
            let ecrit = AutresNoms.reduit(nom)
            // Of two or three letters, any word is near any other.
            guard ecrit.count > 3 else { continue }
            let reduits = libres.map(AutresNoms.reduit)
            guard let proche = ClesDeCampagne.proche(ecrit, parmi: reduits), let rang = reduits.firstIndex(of: proche)
            else { continue }
            correspondances[place] = .proposee(libres[rang])
            libres.remove(at: rang)
        }
    }
}

extension ColonneDeTable {
    /// Its columns without their type.
    fileprivate static var descriptions: [(nom: String, noms: [String], requise: Bool)] {
        allCases.map { ($0.rawValue, $0.noms, $0.estRequise) }
    }
}
