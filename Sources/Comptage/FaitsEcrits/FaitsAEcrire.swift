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

/// The rows of a facts file, made one after the other: a country has hundreds of thousands.
package struct FaitsAEcrire {
    /// What the rows are about.
    package let sujets: [SujetDeFaits]
    let faits: Faits
    let entours: EntoursDesFaits
    private let avecParcSuivant: Bool
    private let stockSeul: Bool
    /// Those that something is said of beside the measures, by code.
    let communes: [CodeCommune]

    fileprivate init(
        _ faits: Faits, _ tranches: TranchesConstruction, _ entours: EntoursDesFaits, avecParcSuivant: Bool,
        stockSeul: Bool
    ) {
        self.faits = faits
        self.entours = entours
        self.avecParcSuivant = avecParcSuivant
        self.stockSeul = stockSeul
        sujets = SujetDeFaits.tous(tranches)
        communes = faits.parCommune.keys.sorted()
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

    /// Hands the other rows to `body` in order: by subject, réservataire and commune, control totals first.
    package func parcourir(_ body: (LigneDeFaits) -> Void) {
        let lignes = Dictionary(grouping: faits.cube.lignes, by: \.cle.mesure)
        for (rang, sujet) in sujets.enumerated() where !stockSeul || sujet.estDuStock {
            switch sujet.contenu {
            case .releve(.lignes): break
            case .releve(.parcSuivant): body(LigneDeFaits(rang, .total, avecParcSuivant ? 1 : 0))
            case .releve(let releve): parcourirReleve(rangees(releve, rang), rang, body)
            case .mesure(let mesure):
                if let position = faits.mesures.firstIndex(where: { $0.cle == mesure.cle }) {
                    parcourirMesure(lignes[position] ?? [], position, rang, body)
                }
            }
        }
    }

    /// The rows of what is beside the measures, behind the control total of each réservataire.
    ///
    /// - Parameter lignes: in order.
    private func parcourirReleve(_ lignes: [LigneDeFaits], _ sujet: Int, _ body: (LigneDeFaits) -> Void) {
        guard sujets[sujet].totalDeControle else { return lignes.forEach(body) }
        var totaux: [IndexReservataire?: Int] = [nil: 0]
        for ligne in lignes { totaux[ligne.reservataire, default: 0] += ligne.nombre }
        var restantes = lignes[...]
        for reservataire in totaux.keys.sorted(by: FaitsAEcrire.precede) {
            body(LigneDeFaits(sujet, reservataire: reservataire, .total, totaux[reservataire] ?? 0))
            let siennes = restantes.prefix { $0.reservataire == reservataire }
            siennes.forEach(body)
            restantes = restantes[siennes.endIndex...]
        }
        precondition(restantes.isEmpty, "rows out of order would be left out")
    }

    /// The rows of a measure.
    ///
    /// - Parameters:
    ///   - rangees: those of the cube, in any order.
    ///   - mesure: its position in the cube.
    private func parcourirMesure(
        _ rangees: [Cube.Ligne], _ mesure: Int, _ sujet: Int, _ body: (LigneDeFaits) -> Void
    ) {
        let places = places(mesure, sujet)
        let parReservataire = Dictionary(grouping: rangees, by: \.cle.reservataire)
        // A measure that nothing was counted in still has its total.
        for reservataire in Set(parReservataire.keys).union([nil]).sorted(by: FaitsAEcrire.precede) {
            let lignes = (parReservataire[reservataire] ?? []).sorted { $0.cle.commune < $1.cle.commune }
            let total = lignes.reduce(0) { $0 + Int(faits.cube.comptes($1).first ?? 0) }
            body(LigneDeFaits(sujet, reservataire: reservataire, .total, total))
            for ligne in lignes { parcourirRangee(ligne, places, sujet, body) }
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
