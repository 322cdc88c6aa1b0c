import Foundation

/// The password of a key: from a file, a descriptor or the terminal, asked once; never from an argument, which every user sees.
struct MotDePasse {
    private let fichier: String?
    private let descripteur: Int32?

    private static let octetsAuPlus = 4096

    init(_ options: OptionsDeCle) throws(CommandFailure) {
        guard options.motDePasseFichier == nil || options.motDePasseFd == nil else {
            throw CommandFailure(.usage, "--mot-de-passe-fichier et --mot-de-passe-fd ne vont pas ensemble.")
        }
        fichier = options.motDePasseFichier
        descripteur = options.motDePasseFd
    }

    /// What was given without asking; nil when nothing was.
    func donne() throws(CommandFailure) -> String? {
        if let fichier {
            guard let lu = FileHandle(forReadingAtPath: fichier) else {
                throw CommandFailure(.ressourceManquante, "--mot-de-passe-fichier : \(fichier) ne peut pas être lu.")
            }
            return try Self.premiereLigne(lu.fileDescriptor)
        }
        return try descripteur.map { descripteur throws(CommandFailure) in try Self.premiereLigne(descripteur) }
    }

    /// Asks on the terminal, without showing what is typed; nil without a terminal.
    func demander(_ lieu: String) -> String? {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else { return nil }
        defer { close(terminal) }
        var ancien = termios()
        guard tcgetattr(terminal, &ancien) == 0 else { return nil }
        var muet = ancien
        muet.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(terminal, TCSAFLUSH, &muet)
        defer { tcsetattr(terminal, TCSAFLUSH, &ancien) }
        let question = Array("Mot de passe de \(lieu) : ".utf8)
        _ = write(terminal, question, question.count)
        let reponse = try? Self.premiereLigne(terminal)
        _ = write(terminal, "\n", 1)
        return reponse
    }

    private static func premiereLigne(_ descripteur: Int32) throws(CommandFailure) -> String {
        var octets: [UInt8] = []
        var octet: UInt8 = 0
        while octets.count <= octetsAuPlus {
            let lus = read(descripteur, &octet, 1)
            if lus < 0, errno == EINTR { continue }
            guard lus >= 0 else { throw CommandFailure(.ressourceManquante, "le mot de passe ne peut pas être lu.") }
            guard lus == 1, octet != UInt8(ascii: "\n") else { break }
            octets.append(octet)
        }
        if octets.last == UInt8(ascii: "\r") { octets.removeLast() }
        guard !octets.contains(0), octets.count <= octetsAuPlus else {
            throw CommandFailure(.usage, "ce qui est donné comme mot de passe n’en est pas un.")
        }
        return String(decoding: octets, as: UTF8.self)
    }
}
