import Parc
import Regles

extension MesureCalculee {
    /// The measures of section H.
    ///
    /// - Parameter parts: PLA-1 of the département, for the consolidated bilan.
    static func annexes(_ annexes: [AnnexesDuBilan], _ parts: PartsReservees?) -> [MesureCalculee] {
        func quantites(_ mesure: Mesure, _ valeur: (AnnexesDuBilan) -> Rationnel?) -> MesureCalculee? {
            MesureCalculee(
                mesure, totaux: annexes.map { ($0.reservataire, valeur($0).map(Chiffre.quantite)) })
        }
        func part(_ mesure: Mesure, _ valeur: (PartsReservees) -> Rationnel?) -> MesureCalculee? {
            MesureCalculee(
                mesure, totaux: [(Convention.codeEnsemble, parts.flatMap(valeur).map(Chiffre.quantite))])
        }
        let lignes = MesuresDAnnexe.lignes.map { rubrique, mesure in
            MesureCalculee(
                mesure,
                annexes.map { (reservataire: $0.reservataire, cases: cases(rubrique, $0)) })
        }
        let suites: [MesureCalculee?] = [
            quantites(MesuresDAnnexe.fractionReportee) { $0.suite == nil ? nil : $0.objectif?.fraction },
            quantites(MesuresDAnnexe.reportSuivant) { $0.suite?.report.map { Rationnel($0) } },
            quantites(MesuresDAnnexe.redistribution) { $0.suite?.redistribution },
            quantites(MesuresDAnnexe.objectifSuivant) { $0.suite?.objectif.map { Rationnel($0.objectif) } },
            quantites(MesuresDAnnexe.fractionSuivante) { $0.suite?.objectif?.fraction },
            quantites(MesuresDAnnexe.tauxDesDroits) { $0.suite?.tauxDesDroits },
            quantites(MesuresDAnnexe.partDesGaranties) { $0.suite?.garanties },
            part(MesuresDAnnexe.partDeLEtat, \.etat), part(MesuresDAnnexe.partDesAgents, \.agents),
            part(MesuresDAnnexe.partMaximale, \.maximale),
        ]
        return (lignes + suites).compactMap { $0 }
    }

    private static func cases(_ rubrique: RubriqueDAnnexe, _ annexes: AnnexesDuBilan) -> [CaseCalculee] {
        // Neither a rate nor a right bears on the département as a whole: each convention has its own.
        if annexes.reservataire == Convention.codeEnsemble, [.i, .j].contains(rubrique) { return [] }
        return CalculDAnnexe.allCases.flatMap { calcul -> [CaseCalculee] in
            guard let annexe = annexes.annexe(calcul), let valeur = annexe.valeur(rubrique) else { return [] }
            let ligne = CaseCalculee(.quantite(valeur), MesuresDAnnexe.parCalcul, rang: calcul.rawValue)
            switch rubrique {
            case .b: return [ligne] + detail(annexe.stock.exclus, MesuresDAnnexe.parExclusion, calcul)
            case .f: return [ligne] + detail(annexe.soustraits, MesuresDAnnexe.parPoste, calcul)
            case .a, .c, .d, .e, .g, .h, .i, .j, .tauxArticle3: return [ligne]
            }
        }
    }

    /// The terms of a line that are not 0.
    private static func detail(
        _ nombres: [Int], _ ventilation: Ventilation, _ calcul: CalculDAnnexe
    ) -> [CaseCalculee] {
        nombres.enumerated().filter { $0.element != 0 }.map {
            CaseCalculee(
                .quantite(Rationnel($0.element)), ventilation, rang: calcul.rawValue * nombres.count + $0.offset)
        }
    }
}
