import Foundation
import Secret

/// A file of linked tables (totals, hierarchies, tables, equations), read to be protected and written back with blanks.
struct Fichier {
    private var racine: [String: Any]
    let tables: TablesLiees

    enum Defaut: Error, CustomStringConvertible {
        case illisible(String)

        var description: String {
            switch self {
            case .illisible(let raison): raison
            }
        }
    }

    init(chemin: String) throws {
        var estUnDossier: ObjCBool = false
        guard FileManager.default.fileExists(atPath: chemin, isDirectory: &estUnDossier) else {
            throw Defaut.illisible("\(chemin): no such file")
        }
        guard !estUnDossier.boolValue, let donnees = FileManager.default.contents(atPath: chemin) else {
            throw Defaut.illisible("\(chemin): this is not a file that can be read")
        }
        do {
            try self.init(donnees)
        } catch Defaut.illisible(let raison) {
            throw Defaut.illisible("\(chemin): \(raison)")
        }
    }

    init(_ donnees: Data) throws {
        guard let racine = (try? JSONSerialization.jsonObject(with: donnees)) as? [String: Any] else {
            throw Defaut.illisible("a JSON object is expected")
        }
        self.racine = racine
        let totaux = racine["totals"] as? [String: String] ?? [:]
        let lecteur = Lecteur(totaux: totaux)
        var tables = TablesLiees(
            totaux: totaux, hierarchies: Self.hierarchies(racine),
            tables: try (racine["tables"] as? [[String: Any]] ?? []).map(lecteur.table))
        tables.sensibles = Set(racine["sensitive_dims"] as? [String] ?? [])
        tables.structurelles = Set((racine["structural_zeros"] as? [[String: Any]] ?? []).map(lecteur.cle))
        tables.egalites = (racine["equations"] as? [[String: Any]] ?? []).map(lecteur.egalite)
        self.tables = tables
    }

    private static func hierarchies(_ racine: [String: Any]) -> [String: [String: [[String]]]] {
        var hierarchies: [String: [String: [[String]]]] = [:]
        for (axe, parents) in racine["hierarchies"] as? [String: [String: Any]] ?? [:] {
            for (parent, enfants) in parents {
                if let une = enfants as? [String] { hierarchies[axe, default: [:]][parent] = [une] }
                if let plusieurs = enfants as? [[String]] { hierarchies[axe, default: [:]][parent] = plusieurs }
            }
        }
        return hierarchies
    }

    /// The same file, its withheld cells blank; withheld zeros that no table listed are listed.
    func protege(_ protection: Protection) throws -> Data {
        let retenues = Set(protection.retenues)
        let lecteur = Lecteur(totaux: tables.totaux)
        var listees: Set<CleDeCellule> = []
        var racine = racine
        var sorties: [[String: Any]] = []
        for var table in racine["tables"] as? [[String: Any]] ?? [] {
            var cellules = table["cells"] as? [[String: Any]] ?? []
            for place in cellules.indices {
                let cle = lecteur.cle(cellules[place], table)
                listees.insert(cle)
                guard retenues.contains(cle) else { continue }
                cellules[place]["true"] = lecteur.valeur(cellules[place])
                cellules[place]["value"] = NSNull()
            }
            table["cells"] = cellules
            sorties.append(table)
        }
        for cle in protection.retenues where !listees.contains(cle) { lecteur.add(cle, to: &sorties) }
        racine["tables"] = sorties
        racine["hidden_lower"] = 0
        return try JSONSerialization.data(withJSONObject: racine, options: [.sortedKeys])
    }
}
