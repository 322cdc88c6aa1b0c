/// The landlord a campaign is made for.
package struct Bailleur: Sendable {
    package let siren: String
    package let nom: String

    /// A landlord.
    package init(siren: String, nom: String) {
        self.siren = siren
        self.nom = nom
    }
}

/// What became of the lines of one input (identity I6).
package struct CompteDeLignes: Sendable, Equatable {
    package let fichier: String
    package var lues = 0
    package var utilisees = 0
    package var rejetees = 0
    package var horsPerimetre = 0

    /// An account with nothing read yet.
    package init(fichier: String) { self.fichier = fichier }

    /// Adds the lines of another account.
    package mutating func add(_ other: CompteDeLignes) {
        lues += other.lues
        utilisees += other.utilisees
        rejetees += other.rejetees
        horsPerimetre += other.horsPerimetre
    }
}

/// What became of the lines of the log that were used (section M).
package struct CompteDesEvenements: Sendable, Equatable {
    /// All of them.
    package var utilises = 0
    /// Cancelled, or a cancellation (ANN-1).
    package var annules = 0
    /// After the closing date (ARR-1).
    package var apresArrete = 0

    /// An account with nothing in it.
    package init() {}
}

/// Everything a campaign's files say, read, resolved and checked line by line: what counting starts from.
package struct Dossier: Sendable {
    package let bailleur: Bailleur
    /// In the order of conventions.csv.
    package let conventions: [Convention]
    /// In the order of demandeurs.csv.
    package let demandeurs: [Demandeur]
    package let territoires: Territoires
    package let patrimoine: Patrimoine
    /// The stock that section H forecasts from: parc_suivant, or the same dwellings with the exclusions of 31/12/N.
    package let patrimoineSuivant: Patrimoine
    /// Whether that is parc_suivant.
    package let avecParcSuivant: Bool
    /// In the order of their first event in the log.
    package let logementsAuJournal: [LogementAuJournal]
    /// Of the log: what is not among the events above, too.
    package let evenements: CompteDesEvenements
    /// By code.
    package let programmes: [String: Programme]
    /// In the order of droits.csv; empty when the campaign has none, as the three that follow.
    package let droits: [Droit]
    /// In the order of souhaits.csv.
    package let souhaits: [Souhait]
    /// In the order of prevision.csv.
    package let previsions: [Prevision]
    /// In the order of rotations.csv.
    package let rotations: [Rotation]
    /// In the order of commentaires.csv.
    package let commentaires: [Commentaire]
    /// One account per input, in the order they were read.
    package let comptesDeLignes: [CompteDeLignes]

    /// A campaign's contents.
    package init(
        bailleur: Bailleur, conventions: [Convention], demandeurs: [Demandeur], territoires: Territoires,
        patrimoine: Patrimoine, patrimoineSuivant: Patrimoine, avecParcSuivant: Bool,
        logementsAuJournal: [LogementAuJournal],
        evenements: CompteDesEvenements,
        programmes: [String: Programme], droits: [Droit] = [], souhaits: [Souhait] = [], previsions: [Prevision] = [],
        rotations: [Rotation] = [], commentaires: [Commentaire], comptesDeLignes: [CompteDeLignes]
    ) {
        self.bailleur = bailleur
        self.conventions = conventions
        self.demandeurs = demandeurs
        self.territoires = territoires
        self.patrimoine = patrimoine
        self.patrimoineSuivant = patrimoineSuivant
        self.avecParcSuivant = avecParcSuivant
        self.logementsAuJournal = logementsAuJournal
        self.evenements = evenements
        self.programmes = programmes
        self.droits = droits
        self.souhaits = souhaits
        self.previsions = previsions
        self.rotations = rotations
        self.commentaires = commentaires
        self.comptesDeLignes = comptesDeLignes
    }
}
