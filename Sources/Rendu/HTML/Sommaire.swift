package import Comptage

/// What `index.html` shows: the campaign at a glance.
package struct Sommaire: Sendable {
    package let consolide: Bilan
    /// In the order of conventions.csv.
    package let reservataires: [Entree]
    /// The EPCI whose conference gets an edition, `cil/<siren>/`, by SIREN.
    package let conferences: [EPCI]
    /// By decreasing weight, or as the caller wants them listed.
    package let diagnostics: [CompteDeDiagnostics]

    /// One réservataire's bilan and the folder it is in, under `reservataires/`.
    package struct Entree: Sendable {
        package let dossier: String
        package let bilan: Bilan

        /// A bilan and its folder.
        package init(dossier: String, bilan: Bilan) {
            self.dossier = dossier
            self.bilan = bilan
        }
    }

    /// How many diagnostics bear a severity.
    package struct CompteDeDiagnostics: Sendable {
        /// The word that stands in diagnostics.csv (`avertissement`).
        package let gravite: String
        package let nombre: Int

        /// A count.
        package init(gravite: String, nombre: Int) {
            self.gravite = gravite
            self.nombre = nombre
        }
    }

    /// A campaign at a glance.
    package init(
        consolide: Bilan, reservataires: [Entree], conferences: [EPCI], diagnostics: [CompteDeDiagnostics]
    ) {
        self.consolide = consolide
        self.reservataires = reservataires
        self.conferences = conferences
        self.diagnostics = diagnostics
    }
}
