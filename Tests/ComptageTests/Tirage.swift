import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// A seed's campaign and its bilans, counted once for all the tests of properties.
struct Tirage: Sendable, CustomTestStringConvertible {
    let graine: UInt64
    let campagne: CampagneDEssai
    let bilans: BilansDeCampagne
    /// Those of each bilan.
    let chiffres: [Chiffres]
    var testDescription: String { "graine \(graine)" }

    init(_ graine: UInt64, partagee: Bool = true) {
        self.graine = graine
        campagne = CampagneAleatoire.tirer(graine, partagee: partagee)
        bilans = campagne.compter()
        chiffres = bilans.tous.map(Chiffres.init)
    }

    /// Of every seed.
    static let tous = CampagneAleatoire.graines.map { Tirage($0) }

    /// For the properties that count a campaign again, which takes time: fewer seeds and fewer bilans.
    static let aRecompter = CampagneAleatoire.graines.filter { $0 % 5 == 0 }.map { Tirage($0, partagee: false) }

    /// A generator of this seed, other than the one that drew the campaign.
    var hasard: SplitMix64 { SplitMix64(graine: graine &+ 1_000_000) }

    /// What the rules decide with.
    var contexte: Contexte {
        Contexte(
            exercice: campagne.exercice, conventions: campagne.distribution.conventions,
            demandeurs: campagne.distribution.fiches)
    }

    /// The vacancies of every dwelling of the log, followed by the rules.
    var cycles: [CycleSuivi] {
        var anomalies: [Anomalie] = []
        return campagne.journal.flatMap { auJournal in
            Cycles.former(auJournal.evenements, &anomalies).map {
                Titulaire.suivre($0, auJournal.logement, contexte, &anomalies)
            }
        }
    }

    /// Other bilans of the same conventions have the same categories and the same figures.
    func expectMemesChiffres(_ autres: BilansDeCampagne, _ lieu: SourceLocation = #_sourceLocation) {
        for (bilan, autre) in zip(bilans.tous, autres.tous) {
            #expect(bilan.modalitesOuvertes == autre.modalitesOuvertes, sourceLocation: lieu)
            #expect(bilan.composants == autre.composants, sourceLocation: lieu)
            #expect(bilan.termesDesObjectifs == autre.termesDesObjectifs, sourceLocation: lieu)
            let ecarts = zip(bilan.mesures, autre.mesures).filter { mesure, autre in
                mesure.lignes.map(\.valeurs) != autre.lignes.map(\.valeurs)
            }
            #expect(ecarts.map { Chiffres.nom($0.0.mesure) } == [], sourceLocation: lieu)
        }
    }
}

extension Bilan {
    /// Offers and real flow of each objective.
    var termesDesObjectifs: [[Int]] {
        objectifs.map { [$0.atteinte.misesADisposition, $0.atteinte.fluxReel].compactMap { $0 } }
    }

    /// Where the bilan bears.
    var perimetreCompte: Perimetre { identification.convention?.perimetre ?? .departement }
}
