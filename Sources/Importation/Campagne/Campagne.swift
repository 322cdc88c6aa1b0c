package import Parc
package import Regles
package import Tabular

/// The inputs a campaign may name under `[fichiers]`.
package enum FichierDeCampagne: String, Sendable, CaseIterable {
    case parc, conventions, territoires, journal, demandeurs, attributions
    case parcSuivant = "parc_suivant"
    case exclusions, programmes, droits, souhaits, prevision, rotations, commentaires, occupation, passage
    case bilanPrecedent = "bilan_precedent"

    /// Without these there is no bilan.
    package static let requis: [FichierDeCampagne] = [.parc, .conventions, .territoires, .journal, .demandeurs]

    /// Those of the required ones that `attributions` makes optional, the log and what it says of the applicants.
    static let remplacables: Set<FichierDeCampagne> = [.journal, .demandeurs]

    /// What this version does with it.
    package var emploi: EmploiDeFichier {
        switch self {
        case .parc, .conventions, .territoires, .journal, .demandeurs, .attributions, .parcSuivant, .exclusions,
            .programmes, .passage, .commentaires, .droits, .souhaits, .prevision, .rotations, .bilanPrecedent:
            .bilans
        case .occupation: .occupation
        }
    }
}

/// What a version does with an input.
package enum EmploiDeFichier: Sendable {
    /// The bilans are made from it.
    case bilans
    /// The occupancy diagnosis is made from it, and nothing else.
    case occupation
}

/// A campaign as campagne.toml states it.
package struct Campagne: Sendable {
    /// Path of the folder, without trailing slash.
    package let dossier: String
    package let bailleur: Bailleur
    package let charte: Charte
    /// Path of the logo as written, relative to the folder; nil without one.
    package let logo: String?
    package private(set) var exercice: Exercice
    package let responsable: String?
    package let protection: ParametresDeProtection
    /// SIREN of the EPCI whose conference gets an edition; nil for all those with stock.
    package let conferences: [String]?
    /// The day before which the bilans are due.
    package let echeance: Jour?
    /// Paths as written, relative to the folder.
    package let fichiers: [FichierDeCampagne: String]
    /// The sheets of the workbooks among them, when they are named.
    package let feuilles: [FichierDeCampagne: SheetChoice]
    /// What the exports that are not as ours call and write in their own way.
    package let profils: [FichierDeCampagne: Profil]

    /// The path of an input as the process opens it, nil when the campaign does not name it.
    package func chemin(_ fichier: FichierDeCampagne) -> String? {
        fichiers[fichier].map { $0.hasPrefix("/") ? $0 : "\(dossier)/\($0)" }
    }

    /// An input as messages name it: its path as written, and its sheet when that is named.
    package func nom(_ fichier: FichierDeCampagne) -> String? {
        fichiers[fichier].map { nom in feuilles[fichier].map { "\(nom)#\($0.text)" } ?? nom }
    }

    /// The same campaign, its figures made from the file of facts of that SHA-256.
    package func depuis(faits empreinte: String) -> Campagne {
        var copie = self
        copie.exercice = exercice.depuis(faits: empreinte)
        return copie
    }

    /// The log of the attributions, in one form or the other.
    package var journal: FichierDeCampagne { fichiers[.attributions] == nil ? .journal : .attributions }

    /// Name of the file every campaign has.
    package static let nomDuFichier = "campagne.toml"
}
