extension Systeme {
    /// Makes one system of linked tables, and checks that the true values satisfy it.
    ///
    /// - Throws: `.incoherentes` with all that contradicts itself.
    init(_ tables: TablesLiees) throws(SecretImpossible) {
        let lexique = Lexique(tables)
        var construction = Construction(tables, lexique)
        try construction.build()
        self = construction.systeme()
    }
}

/// The steps from tables to a system.
private struct Construction {
    private let tables: TablesLiees
    private let lexique: Lexique
    private let relationsDesTables: [RelationsDeTable]
    private let tablesParMesure: [Int32: [RelationsDeTable]]
    private var enCours = SystemeEnCours()
    private var zeros: Set<Int> = []
    private var entiers: [(cellule: Int, reste: Int)] = []

    init(_ tables: TablesLiees, _ lexique: Lexique) {
        self.tables = tables
        self.lexique = lexique
        var hierarchies: [String: Hierarchie] = [:]
        for axe in tables.hierarchies.keys { hierarchies[axe] = Hierarchie(axe, tables, lexique) }
        relationsDesTables = tables.tables.map { RelationsDeTable($0, tables, lexique, hierarchies) }
        tablesParMesure = Dictionary(grouping: relationsDesTables, by: \.mesure)
    }

    mutating func build() throws(SecretImpossible) {
        var ecarts: [Incoherence] = []
        for table in relationsDesTables { ecarts += table.list(in: &enCours, lexique) }
        for table in relationsDesTables { table.write(in: &enCours, lexique) }
        writeEgalites()
        enCours.deduce()
        ecarts += check()
        guard ecarts.isEmpty else { throw .incoherentes(ecarts) }
        fix()
        markSensibles()
    }

    private mutating func writeEgalites() {
        for egalite in tables.egalites {
            var termes: [(cellule: Int, coefficient: Int)] = []
            for (coefficient, cle) in egalite.termes {
                guard let numero = lexique.numero(cle) else { continue }
                let place = enCours.place(numero) ?? addUnlisted(numero)
                if let deja = termes.firstIndex(where: { $0.cellule == place }) {
                    termes[deja].coefficient += coefficient
                } else {
                    termes.append((place, coefficient))
                }
            }
            termes.removeAll { $0.coefficient == 0 }
            if !termes.isEmpty { enCours.liens.append(.init(termes: termes, aUnParent: false, sensible: false)) }
        }
    }

    /// A cell that no table lists: a 0 when one covers it.
    private mutating func addUnlisted(_ numero: Lexique.Numero) -> Int {
        let absente = tables(de: numero).contains { $0.relations(de: numero, lexique.axes) > 0 }
        return enCours.add(numero, absente ? .absente : .tue, valeur: absente ? 0 : nil)
    }

    /// Those that could cover a cell.
    private func tables(de numero: Lexique.Numero) -> [RelationsDeTable] { tablesParMesure[numero[0]] ?? [] }

    private func check() -> [Incoherence] {
        var ecarts: [Incoherence] = []
        for (place, numero) in enCours.numeros.enumerated() {
            guard let valeur = enCours.valeurs[place] else {
                ecarts.append(.indeterminee(lexique.cle(numero)))
                continue
            }
            if valeur < 0 { ecarts.append(.negative(lexique.cle(numero))) }
        }
        for lien in enCours.liens {
            let valeurs = lien.termes.compactMap { terme in
                enCours.valeurs[terme.cellule].map { $0 * terme.coefficient }
            }
            guard valeurs.count == lien.termes.count, valeurs.reduce(0, +) != 0 else { continue }
            ecarts.append(.sommeFausse(lien.termes.map { lexique.cle(enCours.numeros[$0.cellule]) }))
        }
        for cle in tables.structurelles.sorted() {
            guard let place = lexique.numero(cle).flatMap(enCours.place) else { continue }
            if enCours.valeurs[place] != 0 { ecarts.append(.structurelleNonNulle(cle)) }
        }
        return ecarts
    }

    /// Fixes what is known to all, and the zeros that a line without a listed cell gives away.
    private mutating func fix() {
        for cle in tables.publiques.union(tables.structurelles) {
            if let place = lexique.numero(cle).flatMap(enCours.place) { enCours.fixes[place] = true }
        }
        for place in enCours.numeros.indices where enCours.valeurs[place] == 0 && enCours.origines[place] != .tue {
            let numero = enCours.numeros[place]
            let attendues = tables(de: numero).reduce(0) { $0 + $1.relations(de: numero, lexique.axes) }
            if enCours.ecrites[place] < attendues { enCours.fixes[place] = true }
        }
    }

    private mutating func markSensibles() {
        for lien in enCours.liens where lien.sensible && lien.termes.count > 2 {
            let parent = lien.termes[0].cellule
            guard let tout = enCours.valeurs[parent], tout > 0 else { continue }
            for (enfant, _) in lien.termes.dropFirst() where !enCours.fixes[enfant] {
                if enCours.valeurs[enfant] == 0 { zeros.insert(enfant) }
                if enCours.valeurs[enfant] == tout {
                    entiers.append((enfant, enCours.addReste(de: enfant, parent: parent)))
                }
            }
        }
    }

    /// Sorts all by key; the rests, which have no key of their own, come last.
    func systeme() -> Systeme {
        let restes = Set(entiers.map(\.reste))
        let ordre = enCours.numeros.indices.sorted { a, b in
            if restes.contains(a) != restes.contains(b) { return restes.contains(b) }
            let (x, y) = (enCours.numeros[a], enCours.numeros[b])
            return x == y ? a < b : x.lexicographicallyPrecedes(y)
        }
        var rangs = [Int](repeating: 0, count: ordre.count)
        for (rang, place) in ordre.enumerated() { rangs[place] = rang }
        let cles = ordre.map { lexique.cle(enCours.numeros[$0]) }
        let deja = Set(tables.dejaRetenues.compactMap(lexique.numero))
        return Systeme(
            cles: cles, nombreDeCles: ordre.count - restes.count,
            valeurs: ordre.map { enCours.valeurs[$0] ?? 0 }, etats: ordre.map(etat),
            relations: relations(rangs), initieDe: ordre.map { initie(enCours.numeros[$0]) },
            dejaRetenues: ordre.map { deja.contains(enCours.numeros[$0]) },
            libres: cles.map(tables.libres.contains),
            zerosSensibles: zeros.map { rangs[$0] }.sorted(),
            entiersSensibles: entiers.map { (rangs[$0.cellule], rangs[$0.reste]) }.sorted { $0 < $1 })
    }

    private func etat(_ place: Int) -> Systeme.Etat {
        if enCours.fixes[place] { return .fixe }
        return enCours.origines[place] == .tue ? .tue : .publiable
    }

    private func initie(_ numero: Lexique.Numero) -> Int? {
        guard let axe = tables.axeDesInities else { return nil }
        return numero.dropFirst().first { lexique.axes[Int($0)] == axe }.map { Int($0) }
    }

    /// The relations in the order of their cells, each once.
    private func relations(_ rangs: [Int]) -> [Systeme.Relation] {
        let triees = enCours.liens.map { lien in
            let termes = lien.termes.map { (cellule: rangs[$0.cellule], coefficient: $0.coefficient) }
            let enfants = lien.aUnParent ? Array(termes.dropFirst()) : termes
            let parent = lien.aUnParent ? Array(termes.prefix(1)) : []
            return Systeme.Relation(termes: parent + enfants.sorted { $0 < $1 }, aUnParent: lien.aUnParent)
        }.sorted { a, b in
            let (x, y) = (a.termes.lazy.map(\.cellule), b.termes.lazy.map(\.cellule))
            return x.elementsEqual(y)
                ? a.termes.lazy.map(\.coefficient).lexicographicallyPrecedes(b.termes.lazy.map(\.coefficient))
                : x.lexicographicallyPrecedes(y)
        }
        var uniques: [Systeme.Relation] = []
        for relation in triees {
            if let derniere = uniques.last, derniere.termes.elementsEqual(relation.termes, by: { $0 == $1 }) {
                continue
            }
            uniques.append(relation)
        }
        return uniques
    }
}
