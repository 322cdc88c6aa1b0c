import Foundation

/// The state of a campaign where `produire` left it, changed without counting again.
package struct EtatSurDisque {
    private let dossier: String
    package private(set) var etat: EtatDeCampagne

    /// Reads `etat.json` of a folder of outputs; nil when it has none: a bilan made alone.
    package init?(dossier: String) throws(EtatError) {
        let chemin = "\(dossier)/\(EtatDeCampagne.nom)"
        guard FileManager.default.fileExists(atPath: chemin) else { return nil }
        guard let octets = FileManager.default.contents(atPath: chemin) else { throw .illisible(ou: "") }
        self.dossier = dossier
        etat = try EtatDeCampagne(json: Array(octets))
    }

    /// Moves bilans one step on, and lists their new files; those that are further stay there.
    package mutating func avancer(
        _ dossiers: Set<String>, a avancement: EtatDeCampagne.Avancement, fichiers: [String] = []
    ) {
        func avancee(_ livraison: EtatDeCampagne.Livraison) -> EtatDeCampagne.Livraison {
            guard dossiers.contains(livraison.dossier) else { return livraison }
            var nouvelle = livraison
            if nouvelle.avancement.rang < avancement.rang { nouvelle.avancement = avancement }
            nouvelle.fichiers += fichiers.filter { !livraison.fichiers.contains($0) }
            return nouvelle
        }
        etat.consolide.livraison = avancee(etat.consolide.livraison)
        for rang in etat.reservataires.indices {
            etat.reservataires[rang].livraison = avancee(etat.reservataires[rang].livraison)
        }
        for rang in etat.conferences.indices {
            etat.conferences[rang].livraison = avancee(etat.conferences[rang].livraison)
        }
    }

    /// Writes the state, then the page made from it.
    package func enregistrer(_ page: PageDuSommaire) throws {
        let html = try page.render(etat)
        try Remplacement.poser("\(dossier)/\(EtatDeCampagne.nom)", etat.json)
        try Remplacement.poser("\(dossier)/\(EtatDeCampagne.page)", html)
    }
}

extension EtatDeCampagne {
    /// Every delivery: the landlord's, the réservataires', the conferences'.
    package var livraisons: [Livraison] {
        [consolide.livraison] + reservataires.map(\.livraison) + conferences.map(\.livraison)
    }
}

extension EtatDeCampagne.Avancement {
    /// The order of the steps, from 0.
    package var rang: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
