package import Bureautique
package import Diaporama
package import XMLPort
package import XlsxPort

/// What can stop the rendering of an output: one case per cause.
package enum RenduError: Error, Sendable, Equatable {
    /// The folder of templates does not exist or is not a folder.
    case dossierDeGabaritsIntrouvable(chemin: String)
    /// The folder of templates has none of the files that can be replaced.
    case dossierSansGabarit(chemin: String)
    /// A template exists and cannot be read.
    case gabaritIllisible(chemin: String)
    /// A template that cannot be used; the line when it is known.
    case gabaritInvalide(nom: String, ligne: Int?, raison: String)
    /// A schema of ours does not compile: a bug of ours.
    case schemaInvalide(nom: String, raisons: [XMLIssue])
    /// An XML document could not be written: a bug of ours, or no memory.
    case xmlNonEcrit(fichier: String, XMLError)
    /// An XML document does not fit its schema and is not delivered.
    case xmlInvalide(fichier: String, raisons: [XMLIssue])
    /// A workbook could not be written: a bug of ours, or no memory.
    case classeurNonEcrit(fichier: String, BureautiqueError)
    /// The workbook of the findings could not be written: a bug of ours, the disk, or no memory.
    case anomaliesNonEcrites(XlsxError)
    /// A slide deck could not be written: a bug of ours, or no memory.
    case diaporamaNonEcrit(fichier: String, DiaporamaError)

    /// The sentence for people, without final dot.
    package var message: String {
        switch self {
        case .dossierDeGabaritsIntrouvable(let chemin): "dossier de gabarits introuvable : \(chemin)"
        case .dossierSansGabarit(let chemin):
            "le dossier \(chemin) ne contient aucun gabarit (attendus : \(Gabarits.noms.joined(separator: ", ")))"
        case .gabaritIllisible(let chemin): "gabarit illisible : \(chemin)"
        case .gabaritInvalide(let nom, let ligne, let raison):
            "gabarit \(nom)\(ligne.map { ", ligne \($0)" } ?? "") : \(raison)"
        case .schemaInvalide(let nom, let raisons): "le schéma \(nom) est invalide : \(RenduError.premiere(raisons))"
        case .xmlNonEcrit(let fichier, let erreur): "\(fichier) n’a pas pu être écrit : \(RenduError.cause(erreur))"
        case .classeurNonEcrit(let fichier, let erreur):
            "\(fichier) n’a pas pu être écrit : \(RenduError.cause(erreur))"
        case .anomaliesNonEcrites(let erreur):
            "\(ClasseurDesAnomalies.nom) n’a pas pu être écrit : \(RenduError.cause(erreur))"
        case .diaporamaNonEcrit(let fichier, .document(let erreur)):
            "\(fichier) n’a pas pu être écrit : \(RenduError.cause(erreur))"
        case .diaporamaNonEcrit(let fichier, .empreinte(let erreur)):
            "\(fichier) n’a pas pu être écrit : \(RenduError.defaut(erreur))"
        case .xmlInvalide(let fichier, let raisons):
            "\(fichier) n’est pas conforme à son schéma et n’est pas livré : \(RenduError.premiere(raisons))"
        }
    }

    private static let memoire = "la mémoire manque — fermer d’autres programmes, ou lever la limite (ulimit -v)"

    private static func defaut(_ erreur: some Error) -> String {
        "\(erreur) — c’est un défaut de l’outil : signaler ce message, avec la version de bilanflux"
    }

    private static func cause(_ erreur: XMLError) -> String {
        erreur == .outOfMemory ? memoire : defaut(erreur)
    }

    private static func cause(_ erreur: BureautiqueError) -> String {
        erreur.isOutOfMemory ? memoire : defaut(erreur)
    }

    private static func cause(_ erreur: XlsxError) -> String {
        switch erreur {
        case .outOfMemory: memoire
        case .notWritten(let numero): LivraisonError(EchecSysteme(ClasseurDesAnomalies.nom, numero: numero)).message
        case .incomplete: "relu, il n’est pas entier — libérer de la place sur le disque, et relancer"
        case .refused: "c’est un défaut de l’outil — signaler ce message, avec la version de bilanflux"
        }
    }

    private static func premiere(_ raisons: [XMLIssue]) -> String {
        raisons.first.map { "ligne \($0.line), \($0.message)" } ?? "raison inconnue"
    }
}
