import Foundation
import Programmes

/// A folder where a program works on files of ours, removed with all that is in it when it is over.
struct DossierDeTravail: ~Copyable {
    let chemin: String

    /// Makes it, for the user alone.
    init(_ chemin: String) throws(ImpressionError) {
        do {
            try FileManager.default.createDirectory(
                atPath: chemin, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .sansDossier(chemin: chemin)
        }
        self.chemin = URL(fileURLWithPath: chemin).standardizedFileURL.path
    }

    deinit { try? FileManager.default.removeItem(atPath: chemin) }

    func ecrire(_ nom: String, _ octets: [UInt8]) throws(ImpressionError) {
        do {
            try Data(octets).write(to: URL(fileURLWithPath: "\(chemin)/\(nom)"))
        } catch {
            throw .sansDossier(chemin: chemin)
        }
    }

    /// The PDF that the program left, without the dates of its clock.
    func pdf(_ nom: String, de programme: Programme) throws(ImpressionError) -> [UInt8] {
        guard let octets = FileManager.default.contents(atPath: "\(chemin)/\(nom)"),
            octets.starts(with: Array("%PDF-".utf8))
        else { throw .sansPDF(nom: programme.nature.nom) }
        return Horloge.effacee(Array(octets))
    }

    /// Runs the program here until it ends, and gives what it said.
    ///
    /// It knows nothing of the user's settings: the environment is made for it, and this folder is its home. What it reads calls
    /// nothing from the network.
    @discardableResult
    func lancer(
        _ programme: Programme, _ arguments: [String], secondes: Int
    ) throws(ImpressionError) -> String {
        let nom = programme.nature.nom
        guard let (dit, erreurs) = sorties else { throw .nonLance(nom: nom) }
        let execution = Execution(
            programme.chemin, arguments, dossier: chemin,
            environnement: [
                "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": chemin, "TMPDIR": chemin, "LANG": "C.UTF-8",
                "SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0",
            ], secondes: secondes)
        switch execution.lancer(sortie: dit, erreurs: erreurs) {
        case .nonLancee: throw .nonLance(nom: nom)
        case .arretee: throw .tropLong(nom: nom, secondes: secondes)
        case .terminee(0): return lu("stdout")
        case .terminee(let code): throw .echoue(nom: nom, code: code, raison: lu("stderr"))
        }
    }

    private var sorties: (FileHandle, FileHandle)? {
        let poignees = ["stdout", "stderr"].compactMap { nom -> FileHandle? in
            let fichier = "\(chemin)/\(nom)"
            return FileManager.default.createFile(atPath: fichier, contents: nil)
                ? FileHandle(forWritingAtPath: fichier) : nil
        }
        return poignees.count == 2 ? (poignees[0], poignees[1]) : nil
    }

    /// The first line that says something, cut short.
    private func lu(_ nom: String) -> String {
        let octets = FileManager.default.contents(atPath: "\(chemin)/\(nom)") ?? Data()
        let lignes = String(decoding: octets.prefix(4000), as: UTF8.self).split(separator: "\n")
        return lignes.first { !$0.allSatisfy(\.isWhitespace) }.map { String($0.prefix(200)) } ?? ""
    }
}
