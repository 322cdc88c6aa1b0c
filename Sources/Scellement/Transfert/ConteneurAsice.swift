import Rendu
import XMLPort
import ZipPort

/// An ASiC-E container (ETSI EN 319 162-1): one file in which a third party finds the bilan and verifies its signature.
package enum ConteneurAsice {
    private static let mime = "application/vnd.etsi.asic-e+zip"
    private static let entreeMime = "mimetype"
    /// The list of an OpenDocument package: optional in the standard, but some verifiers refuse a container without it.
    private static let inventaire = "META-INF/manifest.xml"

    /// The container of a package's files, the signature among them: the same files give the same bytes.
    package static func octets(_ fichiers: [FichierScelle]) throws(TransfertError) -> [UInt8] {
        let tenus = try FichiersDuTransfert(fichiers, reserves: [entreeMime, inventaire]).fichiers
        let liste: [UInt8]
        do throws(XMLError) {
            liste = try inventaire(tenus.filter { $0.chemin != SignatureDeBilan.fichier })
        } catch {
            throw .defaut("XML : \(error)")
        }
        return try FichiersDuTransfert.zip(
            // Readers know the container by these bytes, at the same place in each.
            [(entreeMime, Array(mime.utf8), .stored), (inventaire, liste, .deflated)]
                + tenus.map { ($0.chemin, $0.octets, .deflated) })
    }

    private static func inventaire(_ documents: [FichierScelle]) throws(XMLError) -> [UInt8] {
        var xml = XMLWriter(indented: true)
        xml.start("manifest:manifest")
        xml.attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
        xml.attribute("manifest:version", "1.2")
        let entrees =
            [("/", mime)]
            + documents.map { ($0.chemin, FormatDeFichier($0)?.mime ?? "application/octet-stream") }
        for (chemin, type) in entrees {
            xml.start("manifest:file-entry")
            xml.attribute("manifest:full-path", chemin)
            xml.attribute("manifest:media-type", type)
            xml.end()
        }
        xml.end()
        return try xml.finish()
    }
}
