import CryptoPort
import Scellement
import TestSupport
import Testing

/// One modification of a signed bilan, and what its verification must say.
struct Falsification: CustomTestStringConvertible, Sendable {
    let nom: String
    let modifier: @Sendable (inout [UInt8], inout [FichierScelle]) throws -> Void
    let attendues: [FauteDeSignature]

    var testDescription: String { nom }

    init(
        _ nom: String, _ attendues: [FauteDeSignature],
        _ modifier: @escaping @Sendable (inout [UInt8], inout [FichierScelle]) throws -> Void
    ) {
        self.nom = nom
        self.attendues = attendues
        self.modifier = modifier
    }

    private static let lieu = EssaiDeSignature.lieu
    private static let dossier = "reservataires/A/"
    private static let forme = FauteDeSignature.illisible(
        lieu: lieu, raison: "ce fichier n’est pas, octet pour octet, ce que bilanflux écrit")

    /// A change of the text of the signature itself.
    private static func texte(
        _ nom: String, _ ancien: String, _ nouveau: String, _ attendues: [FauteDeSignature] = [forme]
    ) -> Falsification {
        Falsification(nom, attendues) { signature, _ in signature = try signature.avec(ancien, nouveau) }
    }

    private static func fichier(
        _ nom: String, _ rang: Int, _ modifier: @escaping @Sendable (inout [UInt8]) throws -> Void
    ) -> Falsification {
        Falsification(nom, [.fichierChange(lieu: dossier + EssaiDeSignature.fichiers[rang].chemin)]) { _, fichiers in
            var octets = fichiers[rang].octets
            try modifier(&octets)
            fichiers[rang] = FichierScelle(chemin: fichiers[rang].chemin, octets: octets)
        }
    }

    static let desFichiers = [
        fichier("un chiffre de bilan.xml", 1) { $0 = try $0.avec("12", "13") },
        fichier("un commentaire dans bilan.xml", 1) { $0 = try $0.avec("12", "1<!-- -->2") },
        fichier("un DOCTYPE dans bilan.xml", 1) { $0 = try $0.avec("<bilan>", "<!DOCTYPE bilan><bilan>") },
        fichier("LF devient CRLF dans bilan.xml", 1) { $0 = try $0.avec("\n", "\r\n") },
        fichier("un espace de bilan.xml", 1) { $0 = try $0.avec("<n>", "<n >") },
        fichier("CRLF devient LF dans donnees.csv", 2) { $0 = try $0.avec("\r\n", "\n") },
        fichier("une valeur de donnees.csv", 2) { $0 = try $0.avec(";12", ";21") },
        fichier("un BOM dans donnees.csv", 2) { $0 = [0xEF, 0xBB, 0xBF] + $0 },
        fichier("un mot de bilan.html", 0) { $0 = try $0.avec("baux", "bail") },
        fichier("bilan.html vidé", 0) { $0 = [] },
        fichier("un octet de plus", 0) { $0.append(0) },
        fichier("le dernier octet de moins", 2) { $0.removeLast() },
        Falsification("un fichier ajouté", [.fichierNonSigne(lieu: dossier + "bilan.pdf")]) { _, fichiers in
            fichiers.append(FichierScelle(chemin: "bilan.pdf", octets: [1]))
        },
        Falsification("un fichier retiré", [.fichierAbsent(lieu: dossier + "donnees.csv")]) { _, fichiers in
            fichiers.removeLast()
        },
        Falsification(
            "un fichier renommé",
            [.fichierAbsent(lieu: dossier + "donnees.csv"), .fichierNonSigne(lieu: dossier + "donnees2.csv")]
        ) { _, fichiers in
            fichiers[2] = FichierScelle(chemin: "donnees2.csv", octets: fichiers[2].octets)
        },
        Falsification(
            "deux fichiers échangés",
            [.fichierChange(lieu: dossier + "bilan.html"), .fichierChange(lieu: dossier + "bilan.xml")]
        ) { _, fichiers in
            let html = fichiers[0].octets
            fichiers[0] = FichierScelle(chemin: "bilan.html", octets: fichiers[1].octets)
            fichiers[1] = FichierScelle(chemin: "bilan.xml", octets: html)
        },
    ]

    private static let doctype = FauteDeSignature.illisible(
        lieu: lieu, raison: "le document contient un DOCTYPE, que bilanflux refuse (ligne 1)")

    static let deLaSignature = [
        texte("un commentaire dans la signature", "<ds:KeyInfo>", "<!-- --><ds:KeyInfo>"),
        texte("une instruction dans la signature", "<ds:KeyInfo>", "<?a?><ds:KeyInfo>"),
        texte("un espace dans SignedInfo", "<ds:SignedInfo>", "<ds:SignedInfo> "),
        texte("un espace hors de ce qui est signé", "<ds:Object>", "<ds:Object> "),
        texte("LF devient CRLF", "\n", "\r\n"),
        texte("un préfixe changé", "xmlns:asic=", "xmlns:a=", [.illisible(lieu: lieu, raison: "…")]),
        texte(
            "KeyValue au lieu du certificat", "<ds:X509Data>", "<ds:KeyValue/><ds:X509Data>"),
        texte("une transformation ajoutée à un fichier", "URI=\"bilan.html\">", "URI=\"bilan.html\"><ds:Transforms/>"),
        texte(
            "une autre canonicalisation", "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"),
        texte("un autre condensé", "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1"),
        texte("un autre algorithme de signature", "#ecdsa-sha256", "#hmac-sha256"),
        texte("RSA au lieu d’ECDSA", "#ecdsa-sha256", "#rsa-sha256", [.cleFaible(lieu: lieu)]),
        texte("l’identifiant des propriétés changé", "Id=\"proprietes\"", "Id=\"autre\""),
        texte(
            "une seconde signature", "</asic:XAdESSignatures>",
            "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/></asic:XAdESSignatures>"),
        texte("un type de fichier changé", "<xades:MimeType>text/csv", "<xades:MimeType>text/html"),
        texte(
            "l’instant changé", "<xades:SigningTime>2026", "<xades:SigningTime>2025",
            [.proprietesChangees(lieu: lieu)]),
        texte(
            "l’instant illisible", "<xades:SigningTime>2026-", "<xades:SigningTime>26-",
            [.proprietesChangees(lieu: lieu), .instantIllisible(lieu: lieu)]),
        Falsification("tronquée", [.illisible(lieu: lieu, raison: "…")]) { signature, _ in signature.removeLast(40) },
        Falsification("vide", [.illisible(lieu: lieu, raison: "…")]) { signature, _ in signature = [] },
        Falsification("autre document", [.illisible(lieu: lieu, raison: "ce n’est pas une signature XAdES")]) {
            signature, _ in
            signature = Array("<bilan/>".utf8)
        },
        Falsification("un DOCTYPE dans la signature", [.illisible(lieu: lieu, raison: "…")]) { signature, _ in
            signature = try signature.avec("<asic:", "<!DOCTYPE a><asic:")
        },
        Falsification(
            "une référence retirée",
            [
                .fichierNonSigne(lieu: dossier + "bilan.html"), .proprietesChangees(lieu: lieu),
                .valeurFausse(lieu: lieu),
            ]
        ) { signature, _ in
            // The form is kept: only the cryptography can tell.
            signature = try ReecritureDeSignature(signature).sans("bilan.html")
        },
        Falsification(
            "une référence ajoutée",
            [.fichierAbsent(lieu: dossier + "z.csv"), .proprietesChangees(lieu: lieu), .valeurFausse(lieu: lieu)]
        ) { signature, _ in
            signature = try ReecritureDeSignature(signature).avecReference("z.csv", [1, 2])
        },
        Falsification("le condensé d’un fichier recalculé", [.valeurFausse(lieu: lieu)]) { signature, fichiers in
            fichiers[1] = FichierScelle(chemin: "bilan.xml", octets: [9])
            signature = try ReecritureDeSignature(signature).avecEmpreinte("bilan.xml", de: [9])
        },
        Falsification(
            "le certificat d’un autre",
            [.certificatAutre(lieu: lieu), .valeurFausse(lieu: lieu), .autoriteInconnue(lieu: lieu, nom: "imposteur")]
        ) { signature, _ in
            signature = try ReecritureDeSignature(signature).avecCertificat(Identites.imposteur)
        },
        Falsification(
            "le condensé du certificat faux", [.proprietesChangees(lieu: lieu), .certificatAutre(lieu: lieu)]
        ) { signature, _ in
            signature = try ReecritureDeSignature(signature).avecCondenseDuCertificat()
        },
        Falsification("un certificat qui n’en est pas un", [.certificatIllisible(lieu: lieu)]) { signature, _ in
            signature = try ReecritureDeSignature(signature).avecCertificatIllisible()
        },
        Falsification("une valeur d’un bit changée", [.valeurFausse(lieu: lieu)]) { signature, _ in
            signature = try ReecritureDeSignature(signature).avecValeurFausse()
        },
    ]
}

@Suite struct `Signature falsifiée` {
    @Test(arguments: Falsification.desFichiers + Falsification.deLaSignature)
    func `chaque modification est trouvée et nommée`(_ falsification: Falsification) throws {
        var signature = EssaiDeSignature.signature
        var fichiers = EssaiDeSignature.fichiers
        try falsification.modifier(&signature, &fichiers)
        let trouvees = try EssaiDeSignature.fautes(signature, fichiers)
        if case .illisible(let lieu, "…") = falsification.attendues.first {
            guard case .illisible(lieu, _) = trouvees.first, trouvees.count == 1 else {
                Issue.record("\(trouvees)")
                return
            }
        } else {
            #expect(trouvees == falsification.attendues)
        }
        #expect(trouvees.allSatisfy { $0.message.hasPrefix("reservataires/A/") })
    }

    @Test func `la signature d’un autre bilan est refusée`() throws {
        let autres = [FichierScelle(chemin: "bilan.xml", octets: [1])]
        let signature = try EssaiDeSignature.cachet(Identites.directrice).signer(autres)
        #expect(
            try EssaiDeSignature.fautes(signature).first
                == .fichierNonSigne(lieu: "reservataires/A/bilan.html"))
    }

    @Test(arguments: ["AA==", "", "AAAA"]) func `une valeur trop courte est fausse, et n’est pas lue plus loin`(
        _ valeur: String
    ) throws {
        let texte = String(decoding: EssaiDeSignature.signature, as: UTF8.self)
        let courte = texte.replacing(
            /<ds:SignatureValue Id="valeur">[^<]*/, with: "<ds:SignatureValue Id=\"valeur\">\(valeur)")
        #expect(try !EssaiDeSignature.fautes(Array(courte.utf8)).isEmpty)
    }

    @Test func `chaque octet de la signature compte`() throws {
        let signature = EssaiDeSignature.signature
        for rang in stride(from: 0, to: signature.count, by: 7) {
            var modifiee = signature
            modifiee[rang] ^= 1
            #expect(try !EssaiDeSignature.fautes(modifiee).isEmpty, "octet \(rang)")
        }
    }
}
