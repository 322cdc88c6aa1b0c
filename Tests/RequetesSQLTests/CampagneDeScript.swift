import Importation
import RequetesSQL
import TestSupport

/// The minimal campaign, changed, read, and made a script.
struct CampagneDeScript {
    let dossier: DossierTemporaire
    let campagne: Campagne

    init(_ changer: (inout CampagneMinimale) -> Void = { _ in }) throws {
        dossier = CampagneMinimale(changer).ecrire()
        campagne = try LecteurDeCampagne.lire(dossier: dossier.chemin).0
    }

    /// The script for an engine.
    func script(_ dialecte: Dialecte) throws -> String { try ScriptSQL(campagne, dialecte, fils: 2).texte }

    /// Why there is none; nil when there is.
    func refus(_ dialecte: Dialecte = .duckdb) -> String? {
        do throws(RefusSQL) {
            _ = try ScriptSQL(campagne, dialecte, fils: 2)
            return nil
        } catch {
            return error.message
        }
    }
}
