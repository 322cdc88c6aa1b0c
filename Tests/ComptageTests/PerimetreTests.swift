import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// PER-1.
@Suite struct PerimetreTests {
    /// One freed dwelling in each commune of the Vaucluse, offered to Action Logement.
    private func campagne() -> CampagneDEssai {
        var campagne = CampagneDEssai()
        for code in ["84007", "84092", "84031", "84123"] {
            campagne.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", attributs: .essai(code))
        }
        return campagne
    }

    private func bilan(_ code: String) throws -> Bilan {
        let campagne = campagne()
        let rang = try #require(campagne.distribution.reservataire(code)).rang
        return campagne.compter().reservataires[rang]
    }

    @Test func `le bilan consolidé compte tout le département`() {
        let consolide = campagne().compter().consolide
        #expect(consolide.total("patrimoine_eligible") == 4)
        #expect(consolide.total("liberes") == 4)
        #expect(consolide.total("mises_a_disposition", "AL") == 4)
    }

    @Test func `le bilan d’une commune compte ses logements`() throws {
        let bilan = try bilan("VILLE")
        #expect(bilan.total("patrimoine_eligible") == 1)
        #expect(bilan.total("liberes") == 1)
        #expect(bilan.total("mises_a_disposition", "AL") == 1)
        #expect(bilan.modalites(.commune).map(\.code) == ["84007"])
    }

    @Test func `le bilan d’un EPCI compte les logements de ses communes`() throws {
        let bilan = try bilan("AGGLO")
        #expect(bilan.total("patrimoine_eligible") == 2)
        #expect(bilan.total("liberes") == 2)
        #expect(bilan.modalites(.commune).map(\.code) == ["84007", "84092"])
    }

    @Test func `le bilan d’un réservataire du département compte tout le département`() throws {
        #expect(try bilan("AL").total("patrimoine_eligible") == 4)
    }

    @Test func `une mise à disposition hors du périmètre ne compte pas dans le bilan du réservataire`() {
        var campagne = CampagneDEssai()
        campagne.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION VILLE", attributs: .essai("84092"))
        let bilans = campagne.compter()
        let totaux = [bilans.consolide, bilans.reservataires[2], bilans.reservataires[3]].map {
            $0.total("mises_a_disposition", "VILLE")
        }
        // The département, the commune's own bilan, that of the EPCI of the place.
        #expect(totaux == [1, 0, 1])
    }

    @Test func `un arrondissement compte pour sa commune et se montre sous son code`() {
        let marseille = Territoires(communes: [
            Commune(code: insee("13055"), nom: "Marseille", epci: "200054807", nomEPCI: "Métropole", departement: "13")
        ])
        let distribution = Distribution(
            conventions: [
                Convention(
                    reservataire: "M", nom: "Marseille", type: .commune,
                    perimetre: .zones(communes: [insee("13055")], epci: [])),
                Convention(
                    reservataire: "AMP", nom: "Métropole", type: .epci,
                    perimetre: .zones(communes: [], epci: ["200054807"])),
            ], demandeurs: [])
        var campagne = CampagneDEssai(
            exercice: .essai(departement: "13"), distribution: distribution, territoires: marseille)
        campagne.loger(attributs: .essai("13201"))
        campagne.loger(attributs: .essai("13202"))
        for bilan in campagne.compter().tous {
            #expect(bilan.total("patrimoine_eligible") == 2)
            #expect(
                bilan.repartition("patrimoine_eligible", par: Ventilation(.commune))
                    == ["commune=13201": 1, "commune=13202": 1])
        }
    }
}
