import Parc
import Regles

extension MesureCalculee {
    /// The rates of article 6.1, for `*` and everyone that has a row in section B.
    static func taux(_ mesures: [MesureComptee], fluxReel: Int, _ couverture: Couverture) -> [MesureCalculee] {
        let lignes = mesures.first { $0.mesure.section == .b }?.lignes ?? []
        // A measure that was not counted has no figure: no rate that rests on it is made.
        func totaux(_ mesure: Mesure) -> [Int] {
            mesures.comptee(mesure)?.lignes.map(\.total) ?? lignes.map { _ in 0 }
        }
        let (offres, attribues) = (totaux(MisesADisposition.flux.mesure), totaux(Attribues.flux.mesure))
        let (baux, refus) = (totaux(BauxSignes.flux.mesure), totaux(Refus.flux.mesure))
        let termes = lignes.indices.map { rang in
            TauxDeLAnnee.Termes(
                fluxReel: fluxReel, misesADisposition: offres[rang], attribues: attribues[rang], baux: baux[rang],
                refus: refus[rang])
        }
        return TauxDeLAnnee.allCases.filter(couverture.dit).compactMap { taux in
            MesureCalculee(
                taux.mesure,
                totaux: zip(lignes, termes).map { ($0.reservataire, taux.taux($1).map(Chiffre.taux)) })
        }
    }

    /// The shares of section G.
    static func obligations(_ mesures: [MesureComptee]) -> [MesureCalculee] {
        ObligationsLegales.parBase.compactMap { sienne in
            guard let total = mesures.comptee(sienne.total.mesure)?.lignes[0],
                let retenus = mesures.comptee(sienne.retenus.mesure)?.lignes[0]
            else { return nil }
            // Of the priority publics, class by class: the whole of the three says nothing.
            let rang = sienne.obligation == .q3 ? 1 : 0
            let ventilation = sienne.taux.ventilations[rang]
            let cases = total.valeurs[rang].cases.compactMap { base in
                Proportion(retenus.valeurs[rang][base.rang], sur: Rationnel(base.valeur)).map {
                    CaseCalculee(.taux($0), ventilation, rang: base.rang)
                }
            }
            return MesureCalculee(sienne.taux, [(reservataire: Convention.codeEnsemble, cases: cases)])
        }
    }

    /// The delays of section I, for `*` and those of the bilan.
    static func delais(
        _ statistiques: [CleDeDelai: [CaseCalculee]], _ reservataires: [(index: IndexReservataire, code: String)]
    ) -> [MesureCalculee] {
        let rangees: [(index: IndexReservataire?, code: String)] =
            [(nil, Convention.codeEnsemble)] + reservataires.map { ($0.index, $0.code) }
        return Delai.allCases.compactMap { delai in
            MesureCalculee(
                delai.mesure,
                rangees.map { rangee in
                    let cle = CleDeDelai(delai: delai, reservataire: rangee.index)
                    return (reservataire: rangee.code, cases: statistiques[cle] ?? [])
                })
        }
    }
}
