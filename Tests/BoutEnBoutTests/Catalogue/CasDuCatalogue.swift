import Foundation
import TestSupport
import Testing

/// A folder of `Tests/Catalogue`: the smallest input that gives a rule, and all that the tool then says.
struct CasDuCatalogue: Sendable, CustomTestStringConvertible {
    /// Identifier of the rule, and name of the folder.
    let regle: String

    var testDescription: String { regle }

    static let dossier = Depot.racine.appending(path: "Tests/Catalogue")

    /// All of them, by name.
    static let tous: [CasDuCatalogue] = {
        let noms = (try? FileManager.default.contentsOfDirectory(atPath: dossier.path)) ?? []
        return noms.filter { $0.wholeMatch(of: #/[A-Z]+-[0-9]+/#) != nil }.sorted().map(CasDuCatalogue.init)
    }()

    /// The message kept, to the byte.
    var message: URL { sien.appending(path: "message.txt") }

    /// Name of the unit test that stands for a command, when no input can give the rule.
    var essaiUnitaire: String? { lire("essai").map { $0.trimmingCharacters(in: .newlines) } }

    /// A file of the case as text.
    func lire(_ nom: String) -> String? { try? String(contentsOf: sien.appending(path: nom), encoding: .utf8) }

    private var sien: URL { CasDuCatalogue.dossier.appending(path: regle) }

    /// Files of a case that are none of the campaign.
    private static let consignes: Set = ["commande", "preparation", "essai", "message.txt"]

    /// Runs the tool on the case: what it says on the standard error.
    ///
    /// The commands run beside `campagne`, which is the case; a preparation, beside `base` as well, where it starts from.
    func executer() throws -> String {
        let essai = DossierTemporaire()
        let preparation = lire("preparation")
        for nom in preparation == nil ? ["campagne"] : ["base", "campagne"] {
            try FileManager.default.copyItem(
                atPath: CasDuCatalogue.dossier.appending(path: "base").path, toPath: "\(essai.chemin)/\(nom)")
        }
        for nom in try FileManager.default.contentsOfDirectory(atPath: sien.path)
        where !CasDuCatalogue.consignes.contains(nom) {
            essai.ecrire("campagne/\(nom)", Array(try Data(contentsOf: sien.appending(path: nom))))
        }
        if let preparation {
            let faite = try Outil.lancerDesCommandes(preparation, dans: essai.chemin)
            guard faite.code == 0 else { return "preparation : \(faite.messages)" }
        }
        let commande = lire("commande") ?? "bilanflux controler campagne"
        let messages = try Outil.lancerDesCommandes(commande, dans: essai.chemin).messages
        // A message that names an absolute path is kept as if the campaign stood at the root.
        return messages.replacing(essai.chemin, with: "")
    }
}
