import CryptoPort
package import Parc
import Rendu
import XMLPort
import ZipPort

/// A transfer to an electronic archiving system (SEDA 2.3, NF Z44-022): the message that describes the files, and the files.
///
/// The same files, labels and message give the same bytes.
package struct BordereauSeda: Sendable {
    /// manifest.xml.
    package let octets: [UInt8]
    private let fichiers: [FichierScelle]

    private static let nom = "manifest.xml"

    /// Makes the message, its references checked.
    ///
    /// - Parameters:
    ///   - fichiers: those of the package's data/, the signature among them.
    ///   - etiquettes: those of its bag-info.txt, in their order.
    ///   - regles: what archivage.toml says now, used only for what the labels do not say.
    package init(
        fichiers: [FichierScelle], etiquettes: [(nom: String, valeur: String)], message: MessageDeTransfert,
        aDefaut regles: ReglesDArchivage? = nil
    ) throws(TransfertError) {
        let tenus = try FichiersDuTransfert(fichiers).fichiers
        if let vide = tenus.first(where: \.octets.isEmpty) { throw .fichierVide(vide.chemin) }
        try message.verifier()
        let redaction = RedactionDuBordereau(
            objets: try tenus.enumerated().map { (rang, fichier) throws(TransfertError) in
                try ObjetVerse(fichier, rang: rang + 1)
            }, paquet: try DescriptionDuPaquet(etiquettes, aDefaut: regles), message: message)
        do {
            octets = try redaction.octets()
            let fautes = try RenvoisDuBordereau.fautes(octets)
            guard fautes.isEmpty else { throw TransfertError.renvois(fautes) }
        } catch let error as TransfertError {
            throw error
        } catch {
            throw .defaut("XML : \(error)")
        }
        self.fichiers = tenus
    }

    /// The SIP: the message, then the files below content/, where the signature still finds those it signs.
    package func paquet() throws(TransfertError) -> [UInt8] {
        try FichiersDuTransfert.zip(
            [(BordereauSeda.nom, octets, .deflated)]
                + fichiers.map { (ObjetVerse.adresse($0.chemin), $0.octets, .deflated) })
    }
}

/// A file as the message describes it.
struct ObjetVerse {
    let chemin: String
    let taille: Int
    /// SHA-512, in hexadecimal digits.
    let empreinte: String
    let format: FormatDeFichier?
    /// Of the group, of the object in it and of the unit that describes it.
    let groupe, objet, unite: String

    init(_ fichier: FichierScelle, rang: Int) throws(TransfertError) {
        chemin = fichier.chemin
        taille = fichier.octets.count
        format = FormatDeFichier(fichier)
        (groupe, objet, unite) = ("GO-\(rang)", "OB-\(rang)", "UA-\(rang)")
        do throws(CryptoError) {
            empreinte = try SHA512Digest.of(fichier.octets).hexadecimal
        } catch {
            throw .defaut("SHA-512 : \(error)")
        }
    }

    var estLaSignature: Bool { chemin == SignatureDeBilan.fichier }

    /// Where a file stands in the transfer.
    static func adresse(_ chemin: String) -> String { "content/\(chemin)" }
}
