import Parc
import Regles

/// The facts added up by measure, réservataire and commune: every perimeter is a sum of its rows.
///
/// A row holds one count per category of every axis but the commune, laid end to end, the total first.
struct Cube {
    /// Where each axis but the commune starts in a row, and how many categories it has.
    let plages: [Axe: Range<Int>]
    /// The same starts as a list, for the loop that counts.
    private let debuts: [(axe: Axe, debut: Int)]
    private let largeur: Int
    private var rangs: [Cle: Int] = [:]
    private var cles: [Cle] = []
    private var comptes: [Int32] = []

    /// What a row is counted for.
    struct Cle: Hashable {
        /// Position of the measure in the cube's list.
        let mesure: Int
        /// nil is `*`.
        let reservataire: IndexReservataire?
        let commune: CodeCommune
    }

    init(tranches: TranchesConstruction) {
        var plages: [Axe: Range<Int>] = [:]
        var debut = 1
        for axe in Axe.allCases {
            guard let modalites = axe.modalites(tranches) else { continue }
            plages[axe] = debut..<(debut + modalites.count)
            debut += modalites.count
        }
        self.plages = plages
        debuts = Axe.allCases.compactMap { axe in plages[axe].map { (axe, $0.lowerBound) } }
        largeur = debut
    }

    /// The row of a key, made when it is new: a handle for `ajouter(_:ligne:)`.
    mutating func ligne(_ cle: Cle) -> Int {
        if let rang = rangs[cle] { return rang }
        let rang = cles.count
        rangs[cle] = rang
        cles.append(cle)
        comptes.append(contentsOf: repeatElement(0, count: largeur))
        return rang
    }

    /// Counts one dwelling or vacancy with these attributes in a row.
    mutating func ajouter(_ attributs: Attributs, ligne: Int) {
        let debut = ligne * largeur
        comptes[debut] += 1
        for plage in debuts {
            if let position = plage.axe.position(attributs) { comptes[debut + plage.debut + position] += 1 }
        }
    }

    /// The communes that have a row, by code.
    var communes: [CodeCommune] { Set(cles.map(\.commune)).sorted() }

    /// Visits every row: its key and its counts (total first, then each axis at its range).
    func forEachLigne(_ body: (Cle, ArraySlice<Int32>) -> Void) {
        for (rang, cle) in cles.enumerated() { body(cle, comptes[(rang * largeur)..<((rang + 1) * largeur)]) }
    }
}
