import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// What ties the measures of a bilan to one another, category by category.
@Suite struct RelationsTests {
    @Test(arguments: Tirage.tous)
    func `B : logements distincts, mises à disposition et offres sont dans cet ordre`(_ tirage: Tirage) {
        tirage.expectCroissant("logements_mis_a_disposition", "mises_a_disposition", "offres")
    }

    @Test(arguments: Tirage.tous)
    func `C : mises à disposition et offres sont dans cet ordre`(_ tirage: Tirage) {
        tirage.expectCroissant("C/mises_a_disposition", "C/offres")
    }

    @Test(arguments: Tirage.tous)
    func `C : les livrés sont ceux de la section A`(_ tirage: Tirage) {
        for bilan in tirage.bilans.tous {
            let livres = bilan.ensemble("livres")
            #expect(livres.count == 8)
            #expect(bilan.ensemble("C/livres").filter { livres[$0.key] != nil } == livres)
        }
    }

    @Test(arguments: Tirage.tous)
    func `D : attribués, proposés et présentés d’un public sont dans cet ordre`(_ tirage: Tirage) {
        for du in PublicPrioritaire.allCases.map(\.rawValue) {
            tirage.expectCroissant("D/attribues_\(du)", "D/proposes_\(du)", "D/presentes_\(du)")
        }
    }

    @Test(arguments: Tirage.tous)
    func `D : un DALO est un prioritaire`(_ tirage: Tirage) {
        for prefixe in ["proposes", "presentes", "attribues", "baux", "refus"] {
            tirage.expectCroissant("D/\(prefixe)_dalo", "D/\(prefixe)_prioritaires")
        }
    }

    @Test(arguments: Tirage.tous)
    func `D : les quatre décisions font les DECISION de l’année des vacances comptées`(_ tirage: Tirage) {
        let decisions = tirage.cycles.filter { $0.genre == .existant || $0.genre == .neuf }
            .flatMap(\.cycle.evenements).count { $0.type == .decision && $0.jour.annee == 2024 }
        let somme = Decisions.mesures.map { tirage.bilans.consolide.total(Chiffres.nom($0.mesure)) ?? 0 }
        #expect(somme.reduce(0, +) == decisions)
    }

    @Test(arguments: Tirage.tous)
    func `E : les mutations du parc existant sont celles de la section A`(_ tirage: Tirage) {
        tirage.expectPartExistante(["E/attributions_mutation"], "attributions_mutation")
    }

    @Test(arguments: Tirage.tous)
    func `F : les relogements du parc existant sont ceux de la section A`(_ tirage: Tirage) {
        tirage.expectPartExistante(
            ["F/attributions_anru", "F/attributions_orcod", "F/attributions_lhi"], "attributions_relogement")
    }

    @Test(arguments: Tirage.tous)
    func `I et K : mois, issues et souhaits font les mises à disposition de la section B, pour chacun`(
        _ tirage: Tirage
    ) throws {
        for bilan in tirage.bilans.tous {
            let attendus = try #require(bilan.mesure("mises_a_disposition")).lignes.map(\.total)
            for nom in ["I/mises_a_disposition", "I/cohorte", "K/mises_a_disposition"] {
                let lignes = try #require(bilan.mesure(nom)).lignes
                #expect(lignes.map(\.total) == attendus, "\(nom)")
                #expect(lignes.map { $0.valeurs[1].somme } == attendus, "\(nom)")
            }
        }
    }

    @Test(arguments: Tirage.tous)
    func `I : les refus sont ceux de la section B, et peu de candidats une part des mises à disposition`(
        _ tirage: Tirage
    ) throws {
        for bilan in tirage.bilans.tous {
            func totaux(_ nom: String) throws -> [Int] { try #require(bilan.mesure(nom)).lignes.map(\.total) }
            #expect(try totaux("I/refus") == totaux("refus"))
            #expect(try zip(totaux("I/offres_moins_de_trois"), totaux("mises_a_disposition")).allSatisfy(<=))
            #expect(try totaux("I/logements_distincts")[0] <= totaux("mises_a_disposition")[0])
        }
    }

    @Test(arguments: Tirage.tous)
    func `G : retenus et inconnus tiennent dans la base, et les lieux font tous les baux`(_ tirage: Tirage) {
        for bilan in tirage.bilans.tous {
            for mesures in ObligationsLegales.parBase {
                let base = bilan.total(Chiffres.nom(mesures.total.mesure)) ?? -1
                let retenus = bilan.total(Chiffres.nom(mesures.retenus.mesure)) ?? 0
                let inconnus = mesures.inconnus.flatMap { bilan.total(Chiffres.nom($0.mesure)) } ?? 0
                #expect(retenus + inconnus <= base, "\(mesures.total.mesure.id)")
            }
            let baux = tirage.baux(sur: bilan.perimetreCompte)
            let lieux = ["q1_base_baux", "q2_base_baux", "qpv_inconnu_baux"].compactMap { bilan.total("G/\($0)") }
            #expect(lieux.reduce(0, +) == baux)
        }
    }

    @Test func `E et F : des bilans sans attribution neuve en ont dans le parc existant`() {
        let bilans = Tirage.tous.flatMap(\.bilans.tous).filter { bilan in
            (bilan.total("attributions_mutation") ?? 0) > 0
                && bilan.total("attributions_mutation")
                    == bilan.total("E/attributions_mutation")
        }
        #expect(bilans.count > 50)
    }
}

extension Tirage {
    /// The leases of the year in the vacancies that count, existing and new.
    fileprivate func baux(sur perimetre: Perimetre) -> Int {
        var anomalies: [Anomalie] = []
        return campagne.journal.filter { campagne.territoires.contient(perimetre, $0.logement.attributs.commune) }
            .flatMap { Histoire($0, contexte, &anomalies).cycles }
            .count { $0.genre.parc != nil && $0.bail.map { $0.evenement.jour.annee == 2024 } ?? false }
    }

    /// In every bilan, for every réservataire and every category, each measure is at most the next.
    fileprivate func expectCroissant(_ mesures: String..., lieu: SourceLocation = #_sourceLocation) {
        for bilan in bilans.tous {
            let comptees = mesures.compactMap(bilan.mesure)
            #expect(comptees.count == mesures.count, sourceLocation: lieu)
            for (petite, grande) in zip(comptees, comptees.dropFirst()) {
                let justes = zip(petite.lignes, grande.lignes).allSatisfy { petite, grande in
                    zip(petite.valeurs, grande.valeurs).allSatisfy { petites, grandes in
                        petites.cases.allSatisfy { $0.valeur <= grandes[$0.rang] }
                    }
                }
                #expect(justes, "\(petite.mesure.cle) et \(grande.mesure.cle)", sourceLocation: lieu)
            }
        }
    }

    /// In every bilan, the measures of existing and new stock together have for existing stock what a measure of section A
    /// has; when they have nothing for new stock, on every axis they share.
    fileprivate func expectPartExistante(
        _ parties: [String], _ mesureA: String, lieu: SourceLocation = #_sourceLocation
    ) {
        for bilan in bilans.tous {
            let sommes = parties.map(bilan.ensemble).reduce([:]) { $0.merging($1) { Valeurs.somme([$0, $1]) } }
            let parc = sommes[Ventilation(.parc), default: .nulles]
            let attendues = bilan.ensemble(mesureA)
            #expect(parc[Int(TypeDeParc.existant.rawValue)] == attendues[.total]?[0], sourceLocation: lieu)
            for (ventilation, valeurs) in attendues {
                guard let somme = sommes[ventilation] else { continue }
                let juste =
                    parc[Int(TypeDeParc.neuf.rawValue)] == 0
                    ? somme == valeurs : valeurs.cases.allSatisfy { $0.valeur <= somme[$0.rang] }
                #expect(juste, "\(mesureA) \(ventilation.libelle)", sourceLocation: lieu)
            }
        }
    }
}

extension Bilan {
    /// The figures of a measure for `*`, by breakdown.
    fileprivate func ensemble(_ nom: String) -> [Ventilation: Valeurs] {
        guard let comptee = mesure(nom) else { return [:] }
        return Dictionary(uniqueKeysWithValues: zip(comptee.mesure.ventilations, comptee.lignes[0].valeurs))
    }
}
