import CryptoPort
import Foundation
import Glibc
import Rendu
import TestSupport
import Testing

@testable import Scellement

/// An archive with real signatures, to be tampered with: ALFA, BRAVO, a checkpoint, version 2 of BRAVO, a checkpoint.
struct ArchiveScellee {
    private let dossier = DossierTemporaire()
    let alfa: NomDePaquet
    let bravo: NomDePaquet
    let bravo2: NomDePaquet

    /// Where the archive is.
    var chemin: String { "\(dossier.chemin)/archive" }

    /// Where tests put what they take out of it.
    var ailleurs: String { "\(dossier.chemin)/ailleurs" }

    /// Its files by path: made and signed once, each test takes a copy.
    private static let modele: [String: [UInt8]] = (try? faire()) ?? [:]

    /// Another one, of another landlord, by the same director.
    static let autre: [String: [UInt8]] = (try? faire(siren: "775566778")) ?? [:]

    init() throws {
        alfa = try #require(NomDePaquet("2024/299300160-ALFA-v1"))
        bravo = try #require(NomDePaquet("2024/299300160-BRAVO-v1"))
        bravo2 = try #require(NomDePaquet("2024/299300160-BRAVO-v2"))
        try #require(!Self.modele.isEmpty)
        for (fichier, octets) in Self.modele { ecrire(fichier, octets) }
    }

    private static func faire(siren: String = "299300160") throws -> [String: [UInt8]] {
        let dossier = DossierTemporaire()
        do {
            let archive = try Archive("\(dossier.chemin)/archive", outil: "0.6.0")
            for (nom, nombre) in [("ALFA-v1", "12"), ("BRAVO-v1", "34"), ("BRAVO-v2", "35")] {
                let versement = try versement("2024/\(siren)-\(nom)", nombre)
                _ = try archive.verser(versement, EssaiDeSignature.instant)
                guard nom != "ALFA-v1" else { continue }
                try archive.poserUnPoint(
                    origine: siren, EssaiDeSignature.instant, sceau: EssaiDeSignature.cachet(Identites.directrice))
            }
        }
        let racine = "\(dossier.chemin)/archive"
        return try FileManager.default.subpathsOfDirectory(atPath: racine).reduce(into: [:]) { fichiers, nom in
            fichiers[nom] = FileManager.default.contents(atPath: "\(racine)/\(nom)").map { Array($0) }
        }
    }

    private static func versement(_ nom: String, _ nombre: String) throws -> Versement {
        let paquet = try #require(NomDePaquet(nom))
        let fichiers = try EssaiDeSignature.fichiers.map {
            FichierScelle(chemin: $0.chemin, octets: try $0.octets.avec("12", nombre))
        }
        let signature = try EssaiDeSignature.cachet(Identites.directrice).signer(fichiers)
        let remplacement = paquet.precedent.map {
            ActeDeJournal.Remplacement(paquet: $0.texte, motif: "un bail oublié")
        }
        let etiquettes = [
            EtiquetteDePaquet("Organization-Siren", String(nom.dropFirst(5).prefix(9))),
            EtiquetteDePaquet("External-Identifier", nom), EtiquetteDePaquet("Version", String(paquet.version)),
        ]
        return Versement(
            nom: paquet, charge: fichiers + [FichierScelle(chemin: SignatureDeBilan.fichier, octets: signature)],
            etiquettes: etiquettes + (remplacement.map { [EtiquetteDePaquet("Remplace", $0.paquet)] } ?? []),
            remplacement: remplacement)
    }

    /// What its verification reports, by the authority of the director.
    func rapport(ancres: [Ancre] = []) throws -> VerificationDArchive.Rapport {
        let autorites = try EssaiDeSignature.confiance(Identites.autorite)
        return try VerificationDArchive(chemin, controle: VerificationDeSignature(autorites: autorites)).verifier(
            ancres: ancres, fils: 2)
    }

    /// Where its journal was before anybody touched it.
    static func ancre() throws -> Ancre { try ArchiveScellee().rapport().ancre }
}

/// What a hand that knows nothing of the formats does.
extension ArchiveScellee {
    func lire(_ nom: String) throws -> [UInt8] {
        Array(try #require(FileManager.default.contents(atPath: "\(chemin)/\(nom)")))
    }

    func ecrire(_ nom: String, _ octets: [UInt8]) { dossier.ecrire("archive/\(nom)", octets) }

    func changer(_ nom: String, _ changer: (inout [UInt8]) throws -> Void) throws {
        var octets = try lire(nom)
        let avant = octets
        try changer(&octets)
        try #require(octets != avant)
        ecrire(nom, octets)
    }

    func changer(_ nom: String, _ ancien: String, _ nouveau: String) throws {
        try changer(nom) { $0 = try $0.avec(ancien, nouveau) }
    }

    func oter(_ nom: String) throws { try FileManager.default.removeItem(atPath: "\(chemin)/\(nom)") }

    func renommer(_ nom: String, _ autre: String) throws {
        try #require(rename("\(chemin)/\(nom)", "\(chemin)/\(autre)") == 0)
    }

    func copier(_ nom: String, _ autre: String) throws {
        try FileManager.default.copyItem(atPath: "\(chemin)/\(nom)", toPath: "\(chemin)/\(autre)")
    }

    func echanger(_ nom: String, _ autre: String) throws {
        try renommer(nom, "../ailleurs")
        try renommer(autre, nom)
        try renommer("../ailleurs", autre)
    }

    /// Puts a link to where it was moved in its place.
    func lier(_ nom: String) throws {
        try renommer(nom, "../ailleurs")
        try #require(symlink(ailleurs, "\(chemin)/\(nom)") == 0)
    }

    /// Puts a pipe, that nobody writes into, in its place.
    func mettreUnTuyau(_ nom: String) throws {
        try? oter(nom)
        try #require(mkfifo("\(chemin)/\(nom)", 0o644) == 0)
    }

    /// The lines of the journal, LF included.
    func changerLesLignes(_ changer: (inout [[UInt8]]) throws -> Void) throws {
        try self.changer(JournalLu.nom) { octets in
            var lignes = octets.split(separator: 0x0A).map { Array($0) + [0x0A] }
            try changer(&lignes)
            octets = Array(lignes.joined())
        }
    }
}
