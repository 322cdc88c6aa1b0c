import CryptoPort
import Impression

/// Makes the PDFs of one delivery, each in a working folder of its own that is gone when it is made.
struct ImpressionEnCours: Sendable {
    let options: OptionsDePDF
    /// Where the outputs are made.
    let dossier: String

    /// `bilan.pdf`; its identifier is that of the figures.
    ///
    /// - Parameter sortie: the folder of the bilan among the outputs.
    func bilan(_ sortie: String, page: [UInt8], xml: [UInt8]) throws -> (nom: String, octets: [UInt8]) {
        let empreinte = try SHA256Digest.of(xml).hexadecimal
        let octets = try options.bilan.render(
            page: page, xml: xml, dossier: travail(sortie), identifiant: String(empreinte.prefix(32)))
        return ("bilan.pdf", octets)
    }

    /// `presentation.pdf`.
    func presentation(
        _ sortie: String, _ fichiers: [(nom: String, octets: [UInt8])]
    ) throws -> (nom: String, octets: [UInt8]) {
        func octets(_ nom: String) -> [UInt8] { fichiers.first { $0.nom == nom }?.octets ?? [] }
        let pdf = try options.presentation.render(
            html: octets("presentation.html"), odp: octets("presentation.odp"), dossier: travail(sortie))
        return ("presentation.pdf", pdf)
    }

    private func travail(_ sortie: String) -> String { "\(dossier)/.pdf-\(sortie.replacing("/", with: "-"))" }
}
