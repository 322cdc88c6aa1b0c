import Foundation
import TestSupport
import Testing

@testable import Scellement

/// What is done by someone who knows the formats and makes all that he can hold together again.
extension FalsificationDArchive {
    /// A number of ALFA's bilan, and its bag made again.
    private static func fausser(_ archive: ArchiveScellee) throws {
        try archive.changer("\(archive.alfa.texte)/data/bilan.xml", "12", "13")
        try archive.refaireLePaquet(archive.alfa)
    }

    /// A number of ALFA's bilan, its signature by a key and its bag made again.
    private static func faussaire(_ archive: ArchiveScellee, _ identite: Identites.Identite) throws {
        try archive.changer("\(archive.alfa.texte)/data/bilan.xml", "12", "13")
        archive.ecrire(
            archive.signature(archive.alfa), try Faussaire.signer(try archive.charge(archive.alfa), identite))
        try archive.refaireLePaquet(archive.alfa)
    }

    private static func inconnue(_ lieu: String) -> FauteDArchive {
        .signature(.autoriteInconnue(lieu: lieu, nom: "imposteur"))
    }

    static let desListesRefaites = [
        Self("un fichier changé, les manifestes refaits") {
            [.tagmanifest($0.alfa), $0.nonSigne($0.alfa, "bilan.xml")]
        } _: {
            try fausser($0)
        },
        Self("puis la ligne du journal refaite") {
            [
                .journal(.chaineRompue(ligne: 2)), try $0.dementi(2), try $0.dementi(3),
                $0.nonSigne($0.alfa, "bilan.xml"),
            ]
        } _: {
            try fausser($0)
            try $0.refaireLaLigne(1)
        },
        Self("puis toute la chaîne refaite") {
            [try $0.dementi(2), try $0.dementi(3), $0.nonSigne($0.alfa, "bilan.xml")]
        } _: {
            try fausser($0)
            try $0.refaireLaChaine()
        },
        Self("toute la chaîne refaite et le bilan signé de la bonne clé : les points le démentent") {
            [try $0.dementi(2), try $0.dementi(3)]
        } _: {
            try faussaire($0, Identites.directrice)
            try $0.refaireLaChaine()
        },
        Self("toute la chaîne refaite, le bilan et les points signés par un autre") {
            [inconnue("points/000002.xml"), inconnue("points/000003.xml"), inconnue($0.signature($0.alfa))]
        } _: {
            try faussaire($0, Identites.imposteur)
            try $0.refaireLaChaine()
            try $0.refaireLesPoints(Identites.imposteur)
        },
        Self("toute la chaîne refaite, les points signés par un autre, le bilan de la bonne clé") { _ in
            [inconnue("points/000002.xml"), inconnue("points/000003.xml")]
        } _: {
            try faussaire($0, Identites.directrice)
            try $0.refaireLaChaine()
            try $0.refaireLesPoints(Identites.imposteur)
        },
        Self("deux charges échangées, toute la chaîne refaite : les points le démentent") {
            [try $0.dementi(2), try $0.dementi(3)]
        } _: {
            try $0.echanger("\($0.alfa.texte)/data", "\($0.bravo.texte)/data")
            try $0.refaireLePaquet($0.alfa)
            try $0.refaireLePaquet($0.bravo)
            try $0.refaireLaChaine()
        },
        Self("une version rangée sous le nom d’une autre, tout refait : ses étiquettes le disent") { archive in
            ["External-Identifier", "Version", "Remplace"].map { .etiquette(archive.bravo2, nom: $0) }
        } _: {
            try $0.oter($0.bravo2.texte)
            try $0.copier($0.bravo.texte, $0.bravo2.texte)
            try $0.toutRefaire()
        },
        Self("un versement ôté de la chaîne refaite, tous les points aussi : la version suivante le dit") {
            [.version(ligne: 2, $0.bravo2), .paquetEnTrop($0.bravo)]
        } _: {
            try $0.oter("points")
            try $0.changerLesLignes { $0.remove(at: 1) }
            try $0.refaireLaChaine()
        },
        Self("le journal coupé, puis une ligne nouvelle à la place : le point le dément") {
            [try $0.dementi(3), .paquetEnTrop($0.bravo2)]
        } _: {
            try $0.changerLesLignes { $0.removeLast() }
            let lu = JournalLu(try $0.lire("journal.jsonl"))
            let ligne = LigneDeJournal(
                numero: 3, instant: EssaiDeSignature.instant, acte: .controle(nil), outil: "0.6.0",
                precedent: lu.ancre.tete)
            try $0.changer("journal.jsonl") { $0 += ligne.octets + [0x0A] }
        },
    ]

    /// A change of the signature of ALFA, which everything else then upholds.
    private static func signature(
        _ nom: String, _ attendues: @escaping @Sendable (String) -> [FauteDeSignature],
        _ modifier: @escaping @Sendable (ReecritureDeSignature, ArchiveScellee) throws -> [UInt8]
    ) -> Self {
        Self(nom) {
            attendues($0.signature($0.alfa)).map { .signature($0) }
        } _: {
            let chemin = $0.signature($0.alfa)
            $0.ecrire(chemin, try modifier(ReecritureDeSignature(try $0.lire(chemin)), $0))
            try $0.toutRefaire($0.alfa)
        }
    }

    private static func signe(
        _ nom: String, par identite: @autoclosure @escaping @Sendable () -> Identites.Identite,
        _ attendues: @escaping @Sendable (String) -> [FauteDeSignature]
    ) -> Self {
        signature(nom, attendues, { try Faussaire.signer(try $1.charge($1.alfa), identite()) })
    }

    private static let forme = "ce fichier n’est pas, octet pour octet, ce que bilanflux écrit"

    static let desSignatures = [
        signe("un bilan signé par une autre autorité", par: Identites.imposteur) {
            [.autoriteInconnue(lieu: $0, nom: "imposteur")]
        },
        signe("un certificat expiré à la signature", par: Identites.perime) {
            [.certificatExpire(lieu: $0, nom: "perime", instant: EssaiDeSignature.instant)]
        },
        signe("un certificat pas encore valable", par: Identites.futur) {
            [.certificatPasEncoreValable(lieu: $0, nom: "futur", instant: EssaiDeSignature.instant)]
        },
        signe("un certificat de chiffrement", par: Identites.chiffrement) {
            [.certificatRefuse(lieu: $0, nom: "chiffrement")]
        },
        signe("une clé trop faible", par: Identites.faible) { [.cleFaible(lieu: $0)] },
        signature("KeyValue au lieu du certificat") {
            [.illisible(lieu: $0, raison: forme)]
        } _: {
            try $1.lire($1.signature($1.alfa)).avec("<ds:X509Data>", "<ds:KeyValue/><ds:X509Data>")
        },
        signature("un commentaire dans la signature") {
            [.illisible(lieu: $0, raison: forme)]
        } _: {
            try $1.lire($1.signature($1.alfa)).avec("<ds:KeyInfo>", "<!-- --><ds:KeyInfo>")
        },
        signature("le condensé du certificat faux") {
            [.proprietesChangees(lieu: $0), .certificatAutre(lieu: $0)]
        } _: {
            signature, _ in
            try signature.avecCondenseDuCertificat()
        },
        signature("le certificat d’un autre") {
            [.certificatAutre(lieu: $0), .valeurFausse(lieu: $0), .autoriteInconnue(lieu: $0, nom: "imposteur")]
        } _: { signature, _ in
            try signature.avecCertificat(Identites.imposteur)
        },
        signature("une valeur d’un bit changée") {
            [.valeurFausse(lieu: $0)]
        } _: { signature, _ in
            try signature.avecValeurFausse()
        },
        signature("l’instant de la signature changé") {
            [.proprietesChangees(lieu: $0)]
        } _: {
            try $1.lire($1.signature($1.alfa)).avec("<xades:SigningTime>2026", "<xades:SigningTime>2025")
        },
        Self("les signatures de deux bilans échangées, tout refait") { archive in
            [archive.alfa, archive.bravo].flatMap { nom in
                ["bilan.html", "bilan.xml", "donnees.csv"].map { archive.nonSigne(nom, $0) }
            }
        } _: {
            try $0.echanger($0.signature($0.alfa), $0.signature($0.bravo))
            try $0.toutRefaire($0.alfa, $0.bravo)
        },
        Self("un fichier échangé entre deux bilans, tout refait") {
            [$0.nonSigne($0.alfa, "bilan.xml"), $0.nonSigne($0.bravo, "bilan.xml")]
        } _: {
            try $0.echanger("\($0.alfa.texte)/data/bilan.xml", "\($0.bravo.texte)/data/bilan.xml")
            try $0.toutRefaire($0.alfa, $0.bravo)
        },
        Self("un fichier ajouté, tout refait") {
            [.signature(.fichierNonSigne(lieu: "\($0.alfa.texte)/data/bilan.pdf"))]
        } _: {
            $0.ecrire("\($0.alfa.texte)/data/bilan.pdf", [1])
            try $0.toutRefaire($0.alfa)
        },
        Self("la signature naïvement changée") {
            [
                $0.modifie($0.alfa, "data/META-INF/signatures.xml"), .signatureChangee($0.alfa),
                .signature(.proprietesChangees(lieu: $0.signature($0.alfa))),
            ]
        } _: {
            try $0.changer($0.signature($0.alfa), "<xades:SigningTime>2026", "<xades:SigningTime>2025")
        },
    ]
}
