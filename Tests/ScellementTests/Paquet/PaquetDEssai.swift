import Foundation
import Rendu
import TestSupport

@testable import Scellement

/// A bag of three files in a folder that disappears with it, to be spoilt by a test.
struct PaquetDEssai {
    static let charge = [
        FichierScelle(chemin: "bilan.xml", octets: Array("<bilan/>\n".utf8)),
        FichierScelle(chemin: "donnees.csv", octets: Array("a;b\n".utf8)),
        FichierScelle(chemin: "META-INF/signatures.xml", octets: Array("<signatures/>\n".utf8)),
    ]

    let dossier = DossierTemporaire()
    let ecrit: PaquetEcrit

    init(
        charge: [FichierScelle] = Self.charge,
        etiquettes: [EtiquetteDePaquet] = [EtiquetteDePaquet("Source-Organization", "Office de Bagnols-sur-Cèze")]
    ) throws {
        ecrit = try PaquetEcrit(charge: charge, etiquettes: etiquettes)
        try ecrit.ecrire(Ecrivain(racine: dossier.chemin))
    }

    /// What a verification finds in it.
    func fautes(_ profil: PaquetLu.Profil = .bilanflux) -> [FauteDePaquet] { lu(profil).fautes }

    func lu(_ profil: PaquetLu.Profil = .bilanflux) -> PaquetLu { PaquetLu(dossier.chemin, profil: profil) }

    /// Replaces a text of one of its files, and says again the digests of the tagmanifest when `coherent`.
    func remplacer(_ nom: String, _ transformer: (String) -> String, coherent: Bool = true) throws {
        dossier.ecrire(nom, transformer(dossier.lire(nom) ?? ""))
        if coherent { try refaireLeTagmanifest() }
    }

    /// The tagmanifest of the files of description as they are now.
    func refaireLeTagmanifest() throws {
        let fichiers = ["bag-info.txt", "bagit.txt", "manifest-sha512.txt"].map {
            FichierScelle(chemin: $0, octets: Array((dossier.lire($0) ?? "").utf8))
        }
        dossier.ecrire("tagmanifest-sha512.txt", try ListeDEmpreintes.ecrire(fichiers))
    }
}

func chemin(_ texte: String) -> CheminDePaquet { CheminDePaquet(texte) }

let manifeste = chemin("manifest-sha512.txt")
let tagmanifest = chemin("tagmanifest-sha512.txt")
