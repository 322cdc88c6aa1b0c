import Comptage
import Diagnostics
import Parc
import Regles
import TestSupport
import Testing

/// What holds whatever the campaign: random dossiers, each test the same for every seed.
@Suite struct ProprietesTests {
    @Test func `les campagnes tirées ont de tout`() {
        var (chiffres, composants, regles) = (Chiffres(), [String: Int](), Set<String>())
        for tirage in Tirage.tous {
            chiffres = chiffres + tirage.chiffres[0]
            composants.merge(tirage.bilans.consolide.composants, uniquingKeysWith: +)
            regles.formUnion(tirage.bilans.anomalies.map(\.regle.id))
        }
        for comptee in Tirage.tous[0].bilans.consolide.mesures {
            let nom = Chiffres.nom(comptee.mesure)
            #expect(chiffres.valeurs["\(nom) *", default: 0] >= 5, "\(nom)")
        }
        let rares =
            RaisonHors.toutes.map { "M/cycles_hors * raison=\($0.modalite.code)" }
            + DevenirDEvenement.allCases.map { "M/evenements * devenir=\($0.modalite.code)" }
            + ["P1", "P2", "P3", "P9", "NR"].map { "C/livres * programme=\($0)" }
            + ["SOUS_OCCUPATION", "HANDICAP", "NR"].map { "E/attributions_mutation * motif=\($0)" }
            + ["SANS_CANDIDAT", "LOYER", "NR"].flatMap { ["I/retours * motif=\($0)", "I/refus * motif=\($0)"] }
            + IssueDeCohorte.allCases.filter { $0 != .attribueN1 }.map { "I/cohorte * issue=\($0.modalite.code)" }
            + Contingent.allCases.map { "G/q3_retenus_baux * contingent=\($0.modalite.code)" }
        for nom in rares { #expect(chiffres.valeurs[nom, default: 0] > 0, "\(nom)") }
        for etat in EtatDesLiberes.allCases { #expect(composants[etat.code, default: 0] >= 5, "\(etat.code)") }
        #expect(composants["SORTI", default: 0] > 20)
        #expect(
            regles == [
                "CYC-01", "CYC-02", "IMP-01", "IMP-02", "IMP-03", "IMP-04", "FLU-01", "FLU-02", "FLU-03",
                "FLU-04",
                "FLU-05",
            ])
    }

    @Test func `une graine donne toujours la même campagne`() {
        let tirage = Tirage.tous[6]
        tirage.expectMemesChiffres(Tirage(tirage.graine).bilans)
    }
}
