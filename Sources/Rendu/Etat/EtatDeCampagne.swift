package import Parc

/// A campaign at a glance, `etat.json`: everything that `index.html` shows; for the landlord, as that page is.
///
/// `produire` makes it from what it counted; whoever signs or files a bilan later changes its `livraison` and has the page
/// made again, without counting. Outside the manifest, for it goes on changing after the delivery.
package struct EtatDeCampagne: Sendable, Equatable, Decodable {
    /// Name of the file in the folder of outputs.
    package static let nom = "etat.json"
    /// Name of the page that is made from it.
    package static let page = "index.html"
    /// Version of the format that is written and read.
    package static let format = 1

    package let tete: Tete
    /// What the page is dressed in.
    package let charte: Charte
    package var consolide: Consolide
    /// What the figures of every réservataire are, in their order.
    package let colonnes: [Colonne]
    /// In the order of conventions.csv.
    package var reservataires: [Reservataire]
    /// By SIREN.
    package var conferences: [Conference]
    package let problemes: Problemes

    /// Who, for which year, made how.
    package struct Tete: Sendable, Equatable, Decodable {
        package let bailleur: String
        /// Nine digits.
        package let siren: String
        package let annee: Int
        /// In words.
        package let perimetre: String
        /// Closing date of the events, `aaaa-mm-jj`.
        package let arrete: String
        /// The closing date is before the end of the year.
        package let etape: Bool
        /// The day before which the bilans are due, `aaaa-mm-jj`.
        package let echeance: String?
        /// Version of the tool that counted.
        package let outil: String
        /// SHA-256 of the parameters, in hexadecimal.
        package let empreinte: String
        /// Day of edition, `aaaa-mm-jj`.
        package let date: String?
        package let responsable: String?
    }

    /// How far a bilan is on its way: each step holds those before it.
    package enum Avancement: String, Sendable, CaseIterable, Decodable {
        case fait, signe, archive, transmis
    }

    /// What was written of a bilan, and how far it is.
    package struct Livraison: Sendable, Equatable, Decodable {
        /// In the outputs.
        package let dossier: String
        /// By their paths in the folder.
        package var fichiers: [String]
        /// 1, or the rank of a correction.
        package let version: Int
        package var avancement: Avancement
    }

    /// The landlord's consolidated bilan.
    package struct Consolide: Sendable, Equatable, Decodable {
        /// Its message and what follows it, as sentences.
        package let message: String
        package let phrases: [String]
        package let chiffres: [ChiffreCle]
        package var livraison: Livraison
    }

    /// A key figure of the whole: a number of dwellings or events.
    package struct ChiffreCle: Sendable, Equatable, Decodable {
        package let libelle: String
        package let valeur: Int
        /// On what it bears.
        package let precision: String
    }

    /// What a figure of a réservataire is.
    package struct Colonne: Sendable, Equatable, Decodable {
        /// Name of the measure, as in donnees.csv.
        package let mesure: String
        package let libelle: String
    }

    /// A figure: whole, or a part of a base.
    package struct ChiffreDEtat: Sendable, Equatable, Decodable {
        package let valeur: Int?
        /// Above 0; nil for a whole number.
        package let base: Int?
        package let statut: Statut
    }

    /// Whether there is a figure.
    package enum Statut: String, Sendable, Decodable {
        /// As in donnees.csv.
        case publie = "V"
        /// The convention fixes no objective, or nothing is due.
        case sansObjet = "SO"
    }

    /// The bilan of one réservataire.
    package struct Reservataire: Sendable, Equatable, Decodable {
        package let code: String
        package let nom: String
        /// Code of its kind (spec of conventions.csv); nil for one that this version does not know.
        package let type: String?
        package let perimetre: String
        package let situation: SituationDeLObjectif
        /// One for each of `colonnes`.
        package let chiffres: [ChiffreDEtat]
        /// How many findings bear on its convention.
        package let problemes: Int
        package var livraison: Livraison
    }

    /// The protected edition of a conference.
    package struct Conference: Sendable, Equatable, Decodable {
        package let siren: String
        package let nom: String
        package var livraison: Livraison
    }

    /// What is to be looked at in the data.
    package struct Problemes: Sendable, Equatable, Decodable {
        /// The heaviest first, zeros included.
        package let comptes: [Compte]
        /// Warnings and worse: the heaviest first, then the most frequent.
        package let regles: [Probleme]
    }

    /// How many findings bear a severity.
    package struct Compte: Sendable, Equatable, Decodable {
        /// The word that stands in diagnostics.csv.
        package let gravite: String
        package let nombre: Int
    }

    /// One kind of finding.
    package struct Probleme: Sendable, Equatable, Decodable {
        package let regle: String
        package let gravite: String
        package let titre: String
        package let consequence: String
        package let remede: String
        package let nombre: Int
        /// Where the first one is; the line from 1, 0 when it has none.
        package let fichier: String
        package let ligne: Int
    }
}
