/// The labels and the order of two bilans together: what a comparison of their figures is written with.
package struct NomenclatureCommune: Sendable {
    private let axes: [String: Axe]
    private let reservataires: [String: Entree]

    private struct Entree: Sendable {
        let rang: Int
        let libelle: String
    }

    private struct Axe: Sendable {
        let rang: Int
        let libelle: String
        let modalites: [String: Entree]
    }

    /// Of two bilans; a label is that of the second, the later one, where both have it.
    init(_ a: BilanLu, _ b: BilanLu) {
        let axesDeA = a.axes + TableauLu.axesPropres(a)
        let axesDeB = b.axes + TableauLu.axesPropres(b)
        var axes: [String: Axe] = [:]
        for (rang, code) in Fusion.ordre(axesDeA.map(\.code), axesDeB.map(\.code)).enumerated() {
            let siens = [axesDeA, axesDeB].map { $0.first { $0.code == code } }
            let modalites = NomenclatureCommune.entrees(siens[0]?.modalites ?? [], siens[1]?.modalites ?? [])
            axes[code] = Axe(rang: rang, libelle: (siens[1] ?? siens[0])?.libelle ?? code, modalites: modalites)
        }
        self.axes = axes
        reservataires = NomenclatureCommune.entrees(a.reservataires, b.reservataires)
    }

    private static func entrees(_ a: [LibelleLu], _ b: [LibelleLu]) -> [String: Entree] {
        let libelles = Dictionary((a + b).map { ($0.code, $0.libelle) }, uniquingKeysWith: { _, dernier in dernier })
        let ordre = Fusion.ordre(a.map(\.code), b.map(\.code)).enumerated().map { rang, code in
            (code, Entree(rang: rang, libelle: libelles[code] ?? code))
        }
        return Dictionary(ordre, uniquingKeysWith: { premier, _ in premier })
    }

    /// Label of an axis; its code when neither bilan names it.
    package func libelle(axe: String) -> String { axes[axe]?.libelle ?? axe }

    /// Label of a category; its code when neither bilan names it.
    package func libelle(_ modalite: String, axe: String) -> String {
        axes[axe]?.modalites[modalite]?.libelle ?? modalite
    }

    /// Name of a réservataire; its code when neither bilan names it.
    package func nom(_ reservataire: String) -> String { reservataires[reservataire]?.libelle ?? reservataire }

    /// Where a figure stands among those of its measure, as in donnees.csv: by réservataire, breakdown and category.
    ///
    /// A breakdown by two axes comes after that by the later of them alone.
    func place(_ cle: CleDeChiffre) -> [Int] {
        let rangs = [cle.axe, cle.axe2].map { axes[$0]?.rang ?? -1 }
        return [
            cle.reservataire == "*" ? -1 : reservataires[cle.reservataire]?.rang ?? Int.max,
            max(rangs[0], rangs[1]), cle.axe2.isEmpty ? 0 : 1,
            axes[cle.axe]?.modalites[cle.modalite]?.rang ?? Int.max,
            axes[cle.axe2]?.modalites[cle.modalite2]?.rang ?? Int.max,
        ]
    }
}
