import Parc

/// The lines of one annex, each recomputed from the others as they are stated.
struct RecalculDAnnexe {
    private let lignes: [RubriqueDAnnexe: LigneDAnnexe]
    private let droits: DroitsEnCours?

    /// Of a line printed twice, the first counts; none is made from line j, the only one that may be.
    init(_ lignes: [LigneDAnnexe], droits: DroitsEnCours?) {
        self.lignes = Dictionary(lignes.map { ($0.rubrique, $0) }, uniquingKeysWith: { first, _ in first })
        self.droits = droits
    }

    /// Judges a line, or says what it would be when the annex does not give it.
    func juger(_ rubrique: RubriqueDAnnexe, _ ligne: LigneDAnnexe?) -> LigneJugee {
        let amont = amont(rubrique)
        let exact = amont.isEmpty ? nil : recalculer(rubrique)
        let verdict = ligne.map { amont.isEmpty ? .donnee : juger($0, exact, amont) } ?? .absente
        return LigneJugee(
            rubrique: rubrique, ligne: ligne, recalcul: exact, verdict: verdict,
            explications: expliquer(rubrique, ligne, exact, verdict))
    }

    /// Line j from the lines that are made from no other, nothing rounded on the way.
    var droitSansArrondi: Rationnel? {
        guard let a = valeur(.a), let b = valeur(.b), let d = valeur(.d), let f = valeur(.f), let g = valeur(.g),
            let i = valeur(.i)
        else { return nil }
        return a.minus(b)?.times(d)?.minus(f)?.minus(g)?.times(i)
    }

    private func valeur(_ rubrique: RubriqueDAnnexe) -> Rationnel? { lignes[rubrique]?.valeur.valeur }

    /// The lines that a line is made from.
    private func amont(_ rubrique: RubriqueDAnnexe) -> [RubriqueDAnnexe] {
        switch rubrique {
        case .a, .b, .d, .f, .g: []
        case .c: [.a, .b]
        case .e: [.c, .d]
        case .h: [.e, .f, .g]
        case .i: droits == nil ? [] : [.a]
        case .j: [.h, .i]
        case .tauxArticle3: [.i]
        }
    }

    /// nil when a line is missing, or beyond 126 bits.
    private func recalculer(_ rubrique: RubriqueDAnnexe) -> Rationnel? {
        switch rubrique {
        case .a, .b, .d, .f, .g: nil
        case .c: valeur(.b).flatMap { valeur(.a)?.minus($0) }
        case .e: valeur(.d).flatMap { valeur(.c)?.times($0) }
        case .h: valeur(.f).flatMap { valeur(.e)?.minus($0) }.flatMap { reste in valeur(.g).flatMap(reste.minus) }
        case .i: valeur(.a).flatMap { droits?.nombre?.divided(by: $0) }
        case .j: valeur(.i).flatMap { valeur(.h)?.times($0) }
        case .tauxArticle3: valeur(.i)
        }
    }

    private func juger(_ ligne: LigneDAnnexe, _ exact: Rationnel?, _ amont: [RubriqueDAnnexe]) -> VerdictDAnnexe {
        let manquantes = amont.filter { lignes[$0] == nil }
        if !manquantes.isEmpty { return .nonJugee(.lignesManquantes(manquantes)) }
        if ligne.rubrique == .i, valeur(.a) == .zero { return .nonJugee(.parcNul) }
        guard let exact, let fidelite = ligne.valeur.fidelite(a: exact) else { return .nonJugee(.horsBornes) }
        switch fidelite {
        case .exacte: return .exacte
        case .arrondie(let arrondi): return .arrondie(arrondi)
        case .infidele: return ligne.rubrique == .tauxArticle3 ? verdictDuPlusPrecis(ligne.valeur) : .incoherente
        }
    }

    /// Article 3 may print more digits than line i, which is then its rounding.
    private func verdictDuPlusPrecis(_ article3: ValeurImprimee) -> VerdictDAnnexe {
        guard let i = lignes[.i]?.valeur, article3.estPlusPrecise(que: i),
            case .arrondie(let arrondi) = i.fidelite(a: article3.valeur)
        else { return .incoherente }
        return .plusPrecise(arrondi)
    }
}

// MARK: Explanations

extension RecalculDAnnexe {
    private func expliquer(
        _ rubrique: RubriqueDAnnexe, _ ligne: LigneDAnnexe?, _ exact: Rationnel?, _ verdict: VerdictDAnnexe
    ) -> [ExplicationDAnnexe] {
        guard let ligne, let exact else { return [] }
        switch (rubrique, verdict) {
        case (.e, .incoherente): return [tauxRequis(ligne.valeur, base: .c, taux: .d)].compactMap { $0 }
        case (.j, .incoherente): return [tauxRequis(ligne.valeur, base: .h, taux: .i)].compactMap { $0 }
        case (.i, .incoherente): return [parcRequis(ligne.valeur), effetSurLeDroit(exact)].compactMap { $0 }
        case (.i, .arrondie): return [effetSurLeDroit(exact)].compactMap { $0 }
        default: return []
        }
    }

    private func tauxRequis(
        _ produit: ValeurImprimee, base: RubriqueDAnnexe, taux: RubriqueDAnnexe
    ) -> ExplicationDAnnexe? {
        guard let base = valeur(base), let taux = lignes[taux]?.valeur, let requis = produit.valeur.divided(by: base)
        else { return nil }
        return .tauxRequis(requis, arrondiSuffit: RecalculDAnnexe.arrondiSuffit(produit, base, taux) ?? false)
    }

    /// Whether some rate that may be printed as `taux` makes, on `base`, something that may be printed as `produit`.
    private static func arrondiSuffit(_ produit: ValeurImprimee, _ base: Rationnel, _ taux: ValeurImprimee) -> Bool? {
        guard let pasDuTaux = taux.pas, let pas = produit.pas,
            let bas = taux.valeur.minus(pasDuTaux)?.times(base), let haut = taux.valeur.plus(pasDuTaux)?.times(base),
            let plancher = produit.valeur.minus(pas), let plafond = produit.valeur.plus(pas)
        else { return nil }
        return bas < plafond && plancher < haut
    }

    /// Stocks between the rights over the printed rate plus or minus half of its last digit.
    private func parcRequis(_ taux: ValeurImprimee) -> ExplicationDAnnexe? {
        guard let nombre = droits?.nombre, nombre.numerateur > 0,
            let demi = taux.pas.flatMap({ $0.divided(by: Rationnel(2)) }), let bas = taux.valeur.minus(demi),
            bas.numerateur > 0, let haut = taux.valeur.plus(demi),
            let premier = nombre.divided(by: haut)?.encadrement(decimals: 0)?.upperBound,
            let dernier = nombre.divided(by: bas)?.encadrement(decimals: 0)?.lowerBound, premier <= dernier
        else { return nil }
        return .parcRequis(premier...dernier)
    }

    private func effetSurLeDroit(_ tauxExact: Rationnel) -> ExplicationDAnnexe? {
        guard let h = valeur(.h), let i = valeur(.i), let exact = h.times(tauxExact), let imprime = h.times(i),
            let ecart = i.divided(by: tauxExact)?.minus(Rationnel(1))
        else { return nil }
        return .effetSurLeDroit(exact: exact, imprime: imprime, ecart: ecart)
    }
}
