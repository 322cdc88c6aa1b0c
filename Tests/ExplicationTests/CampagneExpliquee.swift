import Comptage
import Diagnostics
import Explication
import Importation
import Parc
import Regles
import TestSupport
import Testing

/// A campaign read with its trace and counted: what is explained.
struct CampagneExpliquee {
    let lue: CampagneLue
    let campagne: Campagne
    let bilans: BilansDeCampagne

    init(_ dossier: DossierTemporaire, logement: String? = nil) throws {
        defer { withExtendedLifetime(dossier) {} }
        campagne = try LecteurDeCampagne.lire(dossier: dossier.chemin).0
        lue = try Importation.lire(campagne, fils: 1, demande: DemandeDeTrace(logement: logement))
        bilans = Comptage.compter(lue.dossier, campagne.exercice)
    }

    /// The minimal campaign, changed.
    init(logement: String? = nil, _ changer: (inout CampagneMinimale) -> Void = { _ in }) throws {
        try self.init(CampagneMinimale(changer).ecrire(), logement: logement)
    }

    /// A figure explained.
    func expliquer(
        _ mesure: String, _ modalites: (String, String)..., section: String? = nil, reservataire: String? = nil,
        bilan: String? = nil
    ) throws -> ExplicationDuChiffre {
        try expliquer(
            DesignationDuChiffre(
                mesure: mesure, section: section, modalites: modalites.map { ($0.0, $0.1) },
                reservataire: reservataire, bilan: bilan))
    }

    func expliquer(_ designation: DesignationDuChiffre) throws -> ExplicationDuChiffre {
        ExplicationDuChiffre(try designation.chiffre(bilans, lue.dossier), lue, campagne.exercice)
    }

    /// Why a figure is not explained; empty when it is.
    func refus(
        _ mesure: String, _ modalites: (String, String)..., section: String? = nil, reservataire: String? = nil,
        bilan: String? = nil
    ) throws -> String {
        do {
            _ = try expliquer(
                DesignationDuChiffre(
                    mesure: mesure, section: section, modalites: modalites.map { ($0.0, $0.1) },
                    reservataire: reservataire, bilan: bilan))
            return ""
        } catch let refus as RefusDExplication {
            return refus.message
        }
    }

    /// The story of the dwelling that the campaign was read for.
    func histoire(montrerValeurs: Bool = false) throws -> String {
        let trace = try #require(lue.trace?.logement)
        let constats = lue.log.diagnostics.sorted
        let histoire = try HistoireDuLogement(
            lue, trace, campagne.exercice, fichiers: ["parc.csv", "journal.csv"], diagnostics: constats)
        return TexteDuLogement(histoire, montrerValeurs: montrerValeurs, largeur: 100).texte
    }

    /// Why the dwelling has no story; empty when it has one.
    func refusDHistoire() throws -> String {
        do {
            _ = try histoire()
            return ""
        } catch let refus as RefusDExplication {
            return refus.message
        }
    }
}

extension ExplicationDuChiffre {
    /// `logement fichier:ligne evenement titulaire`, one a line.
    var resume: [String] {
        lignes.map { ligne in
            ([ligne.logement, "\(ligne.fichier):\(ligne.ligne)"]
                + [ligne.evenement?.rawValue, ligne.titulaire].compactMap { $0 })
                .joined(separator: " ")
        }
    }
}
