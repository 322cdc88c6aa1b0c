import Parc
import Regles

/// The links between measures, wherever an edition has what they name.
struct LiensPoses {
    private let tables: TablesDeLEdition
    private let mesures: [Mesure.Cle: TablesDeLEdition.MesureRecodee]

    /// A place that no measure is named at: axis to code.
    private typealias Position = [Axe: String]

    init(_ tables: TablesDeLEdition) {
        self.tables = tables
        mesures = Dictionary(uniqueKeysWithValues: tables.mesures.map { ($0.mesure.cle, $0) })
    }

    /// One equation for each link at each place; a part of a whole leaves a rest, which nothing prints.
    ///
    /// - Returns: the equations, and the rests.
    func posees() -> (egalites: [Egalite], restes: Set<CleDeCellule>) {
        var egalites: [Egalite] = []
        var restes: Set<CleDeCellule> = []
        var connues: [[Etendue]: [Position]] = [:]
        let reservataires = tables.reservataires
        for (rang, lien) in (LiensDeLEdition.tous + LiensDeLEdition.contingents(tables.classes)).enumerated() {
            let positions = positions(lien, &connues)
            for reservataire in reservataires where lien.portee.vaut(reservataire) {
                for position in positions {
                    guard let termes = termes(lien, reservataire, position) else { continue }
                    let somme = termes.reduce(0) { $0 + $1.coefficient * $1.valeur }
                    let cles = termes.map { (coefficient: $0.coefficient, cle: $0.cle) }
                    if lien.exact {
                        // By the rules it is 0; where it is not, the data hold what the rules do not foresee.
                        if somme == 0 { egalites.append(Egalite(cles)) }
                    } else if somme >= 0 {
                        let reste = reste(rang, reservataire, position)
                        restes.insert(reste)
                        egalites.append(Egalite(cles + [(-1, reste)]))
                    }
                }
            }
        }
        return (egalites, restes)
    }

    private func reste(_ lien: Int, _ reservataire: String, _ position: Position) -> CleDeCellule {
        var codes = Dictionary(uniqueKeysWithValues: position.map { ($0.key.rawValue, $0.value) })
        codes["lien"] = String(lien)
        codes["pour"] = reservataire
        return CleDeCellule(population: TablesDeLEdition.population, mesure: "reste", codes: codes)
    }

    /// Where a term is listed: most terms of most links are listed alike.
    private struct Etendue: Hashable {
        let ventilations: [Ventilation]
        let restriction: [Axe: String]
    }

    /// Every place that a term of a link is listed at, the restriction taken off; in a fixed order.
    ///
    /// - Parameter connues: those of the links before.
    private func positions(_ lien: LienDeMesures, _ connues: inout [[Etendue]: [Position]]) -> [Position] {
        var etendues: [Etendue] = []
        for terme in lien.termes {
            let etendue = Etendue(
                ventilations: mesures[terme.mesure]?.ventilations ?? [], restriction: terme.restriction)
            if !etendues.contains(etendue) { etendues.append(etendue) }
        }
        if let positions = connues[etendues] { return positions }
        var vues: Set<Position> = []
        let positions = etendues.flatMap(positions).filter { vues.insert($0).inserted }
        connues[etendues] = positions
        return positions
    }

    private func positions(_ etendue: Etendue) -> [Position] {
        etendue.ventilations.flatMap { ventilation in
            tables.combinaisons(ventilation).compactMap { codes in
                var position = Dictionary(uniqueKeysWithValues: zip(ventilation.axes, codes))
                guard etendue.restriction.allSatisfy({ position[$0.key] == $0.value }) else { return nil }
                for axe in etendue.restriction.keys { position[axe] = nil }
                return position
            }
        }
    }

    /// The cells of a link at a place; nil where one that must be there is not.
    private func termes(
        _ lien: LienDeMesures, _ reservataire: String, _ position: Position
    ) -> [(coefficient: Int, cle: CleDeCellule, valeur: Int)]? {
        var termes: [(coefficient: Int, cle: CleDeCellule, valeur: Int)] = []
        for terme in lien.termes {
            guard let (mesure, place) = place(terme, reservataire, position) else {
                // What is not known is 0 or more: on the smaller side it may be left out.
                if lien.exact || terme.coefficient > 0 { return nil }
                continue
            }
            termes.append((terme.coefficient, tables.cle(mesure.mesure, place), mesure.valeurs[place] ?? 0))
        }
        return termes
    }

    private func place(
        _ terme: LienDeMesures.Terme, _ reservataire: String, _ position: Position
    ) -> (TablesDeLEdition.MesureRecodee, TablesDeLEdition.Place)? {
        let sien = terme.reservataire ?? reservataire
        guard let mesure = mesures[terme.mesure], mesure.reservataires.contains(sien),
            terme.restriction.keys.allSatisfy({ position[$0] == nil })
        else { return nil }
        let codes = position.merging(terme.restriction) { $1 }
        let ensemble = sien == Convention.codeEnsemble
        guard
            let ventilation = mesure.ventilations.first(where: { ventilation in
                ventilation.axes.count == codes.count && ventilation.axes.allSatisfy { codes[$0] != nil }
            }),
            tables.recodage.garde(ventilation, ensemble: ensemble)
        else { return nil }
        return (
            mesure,
            TablesDeLEdition.Place(
                reservataire: sien, ventilation: ventilation, codes: ventilation.axes.compactMap { codes[$0] })
        )
    }
}
