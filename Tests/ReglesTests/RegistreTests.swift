import Parc
import Regles
import Testing

/// The registry is what the outputs and the rule book print: names and order are the specification's.
@Suite struct RegistreTests {
    @Test func `les mesures ont les noms et l’ordre de la spécification`() {
        #expect(
            Registre.mesures.map(\.id) == [
                "patrimoine_eligible", "liberes", "livres", "attributions_mutation", "attributions_relogement",
                "attributions_vente", "mises_a_disposition", "offres", "logements_mis_a_disposition", "attribues",
                "baux_signes", "refus", "objectif", "atteinte_prevue", "atteinte_reelle",
            ])
    }

    @Test func `les règles ont les noms de la spécification`() {
        #expect(
            Set(Registre.regles.map(\.id)) == [
                "ARR-1", "STK-1", "ASS-1", "PER-1", "ANN-1", "CYC-1", "FLU-1", "LOG-1", "ANNEE-1", "SOU-1", "IMP-1",
                "ATT-1", "SOU-2", "OBJ-1",
            ])
    }

    @Test func `aucun nom de règle ni de mesure ne se répète`() {
        #expect(Set(Registre.regles.map(\.id)).count == Registre.regles.count)
        #expect(Set(Registre.mesures.map(\.id)).count == Registre.mesures.count)
    }

    @Test func `une mesure ne repose que sur des règles du registre, chacune une fois`() {
        let regles = Set(Registre.regles.map(\.id))
        for mesure in Registre.mesures {
            #expect(!mesure.regles.isEmpty, "\(mesure.id)")
            #expect(Set(mesure.regles).count == mesure.regles.count, "\(mesure.id)")
            for regle in mesure.regles { #expect(regles.contains(regle), "\(mesure.id) : \(regle)") }
        }
    }

    @Test func `chaque règle sert à une mesure`() {
        for regle in Registre.regles { #expect(!Registre.mesures(reposantSur: regle.id).isEmpty, "\(regle.id)") }
    }

    @Test func `une règle retrouve ses mesures et elles seules`() {
        #expect(
            Registre.mesures(reposantSur: "OBJ-1").map(\.id) == ["objectif", "atteinte_prevue", "atteinte_reelle"])
        #expect(Registre.mesures(reposantSur: "STK-1").map(\.id) == ["patrimoine_eligible"])
        #expect(Registre.mesures(reposantSur: "XXX-9").isEmpty)
    }

    @Test func `chaque mesure commence par la ventilation totale`() {
        for mesure in Registre.mesures { #expect(mesure.ventilations.first == .total, "\(mesure.id)") }
    }

    @Test func `les mesures comptées ont toutes les ventilations de l’article 6.2`() {
        for mesure in Registre.patrimoine.map({ $0.mesure }) + Registre.flux.map({ $0.mesure }) {
            #expect(mesure.ventilations == Ventilation.article6x2, "\(mesure.id)")
        }
    }

    @Test func `la section A ne compte que l’ensemble, la section B chaque réservataire`() {
        for mesure in Registre.mesures {
            #expect((mesure.portee == .ensemble) == (mesure.section == .a), "\(mesure.id)")
        }
    }

    @Test func `les mesures sur des ménages sont dites telles`() {
        #expect(
            Registre.mesures.filter { $0.nature == .personnes }.map(\.id) == [
                "attributions_mutation", "attributions_relogement", "attributions_vente", "attribues", "baux_signes",
                "refus",
            ])
    }

    @Test func `chaque règle et chaque mesure cite un texte`() {
        for regle in Registre.regles { #expect(!regle.references.isEmpty, "\(regle.id)") }
        for mesure in Registre.mesures { #expect(!mesure.references.isEmpty, "\(mesure.id)") }
    }

    @Test func `les paramètres d’une règle sont des clés de campagne.toml`() {
        let cles = [
            "annee", "arrete_au", "departement", "regles.tranches_construction", "regles.regroupement_financement",
            "regles.date_de_liberation",
        ]
        for regle in Registre.regles {
            for parametre in regle.parametres { #expect(cles.contains(parametre), "\(regle.id) : \(parametre)") }
        }
    }
}
