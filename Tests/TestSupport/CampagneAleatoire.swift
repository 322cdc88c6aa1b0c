import Parc
import Regles

/// Random campaigns in the Bouches-du-Rhône: every kind of dwelling and of applicant, plausible logs and absurd ones.
///
/// The conventions `C1`, `C2`... of no event have one commune each and part the département: what is counted on them
/// sums to the whole. No event falls on 29 February, so that every date can move by a year. Everything drawn could have
/// been read from files: `CampagneEnFichiers` writes them.
package enum CampagneAleatoire {
    /// The seeds of the property tests.
    package static let graines: [UInt64] = Array(1...60)

    /// The communes that part the département, by convention.
    private static let parts = ["13001", "13004", "13055", "13110", "13119"]

    /// The campaign of a seed.
    ///
    /// - Parameter partagee: with the conventions that part the département.
    package static func tirer(_ graine: UInt64, partagee: Bool = true) -> CampagneDEssai {
        var hasard = SplitMix64(graine: graine)
        let arrete = Bool.random(using: &hasard) ? jour("2024-12-31") : jour("2024-09-15")
        var campagne = CampagneDEssai(
            exercice: .essai(
                arreteAu: arrete, departement: "13", dateDeLiberation: hasard.uneFois(sur: 4) ? .conge : .liberation),
            distribution: Distribution(
                conventions: nommees + (partagee ? partition : []), demandeurs: demandeurs(&hasard)),
            territoires: Territoires(communes: communes))
        campagne.programmes = programmes
        var tirage = TirageDeJournal(
            reservataires: nommees.count, bailleur: campagne.distribution.bailleur,
            demandeurs: campagne.distribution.demandeurs.count, programmes: motifsDeLivraison, arrete: arrete)
        for _ in 0..<Int.random(in: 8...24, using: &hasard) {
            let ligne = TirageDeLogement.auParc(&hasard)
            campagne.parc.append(ligne)
            if !hasard.uneFois(sur: 3) { campagne.citer(ligne.logement, tirage.evenements(&hasard)) }
        }
        for _ in 0..<Int.random(in: 0...6, using: &hasard) {
            let evenements = tirage.evenementsHorsParc(&hasard)
            let logement = TirageDeLogement.horsParc(evenements, programmes, campagne.exercice.tranches, &hasard)
            campagne.citer(logement, evenements)
        }
        campagne.annules = 2 * Int.random(in: 0...3, using: &hasard)
        campagne.apresArrete = Int.random(in: 0...3, using: &hasard)
        campagne.comptesDeLignes = comptes(campagne, &hasard)
        return campagne
    }

    /// The lines of the two inputs that may lose some: those that serve, and a few that do not.
    private static func comptes(_ campagne: CampagneDEssai, _ hasard: inout SplitMix64) -> [CompteDeLignes] {
        [("parc.csv", campagne.parc.count), ("journal.csv", campagne.dossier.evenements.utilises)].map {
            fichier, utilisees in
            var compte = CompteDeLignes(fichier: fichier)
            compte.utilisees = utilisees
            compte.rejetees = Int.random(in: 0...2, using: &hasard)
            compte.horsPerimetre = Int.random(in: 1...3, using: &hasard)
            compte.lues = compte.utilisees + compte.rejetees + compte.horsPerimetre
            return compte
        }
    }

    /// Few of them, so that decisions, refusals and leases often meet.
    private static func demandeurs(_ hasard: inout SplitMix64) -> [(nom: String, fiche: Demandeur)] {
        (0..<6).map { rang in
            let mutation: Bool? = hasard.choix([true, true, false, false, nil])
            let fiche = Demandeur(
                quartile: hasard.choix([1, 1, 2, 3, 4, nil]), dalo: hasard.choix([true, false, nil]),
                prioritaire: hasard.choix([true, false, nil]), mutation: mutation,
                // One who does not move may have a motive all the same.
                motifMutation: hasard.choix(["SOUS_OCCUPATION", "HANDICAP", ""]),
                relogement: Bool.random(using: &hasard) ? hasard.choix(Relogement.allCases) : nil)
            return ("d\(rang)", fiche)
        }
    }

    /// Those that events name.
    private static let nommees = [
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

    private static let partition = parts.enumerated().map { rang, code in
        Convention(
            reservataire: "C\(rang + 1)", nom: code, type: .commune,
            perimetre: .zones(communes: [insee(code)], epci: []))
    }

    /// Of territoires.csv: 13119, where there are dwellings, is not in it.
    static let communes = [
        Commune(code: insee("13001"), nom: "Aix", epci: "200054807", nomEPCI: "Métropole", departement: "13"),
        Commune(code: insee("13004"), nom: "Arles", epci: "241300417", nomEPCI: "ACCM", departement: "13"),
        Commune(code: insee("13055"), nom: "Marseille", epci: "200054807", nomEPCI: "Métropole", departement: "13"),
        Commune(code: insee("13110"), nom: "Trets", epci: "", nomEPCI: "", departement: "13"),
    ]

    /// Of programmes.csv: P3 has neither name, commune nor date.
    private static let programmes = [
        Programme(
            code: "P1", nom: "Les Calanques", commune: insee("13055"), dateMiseEnService: jour("2024-03-01"),
            logements: 12),
        Programme(code: "P2", nom: "Le Mistral", commune: insee("13001"), dateMiseEnService: nil, logements: nil),
        Programme(code: "P3", nom: "", commune: nil, dateMiseEnService: nil, logements: nil),
    ]

    /// What a LIVRAISON may have for a motive: P9 is not in programmes.csv, and two ways to say nothing.
    private static let motifsDeLivraison = ["P1", "P1", "P2", "P2", "P3", "P9", "", ""]
}
