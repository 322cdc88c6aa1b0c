package import Parc

/// An axis as a facts file writes it.
package struct AxeDeFaits: Sendable, Hashable {
    /// Its name there: the raw value of `Axe` for one of the registry.
    package let code: String
    /// The codes of its categories, in order; nil when the data gives them.
    package let modalites: [String]?

    init(_ code: String, _ modalites: [String]? = nil) {
        self.code = code
        self.modalites = modalites
    }
}

/// One or two axes that facts are broken down by; the commune is never among them, since every row says its own.
package struct VentilationDeFaits: Sendable, Hashable {
    package let axes: [AxeDeFaits]

    init(_ axes: AxeDeFaits...) { self.axes = axes }

    /// A breakdown of the registry without its commune; nil when nothing is left.
    init?(_ ventilation: Ventilation, _ tranches: TranchesConstruction) {
        let axes = ventilation.axes.filter { $0 != .commune }
        if axes.isEmpty { return nil }
        self.axes = axes.map { AxeDeFaits($0.rawValue, $0.modalites(tranches)?.map(\.code)) }
    }

    /// Whether the data gives its categories.
    package var ouverte: Bool { axes.contains { $0.modalites == nil } }

    /// The place of categories, the second of two axes varying faster; nil when the breakdown has them not.
    ///
    /// - Parameter codes: one per axis.
    package func place(_ codes: [String]) -> PlaceDeFait.Modalite? {
        if ouverte { return .libre(codes[0], codes.count > 1 ? codes[1] : "") }
        var rang = 0
        for (axe, code) in zip(axes, codes) {
            guard let modalites = axe.modalites, let sien = modalites.firstIndex(of: code) else { return nil }
            rang = rang * modalites.count + sien
        }
        return .rang(rang)
    }

    /// The codes that stand at a place, one per axis.
    package func codes(_ modalite: PlaceDeFait.Modalite) -> [String] {
        switch modalite {
        case .libre(let premier, let second): return axes.count > 1 ? [premier, second] : [premier]
        case .rang(let rang):
            let largeur = axes.count > 1 ? axes[1].modalites?.count ?? 1 : 1
            return zip(axes, [rang / largeur, rang % largeur]).compactMap { axe, rang in axe.modalites?[rang] }
        }
    }
}

/// Where a number of a facts file stands: the total of its row, or a category of a breakdown.
package enum PlaceDeFait: Sendable, Hashable {
    case total
    case modalite(ventilation: Int, Modalite)

    /// A category of one axis, or of two.
    package enum Modalite: Sendable, Hashable {
        /// Its position, the second of two axes varying faster.
        case rang(Int)
        /// What the data calls it, the second empty with one axis.
        case libre(String, String)
    }
}

/// What rows of a facts file may be about: a measure counted on facts, or something beside.
package struct SujetDeFaits: Sendable {
    /// What is counted.
    package enum Contenu: Sendable {
        case mesure(Mesure)
        case releve(ReleveDeFaits)
    }

    package let contenu: Contenu
    /// As the column `mesure` says it: `A.liberes`, `_stock`.
    package let nom: String
    /// Those but the total, in the order of the registry.
    package let ventilations: [VentilationDeFaits]
    package let parCommune: Bool
    package let parReservataire: Bool
    /// Whether each commune must have its total, which the breakdowns make.
    package let totalDeCommune: Bool
    /// Whether it must have a control total.
    package let totalDeControle: Bool

    /// A counted measure.
    init(_ mesure: Mesure, _ tranches: TranchesConstruction) {
        contenu = .mesure(mesure)
        nom = SujetDeFaits.nom(mesure)
        var vues: [VentilationDeFaits] = []
        for ventilation in mesure.ventilations {
            if let sienne = VentilationDeFaits(ventilation, tranches), !vues.contains(sienne) { vues.append(sienne) }
        }
        ventilations = vues
        parCommune = true
        parReservataire = mesure.portee == .parReservataire
        (totalDeCommune, totalDeControle) = (true, true)
    }

    /// Something beside.
    init(_ releve: ReleveDeFaits) {
        contenu = .releve(releve)
        nom = releve.rawValue
        ventilations = releve.ventilation.map { [$0] } ?? []
        parCommune = releve.parCommune
        parReservataire = releve.parReservataire
        (totalDeCommune, totalDeControle) = (false, releve.aUnTotal)
    }

    /// The name of a measure in a facts file.
    package static func nom(_ mesure: Mesure) -> String { "\(mesure.section.rawValue).\(mesure.id)" }

    /// All of them, in the order of the rows that bilanflux writes.
    package static func tous(_ tranches: TranchesConstruction) -> [SujetDeFaits] {
        let mesures = Registre.patrimoine.map(\.mesure) + Registre.flux.map(\.mesure)
        let tete: [ReleveDeFaits] = [.lignes, .parametres]
        return tete.map(SujetDeFaits.init) + mesures.map { SujetDeFaits($0, tranches) }
            + ReleveDeFaits.allCases.filter { !tete.contains($0) }.map(SujetDeFaits.init)
    }
}
