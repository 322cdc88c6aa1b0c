import Comptage
import Parc
import Regles

/// The protected tables of an edition: the figures of a bilan after recoding, linked as whoever reads them can link them.
struct TablesDeLEdition {
    /// Every bilan is one population.
    static let population = "bilan"
    static let axeDesReservataires = "reservataire"

    let bilan: Bilan
    let recodage: Recodage
    /// Codes in the order of the breakdown's axes; the réservataire first for a measure that has them.
    private(set) var mesures: [MesureRecodee] = []
    /// What the positions among the categories of each breakdown are printed as.
    private var rangs: [Ventilation: RangsDesModalites] = [:]

    /// One protected measure after recoding.
    struct MesureRecodee {
        let mesure: Mesure
        let ventilations: [Ventilation]
        /// `*` first.
        let reservataires: [String]
        fileprivate(set) var valeurs: [Place: Int] = [:]

        var avecReservataires: Bool { mesure.portee == .parReservataire }
    }

    /// Where a figure stands in a measure.
    struct Place: Hashable {
        let reservataire: String
        let ventilation: Ventilation
        let codes: [String]
    }

    init(_ bilan: Bilan, _ recodage: Recodage) {
        self.bilan = bilan
        self.recodage = recodage
        for ventilation in Set(bilan.mesures.flatMap(\.mesure.ventilations)) {
            rangs[ventilation] = RangsDesModalites(bilan, ventilation, recodage)
        }
        for comptee in bilan.mesures where recodage.retirees[comptee.mesure.cle] == nil {
            guard case .protegee(let ventilations) = TraitementDeMesure(comptee.mesure) else { continue }
            mesures.append(recodee(comptee, ventilations))
        }
    }

    /// The key of a figure among all those of the edition.
    func cle(_ mesure: Mesure, _ place: Place) -> CleDeCellule {
        let codes = zip(place.ventilation.axes, place.codes).map { Coordonnee(axe: $0.rawValue, code: $1) }
        return TablesDeLEdition.cle(TablesDeLEdition.nom(mesure.cle), place.reservataire, codes)
    }

    /// The same from a line of donnees.csv: `section/id`, réservataire, axis to code.
    static func cle(_ mesure: String, _ reservataire: String, _ codes: [String: String]) -> CleDeCellule {
        cle(mesure, reservataire, codes.map { Coordonnee(axe: $0.key, code: $0.value) })
    }

    private static func cle(_ mesure: String, _ reservataire: String, _ codes: [Coordonnee]) -> CleDeCellule {
        let sien =
            reservataire == Convention.codeEnsemble ? [] : [Coordonnee(axe: axeDesReservataires, code: reservataire)]
        return CleDeCellule(population: population, mesure: mesure, coordonnees: (codes + sien).sorted())
    }

    /// `section/id`.
    static func nom(_ cle: Mesure.Cle) -> String { "\(cle.section.rawValue)/\(cle.id)" }

    /// The categories of an axis as they are printed.
    func modalites(_ axe: Axe) -> [Modalite] { recodage.modalites(axe, bilan.modalites(axe)) }

    /// How many figures that are not 0 are under the threshold, in percent.
    func partPrimaire(_ seuil: Int) -> Int {
        let valeurs = mesures.lazy.flatMap(\.valeurs.values).filter { $0 > 0 }
        let (toutes, petites) = valeurs.reduce((0, 0)) { ($0.0 + 1, $0.1 + ($1 < seuil ? 1 : 0)) }
        return toutes == 0 ? 0 : 100 * petites / toutes
    }

    // MARK: As linked tables

    /// The system to protect.
    ///
    /// - Parameter dejaRetenues: what was withheld the year before; what is no longer there matters not.
    func liees(_ dejaRetenues: Set<CleDeCellule>) -> TablesLiees {
        var totaux = [TablesDeLEdition.axeDesReservataires: Convention.codeEnsemble]
        var hierarchies = [
            TablesDeLEdition.axeDesReservataires: [
                Convention.codeEnsemble: [reservataires.filter { $0 != Convention.codeEnsemble }]
            ]
        ]
        for axe in Set(mesures.flatMap(\.ventilations).flatMap(\.axes)) {
            totaux[axe.rawValue] = TablesDeLEdition.total
            hierarchies[axe.rawValue] = [TablesDeLEdition.total: [modalites(axe).map(\.code)]]
        }
        let liens = LiensPoses(self).posees()
        return TablesLiees(
            totaux: totaux, hierarchies: hierarchies, tables: mesures.flatMap(tables),
            egalites: liens.egalites,
            publiques: publiques, structurelles: structurelles, libres: liens.restes, dejaRetenues: dejaRetenues,
            axeDesInities: TablesDeLEdition.axeDesReservataires)
    }

    private static let total = "total"

    /// The classes of section G whose réservataires are printed apart from those of the others; nil for those of no class.
    var classes: [(contingent: Contingent?, membres: [String])] {
        [Contingent.collectivites, .actionLogement, nil].compactMap { contingent in
            let dedans = bilan.reservataires.filter { reservataire in
                reservataire.type.map { Contingent($0) == contingent } ?? false
            }
            let dehors = bilan.reservataires.filter { !dedans.contains($0) }
            let membres = Set(dedans.map { recodage.code(nil, $0.code) })
            guard membres.isDisjoint(with: dehors.map { recodage.code(nil, $0.code) }) else { return nil }
            return (contingent, membres.sorted())
        }
    }

    /// `*`, then those that are printed.
    var reservataires: [String] {
        [Convention.codeEnsemble]
            + recodage.modalites(nil, bilan.reservataires.map { Modalite($0.code, $0.nom) }).map(\.code)
    }

    private func tables(_ recodee: MesureRecodee) -> [TableLiee] {
        recodee.ventilations.flatMap { ventilation in
            let axes = ventilation.axes.map(\.rawValue)
            let siennes = recodee.valeurs.filter { $0.key.ventilation == ventilation }
                .sorted {
                    ($0.key.reservataire, $0.key.codes.joined(separator: "\t")) < (
                        $1.key.reservataire, $1.key.codes.joined(separator: "\t")
                    )
                }
            // The whole of a breakdown is listed even where its rows are not.
            let lignes = recodee.avecReservataires && recodage.garde(ventilation, ensemble: false)
            return [
                TableLiee(
                    population: TablesDeLEdition.population, mesure: TablesDeLEdition.nom(recodee.mesure.cle),
                    axes: lignes ? [TablesDeLEdition.axeDesReservataires] + axes : axes,
                    cellules: siennes.map { (lignes ? [$0.key.reservataire] + $0.key.codes : $0.key.codes, $0.value) })
            ]
        }
    }

    /// Figures that others give: what is said of dwellings, whatever its measure.
    private var publiques: Set<CleDeCellule> {
        // What became of the offers, together, is the number of the offers.
        Set(
            mesures.filter { $0.mesure.section == .i && $0.mesure.id == "cohorte" }.flatMap { cohorte in
                cohorte.reservataires.map {
                    cle(cohorte.mesure, Place(reservataire: $0, ventilation: .total, codes: []))
                }
            })
    }

    /// A category where the landlord has no dwelling, and could not have counted anything.
    private var structurelles: Set<CleDeCellule> {
        var stock: [Ventilation: Set<[String]>] = [:]
        for comptee in bilan.mesures where comptee.mesure.section == .a && comptee.mesure.nature == .logements {
            for (ventilation, valeurs) in zip(comptee.mesure.ventilations, comptee.lignes[0].valeurs) {
                guard let rangs = rangs[ventilation] else { continue }
                for chiffre in valeurs.cases { stock[ventilation, default: []].insert(rangs.codes(chiffre.rang)) }
            }
        }
        return Set(
            mesures.flatMap { recodee in
                recodee.ventilations.flatMap { ventilation in
                    guard let presents = stock[ventilation], ventilation != .total else { return [CleDeCellule]() }
                    return combinaisons(ventilation).filter { !presents.contains($0) }.flatMap { codes in
                        recodee.reservataires.map { Place(reservataire: $0, ventilation: ventilation, codes: codes) }
                            .filter { recodee.valeurs[$0] ?? 0 == 0 }.map { cle(recodee.mesure, $0) }
                    }
                }
            })
    }

    // MARK: Recoding

    private func recodee(_ comptee: MesureComptee, _ ventilations: [Ventilation]) -> MesureRecodee {
        let gardees = ventilations.filter { recodage.garde($0, ensemble: true) }
        var recodee = MesureRecodee(
            mesure: comptee.mesure, ventilations: gardees,
            reservataires: comptee.mesure.portee == .parReservataire ? reservataires : [Convention.codeEnsemble])
        recodee.valeurs.reserveCapacity(comptee.lignes.reduce(0) { $0 + $1.valeurs.reduce(0) { $0 + $1.cases.count } })
        for ligne in comptee.lignes {
            let ensemble = ligne.reservataire == Convention.codeEnsemble
            let reservataire = ensemble ? ligne.reservataire : recodage.code(nil, ligne.reservataire)
            for (ventilation, valeurs) in zip(comptee.mesure.ventilations, ligne.valeurs)
            where gardees.contains(ventilation) && recodage.garde(ventilation, ensemble: ensemble) {
                if ventilation == .total {
                    recodee.valeurs[Place(reservataire: reservataire, ventilation: .total, codes: []), default: 0] +=
                        valeurs[0]
                    continue
                }
                guard !valeurs.cases.isEmpty, let rangs = rangs[ventilation] else { continue }
                for chiffre in valeurs.cases {
                    let place = Place(
                        reservataire: reservataire, ventilation: ventilation, codes: rangs.codes(chiffre.rang))
                    recodee.valeurs[place, default: 0] += chiffre.valeur
                }
            }
        }
        return recodee
    }

    /// Where a réservataire has a printed figure of a measure, zeros included, in the order of donnees.csv.
    func places(_ recodee: MesureRecodee, _ reservataire: String) -> [Place] {
        let ensemble = reservataire == Convention.codeEnsemble
        return recodee.ventilations.filter { recodage.garde($0, ensemble: ensemble) }.flatMap { ventilation in
            combinaisons(ventilation).map {
                Place(reservataire: reservataire, ventilation: ventilation, codes: $0)
            }
        }
    }

    /// The categories of a measure, by axis and printed code.
    func libelles(_ recodee: MesureRecodee) -> [Axe: [String: Modalite]] {
        Dictionary(
            uniqueKeysWithValues: Set(recodee.ventilations.flatMap(\.axes)).map { axe in
                (axe, Dictionary(uniqueKeysWithValues: modalites(axe).map { ($0.code, $0) }))
            })
    }

    /// Every combination of the categories of a breakdown as they are printed.
    func combinaisons(_ ventilation: Ventilation) -> [[String]] {
        ventilation.axes.reduce([[]]) { debuts, axe in
            let codes = modalites(axe).map(\.code)
            return debuts.flatMap { debut in codes.map { debut + [$0] } }
        }
    }
}

/// The codes, as they are printed, that a position among the categories of a breakdown stands for.
struct RangsDesModalites {
    private let codes: [[String]]

    init(_ bilan: Bilan, _ ventilation: Ventilation, _ recodage: Recodage) {
        codes = ventilation.axes.map { axe in bilan.modalites(axe).map { recodage.code(axe, $0.code) } }
    }

    func codes(_ rang: Int) -> [String] {
        guard codes.count == 2 else { return codes.map { $0[rang] } }
        let (premier, second) = rang.quotientAndRemainder(dividingBy: codes[1].count)
        return [codes[0][premier], codes[1][second]]
    }
}
