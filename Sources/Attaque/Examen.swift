/// Looks for what the relations together leave to each figure, between 0 and the threshold.
///
/// A solution that shows a figure at 0, or at the threshold, proves that much of it for good: most figures are settled by
/// a few solutions that push many of them at once, and only the others get a programme of their own.
struct Examen {
    private let systeme: Systeme
    private let encadrement: Encadrement
    private let seuil: Int
    /// Linear programmes solved.
    private(set) var programmes = 0
    private var minimums: [Int: Int] = [:]
    private var maximums: [Int: Int] = [:]

    /// An examination; nothing is looked at yet.
    init(_ systeme: Systeme, _ encadrement: Encadrement, seuil: Int) {
        self.systeme = systeme
        self.encadrement = encadrement
        self.seuil = seuil
    }

    /// What is proved of a figure that was looked at: the least it can be, and the most when that is under the threshold.
    func intervalle(_ rang: Int) -> (minimum: Int, maximum: Int?) {
        let minimum = minimums[rang] ?? encadrement.minimums[rang]
        let maximum = maximums[rang] ?? encadrement.maximums[rang]
        if let valeur = encadrement.valeur(rang) { return (valeur, valeur) }
        return (minimum, maximum < seuil ? maximum : nil)
    }

    /// Looks at these figures.
    mutating func examiner(_ cibles: Set<Int>) throws(AttaqueError) {
        for composante in Composantes(systeme, encadrement).toutes {
            let places = composante.rangs.indices.filter { cibles.contains(composante.rangs[$0]) }
            guard !places.isEmpty, !composante.relations.isEmpty else { continue }
            try examiner(composante, places)
        }
    }

    private mutating func examiner(_ composante: Composantes.Composante, _ places: [Int]) throws(AttaqueError) {
        var programme = ProgrammeDeComposante(composante, systeme, encadrement, seuil: seuil)
        var restes = Restes(
            enBas: places.filter { encadrement.minimums[composante.rangs[$0]] == 0 },
            enHaut: places.filter { encadrement.maximums[composante.rangs[$0]] >= seuil }, seuil: seuil)
        var avance = true
        while avance, !restes.enBas.isEmpty {
            programmes += 1
            avance = restes.recolter(try programme.baisser(restes.enBas).valeurs)
        }
        avance = true
        while avance, !restes.enHaut.isEmpty {
            programmes += 1
            avance = restes.recolter(try programme.monter(restes.enHaut).valeurs)
        }
        while let place = restes.enBas.first {
            programmes += 1
            let (minimum, valeurs) = try programme.baisser([place])
            _ = restes.recolter(valeurs)
            if restes.enBas.first == place { restes.enBas.removeFirst() }
            let tolerance = ProgrammeDeComposante.tolerance
            if minimum > tolerance { minimums[composante.rangs[place]] = Int((minimum - tolerance).rounded(.up)) }
        }
        while let place = restes.enHaut.first {
            programmes += 1
            let (maximum, valeurs) = try programme.monter([place])
            _ = restes.recolter(valeurs)
            if restes.enHaut.first == place { restes.enHaut.removeFirst() }
            let atteint = Int((maximum + ProgrammeDeComposante.tolerance).rounded(.down))
            if atteint < seuil { maximums[composante.rangs[place]] = atteint }
        }
    }

    /// The places of a group that no solution has shown at 0, or at the threshold, yet.
    private struct Restes {
        var enBas: [Int]
        var enHaut: [Int]
        let seuil: Int

        /// Takes out what a solution proves; whether it proved anything.
        mutating func recolter(_ valeurs: [Double]) -> Bool {
            let avant = enBas.count + enHaut.count
            let tolerance = ProgrammeDeComposante.tolerance
            enBas.removeAll { valeurs[2 * $0] + valeurs[2 * $0 + 1] <= tolerance }
            enHaut.removeAll { valeurs[2 * $0] + valeurs[2 * $0 + 1] >= Double(seuil) - tolerance }
            return enBas.count + enHaut.count < avant
        }
    }
}
