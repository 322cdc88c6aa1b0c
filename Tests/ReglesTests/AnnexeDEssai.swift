import Parc
import Regles
import TestSupport

/// An annex as a test writes it, `a 11163`, `d 6,96 %`, `article3 3,6 %`, and its judgement.
struct AnnexeDEssai {
    let jugee: AnnexeJugee

    /// Judges lines beside a number of live rights, if any.
    init(_ lignes: String..., droits: Rationnel? = nil) {
        let reservataire = IndexReservataire(0)
        jugee = CoherenceDAnnexe.juger(
            reservataire,
            lignes.enumerated().map { rang, texte in
                let parties = texte.split(separator: " ", maxSplits: 1)
                let pourcent = parties[1].hasSuffix(" %")
                guard let rubrique = RubriqueDAnnexe(rawValue: String(parties[0])),
                    let valeur = ValeurImprimee(
                        decimal: pourcent ? parties[1].dropLast(2) : parties[1], pourcent: pourcent)
                else { preconditionFailure("not a line of an annex: \(texte)") }
                return LigneDAnnexe(reservataire: reservataire, rubrique: rubrique, valeur: valeur, ligne: rang + 2)
            }, droits: droits.map { DroitsEnCours(nombre: $0, jour: jour("2022-12-31")) })
    }

    /// What was judged under a letter, in the order of the annex.
    subscript(rubrique: RubriqueDAnnexe) -> [LigneJugee] { jugee.lignes.filter { $0.rubrique == rubrique } }

    /// The verdict on the first line of a letter.
    func verdict(_ rubrique: RubriqueDAnnexe) -> VerdictDAnnexe? { self[rubrique].first?.verdict }

    /// What explains it.
    func explications(_ rubrique: RubriqueDAnnexe) -> [ExplicationDAnnexe] { self[rubrique].first?.explications ?? [] }
}
