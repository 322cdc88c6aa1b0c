package import Comptage
package import Diagnostics
package import Parc

/// What the state of a campaign is made from: its bilans, what was written of them, what was noticed.
package struct Sommaire: Sendable {
    package let consolide: Entree
    /// In the order of conventions.csv.
    package let reservataires: [Entree]
    /// The editions of the conferences, by SIREN.
    package let conferences: [Entree]
    /// The findings of the run, sorted.
    package let diagnostics: [Diagnostic]
    /// The file of the campaign whose lines are the conventions.
    package let conventions: String
    /// The day before which the bilans are due.
    package let echeance: Jour?

    /// One bilan and what was written of it.
    package struct Entree: Sendable {
        /// Its folder in the outputs.
        package let dossier: String
        package let bilan: Bilan
        /// 1, or the rank of a correction.
        package let version: Int
        /// The files of its folder, by their paths in it.
        package let fichiers: [String]

        /// A bilan and its files.
        package init(dossier: String, bilan: Bilan, version: Int, fichiers: [String]) {
            self.dossier = dossier
            self.bilan = bilan
            self.version = version
            self.fichiers = fichiers
        }
    }

    /// A campaign.
    package init(
        consolide: Entree, reservataires: [Entree], conferences: [Entree], diagnostics: [Diagnostic],
        conventions: String, echeance: Jour?
    ) {
        self.consolide = consolide
        self.reservataires = reservataires
        self.conferences = conferences
        self.diagnostics = diagnostics
        self.conventions = conventions
        self.echeance = echeance
    }
}
