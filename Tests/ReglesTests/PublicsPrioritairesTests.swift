import Parc
import Regles
import TestSupport
import Testing

/// Section D, publics: PUB-1 and its measures.
@Suite struct PublicsPrioritairesTests {
    private func compte(_ mesure: String, _ lignes: String...) -> [String: Int]? {
        Chronique(["2024-01-02 LIBERATION"] + lignes).compte(.d, mesure)
    }

    @Test func `est prioritaire un demandeur DALO ou dit prioritaire`() {
        let du = PublicPrioritaire.prioritaires
        #expect(du.compte(Demandeur(dalo: true)))
        #expect(du.compte(Demandeur(prioritaire: true)))
        #expect(du.compte(Demandeur(dalo: true, prioritaire: false)))
        #expect(!du.compte(Demandeur(dalo: false, prioritaire: false)))
    }

    @Test func `est DALO celui qui est reconnu tel, prioritaire ou non`() {
        #expect(PublicPrioritaire.dalo.compte(Demandeur(dalo: true)))
        #expect(!PublicPrioritaire.dalo.compte(Demandeur(prioritaire: true)))
    }

    @Test(arguments: [2, 3, 4])
    func `n’est du premier quartile que le quartile 1`(_ autre: Int) {
        #expect(PublicPrioritaire.q1.compte(Demandeur(quartile: 1)))
        #expect(!PublicPrioritaire.q1.compte(Demandeur(quartile: autre)))
    }

    @Test(arguments: PublicPrioritaire.allCases)
    func `un renseignement absent ne fait entrer dans aucun public`(_ du: PublicPrioritaire) {
        #expect(!du.compte(Demandeur()))
    }

    @Test(arguments: ["ATTRIBUTION", "NON_ATTRIBUTION", "IRRECEVABLE", "ATTRIBUTION_SOUS_CONDITION"])
    func `toute décision propose et présente`(_ resultat: String) {
        #expect(compte("proposes_dalo", "2024-03-20 DECISION dalo \(resultat)") == ["BAILLEUR": 1])
        #expect(compte("presentes_dalo", "2024-03-20 DECISION dalo \(resultat)") == ["BAILLEUR": 1])
    }

    @Test func `un logement proposé à deux candidats compte une fois, les candidats deux`() {
        let lignes = ["2024-03-20 DECISION dalo NON_ATTRIBUTION", "2024-03-20 DECISION q1-dalo ATTRIBUTION"]
        #expect(compte("proposes_dalo", lignes[0], lignes[1]) == ["BAILLEUR": 1])
        #expect(compte("presentes_dalo", lignes[0], lignes[1]) == ["BAILLEUR": 2])
    }

    @Test func `un candidat examiné deux fois pour un titulaire compte une fois, pour deux titulaires deux fois`() {
        let avant = "2024-03-01 DECISION dalo NON_ATTRIBUTION"
        let apres = "2024-03-20 DECISION dalo ATTRIBUTION"
        #expect(compte("presentes_dalo", avant, apres) == ["BAILLEUR": 1])
        #expect(
            compte("presentes_dalo", avant, "2024-03-02 MISE_A_DISPOSITION AL", apres) == ["BAILLEUR": 1, "AL": 1])
        #expect(compte("proposes_dalo", avant, "2024-03-02 MISE_A_DISPOSITION AL", apres) == ["BAILLEUR": 1, "AL": 1])
    }

    @Test func `le même candidat dans deux vacances compte deux fois`() {
        let compte = Chronique(
            "2024-01-02 LIBERATION", "2024-02-01 DECISION dalo ATTRIBUTION", "2024-02-10 RETRAIT",
            "2024-05-02 LIBERATION", "2024-06-01 DECISION dalo ATTRIBUTION"
        ).compte(.d, "presentes_dalo")
        #expect(compte == ["BAILLEUR": 2])
    }

    @Test func `c’est l’attributaire qui fait l’attribution d’un public`() {
        let decisions = [
            "2024-03-20 DECISION dalo ATTRIBUTION rang=1", "2024-03-20 DECISION voisin ATTRIBUTION rang=2",
        ]
        #expect(compte("attribues_dalo", decisions[0], decisions[1]) == ["BAILLEUR": 1])
        #expect(compte("attribues_dalo", decisions[0], decisions[1], "2024-04-01 BAIL voisin") == [:])
    }

    @Test func `les baux et les refus d’un public comptent pour le titulaire du moment`() {
        let lignes = ["2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 DECISION q1 ATTRIBUTION", "2024-03-25 REFUS q1"]
        #expect(compte("refus_q1", lignes[0], lignes[1], lignes[2]) == ["AL": 1])
        #expect(compte("baux_q1", lignes[0], "2024-03-26 RETOUR AL", "2024-04-01 BAIL q1") == ["BAILLEUR": 1])
        #expect(compte("refus_dalo", lignes[0], lignes[1], lignes[2]) == [:])
    }

    @Test func `rien n’est soustrait au bailleur`() {
        let distribution = Distribution(
            conventions: Distribution.usuelle.conventions,
            demandeurs: [("tout", Demandeur(quartile: 1, dalo: true, mutation: true, relogement: .anru))])
        let chronique = Chronique(
            "2024-01-02 LIBERATION", "2024-03-20 DECISION tout ATTRIBUTION", "2024-03-25 REFUS tout",
            "2024-04-01 BAIL tout", distribution: distribution)
        for mesure in PublicsPrioritaires.mesures {
            #expect(chronique.compte(mesure) == ["BAILLEUR": 1], "\(mesure.mesure.id)")
        }
    }

    @Test func `existant et neuf comptent, chacun sous son parc ; le reste ne compte pas`() {
        let lignes = ["2024-03-20 DECISION dalo ATTRIBUTION"]
        #expect(Chronique(lignes).codes(.d, "attribues_dalo", .parc) == ["EXISTANT"])
        #expect(Chronique(lignes, provenance: .parcSuivant).codes(.d, "attribues_dalo", .parc) == ["NEUF"])
        #expect(Chronique(lignes, provenance: .parc(.sorti)).codes(.d, "attribues_dalo", .parc) == [])
    }

    @Test(arguments: ["2023-12-31", "2025-01-01"])
    func `une décision d’une autre année ne propose ni ne présente`(_ jour: String) {
        let chronique = Chronique("2023-11-02 LIBERATION", "\(jour) DECISION dalo ATTRIBUTION")
        for mesure in PublicsPrioritaires.mesures { #expect(chronique.compte(mesure) == [:], "\(mesure.mesure.id)") }
    }
}
