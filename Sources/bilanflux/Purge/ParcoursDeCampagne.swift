import Foundation
import Importation
import Modele
import Rendu

/// The files of a campaign's folder that are neither its inputs nor what this tool wrote there.
struct ParcoursDeCampagne {
    /// By path in the folder, sorted; a link is never followed.
    private(set) var autres: [String] = []

    private let racine: String
    private let connus: Set<String>

    /// Looks through a folder.
    ///
    /// - Parameter nommes: the files that the campaign names.
    init(_ racine: String, nommes: Set<String>) {
        self.racine = racine
        let siens = [
            Campagne.nomDuFichier, LecteurDArchivage.nomDuFichier, Modele.notice, "annexe.csv",
            RegistreDesTraitements.nomJSON, RegistreDesTraitements.nomCSV,
        ]
        connus = nommes.union(siens).union(FichierDeCampagne.allCases.map { "\($0.rawValue).csv" })
        parcourir("")
        autres.sort()
    }

    private mutating func parcourir(_ dossier: String) {
        let complet = dossier.isEmpty ? racine : "\(racine)/\(dossier)"
        for nom in ((try? FileManager.default.contentsOfDirectory(atPath: complet)) ?? []).sorted() {
            let chemin = dossier.isEmpty ? nom : "\(dossier)/\(nom)"
            guard let etat = EtatDeFichier("\(racine)/\(chemin)"), !connus.contains(chemin) else { continue }
            guard etat.estUnDossier else {
                autres.append(chemin)
                continue
            }
            guard let etrangers = etrangers("\(racine)/\(chemin)") else {
                parcourir(chemin)
                continue
            }
            autres += etrangers.map { "\(chemin)/\($0)" }
        }
    }

    /// What somebody else put in a folder that this tool writes; nil when it is no such folder.
    private func etrangers(_ dossier: String) -> [String]? {
        let siens: Set<String>
        if FileManager.default.fileExists(atPath: "\(dossier)/\(Manifeste.nom)") {
            siens = [EtatDeCampagne.page, EtatDeCampagne.nom]
        } else if FileManager.default.fileExists(atPath: "\(dossier)/diagnostics.csv") {
            siens = Set(CampagneComptee.diagnosticFileNames + [CoherenceCSV.nom])
        } else {
            return nil
        }
        return try? FichiersDAutrui.lister(dossier, siens: siens)
    }
}
