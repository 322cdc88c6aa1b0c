import CryptoPort
import Scellement

/// Makes the seal that the options of a command ask for.
struct OuvertureDuCachet {
    private static let secondesDHorodatage = 30

    private let options: OptionsDeCle
    private let motDePasse: MotDePasse

    /// Checks what goes with what.
    init(_ options: OptionsDeCle) throws(CommandFailure) {
        self.options = options
        motDePasse = try MotDePasse(options)
        guard (options.cle == nil) != (options.signataireExterne == nil) else {
            throw CommandFailure(.usage, "donner --cle, ou --signataire-externe, et l’un des deux seulement.")
        }
        if let adresse = options.horodatage, !adresse.hasPrefix("http://"), !adresse.hasPrefix("https://") {
            throw CommandFailure(.usage, "--horodatage : une adresse http:// ou https:// est attendue.")
        }
        if options.signataireExterne != nil, options.certificat == nil {
            throw CommandFailure(.usage, "--signataire-externe demande --certificat : celui de la clé qu’il tient.")
        }
    }

    /// Opens the key, asking for its password when it must; the certificate must be valid at that instant.
    func cachet(_ instant: Instant) throws(CommandFailure) -> Cachet {
        let donnes = try certificats()
        if let commande = options.signataireExterne {
            let externe = SignataireExterne(commande: commande)
            return try refuser { () throws(SignatureError) in
                Cachet(
                    certificat: try CertificatDeSignature(donnes, a: instant), instant: instant, horodateur: horodateur,
                    plume: externe.signer)
            }
        }
        let ouverte = try ouvrir()
        return try refuser { () throws(SignatureError) in
            try Cachet(
                certificat: CertificatDeSignature(donnes.isEmpty ? ouverte.certificates : donnes, a: instant),
                instant: instant, horodateur: horodateur, cle: ouverte.key)
        }
    }

    private func refuser<Fait>(_ travail: () throws(SignatureError) -> Fait) throws(CommandFailure) -> Fait {
        do throws(SignatureError) {
            return try travail()
        } catch {
            throw CommandFailure(error)
        }
    }

    private func certificats() throws(CommandFailure) -> [Certificate] {
        guard let fichier = options.certificat else { return [] }
        return try FichierDeCle.certificats(fichier, option: "--certificat")
    }

    /// With the password given, or without one, then with the one that is asked for if need be.
    private func ouvrir() throws(CommandFailure) -> PrivateKey.Opened {
        let lieu = options.cle ?? ""
        let donne = try motDePasse.donne()
        let cle = try CleDonnee(lieu, module: options.modulePkcs11)
        do throws(PrivateKey.Refusal) {
            do throws(PrivateKey.Refusal) {
                return try cle.ouvrir(donne)
            } catch .passwordNeeded {
                guard let demande = motDePasse.demander(lieu) else { throw .passwordNeeded }
                return try cle.ouvrir(demande)
            }
        } catch {
            throw CommandFailure(SignatureError(error, lieu: lieu))
        }
    }

    private var horodateur: Cachet.Horodateur? {
        guard let adresse = options.horodatage else { return nil }
        return { empreinte throws(SignatureError) in
            guard let demande = Timestamp.query(empreinte) else { throw .moteur }
            guard let reponse = Timestamp.ask(demande, of: adresse, seconds: Self.secondesDHorodatage) else {
                throw .horodatage(
                    raison:
                        "\(adresse) n’a pas répondu comme un service d’horodatage en \(Self.secondesDHorodatage) secondes — "
                        + "vérifier l’adresse et le réseau")
            }
            return try Horodatage.jeton(reponse, sur: empreinte)
        }
    }
}
