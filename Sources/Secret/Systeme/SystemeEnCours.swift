/// The cells met while a system is built, each once, and the relations between them.
struct SystemeEnCours {
    enum Origine {
        case listee
        /// Not listed by a table that says what it does not list is 0.
        case absente
        case tue
    }

    struct Lien {
        var termes: [(cellule: Int, coefficient: Int)]
        let aUnParent: Bool
        let sensible: Bool
    }

    private(set) var numeros: [Lexique.Numero] = []
    private(set) var origines: [Origine] = []
    var valeurs: [Int?] = []
    /// How many relations of exhaustive tables were written on a cell.
    private(set) var ecrites: [Int] = []
    var fixes: [Bool] = []
    var liens: [Lien] = []
    private var places: [Lexique.Numero: Int] = [:]

    func place(_ numero: Lexique.Numero) -> Int? { places[numero] }

    mutating func add(_ numero: Lexique.Numero, _ origine: Origine, valeur: Int?) -> Int {
        let place = append(numero, origine, valeur: valeur)
        places[numero] = place
        return place
    }

    /// What a parent holds besides one child: a cell without a key of its own, never listed.
    mutating func addReste(de cellule: Int, parent: Int) -> Int {
        let place = append(numeros[cellule], .tue, valeur: 0)
        let termes = [(cellule: parent, coefficient: -1), (cellule, 1), (place, 1)]
        liens.append(Lien(termes: termes, aUnParent: true, sensible: false))
        return place
    }

    mutating func countEcrite(_ cellules: [Int]) {
        for cellule in cellules { ecrites[cellule] += 1 }
    }

    private mutating func append(_ numero: Lexique.Numero, _ origine: Origine, valeur: Int?) -> Int {
        numeros.append(numero)
        origines.append(origine)
        valeurs.append(valeur)
        ecrites.append(0)
        fixes.append(false)
        return numeros.count - 1
    }

    /// Gives the cells that nobody lists the value that follows from the relations.
    mutating func deduce() {
        var restantes = liens.indices.filter { lien in liens[lien].termes.contains { valeurs[$0.cellule] == nil } }
        var avance = true
        while avance {
            avance = false
            var encore: [Int] = []
            for lien in restantes {
                let inconnus = liens[lien].termes.filter { valeurs[$0.cellule] == nil }
                guard let inconnu = inconnus.first else { continue }
                guard inconnus.count == 1 else {
                    encore.append(lien)
                    continue
                }
                let somme = liens[lien].termes.reduce(0) { $0 + $1.coefficient * (valeurs[$1.cellule] ?? 0) }
                valeurs[inconnu.cellule] = -somme / inconnu.coefficient
                avance = true
            }
            restantes = encore
        }
    }
}
