package import Diagnostics
package import Parc
package import Regles
import Tabular

/// What someone who explains the figures needs beside them: asked for before the files are read, never kept otherwise.
package struct DemandeDeTrace: Sendable {
    /// Name of the dwelling whose story is wanted, as the log would name it; nil for none.
    package let logement: String?

    /// Asks for the lines and the names of the dwellings, and everything the files say of one of them.
    package init(logement: String? = nil) { self.logement = logement }
}

/// What leads from the figures back to the lines of the files.
package struct Trace: Sendable {
    /// The dwellings of the log by their position in `Dossier.logementsAuJournal`, each under the first name it is given.
    package let logements: [String]
    /// By position in `Dossier.patrimoine`.
    package let parc: IdentitesDuParc
    /// By position in `Dossier.patrimoineSuivant`; nil without parc_suivant, when its dwellings are those of `parc`.
    package let parcSuivant: IdentitesDuParc?
    /// The dwelling whose story was asked for.
    package let logement: TraceDuLogement?
    let demandeurs: RegistreDesDemandeurs

    /// The code of an applicant, as the log writes it: for the user's own screen.
    package func demandeur(_ index: IndexDemandeur) -> String { demandeurs.code(index) }
}

/// Everything the files say of one dwelling.
package struct TraceDuLogement: Sendable {
    /// The name it was asked for by.
    package let nom: String
    package let destination: Destination
    /// The lines of the stocks that bear the name, in the order of the files.
    package let porteurs: [Porteur]
    /// Position in `Dossier.logementsAuJournal`; nil when no event of the dwelling counts.
    package let auJournal: Int?
    /// The lines of the log about it that count for nothing, in the order of the file.
    package let ecartes: [EvenementEcarte]
    /// What exclusions.csv declares of it, in the order of the file.
    package let exclusions: [(place: SourcePosition, declaration: ExclusionDeclaree)]

    /// Where the name leads.
    package enum Destination: Sendable, Hashable {
        /// By position in the stock.
        case parc(Int)
        /// By position in the stock of the year after.
        case parcSuivant(Int)
        /// Known by its LIVRAISON alone.
        case livraison
        case horsPerimetre
        /// Several dwellings bear the name.
        case ambigu
        case inconnu
    }

    /// A line of a stock that bears the name.
    package struct Porteur: Sendable, Hashable {
        package let fichier: String
        package let ligne: Int
        /// `IDENT_REP` or `IDENT_INT`.
        package let champ: String
        package let sort: Sort

        /// What became of the line.
        package enum Sort: Sendable {
            case utilisee
            case horsPerimetre
            case rejetee
        }
    }
}

/// A line of the log that counts for nothing, and why.
package struct EvenementEcarte: Sendable {
    package let ligne: Int
    /// nil when the line was rejected before it was understood.
    package let evenement: Evenement?
    package let raison: Raison

    /// Why it counts for nothing.
    package enum Raison: Sendable, Hashable {
        /// ANN-1, by the ANNULATION of that line.
        case annule(par: Int)
        /// ARR-1.
        case apresArrete
        case horsPerimetre
        /// `rejets.csv` says why.
        case rejete
    }
}

/// The lines and the names of the dwellings of a stock.
package struct IdentitesDuParc: Sendable {
    /// The file as the campaign names it.
    package let fichier: String
    private let lignes: [Int32]
    private let numeros: [Int]
    private let cles: EnsembleDeCles

    init(fichier: String, trace: TraceDuParc, cles: EnsembleDeCles) {
        self.fichier = fichier
        lignes = trace.lignes
        numeros = trace.cles
        self.cles = cles
    }

    /// The line of a dwelling.
    package func ligne(_ rang: Int) -> Int { Int(lignes[rang]) }

    /// The IDENT_REP of a dwelling, else its IDENT_INT, else `parc.csv:12`.
    package func nom(_ rang: Int) -> String {
        numeros[rang] < 0 ? "\(fichier):\(lignes[rang])" : texte(numeros[rang])
    }

    /// Every name of the file, those that begin alike together.
    package var noms: some Sequence<String> { cles.numeros.lazy.map(texte) }

    // The first byte is the name space.
    private func texte(_ numero: Int) -> String { String(cles.texte(numero).dropFirst()) }
}
