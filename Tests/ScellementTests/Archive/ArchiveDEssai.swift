import Foundation
import Rendu
import TestSupport
import Testing

@testable import Scellement

/// Signs and verifies by the paths and bytes of files, for tests that are not about signatures.
struct SceauDEssai: Sceau, ControleDeSignature {
    func signer(_ fichiers: [FichierScelle]) -> [UInt8] {
        Array(fichiers.map { "\($0.chemin)=\($0.octets)" }.sorted().joined(separator: ";").utf8)
    }

    func fautes(signature: [UInt8], fichiers: [FichierScelle], lieu: String) -> [FauteDeSignature] {
        signature == signer(fichiers) ? [] : [.valeurFausse(lieu: lieu)]
    }
}

extension Archive {
    /// Files one bilan alone.
    func verser(_ versement: Versement, _ instant: Instant) throws(ArchiveError) -> Versement.Issue {
        try verser(admettre(versement), instant)
    }
}

/// An archive in a folder that disappears with it.
struct ArchiveDEssai {
    let dossier = DossierTemporaire()

    /// Where the archive is.
    var chemin: String { "\(dossier.chemin)/archive" }

    static let bagnols = "2024/299300160-BAGNOLS-v1"
    static let consolide = "2024/299300160+consolide-v1"

    /// Years of retention end on 31/12/2034.
    static func versement(
        _ nom: String = bagnols, contenu: String = "<bilan/>", motif: String? = nil, remplace: String? = nil,
        sort: String = "Detruire", autres: [FichierScelle] = []
    ) throws -> Versement {
        let paquet = try #require(NomDePaquet(nom))
        let fichiers = [FichierScelle(chemin: "bilan.xml", octets: Array(contenu.utf8))] + autres
        let signature = FichierScelle(chemin: SignatureDeBilan.fichier, octets: SceauDEssai().signer(fichiers))
        let remplacement = motif.map {
            ActeDeJournal.Remplacement(paquet: remplace ?? paquet.precedent?.texte ?? "", motif: $0)
        }
        var etiquettes = [
            EtiquetteDePaquet("External-Identifier", nom), EtiquetteDePaquet("Version", String(paquet.version)),
            EtiquetteDePaquet("Fin-De-Conservation", "2034-12-31"), EtiquetteDePaquet("Sort-Final", sort),
        ]
        if let remplacement { etiquettes.append(EtiquetteDePaquet("Remplace", remplacement.paquet)) }
        return Versement(
            nom: paquet, charge: fichiers + [signature], etiquettes: etiquettes, remplacement: remplacement)
    }

    func ouvrir(_ gestes: Gestes = Gestes(), reprendre: Instant? = nil) throws -> Archive {
        try Archive(chemin, outil: "0.6.0", reprendre: reprendre, gestes: gestes)
    }

    @discardableResult
    func verser(_ versements: Versement...) throws -> Ancre {
        let archive = try ouvrir()
        for versement in versements { _ = try archive.verser(versement, JournalDEssai.instant()) }
        return try archive.poserUnPoint(origine: "299300160", JournalDEssai.instant(), sceau: SceauDEssai())
    }

    func rapport(ancres: [Ancre] = []) throws -> VerificationDArchive.Rapport {
        try VerificationDArchive(chemin, controle: SceauDEssai()).verifier(ancres: ancres, fils: 2)
    }

    func fautes(ancres: [Ancre] = []) throws -> [FauteDArchive] { try rapport(ancres: ancres).fautes }

    func journal() throws -> JournalLu { JournalLu(try JournalEnCours.octets(chemin)) }

    /// How many lines file a package.
    func versements(_ nom: String) throws -> Int {
        try journal().lignes.count {
            if case .versement(let paquet, _) = $0.acte { paquet.nom == nom } else { false }
        }
    }

    func nom(_ texte: String = bagnols) throws -> NomDePaquet { try #require(NomDePaquet(texte)) }
}
