import CryptoPort
import Glibc

/// What the file system says of a file, enough to know that it is still the same one.
struct EtatDeFichier: Sendable {
    private let etat: stat

    /// Of what bears a name, a link not followed; nil when nothing does.
    init?(_ chemin: String) {
        var etat = stat()
        guard lstat(chemin, &etat) == 0 else { return nil }
        self.etat = etat
    }

    private init?(descripteur: Int32) {
        var etat = stat()
        guard fstat(descripteur, &etat) == 0 else { return nil }
        self.etat = etat
    }

    var estRegulier: Bool { etat.st_mode & S_IFMT == S_IFREG }
    var estUnLien: Bool { etat.st_mode & S_IFMT == S_IFLNK }
    var estUnDossier: Bool { etat.st_mode & S_IFMT == S_IFDIR }
    var octets: Int { etat.st_size }
    /// How many names it has on its disk.
    var noms: Int { Int(etat.st_nlink) }

    /// Whether both are names of one file.
    func estLeMeme(_ autre: EtatDeFichier) -> Bool {
        etat.st_dev == autre.etat.st_dev && etat.st_ino == autre.etat.st_ino
    }

    /// Whether it is the same file and nobody wrote into it between the two.
    func estInchange(_ autre: EtatDeFichier) -> Bool {
        estLeMeme(autre) && octets == autre.octets && etat.st_mtim.tv_sec == autre.etat.st_mtim.tv_sec
            && etat.st_mtim.tv_nsec == autre.etat.st_mtim.tv_nsec
    }

    /// The digest of a file that is still the one seen; nil when it cannot be read or is another one.
    func empreinte(_ chemin: String) -> SHA256Digest? {
        let descripteur = open(chemin, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descripteur >= 0, var hasher = try? SHA256Hasher() else { return nil }
        defer { close(descripteur) }
        guard let ouvert = EtatDeFichier(descripteur: descripteur), ouvert.estInchange(self) else { return nil }
        var tampon = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let lus = tampon.withUnsafeMutableBytes { read(descripteur, $0.baseAddress, $0.count) }
            if lus < 0, errno == EINTR { continue }
            guard lus >= 0 else { return nil }
            if lus == 0 { return hasher.finish() }
            tampon.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0.prefix(lus))) }
        }
    }
}
