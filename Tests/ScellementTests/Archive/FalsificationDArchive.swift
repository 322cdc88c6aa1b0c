import Foundation
import Testing

@testable import Scellement

/// One modification of an archive, and all that its verification must say, in order.
struct FalsificationDArchive: CustomTestStringConvertible, Sendable {
    let nom: String
    let attendues: @Sendable (ArchiveScellee) throws -> [FauteDArchive]
    let modifier: @Sendable (ArchiveScellee) throws -> Void

    var testDescription: String { nom }

    init(
        _ nom: String, _ attendues: @escaping @Sendable (ArchiveScellee) throws -> [FauteDArchive],
        _ modifier: @escaping @Sendable (ArchiveScellee) throws -> Void
    ) {
        self.nom = nom
        self.attendues = attendues
        self.modifier = modifier
    }
}

/// Faults, by what they are about.
extension ArchiveScellee {
    func paquet(_ nom: NomDePaquet, _ faute: FauteDePaquet) -> FauteDArchive { .paquet(nom, faute) }

    /// A file that is not the one of its manifest.
    func modifie(_ nom: NomDePaquet, _ fichier: String) -> FauteDArchive {
        let manifeste = fichier.hasPrefix("data/") ? PaquetEcrit.manifeste : PaquetEcrit.tagmanifest
        return .paquet(nom, .fichierModifie(chemin: CheminDePaquet(fichier), manifeste: manifeste))
    }

    /// A file that is not the one that was signed.
    func nonSigne(_ nom: NomDePaquet, _ fichier: String) -> FauteDArchive {
        .signature(.fichierChange(lieu: "\(nom.texte)/data/\(fichier)"))
    }

    /// The signature of a bilan.
    func signature(_ nom: NomDePaquet) -> String { "\(nom.texte)/data/META-INF/signatures.xml" }

    /// What the bag says of its size, and what it is.
    func taille(_ nom: NomDePaquet) throws -> FauteDArchive {
        let lu = PaquetLu("\(chemin)/\(nom.texte)", profil: .norme)
        let dite = try #require(lu.valeur(EtiquettesDePaquet.oxum)).split(separator: ".").compactMap { Int($0) }
        let octets = try lu.charge.reduce(0) { $0 + (try lire("\(nom.texte)/\($1.texte)")).count }
        return .paquet(
            nom, .oxum(octets: dite[0], fichiers: dite[1], octetsLus: octets, fichiersLus: lu.charge.count))
    }

    /// A checkpoint whose lines the journal has no more.
    func dementi(_ taille: Int) throws -> FauteDArchive {
        let fichier = "\(PointsDArchive.nom(taille)).json"
        let point = try #require(PointDeControle(try lire("points/\(fichier)")))
        return .pointDementi(fichier: fichier, point.ancre)
    }
}
