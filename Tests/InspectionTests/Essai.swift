import Importation
import Inspection
import TestSupport
import Testing

/// Looks at a file that a test writes.
enum Essai {
    static let annee = 2024

    /// An inspection of a file of these bytes.
    static func inspecter(
        _ octets: [UInt8], _ changer: (inout DemandeDInspection) -> Void = { _ in }
    ) throws -> Inspection {
        let dossier = DossierTemporaire()
        var demande = DemandeDInspection(annee: annee)
        changer(&demande)
        return try Inspection.lire(chemin: dossier.ecrire("export.csv", octets), fichier: "export.csv", demande)
    }

    /// The same from text, UTF-8.
    static func inspecter(
        _ texte: String, _ changer: (inout DemandeDInspection) -> Void = { _ in }
    ) throws -> Inspection { try inspecter(Array(texte.utf8), changer) }

    /// A stock of one column beside the seven that are required, on dwellings without reproach.
    static func parc(_ colonnes: String, _ lignes: String...) throws -> Inspection {
        let debut = "DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;\(colonnes)\n"
        return try inspecter(debut + lignes.map { "84007;1;C;3;1975;13;1;\($0)\n" }.joined())
    }
}

extension Inspection {
    /// The column of a name.
    func colonne(_ nom: String) throws -> ColonneInspectee { try #require(colonnes.first { $0.nom == nom }) }

    /// How often something was found; 0 when it was not.
    func nombre(_ id: String) -> Int { constats.first { $0.id == id }?.compteur.nombre ?? 0 }

    /// The report and the profile, on lines of 100 characters.
    var textes: String {
        RapportDInspection(self, largeur: 100).texte + (profil.texte ?? "") + InspectionJSON.texte([self])
    }
}
