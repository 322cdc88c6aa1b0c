import ArgumentParser
import CryptoPort
import Parc
import Scellement

/// The options of every command that verifies signatures.
struct OptionsDeConfiance: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Certificats des autorités reconnues, ou celui du signataire lui-même (PEM ou DER) ; sans cela, il est dit qui a "
                + "signé, sans juger ce que vaut son certificat.", valueName: "fichier"))
    var autorite: [String] = []

    @Option(
        help: ArgumentHelp("Certificats des autorités d’horodatage reconnues (PEM ou DER).", valueName: "fichier"))
    var autoriteHorodatage: [String] = []

    @Option(
        help: ArgumentHelp(
            "Liste de révocation d’une autorité (PEM ou DER) ; sans cela, la révocation n’est pas vérifiée.",
            valueName: "fichier"))
    var crl: [String] = []

    @Option(
        help: ArgumentHelp(
            "Jour où les certificats doivent être valables (par défaut, l’instant de chaque signature).",
            valueName: "aaaa-mm-jj"),
        transform: ProduireCommand.day)
    var au: Jour?

    /// What is said when no authority was given.
    static let sansAutorite =
        "Le certificat n’a été comparé à aucune autorité : --autorite dit laquelle a pu le délivrer. La révocation n’est vérifiée "
        + "qu’avec --crl.\n"

    /// What verifies, trusting whom these options say.
    func verification() throws(CommandFailure) -> VerificationDeSignature {
        guard crl.isEmpty || !autorite.isEmpty else {
            throw CommandFailure(.usage, "--crl demande --autorite : celle dont c’est la liste.")
        }
        let autorites = try confiance(autorite, "--autorite", listes: crl)
        let horodateurs = try confiance(autoriteHorodatage, "--autorite-horodatage", listes: [])
        return VerificationDeSignature(
            autorites: autorites, horodateurs: horodateurs, moment: au.map { .fixe(Instant(midi: $0)) } ?? .signature)
    }

    private func confiance(
        _ fichiers: [String], _ option: String, listes: [String]
    ) throws(CommandFailure) -> CertificateTrust? {
        guard !fichiers.isEmpty else { return nil }
        var certificats: [Certificate] = []
        for fichier in fichiers { certificats += try FichierDeCle.certificats(fichier, option: option) }
        var revocations: [[UInt8]] = []
        for liste in listes { revocations.append(try FichierDeCle.octets(liste, option: "--crl")) }
        do throws(CryptoError) {
            return try CertificateTrust(certificats, revocations: revocations)
        } catch {
            guard case .notARevocationList(let rang) = error else {
                throw CommandFailure(.ressourceManquante, SignatureError.moteur.message)
            }
            throw CommandFailure(.ressourceManquante, "--crl : \(listes[rang]) n’est pas une liste de révocation.")
        }
    }
}
