import Parc
import Regles
import Threads

/// Every measure on one perimeter: shared by all the bilans of that perimeter.
struct CompteDePerimetre {
    /// The communes of the perimeter that have a figure or a right, by code.
    let communes: [CodeCommune]
    /// Of them, those where something is counted.
    let communesComptees: [CodeCommune]
    /// Those where the landlord has a dwelling, by code.
    let communesDuStock: [CodeCommune]
    /// The codes of the open axes that have a figure here, in order, *non renseigné* (empty) last.
    let codesOuverts: [Axe: [String]]
    let mesures: [MesureSurPerimetre]
    /// The sums of I3, I5 and of the real flow.
    let faits: FaitsDeCommune
    /// Those that have a value.
    let delais: [CleDeDelai: [CaseCalculee]]

    /// One measure: the row of `*`, and those of the réservataires that have a figure.
    struct MesureSurPerimetre {
        let mesure: Mesure
        let ensemble: [Valeurs]
        let parReservataire: [IndexReservataire: [Valeurs]]
    }

    /// Adds up the communes of a perimeter.
    ///
    /// - Parameters:
    ///   - membres: all the communes of the perimeter that anything is known of, by code.
    ///   - avecDroit: the communes where a réservataire has a right.
    ///   - fils: how many threads share the measures.
    init(_ faits: Faits, _ membres: [CodeCommune], avecDroit: Set<CodeCommune>, fils: Int = 1) {
        let rangees = membres.map { (commune: $0, lignes: faits.cube.lignes(de: $0)) }
        communesComptees = rangees.filter { $0.lignes != nil }.map(\.commune)
        communes = rangees.filter { $0.lignes != nil || avecDroit.contains($0.commune) }.map(\.commune)
        let lignes = rangees.flatMap { $0.lignes ?? [] }
        codesOuverts = CompteDePerimetre.codesOuverts(lignes)
        let rangs = RangsDesModalites(communes: communes, codesOuverts: codesOuverts)
        let parMesure = Dictionary(grouping: lignes, by: \.cle.mesure)
        mesures = Parallel.map(faits.mesures.count, threads: fils) { index in
            let mesure = faits.mesures[index]
            let parReservataire = Dictionary(grouping: parMesure[index] ?? [], by: \.cle.reservataire).mapValues {
                SommeDeLignes($0, faits.cube, faits.cube.disposition(index), rangs).valeurs(mesure.ventilations)
            }
            return MesureSurPerimetre(
                mesure: mesure, ensemble: parReservataire[nil] ?? CompteDePerimetre.zeros(mesure),
                parReservataire: Dictionary(
                    uniqueKeysWithValues: parReservataire.compactMap { cle, valeurs in cle.map { ($0, valeurs) } }))
        }
        var total = FaitsDeCommune()
        var communesDuStock: [CodeCommune] = []
        for commune in membres {
            guard let sien = faits.parCommune[commune] else { continue }
            total.add(sien)
            if sien.stock.lignes > sien.stock.sortis { communesDuStock.append(commune) }
        }
        self.faits = total
        self.communesDuStock = communesDuStock
        delais = faits.delais.statistiques(membres)
    }

    /// A measure counted on facts; nil when it is counted otherwise (section M).
    func mesure(_ mesure: Mesure) -> MesureSurPerimetre? { mesures.first { $0.mesure.cle == mesure.cle } }

    /// The figures of a measure for a réservataire that has none.
    static func zeros(_ mesure: Mesure) -> [Valeurs] { mesure.ventilations.map { _ in .nulles } }

    /// Freed, less withdrawn without an offer, less what SOU-2 subtracts.
    var fluxReel: Int {
        faits.etats.reduce(0, +) - faits.etats[EtatDesLiberes.retire.rawValue] - faits.soustraites.reduce(0, +)
    }

    private static func codesOuverts(_ lignes: [Cube.Ligne]) -> [Axe: [String]] {
        var codes: [Axe: Set<String>] = [:]
        for ligne in lignes {
            for categorie in ligne.ouvertes.keys { codes[categorie.axe, default: []].insert(categorie.code) }
        }
        return codes.mapValues { $0.sorted { $0.isEmpty == $1.isEmpty ? $0 < $1 : $1.isEmpty } }
    }
}

/// The positions of the categories that only the data knows, on one perimeter.
private struct RangsDesModalites {
    let communes: [CodeCommune: Int]
    let ouvertes: [Cube.CategorieOuverte: Int]

    init(communes: [CodeCommune], codesOuverts: [Axe: [String]]) {
        self.communes = Dictionary(uniqueKeysWithValues: communes.enumerated().map { ($1, $0) })
        var ouvertes: [Cube.CategorieOuverte: Int] = [:]
        for (axe, codes) in codesOuverts {
            for (rang, code) in codes.enumerated() { ouvertes[Cube.CategorieOuverte(axe: axe, code: code)] = rang }
        }
        self.ouvertes = ouvertes
    }
}

/// The rows of one measure for one réservataire over the communes of a perimeter.
private struct SommeDeLignes {
    private let disposition: Disposition
    // The counts of all rows: a slice for each row would have threads wait for each other to count references to it.
    private let comptes: [Int32]
    /// By position of their commune, where the counts of each begin.
    private let lignes: [(commune: Int, debut: Int)]
    private let sommes: [Int]
    private let ouvertes: [Axe: [Int: Int]]

    init(_ lignes: [Cube.Ligne], _ cube: Cube, _ disposition: Disposition, _ rangs: RangsDesModalites) {
        self.disposition = disposition
        var sommes = [Int](repeating: 0, count: disposition.largeur)
        var ouvertes: [Axe: [Int: Int]] = [:]
        var rangees: [(commune: Int, debut: Int)] = []
        let comptes = cube.tousLesComptes
        for ligne in lignes {
            for index in sommes.indices { sommes[index] += Int(comptes[ligne.debut + index]) }
            if let commune = rangs.communes[ligne.cle.commune] { rangees.append((commune, ligne.debut)) }
            for (categorie, nombre) in ligne.ouvertes {
                if let rang = rangs.ouvertes[categorie] {
                    ouvertes[categorie.axe, default: [:]][rang, default: 0] += nombre
                }
            }
        }
        self.comptes = comptes
        self.lignes = rangees
        self.sommes = sommes
        self.ouvertes = ouvertes
    }

    func valeurs(_ ventilations: [Ventilation]) -> [Valeurs] { ventilations.map(valeurs) }

    /// The figures of one breakdown, in the order of its categories.
    private func valeurs(_ ventilation: Ventilation) -> Valeurs {
        switch ventilation.axes.count {
        case 0: return Valeurs(toutes: sommes.prefix(1))
        case 1: return valeurs(ventilation.axes[0])
        default:
            if let positions = disposition.positions(ventilation.axes) { return Valeurs(toutes: sommes[positions]) }
            guard ventilation.axes[0] == .commune, let positions = disposition.positions([ventilation.axes[1]]) else {
                preconditionFailure("breakdown without a sum: \(ventilation)")
            }
            return Valeurs(
                lignes.flatMap { ligne in
                    positions.enumerated().map { rang, position in
                        (
                            rang: ligne.commune * positions.count + rang,
                            valeur: Int(comptes[ligne.debut + position])
                        )
                    }
                })
        }
    }

    private func valeurs(_ axe: Axe) -> Valeurs {
        if axe == .commune {
            return Valeurs(lignes.map { (rang: $0.commune, valeur: Int(comptes[$0.debut])) })
        }
        if let positions = disposition.positions([axe]) { return Valeurs(toutes: sommes[positions]) }
        return Valeurs((ouvertes[axe] ?? [:]).map { (rang: $0.key, valeur: $0.value) })
    }
}
