import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// The identities on random campaigns, recomputed here beside those that the run proves.
@Suite struct IdentitesSurCampagnesTests {
    @Test(arguments: Tirage.tous)
    func `les identités prouvées tiennent`(_ tirage: Tirage) {
        #expect(tirage.bilans.breche == nil)
        for bilan in tirage.bilans.tous {
            #expect(bilan.identites.map(\.id) == ["I1", "I2", "I3", "I4", "I5", "I6"])
            #expect(bilan.identites.filter { $0.ecarts > 0 } == [])
        }
    }

    @Test func `chacune vérifie quelque chose`() {
        var verifications: [String: Int] = [:]
        for identite in Tirage.tous.flatMap(\.bilans.tous).flatMap(\.identites) {
            verifications[identite.id, default: 0] += identite.verifications
        }
        #expect(verifications.count == 6)
        // I3 and I5 check one equality a bilan.
        #expect(verifications.filter { $0.value < 500 } == [:])
    }

    @Test(arguments: Tirage.tous)
    func `I1 : les catégories de chaque axe font le total`(_ tirage: Tirage) {
        for bilan in tirage.bilans.tous {
            for comptee in bilan.mesures {
                let justes = comptee.lignes.allSatisfy { ligne in
                    ligne.valeurs.allSatisfy { $0.somme == ligne.total }
                }
                #expect(justes, "\(comptee.mesure.cle)")
            }
        }
    }

    @Test(arguments: Tirage.tous)
    func `I2 : l’ensemble est la somme des réservataires et du bailleur, chiffre par chiffre`(_ tirage: Tirage) {
        for bilan in tirage.bilans.tous {
            for comptee in bilan.mesures where comptee.mesure.portee == .parReservataire {
                let somme = comptee.lignes[0].valeurs.indices.map { rang in
                    Valeurs.somme(comptee.lignes.dropFirst().map { $0.valeurs[rang] })
                }
                #expect(comptee.lignes[0].reservataire == "*")
                #expect(somme == comptee.lignes[0].valeurs, "\(comptee.mesure.cle)")
            }
        }
    }

    @Test(arguments: Tirage.tous)
    func `I3 : les états font les libérés, dans chaque bilan`(_ tirage: Tirage) {
        for bilan in tirage.bilans.tous {
            #expect(bilan.etats.map(\.nombre).reduce(0, +) == bilan.total("liberes"))
        }
    }

    @Test(arguments: Tirage.tous)
    func `I5 : chaque ligne de parc du périmètre est dans l’assiette, sortie ou exclue pour un motif`(
        _ tirage: Tirage
    ) {
        for bilan in tirage.bilans.tous {
            let lignes = tirage.campagne.parc.filter {
                tirage.campagne.territoires.contient(bilan.perimetreCompte, $0.attributs.commune)
            }
            var attendu = ["PARC": lignes.count, "SORTI": 0, "ASSIETTE": 0]
            for ligne in lignes {
                switch ligne.situation {
                case .eligible: attendu["ASSIETTE", default: 0] += 1
                case .sorti: attendu["SORTI", default: 0] += 1
                case .exclu(let motif): attendu[motif.modalite.code, default: 0] += 1
                }
            }
            #expect(Dictionary(uniqueKeysWithValues: bilan.composition.map { ($0.code, $0.nombre) }) == attendu)
            #expect(bilan.total("patrimoine_eligible") == attendu["ASSIETTE"])
        }
    }

    @Test(arguments: Tirage.tous)
    func `I6 : chaque événement de chaque histoire a une suite et une seule`(_ tirage: Tirage) {
        var attendu = [DevenirDEvenement: Int]()
        for suivi in tirage.cycles { attendu[suivi.genre.devenir, default: 0] += suivi.cycle.evenements.count }
        attendu[.annule] = tirage.campagne.annules
        attendu[.apresArrete] = tirage.campagne.apresArrete
        let codes = attendu.filter { $0.value > 0 }.map { ("devenir=\($0.key.modalite.code)", $0.value) }
        let lignes = tirage.campagne.journal.map(\.evenements.count).reduce(0, +)
        for bilan in tirage.bilans.tous {
            #expect(
                bilan.repartition("M/evenements", par: Ventilation(.devenir)) == Dictionary(uniqueKeysWithValues: codes)
            )
            #expect(
                bilan.total("M/evenements") == lignes + tirage.campagne.annules + tirage.campagne.apresArrete)
        }
    }

    @Test(arguments: Tirage.tous)
    func `chaque vacance est existante, neuve, ou hors du flux pour une raison et une seule`(_ tirage: Tirage) {
        let cycles = tirage.cycles
        var raisons: [String: Int] = [:]
        for case .hors(let raison) in cycles.map(\.genre) { raisons["raison=\(raison.modalite.code)", default: 0] += 1 }
        let consolide = tirage.bilans.consolide
        #expect(consolide.repartition("M/cycles_hors", par: Ventilation(.raison)) == raisons)
        #expect(consolide.total("M/cycles_hors") == cycles.count { $0.genre != .existant && $0.genre != .neuf })
    }
}
