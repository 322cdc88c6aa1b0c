import Foundation

/// Keys and certificates made by the `openssl` command, once for a run of the tests: none is part of the project.
package enum Identites {
    /// A key and its certificate, in PEM.
    package struct Identite: Sendable {
        package let cle: String
        package let certificat: String
        /// The paths of the two.
        package let cheminDeLaCle: String
        package let cheminDuCertificat: String
    }

    /// The folder of all of them.
    package static let dossier: DossierTemporaire = {
        // A static value is never released: the folder goes with the process.
        atexit { try? FileManager.default.removeItem(atPath: Identites.dossier.chemin) }
        return DossierTemporaire()
    }()

    /// An authority of its own, ECDSA P-256.
    package static let autorite = autorite("autorite")
    /// Another one.
    package static let autreAutorite = autorite("autre-autorite")
    /// A signer of the first authority, ECDSA P-256.
    package static let directrice = signataire("directrice")
    /// The same with RSA of 3072 bits.
    package static let cachetRSA = signataire("cachet-rsa", algorithme: ["rsa", "-pkeyopt", "rsa_keygen_bits:3072"])
    /// RSA of 2048 bits: too weak.
    package static let faible = signataire("faible", algorithme: ["rsa", "-pkeyopt", "rsa_keygen_bits:2048"])
    /// The same name, by the other authority.
    package static let imposteur = signataire("imposteur", de: autreAutorite)
    /// Valid in 2020 only.
    package static let perime = signataire("perime", du: "20200101000000Z", au: "20201231235959Z")
    /// Valid from 2040 on.
    package static let futur = signataire("futur", du: "20400101000000Z", au: "20401231235959Z")
    /// Made for enciphering.
    package static let chiffrement = signataire("chiffrement", extensions: "keyUsage=critical,keyEncipherment")
    /// A timestamping authority.
    package static let horodateur = signataire(
        "horodateur",
        extensions: "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping")

    private static let registre = NSLock()
    private static let p256 = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]

    private static func autorite(_ nom: String) -> Identite {
        faireLaCle(nom, p256)
        dossier.ecrire("\(nom).index", [])
        dossier.ecrire("\(nom).serial", Array("1001\n".utf8))
        certifier(
            nom, par: nom, extensions: "basicConstraints=critical,CA:TRUE", du: "20100101000000Z", au: "20491231235959Z"
        )
        return lire(nom)
    }

    private static func signataire(
        _ nom: String, de autorite: Identite = autorite, algorithme: [String] = p256,
        extensions: String = "keyUsage=critical,digitalSignature,nonRepudiation", du: String = "20230101000000Z",
        au: String = "20441231235959Z"
    ) -> Identite {
        let parent = URL(filePath: autorite.cheminDeLaCle).deletingPathExtension().lastPathComponent
        faireLaCle(nom, algorithme)
        certifier(nom, par: parent, extensions: extensions, du: du, au: au)
        return lire(nom)
    }

    /// Has a key certified by an authority, or by itself.
    private static func certifier(_ nom: String, par parent: String, extensions: String, du: String, au: String) {
        let configuration = """
            [ca]
            default_ca = defaut
            [defaut]
            database = \(parent).index
            serial = \(parent).serial
            new_certs_dir = .
            default_md = sha256
            policy = regles
            x509_extensions = extensions
            [regles]
            commonName = supplied
            [extensions]
            \(extensions)

            """
        dossier.ecrire("\(nom).cnf", Array(configuration.utf8))
        openssl("req", "-new", "-key", "\(nom).key", "-subj", "/CN=\(nom)", "-out", "\(nom).csr")
        // `openssl ca` keeps a list, that two of them must not write at once.
        registre.lock()
        defer { registre.unlock() }
        openssl(
            ["ca", "-batch", "-notext", "-config", "\(nom).cnf", "-keyfile", "\(parent).key", "-startdate", du]
                + ["-enddate", au, "-in", "\(nom).csr", "-out", "\(nom).pem"]
                + (nom == parent ? ["-selfsign"] : ["-cert", "\(parent).pem"]))
    }

    private static func faireLaCle(_ nom: String, _ algorithme: [String]) {
        openssl(["genpkey", "-algorithm"] + algorithme + ["-out", "\(nom).key"])
    }

    private static func lire(_ nom: String) -> Identite {
        func texte(_ fin: String) -> String {
            (try? String(contentsOfFile: "\(dossier.chemin)/\(nom).\(fin)", encoding: .utf8)) ?? ""
        }
        return Identite(
            cle: texte("key"), certificat: texte("pem"), cheminDeLaCle: "\(dossier.chemin)/\(nom).key",
            cheminDuCertificat: "\(dossier.chemin)/\(nom).pem")
    }

    private static func openssl(_ arguments: String...) { openssl(arguments) }

    /// Runs `openssl` in the folder; what it could not do shows in the tests that need it.
    @discardableResult package static func openssl(_ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: dossier.chemin)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
