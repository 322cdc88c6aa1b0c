package import Comptage
package import Parc
package import Regles

/// A whole campaign built by hand: dwellings, their logs, the territories; every part may be changed before counting.
package struct CampagneDEssai: Sendable {
    /// One line of `parc`.
    package struct Ligne: Sendable {
        package var attributs: Attributs
        package var situation: SituationAssiette
        /// What its own record says by nature.
        package var nature: MotifExclusion?

        /// A line of the stock.
        package init(_ attributs: Attributs, _ situation: SituationAssiette, nature: MotifExclusion? = nil) {
            self.attributs = attributs
            self.situation = situation
            self.nature = nature
        }

        /// The dwelling as the log names it.
        var logement: LogementCite {
            LogementCite(provenance: .parc(situation), attributs: attributs, nature: nature)
        }
    }

    package var exercice: Exercice
    package var distribution: Distribution
    package var territoires: Territoires
    package var parc: [Ligne] = []
    /// The stock that the annex of the year after starts from; nil for the same.
    package var parcSuivant: [Ligne]?
    /// Whether that one is parc_suivant, and not `parc` with the exclusions of 31/12/N.
    package var avecParcSuivant = true
    package var journal: [LogementAuJournal] = []
    package var comptesDeLignes: [CompteDeLignes] = []
    package var programmes: [Programme] = []
    package var commentaires: [Commentaire] = []
    package var droits: [Droit] = []
    package var souhaits: [Souhait] = []
    package var previsions: [Prevision] = []
    package var rotations: [Rotation] = []
    /// Lines of the log that are cancelled or after the closing date, beside the events.
    package var annules = 0
    package var apresArrete = 0
    private var prochaineLigne = 2

    /// An empty campaign.
    package init(
        exercice: Exercice = .essai(), distribution: Distribution = .usuelle, territoires: Territoires = .vaucluse
    ) {
        self.exercice = exercice
        self.distribution = distribution
        self.territoires = territoires
    }

    /// A dwelling of the stock and, when there are any, its events.
    package mutating func loger(
        _ lignes: String..., attributs: Attributs = .essai(), situation: SituationAssiette = .eligible,
        nature: MotifExclusion? = nil
    ) {
        let ligne = Ligne(attributs, situation, nature: nature)
        parc.append(ligne)
        citer(lignes, ligne.logement)
    }

    /// A dwelling that the stock of the year does not have, and its events.
    package mutating func citer(
        _ lignes: String..., provenance: LogementCite.Provenance, attributs: Attributs = .essai(),
        nature: MotifExclusion? = nil
    ) {
        citer(lignes, LogementCite(provenance: provenance, attributs: attributs, nature: nature))
    }

    private mutating func citer(_ lignes: [String], _ logement: LogementCite) {
        let lu = Journal(lignes, distribution: distribution, premiereLigne: prochaineLigne)
        prochaineLigne += lignes.count
        citer(logement, lu.evenements)
    }

    /// The events of a dwelling, when there are any.
    mutating func citer(_ logement: LogementCite, _ evenements: [Evenement]) {
        if !evenements.isEmpty { journal.append(LogementAuJournal(logement: logement, evenements: evenements)) }
    }

    /// The campaign as counting takes it.
    package var dossier: Dossier {
        var evenements = CompteDesEvenements()
        evenements.annules = annules
        evenements.apresArrete = apresArrete
        evenements.utilises = journal.reduce(annules + apresArrete) { $0 + $1.evenements.count }
        return Dossier(
            bailleur: Bailleur(siren: "662620079", nom: "Bailleur d’essai"), conventions: distribution.conventions,
            demandeurs: distribution.fiches, territoires: territoires,
            patrimoine: CampagneDEssai.patrimoine(parc),
            patrimoineSuivant: CampagneDEssai.patrimoine(parcSuivant ?? parc),
            avecParcSuivant: avecParcSuivant && parcSuivant != nil, logementsAuJournal: journal,
            evenements: evenements,
            programmes: Dictionary(programmes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
            droits: droits, souhaits: souhaits, previsions: previsions, rotations: rotations,
            commentaires: commentaires, comptesDeLignes: comptesDeLignes)
    }

    private static func patrimoine(_ lignes: [Ligne]) -> Patrimoine {
        var patrimoine = Patrimoine()
        for ligne in lignes { patrimoine.append(ligne.attributs, situation: ligne.situation) }
        return patrimoine
    }

    /// Counts it.
    ///
    /// - Parameter conferences: SIREN of the EPCI whose conference gets an edition.
    package func compter(conferences: [String] = []) -> BilansDeCampagne {
        Comptage.compter(dossier, exercice, conferences: conferences)
    }
}
