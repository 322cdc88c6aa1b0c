import Foundation
import TestSupport
import Testing

/// A small campaign in a folder of its own, and the tool run on it.
struct Essai {
    let dossier = DossierTemporaire()

    /// The campaign's folder.
    var campagne: String { "\(dossier.chemin)/campagne" }
    /// Where `produire` writes by default.
    var sortie: Arbre? { Arbre("\(campagne)/sortie") }

    /// Writes the minimal campaign, changed.
    init(_ changer: (inout CampagneMinimale) -> Void = { _ in }) {
        CampagneMinimale(changer).ecrire(dossier, sous: "campagne")
    }

    /// Runs the tool on the campaign.
    func lancer(_ commande: String, _ options: String...) throws -> Outil.Resultat {
        try Outil.lancer([commande, campagne] + options)
    }

    /// `produire`, which must end well.
    func produire(_ options: String...) throws {
        let resultat = try Outil.lancer(["produire", campagne] + options)
        try #require(resultat.code == 0, "\(resultat.messages)")
    }

    /// Puts the outputs of the minimal campaign where `produire` writes, as a former run would have.
    func poserUneAncienneSortie() throws { try Essai.livraison.ecrire("\(campagne)/sortie") }

    /// What was delivered before is there, whole, and nothing is left beside it.
    func verifierQueRienNAChange(_ emplacement: SourceLocation = #_sourceLocation) throws {
        let sortie = try #require(sortie, sourceLocation: emplacement)
        #expect(sortie.differences(Essai.livraison) == [], "la sortie d’avant est intacte", sourceLocation: emplacement)
        #expect(restes == [], sourceLocation: emplacement)
    }

    /// Hidden files and folders beside campagne.toml: what a run writes aside.
    var restes: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: campagne)) ?? []).filter { $0.hasPrefix(".") }
    }

    /// Takes these away, so that one fault does not show twice.
    func balayer() { for nom in restes { try? FileManager.default.removeItem(atPath: "\(campagne)/\(nom)") } }

    /// The outputs of the minimal campaign.
    static let livraison: Arbre = {
        let essai = Essai()
        try? essai.produire()
        return essai.sortie ?? Arbre(fichiers: [:])
    }()
}

extension Outil.Resultat {
    /// Both streams.
    var textes: String { sortie + messages }

    /// Words of a message that nobody translated.
    var motsAnglais: [String] {
        textes.matches(of: #/\b(?i:the|error|fatal|file|line|expected|invalid|failed|found|missing|denied|no such)\b/#)
            .map { String($0.0) }
    }
}
