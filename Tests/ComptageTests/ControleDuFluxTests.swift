import Comptage
import Diagnostics
import Foundation
import Parc
import TestSupport
import Testing

/// FLU-01 to FLU-05.
@Suite struct ControleDuFluxTests {
    private func signalements(_ remplir: (inout CampagneDEssai) -> Void) -> [String] {
        var campagne = CampagneDEssai()
        remplir(&campagne)
        return Chronique.signalements(campagne.compter().anomalies)
    }

    @Test func `une mise à disposition hors du périmètre de la convention est signalée`() {
        let ville = signalements {
            $0.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION VILLE", attributs: .essai("84092"))
        }
        let agglo = signalements {
            $0.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AGGLO", attributs: .essai("84031"))
        }
        #expect(ville == ["FLU-01 ligne 3"])
        #expect(agglo == ["FLU-01 ligne 3"])
    }

    @Test(arguments: ["VILLE", "AGGLO", "AL", "BAILLEUR"])
    func `une mise à disposition dans le périmètre ne signale rien`(_ reservataire: String) {
        let trouves = signalements {
            $0.loger(
                "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION \(reservataire)", attributs: .essai("84007"))
        }
        #expect(trouves == [])
    }

    @Test func `une LIVRAISON sans commune est signalée`() {
        let trouves = signalements {
            $0.citer("2024-03-01 LIVRAISON", provenance: .sansCommune, attributs: .essai("00000"))
        }
        #expect(trouves == ["FLU-02 ligne 2"])
    }

    @Test(arguments: [LogementCite.Provenance.livraison, .parcSuivant])
    func `une LIVRAISON dont la commune est connue ne signale rien`(_ provenance: LogementCite.Provenance) {
        #expect(signalements { $0.citer("2024-03-01 LIVRAISON", provenance: provenance) } == [])
    }

    @Test(arguments: [SituationAssiette.eligible, .sorti, .exclu(.vente)])
    func `la LIVRAISON d’un logement déjà au parc est signalée`(_ situation: SituationAssiette) {
        #expect(signalements { $0.loger("2024-03-01 LIVRAISON", situation: situation) } == ["FLU-03 ligne 2"])
    }

    @Test func `une relocation ne signale rien`() { #expect(signalements { $0.loger("2024-03-01 LIBERATION") } == []) }

    @Test func `les signalements de toute la campagne sont rangés par ligne puis par règle`() {
        let trouves = signalements {
            $0.loger("2024-03-01 LIBERATION", "2024-06-01 LIBERATION")
            $0.loger("2024-03-01 MISE_A_DISPOSITION VILLE", attributs: .essai("84031"))
            $0.loger("2024-03-01 LIVRAISON")
        }
        #expect(trouves == ["CYC-02 ligne 3", "CYC-01 ligne 4", "FLU-01 ligne 4", "FLU-03 ligne 5"])
    }

    @Test func `ce sont des avertissements, en français typographique`() {
        for regle in [ControleDuFlux.horsPerimetre, ControleDuFlux.sansCommune, ControleDuFlux.dejaAuParc] {
            #expect(regle.severity == .avertissement)
            for texte in [regle.title, regle.consequence, regle.remedy] {
                #expect(!texte.contains("'"), "\(texte)")
                #expect(Array(texte.utf8) == Array(texte.precomposedStringWithCanonicalMapping.utf8), "\(texte)")
            }
        }
    }

    @Test func `une mise à disposition d’un logement sans commune n’est pas dite hors du périmètre`() {
        let trouves = signalements {
            $0.citer(
                "2024-02-01 MISE_A_DISPOSITION VILLE", "2024-03-01 LIVRAISON", provenance: .sansCommune,
                attributs: .essai("00000"))
        }
        #expect(trouves == ["FLU-02 ligne 3"])
    }

    private func livraison(_ programme: Programme?, motif: String, commune: String = "84007") -> [String] {
        signalements {
            $0.programmes = [Programme(code: "AUTRE", nom: "", commune: nil, dateMiseEnService: nil, logements: nil)]
            if let programme { $0.programmes.append(programme) }
            $0.citer("2024-03-01 LIVRAISON \(motif)", provenance: .parcSuivant, attributs: .essai(commune))
        }
    }

    private func programme(_ commune: String?) -> Programme {
        Programme(code: "P1", nom: "", commune: commune.map { insee($0) }, dateMiseEnService: nil, logements: nil)
    }

    @Test func `un programme d’une autre commune que le logement est signalé`() {
        #expect(livraison(programme("84092"), motif: "motif=P1") == ["FLU-04 ligne 2"])
    }

    @Test(arguments: ["84007", nil])
    func `un programme de la même commune, ou sans commune, ne signale rien`(_ commune: String?) {
        #expect(livraison(programme(commune), motif: "motif=P1") == [])
    }

    @Test func `un logement d’un arrondissement est de la commune de son programme`() {
        #expect(livraison(programme("13055"), motif: "motif=P1", commune: "13201") == [])
    }

    @Test func `un programme absent de programmes.csv est signalé`() {
        #expect(livraison(nil, motif: "motif=P9") == ["FLU-05 ligne 2"])
    }

    @Test func `sans motif, ou sans programmes.csv, aucun programme n’est dit inconnu`() {
        #expect(livraison(nil, motif: "") == [])
        #expect(signalements { $0.citer("2024-03-01 LIVRAISON motif=P9", provenance: .parcSuivant) } == [])
    }
}
