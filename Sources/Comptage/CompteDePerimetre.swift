import Parc
import Regles

/// Every measure on one perimeter: shared by all the bilans of that perimeter.
struct CompteDePerimetre {
    /// The communes of the perimeter that have a figure, by code.
    let communes: [CodeCommune]
    let mesures: [MesureSurPerimetre]
    /// The sums of I3, I5 and of the real flow.
    let faits: FaitsDeCommune

    /// One measure: the row of `*`, and those of the réservataires that have a figure.
    struct MesureSurPerimetre {
        let mesure: Mesure
        let ensemble: [[Int]]
        let parReservataire: [IndexReservataire: [[Int]]]
    }

    /// Adds up the communes of a perimeter.
    init(_ faits: Faits, _ perimetre: Perimetre, _ territoires: Territoires) {
        let membres = Set(faits.cube.communes.filter { territoires.contient(perimetre, $0) })
        communes = membres.sorted()
        var sommes = [[IndexReservataire?: Somme]](repeating: [:], count: faits.mesures.count)
        let rangs = Dictionary(uniqueKeysWithValues: communes.enumerated().map { ($1, $0) })
        let vide = Somme(communes: communes.count, plages: faits.cube.plages)
        faits.cube.forEachLigne { cle, comptes in
            guard let rang = rangs[cle.commune] else { return }
            sommes[cle.mesure][cle.reservataire, default: vide].add(comptes, commune: rang)
        }
        mesures = faits.mesures.enumerated().map { index, mesure in
            var lignes = sommes[index].mapValues { somme in mesure.ventilations.map(somme.valeurs) }
            let ensemble = lignes.removeValue(forKey: nil) ?? mesure.ventilations.map(vide.valeurs)
            var parReservataire: [IndexReservataire: [[Int]]] = [:]
            for (reservataire, valeurs) in lignes {
                if let reservataire { parReservataire[reservataire] = valeurs }
            }
            return MesureSurPerimetre(mesure: mesure, ensemble: ensemble, parReservataire: parReservataire)
        }
        var total = FaitsDeCommune()
        for (commune, sien) in faits.parCommune where territoires.contient(perimetre, commune) { total.add(sien) }
        self.faits = total
    }

    /// The zero figures of a measure here: for a réservataire that has none.
    func zeros(_ mesure: MesureSurPerimetre) -> [[Int]] { mesure.ensemble.map { $0.map { _ in 0 } } }

    /// Freed, less withdrawn without an offer, less what SOU-2 subtracts.
    var fluxReel: Int {
        faits.etats.reduce(0, +) - faits.etats[EtatDesLiberes.retire.rawValue] - faits.attributionsSoustraites
    }
}

/// The sums of one measure for one réservataire over the communes of a perimeter.
private struct Somme {
    private let plages: [Axe: Range<Int>]
    private var comptes: [Int]
    private var parCommune: [Int]
    private var parCommuneQPV: [Int]

    init(communes: Int, plages: [Axe: Range<Int>]) {
        self.plages = plages
        comptes = [Int](repeating: 0, count: plages.values.map(\.upperBound).max() ?? 1)
        parCommune = [Int](repeating: 0, count: communes)
        parCommuneQPV = [Int](repeating: 0, count: communes * QPV.allCases.count)
    }

    mutating func add(_ ligne: ArraySlice<Int32>, commune: Int) {
        for (index, compte) in ligne.enumerated() { comptes[index] += Int(compte) }
        parCommune[commune] += Int(ligne[ligne.startIndex])
        guard let qpv = plages[.qpv] else { return }
        for (index, position) in qpv.enumerated() {
            parCommuneQPV[commune * qpv.count + index] += Int(ligne[ligne.startIndex + position])
        }
    }

    /// The figures of one breakdown, in the order of its categories.
    func valeurs(_ ventilation: Ventilation) -> [Int] {
        if ventilation == .total { return [comptes[0]] }
        if ventilation == .communeQPV { return parCommuneQPV }
        guard let axe = ventilation.axes.first, ventilation.axes.count == 1 else {
            preconditionFailure("breakdown without a sum: \(ventilation)")
        }
        return plages[axe].map { Array(comptes[$0]) } ?? parCommune
    }
}
