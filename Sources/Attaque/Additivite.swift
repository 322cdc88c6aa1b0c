/// What adds up inside one edition: categories to the total, two axes to each of them, réservataires to `*`.
struct Additivite {
    let lue: EditionLue

    /// Adds the relations of every measure, in order.
    func relier(_ systeme: inout Systeme) {
        for (mesure, cases) in lue.mesures.sorted(by: { $0.key < $1.key }) {
            if MesuresAttaquees.estAdditive(mesure) {
                for reservataire in cases.cases.keys.sorted() { relierLesAxes(mesure, reservataire, &systeme) }
            }
            relierLesReservataires(mesure, cases, &systeme)
        }
    }

    /// Along the axes, for one réservataire.
    private func relierLesAxes(_ mesure: String, _ reservataire: String, _ systeme: inout Systeme) {
        guard let cases = lue.mesures[mesure] else { return }
        let siennes = cases.cases[reservataire] ?? [:]
        let parAxes = Dictionary(grouping: siennes.keys, by: \.axes)
        let ventilations = cases.ventilations(reservataire)
        for axes in ventilations.sorted(by: { $0.lexicographicallyPrecedes($1) }) where !axes.isEmpty {
            let enfants = (parAxes[axes] ?? []).sorted()
            let retires =
                axes.count == 1 ? axes : axes.filter { axe in ventilations.contains(axes.filter { $0 != axe }) }
            if retires.isEmpty {
                relier(mesure, reservataire, .total, enfants.compactMap { siennes[$0] }, &systeme)
            }
            for retire in retires {
                let parents = parAxes[axes.filter { $0 != retire }] ?? []
                var parParent = Dictionary(grouping: enfants) { $0.sans(retire) }
                for parent in parents where parParent[parent] == nil { parParent[parent] = [] }
                if axes.count == 1, parParent.isEmpty { parParent[.total] = [] }
                for (parent, enfants) in parParent.sorted(by: { $0.key < $1.key }) {
                    relier(mesure, reservataire, parent, enfants.compactMap { siennes[$0] }, &systeme)
                }
            }
        }
    }

    /// A figure is the sum of others.
    private func relier(
        _ mesure: String, _ reservataire: String, _ parent: PositionAttaquee, _ enfants: [Int],
        _ systeme: inout Systeme
    ) {
        var termes = enfants.map { (rang: $0, coefficient: -1) }
        switch lue.lieu(mesure, reservataire, parent, systeme) {
        case .rang(let rang): termes.insert((rang, 1), at: 0)
        case .zero: break
        case .inconnu: return
        }
        systeme.relier(termes, systeme.origine(termes))
    }

    /// Over the réservataires, wherever both they and `*` are broken down alike.
    private func relierLesReservataires(
        _ mesure: String, _ cases: EditionLue.MesureLue, _ systeme: inout Systeme
    ) {
        let ventilations = cases.deLEnsemble.intersection(cases.desReservataires)
        var parPosition: [PositionAttaquee: [Int]] = [:]
        for (_, siennes) in cases.cases.sorted(by: { $0.key < $1.key }) {
            for (position, rang) in siennes where ventilations.contains(position.axes) {
                parPosition[position, default: []].append(rang)
            }
        }
        for (position, rangs) in parPosition.sorted(by: { $0.key < $1.key }) {
            let ensemble = cases.cases[Nomenclature.ensemble]?[position]
            let termes = rangs.map { (rang: $0, coefficient: $0 == ensemble ? 1 : -1) }
            systeme.relier(termes, systeme.origine(termes))
        }
    }
}
