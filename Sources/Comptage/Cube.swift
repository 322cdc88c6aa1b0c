import Parc
import Regles

/// The facts added up by measure, réservataire and commune: every perimeter is a sum of its rows.
///
/// A row holds the total, then one count per category of every closed axis of its measure, laid end to end; the open
/// axes but the commune, whose categories only the data knows, are counted beside it.
struct Cube {
    private let dispositions: [Disposition]
    private var rangs: [Cle: Int] = [:]
    private(set) var lignes: [Ligne] = []
    private var comptes: [Int32] = []

    /// What a row is counted for.
    struct Cle: Hashable {
        /// Position of the measure in the cube's list.
        let mesure: Int
        /// nil is `*`.
        let reservataire: IndexReservataire?
        let commune: CodeCommune
    }

    /// A category that the data gives: empty code for *non renseigné*.
    struct CategorieOuverte: Hashable {
        let axe: Axe
        let code: String
    }

    /// One row: where its counts start, and those of the open axes.
    struct Ligne {
        let cle: Cle
        fileprivate let debut: Int
        fileprivate(set) var ouvertes: [CategorieOuverte: Int] = [:]
    }

    /// An empty cube for these measures.
    init(_ mesures: [Mesure], tranches: TranchesConstruction) {
        dispositions = mesures.map { Disposition($0, tranches) }
    }

    /// The row of a key, made when it is new: a handle for `ajouter(_:ligne:)`.
    mutating func ligne(_ cle: Cle) -> Int {
        if let rang = rangs[cle] { return rang }
        let rang = lignes.count
        rangs[cle] = rang
        lignes.append(Ligne(cle: cle, debut: comptes.count))
        comptes.append(contentsOf: repeatElement(0, count: dispositions[cle.mesure].largeur))
        return rang
    }

    /// Counts one unit in a row.
    mutating func ajouter(_ fait: Fait, ligne: Int) {
        let disposition = dispositions[lignes[ligne].cle.mesure]
        let debut = lignes[ligne].debut
        comptes[debut] += 1
        for plage in disposition.plages {
            if let position = plage.axe.position(fait) { comptes[debut + plage.positions.lowerBound + position] += 1 }
        }
        for axe in disposition.ouverts {
            if let code = axe.code(fait) {
                lignes[ligne].ouvertes[CategorieOuverte(axe: axe, code: code), default: 0] += 1
            }
        }
    }

    /// The communes that have a row, by code.
    var communes: [CodeCommune] { Set(lignes.map(\.cle.commune)).sorted() }

    /// How the rows of a measure are laid out.
    func disposition(_ mesure: Int) -> Disposition { dispositions[mesure] }

    /// The counts of a row, as its measure's `Disposition` lays them.
    func comptes(_ ligne: Ligne) -> ArraySlice<Int32> {
        comptes[ligne.debut..<(ligne.debut + dispositions[ligne.cle.mesure].largeur)]
    }
}

/// How the rows of one measure are laid out: the total first, then each closed axis at its range.
struct Disposition {
    let plages: [(axe: Axe, positions: Range<Int>)]
    /// The open axes but the commune, which is a part of the row's key.
    let ouverts: [Axe]
    let largeur: Int

    init(_ mesure: Mesure, _ tranches: TranchesConstruction) {
        var axes: [Axe] = []
        for axe in mesure.ventilations.flatMap(\.axes) where !axes.contains(axe) { axes.append(axe) }
        var plages: [(axe: Axe, positions: Range<Int>)] = []
        var debut = 1
        for axe in axes {
            guard let modalites = axe.modalites(tranches) else { continue }
            plages.append((axe, debut..<(debut + modalites.count)))
            debut += modalites.count
        }
        self.plages = plages
        ouverts = axes.filter { $0.ouvert && $0 != .commune }
        largeur = debut
    }

    /// Where a closed axis stands in a row; nil for an axis that the measure does not have, or an open one.
    func positions(_ axe: Axe) -> Range<Int>? { plages.first { $0.axe == axe }?.positions }
}
