/// The relations that a table writes: along every axis, every parent is the sum of each of its partitions.
struct RelationsDeTable {
    private let table: TableLiee
    let mesure: Int32
    /// The numbers of the codes of each listed cell.
    private let lignes: [[Int32]]
    private let hierarchies: [Hierarchie]
    /// For each axis, the levels that the table does not publish.
    private let tus: [Set<Int32>]
    private let sensibles: [Bool]
    /// On a sensitive axis a 0 is protected: every combination of codes is a cell that may move, listed or not.
    private var isComplete: Bool { table.absentes == .zero && sensibles.contains(true) }

    init(_ table: TableLiee, _ tables: TablesLiees, _ lexique: Lexique, _ hierarchies: [String: Hierarchie]) {
        self.table = table
        mesure = lexique.mesure(table.population, table.mesure) ?? 0
        let lignes = table.cellules.map { cellule in
            zip(table.axes, cellule.codes).map { lexique.code($0, $1) ?? Lexique.total }
        }
        self.lignes = lignes
        self.hierarchies = table.axes.map { hierarchies[$0] ?? Hierarchie($0, tables, lexique) }
        tus = self.hierarchies.enumerated().map { place, hierarchie in
            hierarchie.niveauxTus(Set(lignes.lazy.map { $0[place] }))
        }
        sensibles = table.axes.map { tables.sensibles.contains($0) }
    }

    /// Enters the listed cells.
    func list(in enCours: inout SystemeEnCours, _ lexique: Lexique) -> [Incoherence] {
        var ecarts: [Incoherence] = []
        for (codes, cellule) in zip(lignes, table.cellules) {
            let numero = lexique.numero(mesure: mesure, codes: codes)
            let place = enCours.place(numero) ?? enCours.add(numero, .listee, valeur: cellule.valeur)
            if enCours.valeurs[place] != cellule.valeur { ecarts.append(.deuxValeurs(lexique.cle(numero))) }
            if table.publique { enCours.fixes[place] = true }
        }
        return ecarts
    }

    /// Writes the relations; call once every table has listed its cells.
    func write(in enCours: inout SystemeEnCours, _ lexique: Lexique) {
        let lignes = isComplete ? combinaisons() : lignes
        for axe in table.axes.indices {
            var vues: Set<[Int32]> = []
            for ligne in lignes {
                var autres = ligne
                autres[axe] = Lexique.total
                guard vues.insert(autres).inserted else { continue }
                for partition in hierarchies[axe].partitions {
                    write(partition, axe: axe, ligne: autres, in: &enCours, lexique)
                }
            }
        }
    }

    private func combinaisons() -> [[Int32]] {
        hierarchies.indices.reduce([[]]) { debuts, axe in
            let codes = Set(hierarchies[axe].appartenances.keys).union(lignes.lazy.map { $0[axe] }).sorted()
            return debuts.flatMap { debut in codes.map { debut + [$0] } }
        }
    }

    private func write(
        _ partition: Hierarchie.Partition, axe: Int, ligne: [Int32], in enCours: inout SystemeEnCours,
        _ lexique: Lexique
    ) {
        let codes = [partition.parent] + partition.enfants
        var membres: [(codes: [Int32], numero: Lexique.Numero, place: Int?)] = []
        for code in codes {
            var ligne = ligne
            ligne[axe] = code
            let numero = lexique.numero(mesure: mesure, codes: ligne)
            membres.append((ligne, numero, enCours.place(numero)))
        }
        let connue = membres.contains { membre in membre.place.map { enCours.origines[$0] == .listee } ?? false }
        guard connue || isComplete, table.absentes != .sautees || membres.allSatisfy({ $0.place != nil }) else {
            return
        }
        let places = membres.map { membre in
            membre.place ?? create(membre.codes, membre.numero, in: &enCours)
        }
        if table.absentes == .zero { enCours.countEcrite(places) }
        let termes = places.enumerated().map { (cellule: $1, coefficient: $0 == 0 ? -1 : 1) }
        enCours.liens.append(.init(termes: termes, aUnParent: true, sensible: sensibles[axe]))
    }

    /// A cell that no table lists.
    private func create(_ codes: [Int32], _ numero: Lexique.Numero, in enCours: inout SystemeEnCours) -> Int {
        let muette = table.absentes == .inconnues || zip(tus, codes).contains { $0.contains($1) }
        return muette ? enCours.add(numero, .tue, valeur: nil) : enCours.add(numero, .absente, valeur: 0)
    }

    /// How many relations this table would write on a cell if it listed every line; 0 when the table does not cover it.
    func relations(de numero: Lexique.Numero, _ axeDeCode: [String]) -> Int {
        guard table.absentes == .zero, numero[0] == mesure else { return 0 }
        var codes = [Int32](repeating: Lexique.total, count: table.axes.count)
        for code in numero.dropFirst() {
            guard let place = table.axes.firstIndex(of: axeDeCode[Int(code)]) else { return 0 }
            codes[place] = code
        }
        return zip(hierarchies, codes).reduce(0) { $0 + ($1.0.appartenances[$1.1] ?? 0) }
    }
}
