import CryptoPort
package import Rendu

/// Why a bag cannot be written.
package enum PaquetError: Error, Equatable {
    /// A path that leaves the bag, or that some disks take for another one of it.
    case chemin(String)
    case empreinte
    case livraison(LivraisonError)
    case disque(DisqueError)

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .chemin(let chemin):
            "« \(chemin) » : ce nom de fichier sort du paquet, ou s’y confond avec un autre — renommer le fichier"
        case .empreinte:
            "les empreintes ne peuvent pas être calculées : la bibliothèque OpenSSL ne répond pas — la réinstaller"
        case .livraison(let erreur): erreur.message
        case .disque(let erreur): erreur.message
        }
    }
}

/// A BagIt bag of version 1.0 (RFC 8493), written by SHA-512.
package struct PaquetEcrit: Sendable {
    /// Name of the manifest of the payload.
    static let manifeste = CheminDePaquet("manifest-sha512.txt")
    /// Name of the manifest of the other files, that nothing lists.
    static let tagmanifest = CheminDePaquet("tagmanifest-sha512.txt")

    /// SHA-512 of the tagmanifest in hexadecimal: it stands for the whole bag.
    package let empreinte: String
    /// Bytes of `manifest-sha512.txt`: bags with the same ones have the same files.
    package let manifeste: [UInt8]
    private let fichiers: [FichierScelle]

    /// The bag of files.
    ///
    /// - Parameters:
    ///   - charge: the payload, by its paths below `data/`.
    ///   - etiquettes: of `bag-info.txt`, in order; Payload-Oxum comes after those given.
    package init(charge: [FichierScelle], etiquettes: [EtiquetteDePaquet]) throws(PaquetError) {
        let charge = charge.map { FichierScelle(chemin: "data/\($0.chemin)", octets: $0.octets) }
        var vus: Set<String> = []
        for fichier in charge {
            let chemin = CheminDePaquet(fichier.chemin)
            guard chemin.estDansLePaquet, vus.insert(chemin.confondu).inserted else { throw .chemin(fichier.chemin) }
        }
        let taille = charge.reduce(0) { $0 + $1.octets.count }
        let oxum = EtiquetteDePaquet(EtiquettesDePaquet.oxum, "\(taille).\(charge.count)")
        do {
            manifeste = try ListeDEmpreintes.ecrire(charge)
            let description = [
                FichierScelle(chemin: DeclarationDePaquet.fichier.texte, octets: DeclarationDePaquet.ecrite),
                FichierScelle(
                    chemin: EtiquettesDePaquet.fichier.texte, octets: EtiquettesDePaquet.ecrire(etiquettes + [oxum])),
                FichierScelle(chemin: Self.manifeste.texte, octets: manifeste),
            ]
            let liste = FichierScelle(
                chemin: Self.tagmanifest.texte, octets: try ListeDEmpreintes.ecrire(description))
            empreinte = try SHA512Digest.of(liste.octets).hexadecimal
            fichiers = charge + description + [liste]
        } catch {
            throw .empreinte
        }
    }

    /// Writes the bag into a folder; each file is on the disk when this returns, not yet the names of the folders.
    package func ecrire(_ ecrivain: Ecrivain, _ gestes: Gestes = Gestes()) throws(PaquetError) {
        for fichier in fichiers {
            do throws(DisqueError) {
                try gestes.annoncer(fichier.chemin)
            } catch {
                throw .disque(error)
            }
            do throws(LivraisonError) {
                try ecrivain.ecrire(fichier.chemin, fichier.octets)
            } catch {
                throw .livraison(error)
            }
        }
    }

    /// The folders that a bag of these files is made of, the deepest first; below its root.
    package var dossiers: [String] {
        var dossiers: Set<String> = []
        for fichier in fichiers {
            var reste = fichier.chemin[...]
            while let coupe = reste.lastIndex(of: "/") {
                reste = reste[..<coupe]
                dossiers.insert(String(reste))
            }
        }
        return dossiers.sorted { ($0.count, $0) > ($1.count, $1) }
    }
}
