import Parc
import Regles

extension MesureCalculee {
    /// The measures of B5.
    static func objectifs(_ objectifs: [ObjectifDuBilan]) -> [MesureCalculee] {
        func mesure(_ mesure: Mesure, _ chiffre: (AtteinteDObjectif) -> Chiffre?) -> MesureCalculee? {
            MesureCalculee(mesure, totaux: objectifs.map { ($0.reservataire, chiffre($0.atteinte)) })
        }
        return [
            mesure(Objectifs.objectif) { $0.objectif.map { .quantite(Rationnel($0)) } },
            mesure(Objectifs.misesADisposition) { $0.misesADisposition.map { .quantite(Rationnel($0)) } },
            mesure(Objectifs.fluxReel) { $0.fluxReel.map { .quantite(Rationnel($0)) } },
            mesure(Objectifs.atteintePrevue) { $0.prevue.map(Chiffre.taux) },
            mesure(Objectifs.atteinteReelle) { $0.reelle.map(Chiffre.taux) },
        ].compactMap { $0 }
    }
}
