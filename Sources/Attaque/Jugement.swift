/// Says which proofs are breaches.
struct Jugement {
    let systeme: Systeme
    let encadrement: Encadrement
    let regles: ReglesDAttaque
    /// nil without the list of the primary figures.
    let primaires: [CleAttaquee]?

    /// Ranks of the figures to look at.
    var cibles: Set<Int> {
        if let primaires { return Set(primaires.compactMap { systeme.rang($0) }) }
        return Set(systeme.cases.indices.filter { estSecrete(systeme.cases[$0]) })
    }

    /// Withheld everywhere, and from this reader.
    private func estSecrete(_ une: Systeme.Case) -> Bool { une.retenue && une.valeur == nil && une.connue == nil }

    /// The verdict, once the targets have been looked at.
    func resultat(_ examen: Examen) -> ResultatDAttaque {
        var breches: [Breche] = []
        var intervalles: [IntervalleProuve] = []
        for rang in cibles.sorted() where systeme.cases[rang].connue == nil && systeme.cases[rang].valeur == nil {
            let (minimum, maximum) = examen.intervalle(rang)
            guard minimum > 0 || maximum.map({ $0 < regles.seuil }) ?? false else { continue }
            let une = systeme.cases[rang]
            intervalles.append(IntervalleProuve(cle: une.cle, minimum: minimum, maximum: maximum))
            if primaires != nil || estUneBreche(une.cle, minimum, maximum) {
                breches.append(
                    breche(une, minimum == maximum ? .exacte(minimum) : .encadree(minimum: minimum, maximum: maximum)))
            }
        }
        breches += imprimees + sommes + restes
        return ResultatDAttaque(
            breches: breches.sorted(), intervalles: intervalles.sorted { $0.cle < $1.cle },
            retenues: systeme.cases.count { $0.retenue }, programmes: examen.programmes)
    }

    /// Whether an interval alone, without knowing which figures are primary, is too much.
    private func estUneBreche(_ cle: CleAttaquee, _ minimum: Int, _ maximum: Int?) -> Bool {
        guard let maximum else { return false }
        if minimum >= 1 { return maximum < regles.seuil }
        return maximum == 0 && cle.position.axes.contains(where: regles.sensibles.contains)
    }

    private func breche(_ une: Systeme.Case, _ nature: Breche.Nature) -> Breche {
        Breche(cle: une.cle, nature: nature, fichier: une.origine.fichier, ligne: une.origine.ligne)
    }

    /// What is printed and should be withheld, or is listed nowhere.
    private var imprimees: [Breche] {
        guard let primaires else {
            return systeme.cases.compactMap { une in
                guard let valeur = une.valeur, une.connue == nil, (1..<regles.seuil).contains(valeur),
                    MesuresAttaquees.estProtegee(une.cle.mesure)
                else { return nil }
                return breche(une, .imprimee(valeur))
            }
        }
        return primaires.compactMap { cle in
            guard let rang = systeme.rang(cle) else {
                return Breche(cle: cle, nature: .nonListee, fichier: "", ligne: 0)
            }
            let une = systeme.cases[rang]
            guard let valeur = une.valeur, une.connue == nil else { return nil }
            return breche(une, .imprimee(valeur))
        }
    }

    /// Households that no file counts, and that printed figures count by a subtraction.
    private var restes: [Breche] {
        systeme.relations.compactMap { relation in
            guard relation.reste, let premier = relation.termes.first else { return nil }
            var reste = -relation.constante
            for (rang, coefficient) in relation.termes {
                guard let valeur = systeme.cases[rang].valeur else { return nil }
                reste += coefficient * valeur
            }
            guard (1..<regles.seuil).contains(reste) else { return nil }
            let totaux = relation.termes.filter { $0.coefficient > 0 }.map { systeme.cases[$0.rang].cle }
            return Breche(
                cle: totaux.min() ?? systeme.cases[premier.rang].cle, nature: .reste(reste),
                fichier: relation.origine.fichier,
                ligne: relation.origine.ligne)
        }
    }

    /// The withheld figures of a printed sum, known in sum under the threshold: once, however many relations say it.
    private var sommes: [Breche] {
        var vues: Set<[Int]> = []
        return systeme.relations.compactMap { relation in
            guard relation.exacte else { return nil }
            var (reste, blancs, signes): (Int, [Int], Set<Int>) = (relation.constante, [], [])
            for (rang, coefficient) in relation.termes {
                let une = systeme.cases[rang]
                if let valeur = une.valeur ?? une.connue {
                    reste -= coefficient * valeur
                } else if une.retenue {
                    blancs.append(rang)
                    signes.insert(coefficient)
                } else {
                    return nil
                }
            }
            guard blancs.count > 1, let signe = signes.first, signes.count == 1, abs(signe) == 1,
                (1..<regles.seuil).contains(reste * signe), vues.insert(blancs).inserted
            else { return nil }
            return Breche(
                cle: systeme.cases[blancs[0]].cle, nature: .somme(reste * signe, cases: blancs.count),
                fichier: relation.origine.fichier, ligne: relation.origine.ligne)
        }
    }
}
