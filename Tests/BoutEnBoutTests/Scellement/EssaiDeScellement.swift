import Foundation
import TestSupport
import Testing

/// The minimal campaign, produced, to be signed and filed by the tool.
struct EssaiDeScellement {
    let essai = Essai()

    var sortie: String { "\(essai.campagne)/sortie" }
    var archive: String { "\(essai.dossier.chemin)/archive" }
    /// A bilan of the outputs.
    var bilan: String { "\(sortie)/consolide" }

    init() throws {
        try essai.poserUneAncienneSortie()
        try regles("dua = 10\nsort_final = \"detruire\"\n")
    }

    func regles(_ toml: String) throws {
        try Data(toml.utf8).write(to: URL(filePath: "\(essai.campagne)/archivage.toml"))
    }

    static let cle = [
        "--cle", Identites.directrice.cheminDeLaCle, "--certificat", Identites.directrice.cheminDuCertificat,
    ]

    func lancer(_ arguments: String...) throws -> Outil.Resultat { try Outil.lancer(arguments) }

    /// `signer`, which must end well.
    func signer() throws {
        let resultat = try Outil.lancer(["signer", sortie, "--tout"] + Self.cle)
        try #require(resultat.code == 0, "\(resultat.messages)")
    }

    func archiver(_ options: String...) throws -> Outil.Resultat {
        try Outil.lancer(["archiver", sortie, "--archive", archive] + Self.cle + options)
    }

    /// Does something while another run holds the folder of the campaign.
    func pendantQuUnAutreEcrit<T>(_ corps: () throws -> T) throws -> T {
        let verrou = open(essai.campagne, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(verrou) }
        try #require(flock(verrou, LOCK_EX | LOCK_NB) == 0)
        return try corps()
    }

    /// The path of the consolidated bilan's package.
    func paquet() throws -> String {
        let annees = try FileManager.default.contentsOfDirectory(atPath: archive).filter { $0.count == 4 }
        let annee = try #require(annees.first)
        let noms = try FileManager.default.contentsOfDirectory(atPath: "\(archive)/\(annee)")
        return "\(archive)/\(annee)/\(try #require(noms.first { $0.contains("+consolide") }))"
    }

    func octets(_ chemin: String) throws -> Data { try Data(contentsOf: URL(filePath: chemin)) }

    /// Adds a byte to a file.
    func abimer(_ chemin: String) throws {
        try (try octets(chemin) + Data([0x20])).write(to: URL(filePath: chemin))
    }
}
