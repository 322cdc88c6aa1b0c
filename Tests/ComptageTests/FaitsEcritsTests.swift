import Comptage
import Diagnostics
import Parc
import Regles
import TestSupport
import Testing

/// Facts written, then taken back without anything of what they were counted on.
@Suite struct FaitsEcritsTests {
    /// The same campaign without its dwellings, its events and its applicants.
    private func sansDonnees(_ dossier: Dossier) -> Dossier {
        Dossier(
            bailleur: dossier.bailleur, conventions: dossier.conventions, demandeurs: [],
            territoires: dossier.territoires, patrimoine: Patrimoine(), patrimoineSuivant: Patrimoine(),
            avecParcSuivant: dossier.avecParcSuivant, logementsAuJournal: [], evenements: dossier.evenements,
            programmes: dossier.programmes, droits: dossier.droits, souhaits: dossier.souhaits,
            previsions: dossier.previsions, rotations: dossier.rotations, commentaires: dossier.commentaires,
            comptesDeLignes: dossier.comptesDeLignes)
    }

    private func ecrits(_ campagne: CampagneDEssai, _ bilans: BilansDeCampagne, stockSeul: Bool = false) -> FaitsEcrits
    {
        let dossier = campagne.dossier
        let constats = Dictionary(grouping: bilans.anomalies.map(\.regle)) { $0.id }.sorted { $0.key < $1.key }.map {
            (regle: $0.key, titre: $0.value[0].title, nombre: $0.value.count)
        }
        let aEcrire = FaitsComptes(dossier, campagne.exercice).aEcrire(
            dossier, campagne.exercice, EntoursDesFaits(parametres: [], comptes: [], constats: constats),
            stockSeul: stockSeul)
        var lignes: [LigneDeFaits] = []
        for rang in 0..<aEcrire.nombreDeParties { aEcrire.parcourir(partie: rang) { lignes.append($0) } }
        return FaitsEcrits(aEcrire.sujets, [aEcrire.nombre(lignes.count)] + lignes)
    }

    @Test(arguments: CampagneAleatoire.graines)
    func `les faits écrits redonnent chaque chiffre de chaque bilan`(_ graine: UInt64) {
        let campagne = CampagneAleatoire.tirer(graine)
        let direct = campagne.compter(conferences: ["200054807"])
        let faits = FaitsComptes(ecrits(campagne, direct), campagne.exercice.tranches)
        let repris = Comptage.compter(
            sansDonnees(campagne.dossier), campagne.exercice, faits: faits, conferences: ["200054807"])
        #expect(repris.tous.count == direct.tous.count)
        for (repris, direct) in zip(repris.tous, direct.tous) {
            #expect(Chiffres(repris) == Chiffres(direct))
            #expect(repris.composition == direct.composition)
            #expect(repris.etats == direct.etats)
            #expect(repris.identites == direct.identites)
            #expect(repris.modalitesOuvertes == direct.modalitesOuvertes)
            #expect(repris.lacunes == [])
            let calculees = [repris, direct].map { bilan in
                bilan.calculees.map { "\($0.mesure.cle) \($0.lignes)" }
            }
            #expect(calculees[0] == calculees[1])
        }
    }

    @Test func `les lignes sont en ordre, chacune une fois, et leur nombre est dit en tête`() {
        let campagne = CampagneAleatoire.tirer(6)
        let faits = ecrits(campagne, campagne.compter())
        let places = faits.lignes.map {
            LigneDeFaits($0.sujet, reservataire: $0.reservataire, commune: $0.commune, $0.place, 0)
        }
        #expect(Set(places).count == places.count)
        #expect(faits.lignes[0].nombre == faits.lignes.count)
        #expect(faits.sujets[faits.lignes[0].sujet].nom == "_faits")
        #expect(zip(faits.lignes, faits.lignes.dropFirst()).allSatisfy { $0.sujet <= $1.sujet })
        // Row after row the same, whatever the order of the dictionaries of this run.
        #expect(faits.lignes == ecrits(campagne, campagne.compter()).lignes)
    }

    @Test(arguments: [6, 52] as [UInt64])
    func `du parc seul, un bilan a l’assiette et dit que le reste n’est pas compté`(_ graine: UInt64) throws {
        let campagne = CampagneAleatoire.tirer(graine)
        let direct = campagne.compter()
        let faits = ecrits(campagne, direct, stockSeul: true)
        let repris = Comptage.compter(
            sansDonnees(campagne.dossier), campagne.exercice,
            faits: FaitsComptes(faits, campagne.exercice.tranches))
        let bilan = repris.consolide
        #expect(bilan.mesures.filter { $0.mesure.section != .m }.map(\.mesure.id) == ["patrimoine_eligible"])
        let eligible = try #require(bilan.comptee(PatrimoineEligible.mesure))
        #expect(eligible.lignes[0].total == direct.consolide.comptee(PatrimoineEligible.mesure)?.lignes[0].total)
        #expect(bilan.composition == direct.consolide.composition)
        #expect(bilan.etats == [])
        #expect(bilan.lacunes.contains { $0.section == .a && $0.mesure == "liberes" })
        #expect(bilan.objectifs.allSatisfy { $0.atteinte.misesADisposition == nil && $0.atteinte.fluxReel == nil })
        #expect(bilan.calculees.allSatisfy { !$0.mesure.id.hasPrefix("taux_") && !$0.mesure.id.hasPrefix("delai_") })
        #expect(bilan.annexes.allSatisfy { $0.reel == nil && $0.suivant == nil })
    }

    @Test func `une identité sans ses mesures n’est pas vérifiée, et le dit`() throws {
        let campagne = CampagneAleatoire.tirer(6)
        let faits = ecrits(campagne, campagne.compter(), stockSeul: true)
        let repris = Comptage.compter(
            sansDonnees(campagne.dossier), campagne.exercice,
            faits: FaitsComptes(faits, campagne.exercice.tranches))
        let parIdentite = Dictionary(uniqueKeysWithValues: repris.consolide.identites.map { ($0.id, $0) })
        for id in ["I3", "I4"] {
            let verifiee = try #require(parIdentite[id])
            #expect(verifiee.incomplete && verifiee.verifications == 0 && verifiee.ecarts == 0, "\(id)")
        }
        #expect(parIdentite["I6"]?.incomplete == true)
        #expect(parIdentite["I5"]?.incomplete == false)
        #expect(parIdentite["I5"]?.verifications == 1)
    }

    @Test(arguments: [999, 1000, 1001, 2000, 2500])
    func `les lignes d’un pays de communes se suivent d’une partie à l’autre`(_ communes: Int) throws {
        var campagne = CampagneDEssai()
        let codes = (0..<communes).map { "\(10_000 + $0)" }
        for code in codes.reversed() { campagne.loger(attributs: .essai(code)) }
        let faits = ecrits(campagne, campagne.compter(), stockSeul: true)
        let sujet = try #require(faits.sujets.firstIndex { $0.nom == "A.patrimoine_eligible" })
        let totaux = faits.lignes.filter { $0.sujet == sujet && $0.place == .total }
        #expect(totaux.map(\.commune) == [nil] + codes.map(insee))
        #expect(totaux.map(\.nombre) == [communes] + codes.map { _ in 1 })
        #expect(faits.lignes.first?.nombre == faits.lignes.count)
    }
}
