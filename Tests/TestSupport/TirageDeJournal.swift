import Parc

/// Draws the events of dwellings, numbering the lines of the log as it goes.
struct TirageDeJournal {
    /// How many réservataires, the first ones, may be named.
    let reservataires: Int
    let bailleur: IndexReservataire
    let demandeurs: Int
    let arrete: Jour
    private var ligne = 1

    init(reservataires: Int, bailleur: IndexReservataire, demandeurs: Int, arrete: Jour) {
        self.reservataires = reservataires
        self.bailleur = bailleur
        self.demandeurs = demandeurs
        self.arrete = arrete
    }

    /// The events of one dwelling: two thirds follow the usual course, the others any course.
    mutating func evenements(_ hasard: inout SplitMix64) -> [Evenement] {
        let types = Int.random(in: 0..<3, using: &hasard) > 0 ? parcours(&hasard) : desordre(&hasard)
        var (annee, mois, numero) = (
            Int.random(in: 2023...2024, using: &hasard), Int.random(in: 1...12, using: &hasard),
            Int.random(in: 1...28, using: &hasard)
        )
        var suite: [Evenement] = []
        for type in types {
            guard let jour = Jour(annee: annee, mois: mois, jour: numero), jour <= arrete else { break }
            suite.append(evenement(type, jour, &hasard))
            numero += Int.random(in: 0...25, using: &hasard)
            if numero > 28 { (numero, mois) = (numero - 28, mois + 1) }
            if mois > 12 { (mois, annee) = (1, annee + 1) }
        }
        return suite
    }

    /// One or two vacancies from the notice to the lease.
    private func parcours(_ hasard: inout SplitMix64) -> [TypeEvenement] {
        var types: [TypeEvenement] = []
        for _ in 0..<Int.random(in: 1...2, using: &hasard) {
            let ouverture: [TypeEvenement] = [.conge, .liberation, .livraison]
            types.append(ouverture.randomElement(using: &hasard) ?? .conge)
            if types.last == .conge, Bool.random(using: &hasard) { types.append(.liberation) }
            for _ in 0..<Int.random(in: 0...2, using: &hasard) {
                types += [.miseADisposition, .proposition, .decision]
                if Bool.random(using: &hasard) { types.append(Bool.random(using: &hasard) ? .refus : .retour) }
            }
            let fin: [TypeEvenement] = [.decision, .bail, .bail, .retrait]
            types.append(fin.randomElement(using: &hasard) ?? .bail)
        }
        return types
    }

    private func desordre(_ hasard: inout SplitMix64) -> [TypeEvenement] {
        let possibles = TypeEvenement.allCases.filter { $0 != .annulation }
        let nombre = Int.random(in: 1...12, using: &hasard)
        return (0..<nombre).map { _ in possibles.randomElement(using: &hasard) ?? .bail }
    }

    private mutating func evenement(_ type: TypeEvenement, _ jour: Jour, _ hasard: inout SplitMix64) -> Evenement {
        ligne += 1
        switch type {
        case .miseADisposition, .retour:
            return Evenement(ligne: ligne, jour: jour, type: type, reservataire: reservataire(&hasard))
        case .proposition, .bail, .refus:
            return Evenement(ligne: ligne, jour: jour, type: type, demandeur: demandeur(&hasard))
        case .decision:
            let attribue = Int.random(in: 0..<3, using: &hasard) > 0
            let resultats: [Resultat] =
                attribue ? [.attribution, .attributionSousCondition] : [.nonAttribution, .irrecevable]
            return Evenement(
                ligne: ligne, jour: jour, type: type,
                reservataire: Bool.random(using: &hasard) ? reservataire(&hasard) : nil, demandeur: demandeur(&hasard),
                resultat: resultats.randomElement(using: &hasard),
                rang: Bool.random(using: &hasard) ? Int.random(in: 1...3, using: &hasard) : nil)
        case .conge, .liberation, .livraison, .retrait, .annulation:
            return Evenement(ligne: ligne, jour: jour, type: type)
        }
    }

    private func reservataire(_ hasard: inout SplitMix64) -> IndexReservataire {
        Int.random(in: 0..<8, using: &hasard) == 0
            ? bailleur : IndexReservataire(Int.random(in: 0..<reservataires, using: &hasard))
    }

    /// Now and then nobody.
    private func demandeur(_ hasard: inout SplitMix64) -> IndexDemandeur? {
        guard Int.random(in: 0..<12, using: &hasard) > 0 else { return nil }
        return IndexDemandeur(Int.random(in: 0..<demandeurs, using: &hasard))
    }
}
