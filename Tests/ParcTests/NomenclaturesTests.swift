import Parc
import Testing

/// The codes are the contract of donnees.csv and bilan.xml: exactly those of the specification, in its order.
@Suite struct NomenclaturesTests {
    @Test func `les typologies`() {
        #expect(Typologie.allCases.map(\.modalite.code) == ["T1", "T2", "T3", "T4", "T5+", "NR"])
    }

    @Test func `les financements`() {
        #expect(Financement.allCases.map(\.modalite.code) == ["PLAI", "PLUS", "PLS", "PLI", "AUTRE", "NR"])
    }

    @Test func `les quartiers prioritaires`() { #expect(QPV.allCases.map(\.modalite.code) == ["EN", "HORS", "NR"]) }

    @Test func `l’accessibilité`() {
        #expect(Accessibilite.allCases.map(\.modalite.code) == ["UFR", "PMR", "NON", "NR"])
    }

    @Test func `UFR dit accessible et adapté, PMR accessible non adapté`() {
        #expect(Accessibilite.ufr.modalite.libelle == "Accessible et adapté (UFR)")
        #expect(Accessibilite.pmr.modalite.libelle == "Accessible non adapté (PMR)")
    }

    @Test func `le non renseigné est partout la même catégorie`() {
        let categories = [
            Typologie.nonRenseignee.modalite, Financement.nonRenseigne.modalite, QPV.nonRenseigne.modalite,
            Accessibilite.nonRenseignee.modalite,
        ]
        #expect(Set(categories) == [.nonRenseigne])
    }

    @Test func `les motifs d’exclusion`() {
        #expect(
            MotifExclusion.allCases.map(\.modalite.code) == [
                "DEFENSE", "SANTE", "VENTE", "DEMOLITION", "FOYER", "RESIDENCE_SERVICES", "UNIVERSITAIRE",
                "SEM_NON_APL",
                "LOCAL", "PLI", "FINANCEMENT_LIBRE",
            ])
    }

    @Test func `les types de réservataire`() {
        #expect(
            TypeReservataire.allCases.map(\.rawValue) == [
                "ETAT_PRIORITAIRES", "ETAT_AGENTS", "ACTION_LOGEMENT", "REGION", "DEPARTEMENT", "EPCI", "COMMUNE",
                "AUTRE",
            ])
    }

    @Test func `les gestions`() { #expect(Gestion.allCases.map(\.rawValue) == ["DIRECTE", "DELEGUEE"]) }

    @Test func `les événements du journal`() {
        #expect(
            TypeEvenement.allCases.map(\.rawValue) == [
                "CONGE", "LIBERATION", "LIVRAISON", "MISE_A_DISPOSITION", "RETOUR", "PROPOSITION", "DECISION", "REFUS",
                "BAIL", "RETRAIT", "ANNULATION",
            ])
    }

    @Test func `les résultats d’une décision ou d’une proposition`() {
        #expect(
            Resultat.allCases.map(\.rawValue) == [
                "ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION", "NON_ATTRIBUTION", "IRRECEVABLE", "DESISTEMENT",
            ])
    }

    @Test func `une attribution sous condition attribue, les autres résultats non`() {
        #expect(Resultat.allCases.filter(\.attribue) == [.attribution, .attributionSousCondition])
    }

    @Test func `les relogements`() {
        #expect(Relogement.allCases.map(\.rawValue) == ["ANRU", "ORCOD", "LHI", "VENTE"])
    }

    @Test func `le code réservé au bailleur`() { #expect(Convention.codeBailleur == "BAILLEUR") }
}
