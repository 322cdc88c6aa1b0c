import Foundation
import TestSupport
import Testing

/// A campaign, and everything that the tool writes around it.
struct Voliere {
    let essai: Essai
    let temporaire: String
    /// Everything that must be found nowhere.
    let valeurs: [String]
    /// The inputs, which are not looked into.
    let entrees: Set<String>

    init(_ campagne: CampagneMinimale, valeurs: [String] = CampagneAuxCanaris.valeurs) throws {
        self.valeurs = valeurs
        let essai = Essai { $0 = campagne }
        temporaire = "\(essai.dossier.chemin)/temporaire"
        try FileManager.default.createDirectory(atPath: temporaire, withIntermediateDirectories: true)
        entrees = Set(campagne.fichiers.keys.map { "campagne/\($0)" })
        self.essai = essai
    }

    func chemin(_ nom: String) -> String { "\(essai.dossier.chemin)/\(nom)" }

    /// Runs the tool; what it said and what it left must hold no canary.
    func lancer(
        _ code: Int32, _ arguments: String..., ligne: SourceLocation = #_sourceLocation
    ) throws -> Outil.Resultat {
        let resultat = try Outil.lancer(arguments, temporaire: temporaire)
        #expect(resultat.code == code, "\(arguments) : \(resultat.messages)", sourceLocation: ligne)
        for valeur in valeurs where resultat.textes.contains(valeur) {
            Issue.record("\(arguments) dit « \(valeur) »", sourceLocation: ligne)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporaire) == [], sourceLocation: ligne)
        return resultat
    }

    /// Every file written must hold no canary.
    func verifier(_ ligne: SourceLocation = #_sourceLocation) throws {
        let ecrits = try #require(Arbre(essai.dossier.chemin)).fichiers.filter { !entrees.contains($0.key) }
        #expect(ecrits.count > 5, sourceLocation: ligne)
        for valeur in valeurs {
            let fichiers = Arbre(fichiers: ecrits).contenant(valeur)
            #expect(fichiers == [], "« \(valeur) »", sourceLocation: ligne)
        }
    }
}
