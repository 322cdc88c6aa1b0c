import CryptoPort
import XMLPort

/// Reads what a `signatures.xml` says, strictly: one that is not as this tool writes it for what it says is refused.
///
/// So nothing in it escapes: neither a comment, a white space, a second signature, nor a key beside the certificate.
enum LectureDeSignature {
    /// What a document says, or why it is not taken for a signature of ours.
    static func lire(_ octets: [UInt8]) -> Result<ContenuDeSignature, Refus> {
        do throws(XMLReadingError) {
            let racine = try ElementXML(octets)
            guard let contenu = contenu(racine), (try? DocumentDeSignature.octets(contenu)) == octets else {
                return .failure(racine.espace == VocabulaireXAdES.asic ? .forme : .autreDocument)
            }
            return .success(contenu)
        } catch {
            return .failure(.xml(error))
        }
    }

    /// Why a document is not read.
    enum Refus: Error, Hashable {
        /// Not XML, or with a DOCTYPE.
        case xml(XMLReadingError)
        /// XML that is no signature container.
        case autreDocument
        /// A signature container that is not as it is written.
        case forme

        static func == (gauche: Refus, droite: Refus) -> Bool { gauche.raison == droite.raison }
        func hash(into hasher: inout Hasher) { hasher.combine(raison) }

        /// In French, without capital nor full stop.
        var raison: String {
            switch self {
            case .xml(let erreur): erreur.message + (erreur.line > 0 ? " (ligne \(erreur.line))" : "")
            case .autreDocument: "ce n’est pas une signature XAdES"
            case .forme: "ce fichier n’est pas, octet pour octet, ce que bilanflux écrit"
            }
        }
    }

    private static func contenu(_ racine: ElementXML) -> ContenuDeSignature? {
        guard let signature = racine["Signature"], let info = signature["SignedInfo"],
            let algorithme = info["SignatureMethod"]?.attributs["Algorithm"].flatMap(
                ContenuDeSignature.Algorithme.init(rawValue:)),
            let donnees = signature["KeyInfo"]?["X509Data"],
            let qualifiantes = signature["Object"]?["QualifyingProperties"],
            let proprietes = qualifiantes["SignedProperties"]?["SignedSignatureProperties"],
            let instant = proprietes["SigningTime"]?.texte,
            let du = proprietes["SigningCertificateV2"]?["Cert"]?["CertDigest"]?["DigestValue"]?.octets,
            let valeur = signature["SignatureValue"]?.octets
        else { return nil }
        let references = info.enfants.filter { $0.nom == "Reference" }
        guard let derniere = references.last?["DigestValue"]?.octets else { return nil }
        var fichiers: [ContenuDeSignature.Reference] = []
        for reference in references.dropLast() {
            guard let chemin = reference.attributs["URI"], let empreinte = reference["DigestValue"]?.octets else {
                return nil
            }
            fichiers.append(.init(chemin: chemin, empreinte: empreinte))
        }
        return ContenuDeSignature(
            fichiers: fichiers, instant: instant, certificats: donnees.enfants.compactMap(\.octets),
            empreinteDuCertificat: du, algorithme: algorithme, empreinteDesProprietes: derniere, valeur: valeur,
            jeton: qualifiantes["UnsignedProperties"]?["UnsignedSignatureProperties"]?["SignatureTimeStamp"]?[
                "EncapsulatedTimeStamp"]?.octets)
    }
}

/// An element of a small document, with what it holds.
private struct ElementXML {
    let nom: String
    let espace: String?
    let attributs: [String: String]
    var enfants: [ElementXML] = []
    var texte = ""

    /// Far more than a signature of a thousand files.
    private static let limites = XMLLimits(bytes: 4 << 20, depth: 16)

    /// The root of a document.
    init(_ octets: [UInt8]) throws(XMLReadingError) {
        var lecteur = XMLReader(limits: Self.limites)
        var pile: [ElementXML] = [ElementXML(nom: "", espace: nil, attributs: [:])]
        for evenement in try lecteur.push(octets[...]) + lecteur.finish() {
            switch evenement {
            case .start(let element): pile.append(ElementXML(element))
            case .text(let texte): pile[pile.count - 1].texte += texte
            case .end:
                let fini = pile.removeLast()
                pile[pile.count - 1].enfants.append(fini)
            }
        }
        self = pile[0].enfants[0]
    }

    private init(_ element: XMLElement) {
        self.init(
            nom: element.name, espace: element.namespace,
            attributs: Dictionary(
                element.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { premier, _ in premier }))
    }

    private init(nom: String, espace: String?, attributs: [String: String]) {
        self.nom = nom
        self.espace = espace
        self.attributs = attributs
    }

    /// The first element of that name that it holds.
    subscript(nom: String) -> ElementXML? { enfants.first { $0.nom == nom } }

    /// Its text, from base64.
    var octets: [UInt8]? { Base64.decode(texte) }
}
