import Parc
import Regles
import TestSupport
import Testing

@testable import Comptage

/// The identities hold on what was counted, and each of them sees a figure that is off by one.
@Suite struct IdentitesTests {
    /// The usual cast and an applicant of every public of section D.
    private static let distribution = Distribution(
        conventions: Distribution.usuelle.conventions,
        demandeurs: Distribution.usuelle.demandeurs + [
            ("de-tous-publics", Demandeur(quartile: 1, dalo: true, prioritaire: true))
        ])

    private func campagne() -> CampagneDEssai {
        var campagne = CampagneDEssai(distribution: Self.distribution)
        campagne.loger(
            "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", "2024-03-20 DECISION voisin ATTRIBUTION",
            "2024-04-01 BAIL voisin")
        campagne.loger(
            "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL",
            "2024-03-20 DECISION de-tous-publics ATTRIBUTION")
        campagne.loger(situation: .exclu(.foyer))
        campagne.loger(situation: .sorti)
        (campagne.annules, campagne.apresArrete) = (2, 1)
        var lignes = CompteDeLignes(fichier: "parc.csv")
        (lignes.lues, lignes.utilisees, lignes.rejetees, lignes.horsPerimetre) = (7, 4, 1, 2)
        campagne.comptesDeLignes = [lignes]
        return campagne
    }

    /// The identities that fail once the figures of a measure are changed for some réservataires.
    private func rompues(
        _ mesure: String, _ reservataires: Set<String>, _ changer: ([Valeurs]) -> [Valeurs]
    ) -> [String] {
        let campagne = campagne()
        let contexte = Contexte(
            exercice: campagne.exercice, conventions: campagne.distribution.conventions,
            demandeurs: campagne.distribution.fiches)
        let faits = Faits(campagne.dossier, contexte, fils: 1)
        let compte = CompteDePerimetre(faits, faits.communes.sorted(), avecDroit: [])
        let mesures = campagne.compter().consolide.mesures.map { comptee in
            guard Chiffres.nom(comptee.mesure) == mesure else { return comptee }
            return MesureComptee(
                mesure: comptee.mesure,
                lignes: comptee.lignes.map { ligne in
                    guard reservataires.contains(ligne.reservataire) else { return ligne }
                    return LigneDeMesure(reservataire: ligne.reservataire, valeurs: changer(ligne.valeurs))
                })
        }
        return Identites(mesures: mesures, compte: compte, dossier: campagne.dossier).verifiees
            .filter { $0.ecarts > 0 }.map(\.id)
    }

    /// One more in the first category of a breakdown.
    private func plusUn(_ ventilation: Int) -> ([Valeurs]) -> [Valeurs] {
        { valeurs in
            var copie = valeurs
            copie[ventilation] = Self.plusUn(copie[ventilation])
            return copie
        }
    }

    private static func plusUn(_ valeurs: Valeurs) -> Valeurs {
        Valeurs.somme([valeurs, Valeurs([(rang: 0, valeur: 1)])])
    }

    /// One more in the first category of every breakdown: the axes still sum to the total.
    private let plusUnPartout: ([Valeurs]) -> [Valeurs] = { $0.map(plusUn) }

    @Test func `les identités tiennent et chacune vérifie quelque chose`() {
        let bilans = campagne().compter()
        #expect(bilans.breche == nil)
        for bilan in bilans.tous {
            #expect(bilan.identites.map(\.id) == ["I1", "I2", "I3", "I4", "I5", "I6"])
            for identite in bilan.identites { #expect(identite.verifications > 0, "\(identite.id)") }
        }
    }

    @Test func `sans changement aucune n’est rompue`() { #expect(rompues("offres", ["AL"]) { $0 } == []) }

    @Test(arguments: 1...7)
    func `I1 voit une catégorie de trop sur chaque axe`(_ ventilation: Int) {
        #expect(rompues("patrimoine_eligible", ["*"], plusUn(ventilation)) == ["I1"])
    }

    @Test(arguments: ["*", "AL", "BAILLEUR"])
    func `I2 voit un réservataire ou un ensemble qui ne fait pas la somme`(_ reservataire: String) {
        #expect(rompues("offres", [reservataire], plusUnPartout) == ["I2"])
    }

    @Test func `I3 voit une vacance libérée sans état`() { #expect(rompues("liberes", ["*"], plusUnPartout) == ["I3"]) }

    @Test(arguments: PublicPrioritaire.allCases)
    func `I4 voit plus d’attributions à un public que de candidats présentés`(_ du: PublicPrioritaire) {
        let attribues = "D/attribues_\(du.rawValue)"
        #expect(rompues(attribues, ["*", "AL"]) { $0 } == [])
        #expect(rompues(attribues, ["*", "AL"], plusUnPartout) == ["I4"])
    }

    @Test(arguments: PublicPrioritaire.allCases)
    func `I4 voit un candidat présenté qui manque`(_ du: PublicPrioritaire) {
        let rien: ([Valeurs]) -> [Valeurs] = { $0.map { _ in .nulles } }
        #expect(rompues("D/presentes_\(du.rawValue)", ["*", "AL"], rien) == ["I4"])
    }

    @Test func `I5 voit un logement de trop dans l’assiette`() {
        #expect(rompues("patrimoine_eligible", ["*"], plusUnPartout) == ["I5"])
    }

    @Test func `I6 voit une ligne perdue, et la brèche nomme le premier bilan`() {
        var campagne = campagne()
        campagne.comptesDeLignes[0].lues += 1
        let bilans = campagne.compter()
        #expect(bilans.breche?.identite.id == "I6")
        #expect(bilans.breche?.bilan.identification.convention == nil)
        #expect(bilans.breche?.identite.ecarts == 1)
    }

    @Test func `I6 voit un événement utilisé dont la suite n’est pas dite`() {
        #expect(rompues("M/evenements", ["*"], plusUnPartout) == ["I6"])
    }
}
