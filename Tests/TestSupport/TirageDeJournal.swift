import Parc

/// Draws the events of dwellings, numbering the lines of the log as it goes.
struct TirageDeJournal {
    /// How many réservataires, the first ones, may be named.
    let reservataires: Int
    let bailleur: IndexReservataire
    let demandeurs: Int
    /// The motives that a LIVRAISON may have.
    let programmes: [String]
    let arrete: Jour
    private var ligne = 1
    /// Of a return or a refusal.
    private static let motifs = ["SANS_CANDIDAT", "LOYER", ""]

    init(
        reservataires: Int, bailleur: IndexReservataire, demandeurs: Int, programmes: [String], arrete: Jour
    ) {
        self.reservataires = reservataires
        self.bailleur = bailleur
        self.demandeurs = demandeurs
        self.programmes = programmes
        self.arrete = arrete
    }

    /// The events of a dwelling of the stock: two thirds follow the usual course, the others any course.
    mutating func evenements(_ hasard: inout SplitMix64) -> [Evenement] {
        let types = hasard.uneFois(sur: 3) ? desordre(&hasard) : parcours(&hasard)
        return evenements(types, &hasard)
    }

    /// Those of a dwelling that is not in the stock: a first letting, or anything.
    mutating func evenementsHorsParc(_ hasard: inout SplitMix64) -> [Evenement] {
        let types = hasard.uneFois(sur: 3) ? desordre(&hasard) : premiereLocation(&hasard)
        return evenements(types, &hasard)
    }

    private mutating func evenements(_ types: [TypeEvenement], _ hasard: inout SplitMix64) -> [Evenement] {
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
            types.append(hasard.choix([.conge, .liberation, .livraison]))
            if types.last == .conge, Bool.random(using: &hasard) { types.append(.liberation) }
            types += offres(&hasard)
            types.append(hasard.choix([.decision, .bail, .bail, .retrait]))
        }
        return types
    }

    /// Up to two offers, each with its candidate and maybe a refusal or a return.
    private func offres(_ hasard: inout SplitMix64) -> [TypeEvenement] {
        (0..<Int.random(in: 0...2, using: &hasard)).flatMap { _ -> [TypeEvenement] in
            let suite: [TypeEvenement] = Bool.random(using: &hasard) ? [hasard.choix([.refus, .retour])] : []
            return [.miseADisposition, .proposition, .decision] + suite
        }
    }

    /// A new dwelling, offered before its delivery or after, then maybe let again.
    private func premiereLocation(_ hasard: inout SplitMix64) -> [TypeEvenement] {
        let avant: [TypeEvenement] = Bool.random(using: &hasard) ? [.miseADisposition] : []
        let apres: [TypeEvenement] = hasard.uneFois(sur: 4) ? [.conge, .liberation] + offres(&hasard) : []
        return avant + [.livraison] + offres(&hasard) + [.decision, .bail] + apres
    }

    private func desordre(_ hasard: inout SplitMix64) -> [TypeEvenement] {
        let possibles = TypeEvenement.allCases.filter { $0 != .annulation }
        let nombre = Int.random(in: 1...12, using: &hasard)
        return (0..<nombre).map { _ in hasard.choix(possibles) }
    }

    private mutating func evenement(_ type: TypeEvenement, _ jour: Jour, _ hasard: inout SplitMix64) -> Evenement {
        ligne += 1
        switch type {
        case .miseADisposition:
            return Evenement(numero: ligne, jour: jour, type: type, reservataire: reservataire(&hasard))
        case .retour:
            let nomme = reservataire(&hasard)
            // One that names nobody is the holder's.
            return Evenement(
                numero: ligne, jour: jour, type: type, reservataire: ligne % 2 == 0 ? nomme : nil,
                motif: TirageDeJournal.motifs[ligne % 3])
        case .proposition:
            return Evenement(
                numero: ligne, jour: jour, type: type, demandeur: demandeur(&hasard),
                resultat: ligne % 4 == 0 ? .desistement : nil)
        case .refus:
            return Evenement(
                numero: ligne, jour: jour, type: type, demandeur: demandeur(&hasard),
                motif: TirageDeJournal.motifs[ligne % 3])
        case .bail: return Evenement(numero: ligne, jour: jour, type: type, demandeur: demandeur(&hasard))
        case .decision:
            let resultats: [Resultat] =
                hasard.uneFois(sur: 3)
                ? [.nonAttribution, .irrecevable] : [.attribution, .attributionSousCondition]
            return Evenement(
                numero: ligne, jour: jour, type: type,
                reservataire: Bool.random(using: &hasard) ? reservataire(&hasard) : nil, demandeur: demandeur(&hasard),
                resultat: hasard.choix(resultats),
                rang: Bool.random(using: &hasard) ? Int.random(in: 1...3, using: &hasard) : nil)
        case .livraison:
            return Evenement(numero: ligne, jour: jour, type: type, motif: hasard.choix(programmes))
        case .conge, .liberation, .retrait, .annulation: return Evenement(numero: ligne, jour: jour, type: type)
        }
    }

    private func reservataire(_ hasard: inout SplitMix64) -> IndexReservataire {
        hasard.uneFois(sur: 8)
            ? bailleur : IndexReservataire(Int.random(in: 0..<reservataires, using: &hasard))
    }

    /// Now and then nobody.
    private func demandeur(_ hasard: inout SplitMix64) -> IndexDemandeur? {
        hasard.uneFois(sur: 12) ? nil : IndexDemandeur(Int.random(in: 0..<demandeurs, using: &hasard))
    }
}
