import Parc
import Regles

extension MesureCalculee {
    /// Sections J and K for the conventions of a bilan, by their rank.
    ///
    /// - Parameter communes: those of the axis of the bilan, by code.
    static func droitsEtSouhaits(
        _ dossier: Dossier, _ rangs: [Int], _ exercice: Exercice, communes: [CodeCommune]
    ) -> [MesureCalculee] {
        let droits = DroitsParPerimetre(dossier, exercice)
        func mesure(_ mesure: Mesure, _ choisis: (Int) -> [Droit]?) -> MesureCalculee? {
            MesureCalculee(
                mesure,
                rangs.map { rang in
                    (
                        reservataire: dossier.conventions[rang].reservataire,
                        cases: choisis(rang).map { cases($0, mesure, communes) } ?? []
                    )
                })
        }
        let souhaits = MesureCalculee(
            SouhaitsDesReservataires.souhaits,
            rangs.map { rang in
                (
                    reservataire: dossier.conventions[rang].reservataire,
                    cases: cases(dossier.souhaits.filter { $0.reservataire.rang == rang })
                )
            })
        return [
            mesure(DroitsDeReservation.vivants) { dossier.droits.isEmpty ? nil : droits.vivants($0) ?? [] },
            mesure(DroitsDeReservation.expirants) { dossier.droits.isEmpty ? nil : droits.expirants($0) },
            dossier.souhaits.isEmpty ? nil : souhaits,
        ].compactMap { $0 }
    }

    /// The total, even nil, and the categories that have a right.
    private static func cases(_ droits: [Droit], _ mesure: Mesure, _ communes: [CodeCommune]) -> [CaseCalculee] {
        let rangs = Dictionary(uniqueKeysWithValues: communes.enumerated().map { ($1, $0) })
        let largeur = Typologie.allCases.count
        return mesure.ventilations.flatMap { ventilation in
            let groupes = Dictionary(grouping: droits) { droit -> Int in
                let (commune, typologie) = (rangs[droit.commune] ?? 0, Int(droit.typologie.rawValue))
                return switch ventilation.axes {
                case []: 0
                case [.commune]: commune
                case [.typologie]: typologie
                case [.nature]: NatureDuDroit.allCases.firstIndex(of: droit.nature) ?? 0
                default: commune * largeur + typologie
                }
            }
            let sommes = groupes.compactMapValues(DroitsVivants.nombre).filter { $0.value.numerateur != 0 }
            let toutes = ventilation == .total ? sommes.merging([0: .zero]) { somme, _ in somme } : sommes
            return toutes.map { CaseCalculee(.quantite($0.value), ventilation, rang: $0.key) }
        }
    }

    private static func cases(_ souhaits: [Souhait]) -> [CaseCalculee] {
        let grille = SouhaitsDesReservataires.grille
        let total = souhaits.reduce(0) { $0 + $1.nombre }
        let cases = souhaits.filter { $0.nombre > 0 }.map { souhait in
            CaseCalculee(
                .quantite(Rationnel(souhait.nombre)), grille,
                rang: Int(souhait.financement.rawValue) * Typologie.allCases.count + Int(souhait.typologie.rawValue))
        }
        return [CaseCalculee(.quantite(Rationnel(total)))] + cases
    }
}
