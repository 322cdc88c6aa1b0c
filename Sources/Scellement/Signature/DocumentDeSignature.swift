import CryptoPort
import XMLPort

/// `signatures.xml` as it is written: one text for one content, so that whoever verifies can write it again and compare.
enum DocumentDeSignature {
    /// The document; its empty parts are those that are not known yet.
    static func octets(_ contenu: ContenuDeSignature) throws(XMLError) -> [UInt8] {
        var xml = XMLWriter(indented: false)
        xml.start("asic:XAdESSignatures")
        xml.attribute("xmlns:asic", VocabulaireXAdES.asic)
        xml.start("ds:Signature")
        xml.attribute("xmlns:ds", VocabulaireXAdES.ds)
        xml.attribute("Id", "signature")
        ecrireLInfo(contenu, &xml)
        xml.start("ds:SignatureValue")
        xml.attribute("Id", "valeur")
        xml.text(Base64.encode(contenu.valeur))
        xml.end()
        ecrireLaCle(contenu, &xml)
        ecrireLObjet(contenu, &xml)
        xml.end()
        xml.end()
        return try xml.finish()
    }

    private static func ecrireLInfo(_ contenu: ContenuDeSignature, _ xml: inout XMLWriter) {
        xml.start("ds:SignedInfo")
        vide("ds:CanonicalizationMethod", VocabulaireXAdES.canonique, &xml)
        vide("ds:SignatureMethod", contenu.algorithme.rawValue, &xml)
        for (rang, fichier) in contenu.fichiers.enumerated() {
            xml.start("ds:Reference")
            xml.attribute("Id", nom(rang))
            xml.attribute("URI", fichier.chemin)
            empreinte(fichier.empreinte, &xml)
            xml.end()
        }
        xml.start("ds:Reference")
        xml.attribute("Type", VocabulaireXAdES.typeDesProprietes)
        xml.attribute("URI", "#proprietes")
        xml.start("ds:Transforms")
        vide("ds:Transform", VocabulaireXAdES.canonique, &xml)
        xml.end()
        empreinte(contenu.empreinteDesProprietes, &xml)
        xml.end()
        xml.end()
    }

    private static func ecrireLaCle(_ contenu: ContenuDeSignature, _ xml: inout XMLWriter) {
        xml.start("ds:KeyInfo")
        xml.start("ds:X509Data")
        for certificat in contenu.certificats { texte("ds:X509Certificate", Base64.encode(certificat), &xml) }
        xml.end()
        xml.end()
    }

    private static func ecrireLObjet(_ contenu: ContenuDeSignature, _ xml: inout XMLWriter) {
        xml.start("ds:Object")
        xml.start("xades:QualifyingProperties")
        xml.attribute("xmlns:xades", VocabulaireXAdES.xades)
        xml.attribute("Target", "#signature")
        xml.start("xades:SignedProperties")
        xml.attribute("Id", "proprietes")
        xml.start("xades:SignedSignatureProperties")
        texte("xades:SigningTime", contenu.instant, &xml)
        xml.start("xades:SigningCertificateV2")
        xml.start("xades:Cert")
        xml.start("xades:CertDigest")
        empreinte(contenu.empreinteDuCertificat, &xml)
        for _ in 0..<4 { xml.end() }
        xml.start("xades:SignedDataObjectProperties")
        for (rang, fichier) in contenu.fichiers.enumerated() {
            xml.start("xades:DataObjectFormat")
            xml.attribute("ObjectReference", "#\(nom(rang))")
            texte("xades:MimeType", FichierScelle.type(fichier.chemin), &xml)
            xml.end()
        }
        xml.end()
        xml.end()
        if let jeton = contenu.jeton { ecrireLeJeton(jeton, &xml) }
        xml.end()
        xml.end()
    }

    private static func ecrireLeJeton(_ jeton: [UInt8], _ xml: inout XMLWriter) {
        xml.start("xades:UnsignedProperties")
        xml.start("xades:UnsignedSignatureProperties")
        xml.start("xades:SignatureTimeStamp")
        vide("ds:CanonicalizationMethod", VocabulaireXAdES.canonique, &xml)
        texte("xades:EncapsulatedTimeStamp", Base64.encode(jeton), &xml)
        for _ in 0..<3 { xml.end() }
    }

    private static func empreinte(_ octets: [UInt8], _ xml: inout XMLWriter) {
        vide("ds:DigestMethod", VocabulaireXAdES.sha256, &xml)
        texte("ds:DigestValue", Base64.encode(octets), &xml)
    }

    private static func vide(_ element: String, _ algorithme: String, _ xml: inout XMLWriter) {
        xml.start(element)
        xml.attribute("Algorithm", algorithme)
        xml.end()
    }

    private static func texte(_ element: String, _ texte: String, _ xml: inout XMLWriter) {
        xml.start(element)
        xml.text(texte)
        xml.end()
    }

    private static func nom(_ rang: Int) -> String { "fichier-\(rang + 1)" }
}

/// The parts of the document that are digested or signed.
enum PartieCanonique {
    case info, valeur, proprietes

    /// Its canonical bytes; nil when the document has not exactly one.
    func octets(_ document: [UInt8]) -> [UInt8]? {
        switch self {
        case .info: XMLCanonical.element(VocabulaireXAdES.ds, "SignedInfo", of: document)
        case .valeur: XMLCanonical.element(VocabulaireXAdES.ds, "SignatureValue", of: document)
        case .proprietes: XMLCanonical.element(VocabulaireXAdES.xades, "SignedProperties", of: document)
        }
    }
}
