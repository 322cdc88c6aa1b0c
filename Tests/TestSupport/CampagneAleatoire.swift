package import Parc
import Regles

/// The generator SplitMix64: small, seeded, the same numbers on every machine.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var etat: UInt64

    /// A generator whose whole sequence follows from `graine`.
    package init(graine: UInt64) { etat = graine }

    package mutating func next() -> UInt64 {
        etat &+= 0x9E37_79B9_7F4A_7C15
        var melange = etat
        melange = (melange ^ (melange >> 30)) &* 0xBF58_476D_1CE4_E5B9
        melange = (melange ^ (melange >> 27)) &* 0x94D0_49BB_1331_11EB
        return melange ^ (melange >> 31)
    }
}

/// Random campaigns in the Bouches-du-Rhône: every kind of dwelling, plausible logs and absurd ones.
///
/// The conventions `C1`, `C2`... of no event have one commune each and part the département: what is counted on them
/// sums to the whole. No event falls on 29 February, so that every date can move by a year.
package enum CampagneAleatoire {
    /// The seeds of the property tests.
    package static let graines: [UInt64] = Array(1...60)

    /// Where dwellings are: two arrondissements of Marseille (13055), 13110 without an EPCI in this campaign, 13119 not in
    /// its territoires.csv.
    private static let communes = ["13001", "13004", "13201", "13202", "13110", "13119"].map { insee($0) }

    /// The communes that part the département, by convention.
    private static let parts = ["13001", "13004", "13055", "13110", "13119"]

    /// The campaign of a seed.
    package static func tirer(_ graine: UInt64) -> CampagneDEssai {
        var hasard = SplitMix64(graine: graine)
        let arrete = Bool.random(using: &hasard) ? jour("2024-12-31") : jour("2024-09-15")
        let date: DateDeLiberation = Int.random(in: 0..<4, using: &hasard) == 0 ? .conge : .liberation
        var campagne = CampagneDEssai(
            exercice: .essai(arreteAu: arrete, departement: "13", dateDeLiberation: date),
            distribution: Distribution(conventions: conventions(), demandeurs: demandeurs(&hasard)),
            territoires: territoires)
        var tirage = TirageDeJournal(
            reservataires: 5, bailleur: campagne.distribution.bailleur,
            demandeurs: campagne.distribution.demandeurs.count, arrete: arrete)
        for _ in 0..<Int.random(in: 8...24, using: &hasard) {
            let (attributs, situation, nature) = logement(&hasard)
            campagne.parc.append(CampagneDEssai.Ligne(attributs, situation))
            guard Int.random(in: 0..<3, using: &hasard) > 0 else { continue }
            let cite = LogementCite(provenance: .parc(situation), attributs: attributs, nature: nature)
            campagne.journal.append(LogementAuJournal(logement: cite, evenements: tirage.evenements(&hasard)))
        }
        for _ in 0..<Int.random(in: 0...4, using: &hasard) {
            let cite = horsParc(&hasard, campagne.exercice.tranches)
            campagne.journal.append(LogementAuJournal(logement: cite, evenements: tirage.evenements(&hasard)))
        }
        return campagne
    }

    /// A dwelling: attributes, situation, what it is by nature.
    private static func logement(
        _ hasard: inout SplitMix64
    ) -> (Attributs, SituationAssiette, MotifExclusion?) {
        let attributs = attributs(&hasard)
        switch Int.random(in: 0..<10, using: &hasard) {
        case 0: return (attributs, .sorti, nil)
        case 1:
            let motif = MotifExclusion.allCases.randomElement(using: &hasard) ?? .local
            let deNature: [MotifExclusion] = [.pli, .financementLibre, .universitaire]
            return (attributs, .exclu(motif), deNature.contains(motif) ? motif : nil)
        // Forced in by L411_6 whatever its nature.
        case 2: return (attributs, .eligible, .pli)
        default: return (attributs, .eligible, nil)
        }
    }

    private static func horsParc(_ hasard: inout SplitMix64, _ tranches: TranchesConstruction) -> LogementCite {
        switch Int.random(in: 0..<4, using: &hasard) {
        case 0:
            let ville = communes.randomElement(using: &hasard) ?? communes[0]
            return LogementCite(
                provenance: .livraison, attributs: .inconnus(commune: ville, tranches: tranches), nature: nil)
        case 1:
            return LogementCite(
                provenance: .sansCommune, attributs: .inconnus(commune: insee("00000"), tranches: tranches),
                nature: nil)
        case 2: return LogementCite(provenance: .parcSuivant, attributs: attributs(&hasard), nature: .universitaire)
        default: return LogementCite(provenance: .parcSuivant, attributs: attributs(&hasard), nature: nil)
        }
    }

    /// Attributes in a commune of the list, any category of any axis.
    package static func attributs(_ hasard: inout SplitMix64) -> Attributs {
        Attributs(
            commune: communes.randomElement(using: &hasard) ?? communes[0],
            typologie: Typologie.allCases.randomElement(using: &hasard) ?? .t1,
            financement: Financement.allCases.randomElement(using: &hasard) ?? .plus,
            qpv: QPV.allCases.randomElement(using: &hasard) ?? .hors, periode: UInt8.random(in: 0...5, using: &hasard),
            accessibilite: Accessibilite.allCases.randomElement(using: &hasard) ?? .non)
    }

    private static func demandeurs(_ hasard: inout SplitMix64) -> [(nom: String, fiche: Demandeur)] {
        // Few of them, so that decisions, refusals and leases often meet.
        (0..<6).map { rang in
            let reloge = Int.random(in: 0..<3, using: &hasard) == 0
            let relogement = reloge ? Relogement.allCases.randomElement(using: &hasard) : nil
            let mutation = Int.random(in: 0..<4, using: &hasard) == 0
            return ("d\(rang)", Demandeur(mutation: mutation, relogement: relogement))
        }
    }

    private static func conventions() -> [Convention] {
        let nommees = [
            Convention(
                reservataire: "ETAT", nom: "État", type: .etatPrioritaires, perimetre: .departement,
                taux: fraction(3, 10)),
            Convention(
                reservataire: "AL", nom: "Action Logement", type: .actionLogement, perimetre: .departement,
                gestion: .deleguee, taux: fraction(1173, 10_000), objectif: Rationnel(7), report: -2),
            Convention(
                reservataire: "MARSEILLE", nom: "Marseille", type: .commune,
                perimetre: .zones(communes: [insee("13055")], epci: []), objectif: Rationnel(2)),
            Convention(
                reservataire: "AMP", nom: "Métropole", type: .epci,
                perimetre: .zones(communes: [], epci: ["200054807"]), gestion: .deleguee),
            Convention(
                reservataire: "MIXTE", nom: "Arles et la métropole", type: .autre,
                perimetre: .zones(communes: [insee("13004")], epci: ["200054807"])),
        ]
        let partition = parts.enumerated().map { rang, code in
            Convention(
                reservataire: "C\(rang + 1)", nom: code, type: .commune,
                perimetre: .zones(communes: [insee(code)], epci: []))
        }
        return nommees + partition
    }

    private static let territoires = Territoires(communes: [
        Commune(code: insee("13001"), nom: "Aix", epci: "200054807", nomEPCI: "Métropole", departement: "13"),
        Commune(code: insee("13004"), nom: "Arles", epci: "241300417", nomEPCI: "ACCM", departement: "13"),
        Commune(code: insee("13055"), nom: "Marseille", epci: "200054807", nomEPCI: "Métropole", departement: "13"),
        Commune(code: insee("13110"), nom: "Trets", epci: "", nomEPCI: "", departement: "13"),
    ])
}
