import Diagnostics
import Tabular

/// What the sheet of a workbook shows otherwise than it is read, and the cells that were not taken.
struct ConstatsDeFeuille {
    let tous: [Inspection.Constat]

    init(_ reader: TableReader, _ noms: [String]) {
        let remarques = reader.remarks.map { remarque in
            let nombre: Int
            switch remarque {
            case .hiddenRows(let lignes, _): nombre = lignes
            case .hiddenColumns(let colonnes, _): nombre = colonnes
            case .mergedCells(let fusions, _, _): nombre = fusions
            }
            return Inspection.Constat(
                id: remarque.rule.id, titre: remarque.rule.title,
                suite: "\(remarque.rule.consequence) (\(remarque.rule.id)) : \(remarque.rule.remedy)",
                compteur: Compteur(nombre: nombre))
        }
        var refusees: [[CellDefect: Compteur]] = Array(repeating: [:], count: noms.count)
        for (ligne, note) in reader.refusedCells where note.position < noms.count {
            refusees[note.position][note.defect, default: Compteur()].ajouter(ligne)
        }
        let cellules = noms.indices.flatMap { place in
            CellDefect.allCases.compactMap { defaut in
                refusees[place][defaut].map { compteur in
                    Inspection.Constat(
                        id: defaut.rule.id, titre: "\(noms[place]) : \(defaut.rule.title)",
                        suite: "\(defaut.rule.consequence) (\(defaut.rule.id)) : \(defaut.rule.remedy)",
                        compteur: compteur)
                }
            }
        }
        tous = remarques + cellules
    }
}
