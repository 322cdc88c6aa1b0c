import CryptoPort
import Foundation
import Importation
import Synchronization

/// The register of processing of a campaign: `registre.json` and `registre.csv`, beside campagne.toml.
///
/// Entries are only ever added. What was read is checked digest by digest: a register that somebody else wrote into is
/// refused, and left as it is.
struct RegistreDesTraitements: Sendable {
    static let nomJSON = "registre.json"
    static let nomCSV = "registre.csv"

    let dossier: String
    private let derniere = DerniereLecture()

    /// What was last read and found sound: the same bytes are not checked again.
    private final class DerniereLecture: Sendable {
        let lue = Mutex<(json: [UInt8], tableur: [UInt8]?, texte: TexteDuRegistre)?>(nil)
    }

    /// The register of a campaign's folder, which may have none yet.
    init(campagne: String) { dossier = campagne.hasSuffix("/") ? String(campagne.dropLast()) : campagne }

    private var json: String { "\(dossier)/\(RegistreDesTraitements.nomJSON)" }
    private var csv: String { "\(dossier)/\(RegistreDesTraitements.nomCSV)" }

    private struct Contenu: Decodable {
        let version: Int
        let entrees: [EntreeDuRegistre]
    }

    /// What it holds, checked; nothing when there is none.
    func entrees() throws(RegistreError) -> [EntreeDuRegistre] { try texte().entrees }

    private func texte() throws(RegistreError) -> TexteDuRegistre {
        let lu = try FichierDuRegistre.lire(json)
        let tableur = try FichierDuRegistre.lire(csv)
        guard let lu else {
            if tableur != nil { throw .sansJSON(chemin: json) }
            return TexteDuRegistre()
        }
        if let derniere = derniere.lue.withLock({ $0 }), derniere.json == lu, derniere.tableur == tableur {
            return derniere.texte
        }
        let texte = try verifier(lu)
        if let tableur, !RegistreDesTraitements.estLeDebut(tableur, de: texte.csv) {
            throw .csvModifie(chemin: csv)
        }
        derniere.lue.withLock { $0 = (lu, tableur, texte) }
        return texte
    }

    /// Before anything is read: a run that cannot be registered is not made.
    func verifier() throws(CommandFailure) {
        do throws(RegistreError) {
            _ = try entrees()
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }

    private func verifier(_ octets: [UInt8]) throws(RegistreError) -> TexteDuRegistre {
        let contenu: Contenu
        do {
            contenu = try JSONDecoder().decode(Contenu.self, from: Data(octets))
        } catch {
            throw .modifie(chemin: json, detail: "il ne se lit plus, ou il est d’une autre version de bilanflux")
        }
        guard contenu.version == 1 else {
            throw .modifie(chemin: json, detail: "il est d’une autre version de bilanflux")
        }
        var texte = TexteDuRegistre()
        for entree in contenu.entrees {
            let juste = try RegistreDesTraitements.ajouter(entree.operation, a: &texte)
            guard entree == juste else { throw .modifie(chemin: json, detail: "à l’entrée \(juste.numero)") }
        }
        guard texte.json == octets else {
            throw .modifie(chemin: json, detail: "du texte a été ajouté ou mis en forme autrement")
        }
        return texte
    }

    /// Whether a table is whole up to one of its lines: what an interruption between the two files leaves.
    private static func estLeDebut(_ octets: [UInt8], de entier: [UInt8]) -> Bool {
        octets.last == 0x0A && octets.count <= entier.count && memcmp(octets, entier, octets.count) == 0
    }

    /// Adds operations; the register is kept from others until the inscription is validated or cancelled.
    func inscrire(_ operations: [OperationDeTraitement]) throws(RegistreError) -> Inscription {
        let verrou = try FichierDuRegistre.verrouiller("\(dossier)/\(Campagne.nomDuFichier)")
        var inscription = Inscription(verrou: verrou)
        do throws(RegistreError) {
            var texte = try texte()
            let anciennes = texte.entrees.count
            inscription.numeros = anciennes + 1...anciennes + max(1, operations.count)
            for operation in operations { _ = try RegistreDesTraitements.ajouter(operation, a: &texte) }
            for (chemin, octets) in [(json, texte.json), (csv, texte.csv)] {
                let avant = try FichierDuRegistre.lire(chemin)
                try FichierDuRegistre.poser(chemin, octets)
                inscription.fichiers.append((chemin, avant))
            }
            return inscription
        } catch {
            _ = inscription.annuler()
            throw error
        }
    }

    private static func ajouter(
        _ operation: OperationDeTraitement, a texte: inout TexteDuRegistre
    ) throws(RegistreError) -> EntreeDuRegistre {
        do throws(CryptoError) {
            return try texte.ajouter(operation)
        } catch {
            throw .sansEmpreinte
        }
    }
}

/// Entries that were just written: to be validated once the operation they tell of is done, or taken back.
struct Inscription {
    fileprivate let verrou: Int32
    /// The files with what they held before; nil for one that was not there.
    fileprivate var fichiers: [(chemin: String, avant: [UInt8]?)] = []
    /// Of the entries written.
    fileprivate(set) var numeros = 1...1

    fileprivate init(verrou: Int32) { self.verrou = verrou }

    /// The entries stay.
    func valider() { close(verrou) }

    /// Puts the register back as it was: what is to be said when that fails too, empty otherwise.
    func annuler() -> String {
        defer { close(verrou) }
        do throws(RegistreError) {
            for (chemin, avant) in fichiers {
                if let avant {
                    try FichierDuRegistre.poser(chemin, avant)
                } else {
                    unlink(chemin)
                }
            }
            return ""
        } catch {
            return
                " ; le registre dit pourtant, à partir de l’entrée \(numeros.lowerBound), que c’est fait : \(error.message)"
        }
    }
}
