import Parc
import Regles

/// The facts added up by measure, réservataire and commune: every perimeter is a sum of its rows.
///
/// A row holds the total, then one count per category of every closed axis of its measure, laid end to end; the open
/// axes but the commune, whose categories only the data knows, are counted beside it.
struct Cube {
    private let dispositions: [Disposition]
    private(set) var lignes: [Ligne] = []
    private var rangees: [Rangee] = []
    /// Positions in `rangees`.
    private var rangsDesRangees: [CodeCommune: Int] = [:]
    /// The commune last counted in: histories come commune after commune.
    private var courante: (commune: CodeCommune, rang: Int)?
    /// Those of a row from its `debut` on, as the `Disposition` of its measure lays them.
    private(set) var tousLesComptes: [Int32] = []

    /// What a row is counted for.
    struct Cle {
        /// Position of the measure in the cube's list.
        let mesure: Int
        /// nil is `*`.
        let reservataire: IndexReservataire?
        let commune: CodeCommune

        /// What tells it from the others of its commune.
        fileprivate var dansLaCommune: UInt64 {
            UInt64(truncatingIfNeeded: mesure) << 32 | UInt64(truncatingIfNeeded: (reservataire?.rang ?? -1) + 1)
        }
    }

    /// The rows of a commune, in the order they were made, and by `Cle.dansLaCommune`.
    private struct Rangee {
        var lignes: [Int] = []
        var rangs: [UInt64: Int] = [:]
    }

    /// A category that the data gives: empty code for *non renseigné*.
    struct CategorieOuverte: Hashable {
        let axe: Axe
        let code: String
    }

    /// One row: where its counts start, and those of the open axes.
    struct Ligne {
        let cle: Cle
        let debut: Int
        fileprivate(set) var ouvertes: [CategorieOuverte: Int] = [:]
    }

    /// An empty cube for these measures.
    init(_ mesures: [Mesure], tranches: TranchesConstruction) {
        dispositions = mesures.map { Disposition($0, tranches) }
    }

    /// The row of a key, made when it is new: a handle for `poser`.
    mutating func ligne(_ cle: Cle) -> Int {
        let rangee = rangee(cle.commune)
        if let rang = rangees[rangee].rangs[cle.dansLaCommune] { return rang }
        let rang = lignes.count
        rangees[rangee].rangs[cle.dansLaCommune] = rang
        rangees[rangee].lignes.append(rang)
        lignes.append(Ligne(cle: cle, debut: tousLesComptes.count))
        tousLesComptes.append(contentsOf: repeatElement(0, count: dispositions[cle.mesure].largeur))
        return rang
    }

    /// The position of a commune in `rangees`, where it is put when it is new.
    private mutating func rangee(_ commune: CodeCommune) -> Int {
        if let courante, courante.commune == commune { return courante.rang }
        let rang = rangsDesRangees[commune] ?? rangees.count
        if rang == rangees.count {
            rangees.append(Rangee())
            rangsDesRangees[commune] = rang
        }
        courante = (commune, rang)
        return rang
    }

    /// Counts units of a measure: each for `*`, and for its réservataire when it has one.
    mutating func compter(_ unites: [MesureDuFlux.Unite], mesure: Int) {
        let disposition = dispositions[mesure]
        // Units come commune after commune.
        var ensemble: (commune: CodeCommune, ligne: Int)?
        for unite in unites {
            let commune = unite.fait.attributs.commune
            // `*` is counted on its own and not summed up from the réservataires, so that I2 proves something.
            let commun =
                ensemble.flatMap { $0.commune == commune ? $0.ligne : nil }
                ?? ligne(Cle(mesure: mesure, reservataire: nil, commune: commune))
            ensemble = (commune, commun)
            ajouter(unite.fait, commun, disposition)
            guard let reservataire = unite.reservataire else { continue }
            ajouter(unite.fait, ligne(Cle(mesure: mesure, reservataire: reservataire, commune: commune)), disposition)
        }
    }

    private mutating func ajouter(_ fait: Fait, _ ligne: Int, _ disposition: Disposition) {
        let debut = lignes[ligne].debut
        tousLesComptes[debut] += 1
        for plage in disposition.plages {
            if let position = plage.position(fait) { tousLesComptes[debut + position] += 1 }
        }
        for axe in disposition.ouverts {
            if let code = axe.code(fait) {
                lignes[ligne].ouvertes[CategorieOuverte(axe: axe, code: code), default: 0] += 1
            }
        }
    }

    /// Adds a number counted elsewhere to a row: its total at 0, then the categories where `disposition` lays them.
    mutating func poser(_ nombre: Int32, ligne: Int, position: Int) {
        tousLesComptes[lignes[ligne].debut + position] += nombre
    }

    /// The same of a category of an open axis.
    mutating func poser(_ nombre: Int, ligne: Int, categorie: CategorieOuverte) {
        lignes[ligne].ouvertes[categorie, default: 0] += nombre
    }

    /// Counts a measure of the stock: its rows end to end, by rank of their commune; those of zeros are not kept.
    mutating func ajouter(_ comptees: [Int32], mesure: Int, communes: [CodeCommune]) {
        let largeur = dispositions[mesure].largeur
        for (rang, commune) in communes.enumerated() where comptees[rang * largeur] > 0 {
            let debut = lignes[ligne(Cle(mesure: mesure, reservataire: nil, commune: commune))].debut
            for position in 0..<largeur { tousLesComptes[debut + position] += comptees[rang * largeur + position] }
        }
    }

    /// Makes room for the rows of that many communes.
    mutating func reserve(communes: Int) {
        rangees.reserveCapacity(communes)
        rangsDesRangees.reserveCapacity(communes)
    }

    /// Makes room for the rows of others, once.
    mutating func reserve(pour autres: [Cube]) {
        lignes.reserveCapacity(autres.reduce(lignes.count) { $0 + $1.lignes.count })
        tousLesComptes.reserveCapacity(autres.reduce(tousLesComptes.count) { $0 + $1.tousLesComptes.count })
    }

    /// Adds the rows of another cube of the same measures, behind these.
    mutating func ajouter(_ autre: Cube) {
        for (commune, sienne) in autre.rangsDesRangees {
            let rangee = rangee(commune)
            rangees[rangee].rangs.reserveCapacity(rangees[rangee].rangs.count + autre.rangees[sienne].rangs.count)
        }
        for sienne in autre.lignes {
            let rang = ligne(sienne.cle)
            let debut = lignes[rang].debut
            for position in 0..<dispositions[sienne.cle.mesure].largeur {
                tousLesComptes[debut + position] += autre.tousLesComptes[sienne.debut + position]
            }
            // Most often a row is new here.
            if lignes[rang].ouvertes.isEmpty {
                lignes[rang].ouvertes = sienne.ouvertes
            } else {
                lignes[rang].ouvertes.merge(sienne.ouvertes, uniquingKeysWith: +)
            }
        }
    }

    /// The communes that have a row.
    var communes: Set<CodeCommune> { Set(rangsDesRangees.keys) }

    /// The rows of a commune, in the order they were made; nil when it has none.
    func lignes(de commune: CodeCommune) -> [Ligne]? {
        rangsDesRangees[commune].map { rangees[$0].lignes.map { lignes[$0] } }
    }

    /// How the rows of a measure are laid out.
    func disposition(_ mesure: Int) -> Disposition { dispositions[mesure] }

    /// The counts of a row, as its measure's `Disposition` lays them.
    func comptes(_ ligne: Ligne) -> ArraySlice<Int32> {
        tousLesComptes[ligne.debut..<(ligne.debut + dispositions[ligne.cle.mesure].largeur)]
    }
}

/// How the rows of one measure are laid out: the total first, then each closed axis, or two crossed, at its range.
struct Disposition {
    let plages: [Plage]
    /// The open axes but the commune, which is a part of the row's key.
    let ouverts: [Axe]
    let largeur: Int

    /// The counts of one closed axis, or of two crossed, the second varying faster.
    struct Plage: Sendable {
        private let premier: Axe
        private let second: Axe?
        let positions: Range<Int>
        /// How many categories the second axis has, 1 without.
        private let pas: Int

        /// One axis from `debut` on, or two.
        fileprivate init(_ axes: [Axe], _ largeurs: [Int], debut: Int) {
            premier = axes[0]
            second = axes.count > 1 ? axes[1] : nil
            positions = debut..<(debut + largeurs.reduce(1, *))
            pas = largeurs.count > 1 ? largeurs[1] : 1
        }

        /// The one, or both.
        var axes: [Axe] { [premier] + [second].compactMap { $0 } }

        /// Whether it is of these axes, in this order.
        func estDe(_ axes: [Axe]) -> Bool { axes.first == premier && axes.dropFirst().first == second }

        /// Where in a row what is counted falls; nil where an axis says nothing of it.
        func position(_ fait: Fait) -> Int? {
            guard let premiere = premier.position(fait) else { return nil }
            guard let second else { return position(premiere, nil) }
            return second.position(fait).map { position(premiere, $0) }
        }

        /// Where in a row the positions on its axes are counted; no second one without a second axis.
        func position(_ premiere: Int, _ seconde: Int?) -> Int {
            positions.lowerBound + (seconde.map { premiere * pas + $0 } ?? premiere)
        }
    }

    init(_ mesure: Mesure, _ tranches: TranchesConstruction) {
        var plages: [Plage] = []
        var ouverts: [Axe] = []
        var debut = 1
        for ventilation in mesure.ventilations {
            ouverts += ventilation.axes.filter { $0.ouvert && $0 != .commune && !ouverts.contains($0) }
            let fermes = ventilation.axes.filter { !$0.ouvert }
            let largeurs = fermes.compactMap { $0.modalites(tranches)?.count }
            guard !fermes.isEmpty, !plages.contains(where: { $0.estDe(fermes) }) else { continue }
            let plage = Plage(fermes, largeurs, debut: debut)
            plages.append(plage)
            debut = plage.positions.upperBound
        }
        self.plages = plages
        self.ouverts = ouverts
        largeur = debut
    }

    /// Where closed axes stand in a row; nil for those that the measure does not have, or an open one.
    func positions(_ axes: [Axe]) -> Range<Int>? { plages.first { $0.estDe(axes) }?.positions }
}
