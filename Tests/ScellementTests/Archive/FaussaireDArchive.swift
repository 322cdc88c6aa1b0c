import CryptoPort
import Foundation
import Rendu
import TestSupport
import Testing

@testable import Scellement

/// What a hand that knows the formats, and holds a key or not, makes hold together again after a change.
extension ArchiveScellee {
    /// The manifest, the size and the tagmanifest of a bag.
    func refaireLePaquet(_ nom: NomDePaquet) throws {
        let lu = PaquetLu("\(chemin)/\(nom.texte)", profil: .norme)
        let charge = try lu.charge.map {
            FichierScelle(chemin: String($0.texte.dropFirst(5)), octets: try lire("\(nom.texte)/\($0.texte)"))
        }
        let paquet = try PaquetEcrit(
            charge: charge, etiquettes: lu.etiquettes.filter { $0.nom != EtiquettesDePaquet.oxum })
        try oter(nom.texte)
        try FileManager.default.createDirectory(atPath: "\(chemin)/\(nom.texte)", withIntermediateDirectories: false)
        try paquet.ecrire(Ecrivain(racine: "\(chemin)/\(nom.texte)"))
    }

    /// The tagmanifest alone: the manifest stays as it was made.
    func refaireLeTagmanifest(_ nom: NomDePaquet) throws {
        let fichiers = try ["bag-info.txt", "bagit.txt", "manifest-sha512.txt"].map {
            FichierScelle(chemin: $0, octets: try lire("\(nom.texte)/\($0)"))
        }
        ecrire("\(nom.texte)/tagmanifest-sha512.txt", try ListeDEmpreintes.ecrire(fichiers))
    }

    /// The line of a package, with the digests of what is there; the lines after it stay.
    func refaireLaLigne(_ numero: Int) throws {
        try changerLesLignes { lignes in
            let lue = try LigneDeJournal(Array(lignes[numero - 1].dropLast()))
            lignes[numero - 1] =
                LigneDeJournal(
                    numero: numero, instant: lue.instant, acte: try acte(lue.acte), outil: lue.outil,
                    precedent: lue.precedent
                ).octets + [0x0A]
        }
    }

    /// All the lines, with the digests of what is there, each on the one before it.
    func refaireLaChaine() throws {
        let actes = try JournalLu(try lire(JournalLu.nom)).lignes.map { try acte($0.acte) }
        let lignes = try JournalDEssai.lignes(actes)
        ecrire(JournalLu.nom, JournalDEssai.octets(lignes))
    }

    private func acte(_ acte: ActeDeJournal) throws -> ActeDeJournal {
        guard case .versement(let paquet, let remplacement) = acte else { return acte }
        func empreinte(_ fichier: String) throws -> String {
            try SHA512Digest.of(try lire("\(paquet.nom)/\(fichier)")).hexadecimal
        }
        let nouveau = ActeDeJournal.PaquetInscrit(
            nom: paquet.nom, tagmanifest: try empreinte("tagmanifest-sha512.txt"),
            signature: try empreinte("data/META-INF/signatures.xml"))
        return .versement(nouveau, remplacement: remplacement)
    }

    /// The two checkpoints, signed again.
    func refaireLesPoints(_ identite: Identites.Identite = Identites.directrice) throws {
        let lignes = JournalLu(try lire(JournalLu.nom)).lignes
        for taille in [2, 3] {
            let debut = JournalDEssai.lu(lignes.prefix(taille).map(\.octets))
            try poser(
                PointDeControle(
                    origine: "299300160", ancre: debut.ancre, instant: EssaiDeSignature.instant, outil: "0.6.0"),
                identite)
        }
    }

    /// A checkpoint and its signature.
    func poser(_ point: PointDeControle, _ identite: Identites.Identite = Identites.directrice) throws {
        let nom = PointsDArchive.nom(point.ancre.taille)
        ecrire("points/\(nom).json", point.octets)
        let fichiers = [FichierScelle(chemin: "\(nom).json", octets: point.octets)]
        ecrire("points/\(nom).xml", try EssaiDeSignature.cachet(identite).signer(fichiers))
    }

    /// Everything but the signatures of the bilans, with the key of the director: only they can tell.
    func toutRefaire(_ noms: NomDePaquet...) throws {
        for nom in noms { try refaireLePaquet(nom) }
        try refaireLaChaine()
        try refaireLesPoints()
    }

    /// The same for a manifest made by hand: only it can tell.
    func toutRefaireSousLeManifeste(_ nom: NomDePaquet) throws {
        try refaireLeTagmanifest(nom)
        try refaireLaChaine()
        try refaireLesPoints()
    }

    /// Has a bilan signed again by somebody, and everything else hold.
    func signer(_ nom: NomDePaquet, par identite: Identites.Identite) throws {
        let fichiers = try charge(nom)
        ecrire("\(nom.texte)/data/META-INF/signatures.xml", try Faussaire.signer(fichiers, identite))
        try toutRefaire(nom)
    }

    /// What the signature of a bilan covers.
    func charge(_ nom: NomDePaquet) throws -> [FichierScelle] {
        try EssaiDeSignature.fichiers.map {
            FichierScelle(chemin: $0.chemin, octets: try lire("\(nom.texte)/data/\($0.chemin)"))
        }
    }
}

/// Signs as `Cachet` does, without asking what the certificate is worth.
enum Faussaire {
    static func signer(_ fichiers: [FichierScelle], _ identite: Identites.Identite) throws -> [UInt8] {
        let sien = try #require(EssaiDeSignature.certificats(identite).first)
        var algorithme = ContenuDeSignature.Algorithme.ecdsa
        if case .rsa = sien.key { algorithme = .rsa }
        var contenu = ContenuDeSignature(
            fichiers: try fichiers.sorted { $0.chemin < $1.chemin }.map {
                .init(chemin: $0.chemin, empreinte: try SHA256Digest.of($0.octets).bytes)
            },
            instant: EssaiDeSignature.instant.texte, certificats: [sien.der],
            empreinteDuCertificat: try SHA256Digest.of(sien.der).bytes, algorithme: algorithme)
        contenu.empreinteDesProprietes = try Cachet.empreinte(.proprietes, contenu).bytes
        let message = try #require(PartieCanonique.info.octets(try Cachet.ecrire(contenu)))
        contenu.valeur = try #require(try EssaiDeSignature.cle(identite).sign(message))
        return try Cachet.ecrire(contenu)
    }
}
