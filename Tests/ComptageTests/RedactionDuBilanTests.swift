import Comptage
import Parc
import Regles
import TestSupport
import Testing

@Suite struct RedactionDuBilanTests {
    private func campagne() -> CampagneDEssai {
        var campagne = CampagneDEssai()
        // Offered.
        for _ in 0..<4 { campagne.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL") }
        // Withdrawn.
        campagne.loger("2024-03-01 LIBERATION", "2024-05-01 RETRAIT")
        // Still open.
        campagne.loger("2024-11-01 LIBERATION")
        // Let by the landlord: subtracted, then not.
        campagne.loger("2024-03-01 LIBERATION", "2024-03-20 DECISION mutation ATTRIBUTION", "2024-04-01 BAIL mutation")
        campagne.loger("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION", "2024-04-01 BAIL voisin")
        campagne.loger(attributs: .essai("84031"))
        campagne.loger(situation: .exclu(.pli))
        campagne.loger(situation: .exclu(.pli))
        campagne.loger(situation: .exclu(.vente))
        campagne.loger(situation: .sorti)
        return campagne
    }

    @Test func `la composition va des lignes de parc à l’assiette, les motifs dans leur ordre`() {
        let composition = campagne().compter().consolide.composition
        #expect(composition.map(\.code) == ["PARC", "SORTI", "VENTE", "PLI", "ASSIETTE"])
        #expect(composition.map(\.nombre) == [13, 1, 1, 2, 9])
    }

    @Test func `chaque vacance libérée est dans son état`() {
        let etats = campagne().compter().consolide.etats
        #expect(etats.map(\.code) == ["OFFERT", "RETIRE", "OUVERT", "LOUE_SOUSTRAIT", "LOUE_BAILLEUR"])
        #expect(etats.map(\.nombre) == [4, 1, 1, 1, 1])
    }

    @Test func `le flux réel est libérés moins retirés moins attributions soustraites du bailleur`() throws {
        let objectif = try #require(campagne().compter().consolide.objectifs.first { $0.reservataire == "AL" })
        // 8 freed, 1 withdrawn, 1 subtracted.
        #expect(objectif.atteinte.fluxReel == 6)
        #expect(objectif.atteinte.misesADisposition == 4)
        #expect(objectif.atteinte.prevue?.taux == fraction(4, 5))
        // 20 % of 6.
        #expect(objectif.atteinte.reelle?.taux == fraction(10, 3))
    }

    @Test func `une attribution soustraite chez un réservataire reste dans le flux réel`() throws {
        var campagne = CampagneDEssai()
        campagne.loger(
            "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", "2024-03-20 DECISION mutation ATTRIBUTION")
        let objectif = try #require(campagne.compter().consolide.objectifs.first { $0.reservataire == "AL" })
        #expect(objectif.atteinte.fluxReel == 1)
    }

    @Test func `un retrait après une mise à disposition reste dans le flux réel`() throws {
        var campagne = CampagneDEssai()
        campagne.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", "2024-05-01 RETRAIT")
        let objectif = try #require(campagne.compter().consolide.objectifs.first { $0.reservataire == "AL" })
        #expect(objectif.atteinte.fluxReel == 1)
    }

    @Test func `l’objectif d’un réservataire se mesure sur son propre périmètre`() throws {
        var campagne = CampagneDEssai()
        campagne.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION VILLE")
        campagne.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION VILLE", attributs: .essai("84092"))
        campagne.loger("2024-03-01 LIBERATION", attributs: .essai("84031"))
        let objectif = try #require(campagne.compter().consolide.objectifs.first { $0.reservataire == "VILLE" })
        #expect(objectif.atteinte.misesADisposition == 1)
        #expect(objectif.atteinte.fluxReel == 1)
    }

    @Test func `le bilan consolidé montre tous les objectifs, celui d’un réservataire le sien`() {
        let bilans = campagne().compter()
        let codes = ["ETAT", "AL", "VILLE", "AGGLO", "DELEGUE", "DELEGUE2"]
        #expect(bilans.consolide.objectifs.map(\.reservataire) == codes)
        #expect(bilans.reservataires.map { $0.objectifs.map(\.reservataire) } == codes.map { [$0] })
    }

    @Test func `les bilans suivent l’ordre des conventions`() {
        let bilans = campagne().compter()
        #expect(bilans.consolide.identification.convention == nil)
        #expect(
            bilans.reservataires.map { $0.identification.convention?.reservataire }
                == ["ETAT", "AL", "VILLE", "AGGLO", "DELEGUE", "DELEGUE2"])
        #expect(bilans.tous.count == 7)
    }

    @Test func `le bilan consolidé liste les conventions puis le bailleur`() {
        let reservataires = campagne().compter().consolide.reservataires
        #expect(reservataires.map(\.code) == ["ETAT", "AL", "VILLE", "AGGLO", "DELEGUE", "DELEGUE2", "BAILLEUR"])
        #expect(reservataires.last?.nom == "Bailleur d’essai (bailleur)")
    }

    @Test func `le bilan d’une commune liste ceux dont la convention porte sur elle`() {
        let distribution = Distribution(
            conventions: [
                Convention(
                    reservataire: "PONTET", nom: "Le Pontet", type: .commune,
                    perimetre: .zones(communes: [insee("84092")], epci: [])),
                Convention(
                    reservataire: "VILLE", nom: "Avignon", type: .commune,
                    perimetre: .zones(communes: [insee("84007")], epci: [])),
                Convention(
                    reservataire: "AGGLO", nom: "Grand Avignon", type: .epci,
                    perimetre: .zones(communes: [], epci: ["248400251"])),
            ], demandeurs: [])
        var campagne = CampagneDEssai(distribution: distribution)
        campagne.loger(attributs: .essai("84007"))
        campagne.loger(attributs: .essai("84092"))
        let bilans = campagne.compter()
        #expect(bilans.reservataires[1].reservataires.map(\.code) == ["VILLE", "AGGLO", "BAILLEUR"])
        #expect(bilans.reservataires[2].reservataires.map(\.code) == ["PONTET", "VILLE", "AGGLO", "BAILLEUR"])
    }

    @Test func `celui qui a un chiffre dans le périmètre y est listé même si sa convention ne porte pas dessus`() {
        let distribution = Distribution(
            conventions: [
                Convention(
                    reservataire: "PONTET", nom: "Le Pontet", type: .commune,
                    perimetre: .zones(communes: [insee("84092")], epci: [])),
                Convention(
                    reservataire: "VILLE", nom: "Avignon", type: .commune,
                    perimetre: .zones(communes: [insee("84007")], epci: [])),
            ], demandeurs: [])
        var campagne = CampagneDEssai(distribution: distribution)
        campagne.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION PONTET", attributs: .essai("84007"))
        #expect(campagne.compter().reservataires[1].reservataires.map(\.code) == ["PONTET", "VILLE", "BAILLEUR"])
    }

    @Test func `le périmètre se dit en toutes lettres et en codes`() {
        let identifications = campagne().compter().tous.map(\.identification)
        #expect(
            identifications[0...4].map(\.perimetre) == [
                "Département 84", "Département 84", "Département 84", "Avignon (84007)", "Grand Avignon (248400251)",
            ])
        #expect(identifications[0...4].map(\.codesDuPerimetre) == ["*", "*", "*", "84007", "248400251"])
    }

    @Test func `une mesure de l’ensemble n’a qu’une ligne, les autres une par réservataire et le bailleur`() {
        let bilan = campagne().compter().consolide
        let reservataires = ["*"] + bilan.reservataires.map(\.code)
        for comptee in bilan.mesures {
            let attendu = comptee.mesure.portee == .parReservataire ? reservataires : ["*"]
            #expect(comptee.lignes.map(\.reservataire) == attendu, "\(comptee.mesure.id)")
        }
    }

    @Test func `le bilan compte toutes les mesures du registre sauf celles qui sont calculées`() {
        let calculees = Set(Registre.calculees.map(\.cle))
        #expect(
            campagne().compter().consolide.mesures.map(\.mesure.cle)
                == Registre.mesures.map(\.cle).filter { !calculees.contains($0) })
    }

    @Test func `les mesures calculées sont dans l’ordre du registre`() {
        let ordre = Registre.calculees.map(\.cle)
        for bilan in campagne().compter().tous {
            let siennes = bilan.calculees.map(\.mesure.cle)
            #expect(siennes == ordre.filter(siennes.contains))
        }
    }

    @Test func `une campagne vide donne des bilans de zéros`() {
        for bilan in CampagneDEssai().compter().tous {
            #expect(Chiffres(bilan) == Chiffres())
            #expect(bilan.identites.allSatisfy { $0.ecarts == 0 })
        }
    }
}
