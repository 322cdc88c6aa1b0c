import Comptage
import Parc
import Regles

/// The rows that the categories of one breakdown make, for some measures of a bilan.
struct RangsDeVentilation {
    let ventilation: Ventilation
    /// Row headers and position in the figures of the breakdown, in the nomenclature's order.
    private let rangs: [(titres: [String], position: Int)]
    private let precisions: PrecisionsDesModalites

    init(_ ventilation: Ventilation, _ bilan: Bilan) {
        self.ventilation = ventilation
        var rangs: [[String]] = [[]]
        for axe in ventilation.axes {
            let libelles = bilan.modalites(axe).map { RangsDeVentilation.libelle($0, axe) }
            rangs = rangs.flatMap { debut in libelles.map { debut + [$0] } }
        }
        self.rangs = rangs.enumerated().map { ($1, $0) }
        precisions = PrecisionsDesModalites(ventilation, bilan)
    }

    /// The headers of the columns that come before the figures.
    var entetes: [Tableau.Entete] {
        (ventilation.axes.map(\.libelle) + precisions.entetes).map { Tableau.Entete(texte: $0, mots: true) }
    }

    /// One row a category, *non renseigné* in its place; on an open axis and among the reasons of section M, those where a
    /// column has a figure.
    func lignes(_ colonnes: [Valeurs]) -> [Tableau.Ligne] {
        let presents = presents(colonnes)
        return rangs.filter { toutes || presents.contains($0.position) }.map { titres, position in
            Tableau.Ligne(titres, precisions.cellules(position) + colonnes.map { Cellule.nombre($0[position]) })
        }
    }

    /// Whether `lignes` are more than a page can carry.
    func tropLong(_ colonnes: [Valeurs]) -> Bool {
        (toutes ? rangs.count : presents(colonnes).count) > TableauTropLong.lignesAuPlus
    }

    /// Categories without a figure have a row too.
    private var toutes: Bool { !ventilation.axes.contains { $0.ouvert || $0 == .raison } }

    private func presents(_ colonnes: [Valeurs]) -> Set<Int> { Set(colonnes.lazy.flatMap(\.cases).map(\.rang)) }

    /// The breakdowns of some measures but the total, each once, in order.
    static func ventilations(_ mesures: [MesureComptee]) -> [Ventilation] {
        var vues: [Ventilation] = []
        for ventilation in mesures.flatMap(\.mesure.ventilations)
        where ventilation != .total && !vues.contains(ventilation) {
            vues.append(ventilation)
        }
        return vues
    }

    /// `Par commune et quartier prioritaire (QPV)`.
    static func titre(_ ventilation: Ventilation) -> String {
        ventilation == Ventilation(.parc)
            ? "Selon le parc (existant ou neuf)"
            : "Par " + ventilation.axes.map { Typographie.minuscule($0.libelle) }.joined(separator: " et ")
    }

    /// A part of an element id: `commune-qpv`.
    static func id(_ ventilation: Ventilation) -> String { ventilation.axes.map(\.rawValue).joined(separator: "-") }

    private static func libelle(_ modalite: Modalite, _ axe: Axe) -> String {
        switch axe {
        case .commune: "\(modalite.libelle) (\(modalite.code))"
        case .programme:
            modalite == .nonRenseigne || modalite.libelle == modalite.code
                ? modalite.libelle : "\(modalite.libelle) (\(modalite.code))"
        case .regle: modalite.code
        case .typologie, .financement, .qpv, .periode, .accessibilite, .parc, .motif, .mois, .issue, .contingent,
            .calcul, .exclusion, .poste, .nature, .statistique, .exercice, .fichier, .devenir, .raison, .axe:
            modalite.libelle
        }
    }
}

extension MesureComptee {
    /// The figures of one breakdown for a réservataire; zeros when there are none.
    func valeurs(_ ventilation: Ventilation, _ reservataire: String = ToutLePerimetre.code) -> Valeurs {
        guard let rang = mesure.ventilations.firstIndex(of: ventilation) else { return .nulles }
        return ligne(reservataire)?.valeurs[rang] ?? .nulles
    }
}
