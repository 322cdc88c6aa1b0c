package import Parc
package import Regles

extension FaitsComptes {
    /// The rows of a facts file.
    ///
    /// - Parameter stockSeul: of the stock only, the log having not been read.
    package func aEcrire(_ dossier: Dossier, _ exercice: Exercice, _ entours: EntoursDesFaits, stockSeul: Bool)
        -> FaitsAEcrire
    {
        FaitsAEcrire(
            faits, exercice.tranches, entours, avecParcSuivant: dossier.avecParcSuivant, stockSeul: stockSeul)
    }
}

/// The rows of a facts file, part after part: a country has millions.
package struct FaitsAEcrire: Sendable {
    /// What the rows are about.
    package let sujets: [SujetDeFaits]
    let faits: Faits
    let entours: EntoursDesFaits
    private let avecParcSuivant: Bool
    /// Those that something is said of beside the measures, by code.
    let communes: [CodeCommune]
    private let parties: [Partie]

    /// Rows that follow each other in the file.
    private enum Partie {
        /// What is beside the measures, whole.
        case releve(ReleveDeFaits, sujet: Int)
        /// Some of a measure, by its position in the cube.
        case mesure(Int, sujet: Int, [RangeesDunReservataire])
    }

    /// Rows of the cube of one measure and one réservataire, by commune.
    private struct RangeesDunReservataire {
        let reservataire: IndexReservataire?
        /// The control total, before the first of its rows.
        let total: Int?
        let rangees: ArraySlice<Cube.Ligne>
    }

    /// Rows of the cube that a part has, when there are enough of them.
    private static let rangeesParPartie = 1000

    fileprivate init(
        _ faits: Faits, _ tranches: TranchesConstruction, _ entours: EntoursDesFaits, avecParcSuivant: Bool,
        stockSeul: Bool
    ) {
        self.faits = faits
        self.entours = entours
        self.avecParcSuivant = avecParcSuivant
        let sujets = SujetDeFaits.tous(tranches)
        self.sujets = sujets
        communes = faits.parCommune.keys.sorted()
        let lignes = Dictionary(grouping: faits.cube.lignes, by: \.cle.mesure)
        parties = sujets.enumerated().flatMap { rang, sujet -> [Partie] in
            if stockSeul, !sujet.estDuStock { return [] }
            switch sujet.contenu {
            case .releve(let releve): return [.releve(releve, sujet: rang)]
            case .mesure(let mesure):
                guard let position = faits.mesures.firstIndex(where: { $0.cle == mesure.cle }) else { return [] }
                return FaitsAEcrire.parties(lignes[position] ?? [], faits.cube).map {
                    .mesure(position, sujet: rang, $0)
                }
            }
        }
    }

    /// The rows of a measure in parts of about the same size, in order.
    ///
    /// - Parameter rangees: in any order.
    private static func parties(_ rangees: [Cube.Ligne], _ cube: Cube) -> [[RangeesDunReservataire]] {
        let parReservataire = Dictionary(grouping: rangees, by: \.cle.reservataire)
        var parties: [[RangeesDunReservataire]] = [[]]
        var place = rangeesParPartie
        // A measure that nothing was counted in still has its total.
        for reservataire in Set(parReservataire.keys).union([nil]).sorted(by: precede) {
            var restantes = (parReservataire[reservataire] ?? []).sorted { $0.cle.commune < $1.cle.commune }[...]
            var total: Int? = restantes.reduce(0) { $0 + Int(cube.comptes($1).first ?? 0) }
            repeat {
                if place == 0 {
                    parties.append([])
                    place = rangeesParPartie
                }
                let siennes = restantes.prefix(place)
                parties[parties.count - 1].append(
                    RangeesDunReservataire(reservataire: reservataire, total: total.take(), rangees: siennes))
                place -= siennes.count
                restantes = restantes[siennes.endIndex...]
            } while !restantes.isEmpty
        }
        return parties
    }

    /// The first row of the file, which says how many there are.
    ///
    /// - Parameter autres: how many are behind it.
    package func nombre(_ autres: Int) -> LigneDeFaits {
        guard let rang = sujets.firstIndex(where: { $0.nom == ReleveDeFaits.lignes.rawValue }) else {
            preconditionFailure("no subject for the number of rows")
        }
        return LigneDeFaits(rang, .total, autres + 1)
    }

    /// How many parts the other rows are in.
    package var nombreDeParties: Int { parties.count }

    /// Hands the rows of a part to `body` in order: by subject, réservataire and commune, control totals first.
    package func parcourir(partie rang: Int, _ body: (LigneDeFaits) -> Void) {
        switch parties[rang] {
        case .releve(.lignes, _): break
        case .releve(.parcSuivant, let sujet): body(LigneDeFaits(sujet, .total, avecParcSuivant ? 1 : 0))
        case .releve(let releve, let sujet): parcourirReleve(rangees(releve, sujet), sujet, body)
        case .mesure(let mesure, let sujet, let siennes):
            let places = places(mesure, sujet)
            for rangees in siennes {
                if let total = rangees.total {
                    body(LigneDeFaits(sujet, reservataire: rangees.reservataire, .total, total))
                }
                for ligne in rangees.rangees { parcourirRangee(ligne, places, sujet, body) }
            }
        }
    }

    /// The rows of what is beside the measures, behind the control total of each réservataire.
    ///
    /// - Parameter lignes: in order.
    private func parcourirReleve(_ lignes: [LigneDeFaits], _ sujet: Int, _ body: (LigneDeFaits) -> Void) {
        guard sujets[sujet].totalDeControle else { return lignes.forEach(body) }
        // The total of all is said even without a row.
        var (debut, reservataire) = (0, IndexReservataire?.none)
        while true {
            let fin = lignes[debut...].firstIndex { $0.reservataire != reservataire } ?? lignes.endIndex
            let total = lignes[debut..<fin].reduce(0) { $0 + $1.nombre }
            body(LigneDeFaits(sujet, reservataire: reservataire, .total, total))
            lignes[debut..<fin].forEach(body)
            guard fin < lignes.endIndex else { return }
            precondition(FaitsAEcrire.precede(reservataire, lignes[fin].reservataire), "rows out of order")
            (debut, reservataire) = (fin, lignes[fin].reservataire)
        }
    }

    /// Where the breakdowns of a subject stand in the rows of the cube.
    private func places(_ mesure: Int, _ sujet: Int) -> [(axe: Axe?, positions: Range<Int>?)] {
        sujets[sujet].ventilations.map { ventilation in
            let axes = ventilation.axes.compactMap { Axe(rawValue: $0.code) }
            return (axes.first, faits.cube.disposition(mesure).positions(axes))
        }
    }

    private func parcourirRangee(
        _ ligne: Cube.Ligne, _ places: [(axe: Axe?, positions: Range<Int>?)], _ sujet: Int,
        _ body: (LigneDeFaits) -> Void
    ) {
        let comptes = Array(faits.cube.comptes(ligne))
        let (reservataire, commune) = (ligne.cle.reservataire, ligne.cle.commune)
        func dire(_ place: PlaceDeFait, _ nombre: Int) {
            body(LigneDeFaits(sujet, reservataire: reservataire, commune: commune, place, nombre))
        }
        dire(.total, Int(comptes[0]))
        for (rang, (axe, positions)) in places.enumerated() {
            if let positions {
                for (place, position) in positions.enumerated() where comptes[position] != 0 {
                    dire(.modalite(ventilation: rang, .rang(place)), Int(comptes[position]))
                }
                continue
            }
            let ouvertes = ligne.ouvertes.filter { $0.key.axe == axe }.map { ($0.code, "", $1) }
            for (code, _, nombre) in ouvertes.sorted(by: FaitsAEcrire.precede) {
                dire(.modalite(ventilation: rang, .libre(code, "")), nombre)
            }
        }
    }

    static func precede(_ left: IndexReservataire?, _ right: IndexReservataire?) -> Bool {
        (left?.rang ?? -1) < (right?.rang ?? -1)
    }

    /// The order of categories that are texts: a number, of days for instance, is read as one.
    static func precede(_ left: (String, String, Int), _ right: (String, String, Int)) -> Bool {
        if let m = Int(left.0), let n = Int(right.0), m != n { return m < n }
        return left < right
    }
}

extension SujetDeFaits {
    /// Whether it is counted on the stock alone.
    fileprivate var estDuStock: Bool {
        switch contenu {
        case .mesure(let mesure): Registre.patrimoine.contains { $0.mesure.cle == mesure.cle }
        case .releve(let releve):
            [
                .lignes, .parametres, .stock, .lignesLues, .lignesUtilisees, .lignesRejetees, .lignesHorsPerimetre,
                .constats,
            ].contains(releve)
        }
    }
}
