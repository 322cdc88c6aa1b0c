/// What happened, as a line of the journal tells it.
package enum ActeDeJournal: Sendable, Equatable {
    case versement(PaquetInscrit, remplacement: Remplacement?)
    /// The archive was verified, or one package of it.
    case controle(PaquetInscrit?)
    /// `visa` is the reference of the authorisation.
    case elimination(PaquetInscrit, visa: String)
    case restitution(PaquetInscrit)
    /// An unfinished line was taken out; `reste` is all that stood of it.
    case reprise(reste: [UInt8])

    /// The package that a line is about, and what proves it.
    package struct PaquetInscrit: Sendable, Hashable {
        /// `2024/299300160-BAGNOLS-v1`.
        package let nom: String
        /// SHA-512 of its tagmanifest, in hexadecimal.
        package let tagmanifest: String
        /// SHA-512 of its signature, in hexadecimal.
        package let signature: String

        /// A package.
        package init(nom: String, tagmanifest: String, signature: String) {
            self.nom = nom
            self.tagmanifest = tagmanifest
            self.signature = signature
        }
    }

    /// Which package a new version stands for, and why.
    package struct Remplacement: Sendable, Hashable {
        package let paquet: String
        package let motif: String

        /// A replacement.
        package init(paquet: String, motif: String) {
            self.paquet = paquet
            self.motif = motif
        }
    }

    /// The word of the journal.
    enum Mot: String, Sendable {
        case versement, controle, elimination, restitution, reprise
    }

    var mot: Mot {
        switch self {
        case .versement: .versement
        case .controle: .controle
        case .elimination: .elimination
        case .restitution: .restitution
        case .reprise: .reprise
        }
    }

    /// The package it is about.
    package var paquet: PaquetInscrit? {
        switch self {
        case .versement(let paquet, _), .elimination(let paquet, _), .restitution(let paquet): paquet
        case .controle(let paquet): paquet
        case .reprise: nil
        }
    }
}
