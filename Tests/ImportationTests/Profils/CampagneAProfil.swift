import Diagnostics
import Parc
import TestSupport

@testable import Importation

/// A campaign whose log is an export, and the profile that reads it.
enum CampagneAProfil {
    /// Imports an export, under `profil` without its `table`.
    static func importer(
        _ export: String, _ profil: String, _ changer: (inout CampagneMinimale) -> Void = { _ in }
    ) throws(ImportError) -> CampagneImportee {
        try CampagneImportee {
            $0["journal.csv"] = export
            $0.ajouter("[profils]", "journal = \"profil.toml\"", a: "campagne.toml")
            $0["profil.toml"] = "table = \"journal\"\n" + profil
            changer(&$0)
        }
    }

    /// The problems of a profile, as they are shown.
    static func problemes(_ profil: String, table: FichierDeCampagne = .journal) -> [Diagnostic] {
        let dossier = DossierTemporaire()
        dossier.ecrire("profil.toml", profil)
        do throws(ImportError) {
            _ = try LecteurDeProfil.lire(dossier: dossier.chemin, "profil.toml", table: table)
            return []
        } catch {
            guard case .campagne(let problemes) = error else { return [] }
            return problemes
        }
    }
}

extension CampagneImportee {
    /// The events kept: `2024-02-01 LIBERATION`, dwelling by dwelling.
    var evenements: [String] {
        dossier.logementsAuJournal.flatMap(\.evenements).map { "\($0.jour.iso) \($0.type.rawValue)" }
    }
}
