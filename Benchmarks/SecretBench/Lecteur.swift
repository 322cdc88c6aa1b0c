import Foundation
import Secret

/// Reads the parts of a file of linked tables.
struct Lecteur {
    let totaux: [String: String]

    func table(_ table: [String: Any]) throws -> TableLiee {
        let axes = table["dims"] as? [String] ?? []
        let cellules = try (table["cells"] as? [[String: Any]] ?? []).map { cellule in
            guard let valeur = valeur(cellule) else { throw Fichier.Defaut.illisible("a cell has no true value") }
            let codes = cellule["dims"] as? [String: String] ?? [:]
            return (codes: axes.map { codes[$0] ?? totaux[$0] ?? "" }, valeur: valeur)
        }
        let absentes: CellulesAbsentes =
            switch table["absent"] as? String {
            case "zero": .zero
            case "skip": .sautees
            default: .inconnues
            }
        return TableLiee(
            population: table["population"] as? String ?? "", mesure: table["measure"] as? String ?? "", axes: axes,
            cellules: cellules, absentes: absentes)
    }

    /// The true count; a blank has it beside its null.
    func valeur(_ cellule: [String: Any]) -> Int? {
        (cellule["value"] as? NSNumber)?.intValue ?? (cellule["true"] as? NSNumber)?.intValue
    }

    func cle(_ cellule: [String: Any], _ table: [String: Any]) -> CleDeCellule {
        var cellule = cellule
        cellule["population"] = table["population"]
        cellule["measure"] = table["measure"]
        return cle(cellule)
    }

    func cle(_ reference: [String: Any]) -> CleDeCellule {
        let codes = reference["dims"] as? [String: String] ?? [:]
        return CleDeCellule(
            population: reference["population"] as? String ?? "", mesure: reference["measure"] as? String ?? "",
            codes: codes.filter { totaux[$0.key] != $0.value })
    }

    func egalite(_ equation: [String: Any]) -> Egalite {
        Egalite(
            (equation["terms"] as? [[Any]] ?? []).compactMap { terme in
                guard let coefficient = (terme.first as? NSNumber)?.intValue,
                    let reference = terme.last as? [String: Any]
                else { return nil }
                return (coefficient, cle(reference))
            })
    }

    /// Lists a withheld zero in the first table that covers it.
    func add(_ cle: CleDeCellule, to tables: inout [[String: Any]]) {
        for place in tables.indices {
            let axes = tables[place]["dims"] as? [String] ?? []
            guard tables[place]["population"] as? String == cle.population,
                tables[place]["measure"] as? String == cle.mesure,
                cle.coordonnees.allSatisfy({ axes.contains($0.axe) })
            else { continue }
            var cellules = tables[place]["cells"] as? [[String: Any]] ?? []
            var codes: [String: String] = [:]
            for axe in axes { codes[axe] = cle[axe] ?? totaux[axe] }
            cellules.append(["dims": codes, "value": NSNull(), "true": 0])
            tables[place]["cells"] = cellules
            return
        }
    }
}
